using System.Collections.Immutable;

namespace AfPakSite.Reading;

/// <summary>The institutions that front matter defines, to which its authors refer by id or number.</summary>
internal sealed class FrontAffiliations
{
    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);
    private readonly List<string> inOrder = [];

    /// <param name="lists">The lists of institutions; null for those that are missing.</param>
    /// <param name="authors">The authors, of whom one may define what others refer to.</param>
    public static FrontAffiliations Of(IEnumerable<YamlNode?> lists, IEnumerable<YamlNode?> authors)
    {
        var known = new FrontAffiliations();
        foreach (var node in lists.OfType<YamlNode>())
            known.Define(node);
        foreach (var author in authors.OfType<YamlSequence>().SelectMany(list => list.Items).OfType<YamlMapping>())
        {
            if (ListOf(author) is YamlSequence own)
            {
                foreach (var parts in own.Items.OfType<YamlMapping>())
                    known.DefineOne(parts);
            }
            else if (ListOf(author) is YamlMapping one)
                known.DefineOne(one);
        }
        return known;
    }

    /// <summary>All institutions, for authors that name none.</summary>
    public ImmutableArray<string> All => [.. inOrder];

    /// <summary>The institutions of an author.</summary>
    public ImmutableArray<string> OfAuthor(YamlMapping author) =>
        ListOf(author) is { } node ? [.. Named(node).Distinct(StringComparer.Ordinal)] : [];

    private static YamlNode? ListOf(YamlMapping author) =>
        FrontNodes.Find(
            author,
            "affiliation",
            "affiliations",
            "institute",
            "institutes",
            "institution",
            "institutions",
            "affil"
        );

    private void Define(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar text:
                Add(null, FrontNodes.TextOf(text).Value);
                break;
            case YamlSequence list:
                foreach (var item in list.Items)
                    Define(item);
                break;
            case YamlMapping parts when NameOf(parts) is not null:
                DefineOne(parts);
                break;
            case YamlMapping all:
                foreach (var entry in all.Entries)
                {
                    var name =
                        entry.Value is YamlMapping parts ? NameOf(parts)
                        : entry.Value is YamlScalar text ? FrontNodes.TextOf(text).Value
                        : null;
                    Add(entry.Key.Value, name);
                }
                break;
        }
    }

    private void DefineOne(YamlMapping parts)
    {
        var id = FrontNodes.TextIn(parts, "id", "index", "number")?.Value;
        if (NameOf(parts) is { } name && (id is null || !byId.ContainsKey(id)))
            Add(id, name);
    }

    private void Add(string? id, string? name)
    {
        if (string.IsNullOrEmpty(name))
            return;
        inOrder.Add(name);
        if (id is not null)
            byId.TryAdd(id, name);
    }

    private IEnumerable<string> Named(YamlNode node) =>
        node switch
        {
            YamlScalar text => Named(FrontNodes.TextOf(text).Value),
            YamlSequence list => list.Items.SelectMany(Named),
            YamlMapping parts when FrontNodes.TextIn(parts, "ref") is { } reference => Named(reference.Value),
            YamlMapping parts when NameOf(parts) is { } name => [name],
            YamlMapping parts when FrontNodes.TextIn(parts, "id") is { } id => Named(id.Value),
            _ => [],
        };

    /// <summary>An institution by its id or number, or several (<c>1,2</c>); otherwise the text is its name.</summary>
    private IEnumerable<string> Named(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.All(part => Known(part) is not null) ? parts.Select(part => Known(part)!) : [text];
    }

    private string? Known(string id) =>
        byId.TryGetValue(id, out var name) ? name
        : int.TryParse(id, out var number) && number > 0 && number <= inOrder.Count ? inOrder[number - 1]
        : null;

    private static string? NameOf(YamlMapping parts)
    {
        var name = FrontNodes.TextIn(parts, "name", "institution", "university", "organization");
        if (name is null)
            return null;
        string?[] places =
        [
            FrontNodes.TextIn(parts, "department", "division", "group")?.Value,
            name.Value.Value,
            FrontNodes.TextIn(parts, "city")?.Value,
            FrontNodes.TextIn(parts, "state", "region")?.Value,
            FrontNodes.TextIn(parts, "country")?.Value,
        ];
        return string.Join(", ", places.OfType<string>());
    }
}
