using System.Buffers;
using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Reads the authors of front matter: a text, a list of texts, or mappings.</summary>
internal static class FrontAuthors
{
    private static readonly string[] NameKeys = ["name", "literal", "given", "family", "first", "last", "surname"];

    /// <summary>The signs of markup, which no name has.</summary>
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\{}[]()（）<^|\n");

    /// <summary>The authors; one whose name is uncertain is left out, and reported.</summary>
    public static IEnumerable<HeadAuthor> Of(YamlNode node, FrontAffiliations affiliations, DiagnosticBag diagnostics)
    {
        HeadAuthor[] authors =
        [
            .. AsWritten(node, affiliations).Select(author => Named(author, diagnostics)).OfType<HeadAuthor>(),
        ];
        return authors.All(author => author.Affiliations.IsEmpty) && affiliations.All.Length == 1
            ? authors.Select(author => author with { Affiliations = affiliations.All })
            : authors;
    }

    /// <summary>The author with the names alone, or null where they are uncertain; reports what is not read.</summary>
    public static HeadAuthor? Named(HeadAuthor author, DiagnosticBag diagnostics)
    {
        if (author.Family is null && author.Given is null)
            return Alone(author.Name, author.Name.Value, diagnostics) is { } names
                ? author with
                {
                    Name = author.Name.With(names),
                }
                : null;
        var family = author.Family is { } last ? Alone(author.Name, last, diagnostics) : null;
        var given = author.Given is { } first ? Alone(author.Name, first, diagnostics) : null;
        return (family ?? given) is { } name
            ? author with
            {
                Name = author.Name.With(name),
                Family = family,
                Given = given,
            }
            : null;
    }

    /// <summary>The names in a text alone; null where they are uncertain. Reports what is not read.</summary>
    private static string? Alone(Located<string> place, string written, DiagnosticBag diagnostics)
    {
        var found = FrontNames.In(written);
        var whole = place.With(WhiteSpace.Collapse(written));
        if (found is null or { HasMore: true })
            diagnostics.Add(
                Catalog.FrontMatterValue(whole, found is null ? FrontValue.Author : FrontValue.AuthorWithMore)
            );
        if (found is { HasOthers: true })
            diagnostics.Add(Catalog.FrontMatterValue(whole, FrontValue.UnnamedAuthors));
        return found?.Names;
    }

    private static HeadAuthor[] AsWritten(YamlNode node, FrontAffiliations affiliations) =>
        node switch
        {
            YamlSequence list =>
            [
                .. list
                    .Items.Select(item => One(item, affiliations))
                    .OfType<HeadAuthor>()
                    .SelectMany(author => Separate(author with { IsOne = true })),
            ],
            YamlMapping parts when !NameKeys.Any(key => FrontNodes.Find(parts, key) is not null) =>
            [
                .. parts.Entries.Select(entry => ByName(entry, affiliations)),
            ],
            _ => One(node, affiliations) is { } one ? [.. Separate(one)] : [],
        };

    /// <summary>
    /// The authors between semicolons, with the institution that is behind the name of each. Without a semicolon, what
    /// follows an institution may be another author.
    /// </summary>
    private static IEnumerable<HeadAuthor> Separate(HeadAuthor author)
    {
        var text = author.Name.Value;
        if (author.Family is not null || author.Given is not null || text.AsSpan().ContainsAny(Markup))
            return [author];
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Select(part =>
        {
            var one = author with { Name = author.Name.With(part), IsOne = author.IsOne || parts.Length > 1 };
            return TextHead.WithPlace(part, one.IsOne) is var (names, place)
                ? one with
                {
                    Name = author.Name.With(names),
                    Affiliations = [.. author.Affiliations, place],
                }
                : one;
        });
    }

    private static HeadAuthor? One(YamlNode node, FrontAffiliations affiliations) =>
        node switch
        {
            YamlScalar { Value: var text } scalar when !string.IsNullOrWhiteSpace(text) => new(
                new(text.Trim(), scalar.Span),
                null,
                null,
                null,
                []
            ),
            YamlMapping { Entries: [{ Value: YamlMapping } only] } when !NameKeys.Contains(FrontNodes.KeyOf(only)) =>
                ByName(only, affiliations),
            YamlMapping parts => Split(parts, affiliations),
            _ => null,
        };

    /// <summary>An author whose name is the key of what is said of them, as filters for pandoc write it.</summary>
    private static HeadAuthor ByName(YamlEntry entry, FrontAffiliations affiliations)
    {
        var name = FrontNodes.TextOf(entry.Key);
        return entry.Value is YamlMapping parts
            ? new(name, null, null, OrcidIn(parts), affiliations.OfAuthor(parts))
            : new(name, null, null, null, []);
    }

    private static HeadAuthor? Split(YamlMapping parts, FrontAffiliations affiliations)
    {
        var names = FrontNodes.Find(parts, "name") as YamlMapping ?? parts;
        var family = FrontNodes.TextIn(names, "family", "last", "surname", "family-names", "family-name", "lastname");
        var given = FrontNodes.TextIn(names, "given", "first", "given-names", "given-name", "firstname");
        if (FrontNodes.TextIn(names, "non-dropping-particle", "particle") is { } particle && family is { } whole)
            family = whole.With($"{particle.Value} {whole.Value}");
        if (FrontNodes.TextIn(names, "dropping-particle") is { } dropped && given is { } first)
            given = first.With($"{first.Value} {dropped.Value}");
        if (FrontNodes.TextIn(names, "suffix", "name-suffix") is { } suffix && given is { } before)
            given = before.With($"{before.Value}, {suffix.Value}");
        var name = FrontNodes.TextIn(names, "literal", "name") ?? family ?? given;
        return name is { } written
            ? new(written, family?.Value, given?.Value, OrcidIn(parts), affiliations.OfAuthor(parts))
            : null;
    }

    private static Located<string>? OrcidIn(YamlMapping parts) => FrontNodes.TextIn(parts, "orcid", "orcid-id");
}
