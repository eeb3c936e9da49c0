using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Where the authors of an article work: what is beside their names, or what they refer to.</summary>
internal sealed class JatsAffiliations
{
    private static readonly GatheredKind WithoutAuthor = new(
        "affiliation",
        null,
        "that no author refers to",
        "It is a comment in input/site.yml: add it to the authors there"
    );

    private readonly ImmutableArray<XElement> all;
    private readonly HashSet<XElement> used = [];
    private readonly ILookup<string, XElement> byId;

    /// <summary>Whether the only affiliation is that of all authors, because none refers to it.</summary>
    private readonly bool isShared;

    /// <param name="meta">The front matter; null without one.</param>
    public JatsAffiliations(XElement? meta)
    {
        all = [.. meta.All("aff")];
        byId = all.ToLookup(one => one.Get("id") ?? (Alternatives(one) ?? one).Get("id") ?? "", StringComparer.Ordinal);
        isShared =
            all is [var only]
            && !only.Ancestors().Any(one => one.Is("contrib"))
            && !meta.All("xref").Any(reference => reference.Get("ref-type") == "aff");
    }

    /// <summary>The affiliations of an author, each once.</summary>
    public ImmutableArray<string> Of(XElement author)
    {
        var ids = author
            .Children("xref")
            .Where(reference => reference.Get("ref-type") == "aff")
            .SelectMany(reference => (reference.Get("rid") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var own = author.All("aff").Concat(ids.SelectMany(id => byId[id].Take(1))).ToList();
        if (isShared)
            own.AddRange(all);
        used.UnionWith(own);
        return [.. own.Select(TextOf).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The affiliations that no author has so far, which are reported.</summary>
    public ImmutableArray<string> Others(ImportLog log)
    {
        ImmutableArray<string> others =
        [
            .. all.Where(one => !used.Contains(one) && !IsAlternative(one))
                .Select(TextOf)
                .Where(text => text.Length > 0),
        ];
        foreach (var other in others)
            log.Gather(WithoutAuthor, other);
        return others;
    }

    /// <summary>Whether an affiliation repeats one that is used, in another form.</summary>
    private bool IsAlternative(XElement affiliation) => Alternatives(affiliation).Children("aff").Any(used.Contains);

    /// <summary>The forms of one affiliation that contain this one; null if it has only one form.</summary>
    private static XElement? Alternatives(XElement affiliation) =>
        affiliation.Parent is { } parent && parent.Is("aff-alternatives") ? parent : null;

    private static string TextOf(XElement affiliation)
    {
        var copy = new XElement(affiliation);
        foreach (
            var part in copy.Descendants()
                .Where(one => one.Is("label") || one.Is("institution-id") || one.Is("email"))
                .ToList()
        )
            part.Remove();
        return WhiteSpace.Collapse(copy.Value).Trim(',', ';', ' ');
    }
}
