using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>Reads works from <c>bibliography.bib</c>, as BibTeX and biblatex write them.</summary>
public static class BibTexReader
{
    private static readonly (string Field, string Variable)[] Fields =
    [
        ("title", "title"),
        ("journal", "container-title"),
        ("journaltitle", "container-title"),
        ("booktitle", "container-title"),
        ("volume", "volume"),
        ("pages", "page"),
        ("edition", "edition"),
        ("publisher", "publisher"),
        ("institution", "publisher"),
        ("school", "publisher"),
        ("organization", "publisher"),
        ("address", "publisher-place"),
        ("location", "publisher-place"),
        ("series", "collection-title"),
        ("isbn", "ISBN"),
        ("issn", "ISSN"),
        ("doi", "DOI"),
        ("url", "URL"),
        ("note", "note"),
        ("type", "genre"),
        ("abstract", "abstract"),
        ("keywords", "keyword"),
    ];

    public static ImmutableArray<Work> ReadAll(SourceText source, DiagnosticBag diagnostics)
    {
        var entries = BibTexFile.Read(source, diagnostics);
        var byKey = entries.DistinctBy(entry => entry.Key.Value).ToDictionary(entry => entry.Key.Value);
        foreach (var entry in entries.Where(entry => BibTexTypes.Of(entry.Type) is null))
            diagnostics.Add(Catalog.BibliographyTypeUnknown(entry.Place, entry.Type, BibTexTypes.Known));
        var works = entries.Where(entry => entry.Type is not "xdata").Select(entry => Read(WithParent(entry, byKey)));
        return ExportedKeys.Distinct(works, diagnostics);
    }

    private static Work Read(BibTexEntry entry)
    {
        var id = entry.Key.With(Slug.Of(entry.Key.Value));
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, variable) in Fields)
        {
            if (WithSubtitle(entry, field) is { } value && IsUsable(variable, value))
                variables.TryAdd(variable, variable == "DOI" ? Doi.Of(value) : value);
        }
        if (BibTexAddress.Of(entry.Fields) is { } address)
            variables.TryAdd("URL", address);
        if (Find(entry, "howpublished") is { Length: > 0 } published && !BibTexAddress.IsIn(published))
            variables.TryAdd("publisher", published);
        if (Find(entry, "number") is { } number)
            variables.TryAdd(TypeOf(entry) is "report" ? "number" : "issue", number);
        ImmutableArray<NameVariable> names =
        [
            .. new[] { "author", "editor", "translator" }
                .Select(role => new NameVariable(role, BibTexNames.Read(entry.Fields.GetValueOrDefault(role, ""))))
                .Where(role => !role.Names.IsEmpty),
        ];
        var record = new WorkRecord(
            TypeOf(entry),
            names,
            DateOf(entry),
            Year(entry).Letter,
            [.. variables.Select(pair => new Variable(pair.Key, pair.Value))]
        );
        return new(id, record, WorkStatus.Identified, null, null, [], citationKeys: [entry.Key.Value]);
    }

    /// <summary>The entry with the fields of the one that it is in, which <c>crossref</c> names.</summary>
    private static BibTexEntry WithParent(BibTexEntry entry, Dictionary<string, BibTexEntry> byKey)
    {
        if (!byKey.TryGetValue(entry.Fields.GetValueOrDefault("crossref", ""), out var parent))
            return entry;
        var inherited = parent
            .Fields.Where(field => field.Key is not "author")
            .Select(field => (Name: field.Key is "title" ? "booktitle" : field.Key, field.Value))
            .Where(field => !entry.Fields.ContainsKey(field.Name))
            .DistinctBy(field => field.Name);
        return entry with
        {
            Fields = entry.Fields.AddRange(inherited.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
    }

    private static bool IsUsable(string variable, string value) =>
        value.Length > 0 && (variable != "URL" || LinkScheme.IsExternal(value));

    private static string? Find(BibTexEntry entry, string field) =>
        entry.Fields.TryGetValue(field, out var value)
            ? field is "doi" or "url"
                ? value.Trim().Replace("\\", "", StringComparison.Ordinal)
                : TexText.Read(value)
            : null;

    /// <summary>The value of a field; a title with the subtitle that biblatex keeps in a field of its own.</summary>
    private static string? WithSubtitle(BibTexEntry entry, string field) =>
        Find(entry, field) is { Length: > 0 } title
        && field is "title" or "booktitle"
        && Find(entry, field.Replace("title", "subtitle", StringComparison.Ordinal)) is { Length: > 0 } subtitle
            ? TitleWithSubtitle.Of(title, subtitle)
            : Find(entry, field);

    /// <summary>The year, and the letter that tells works of one year apart: <c>2001a</c>.</summary>
    private static (string? Digits, string Letter) Year(BibTexEntry entry) =>
        Find(entry, "year")?.Trim() is { } year
            ? year is [_, _, _, >= '0' and <= '9', >= 'a' and <= 'k']
                ? (year[..^1], year[^1..])
                : (year, "")
            : (null, "");

    private static EdtfDate? DateOf(BibTexEntry entry)
    {
        if (Find(entry, "date") is { } date && EdtfDate.Parse(date) is { } known)
            return known;
        if (Year(entry).Digits is not { } year)
            return null;
        var month =
            Find(entry, "month") is not { } written ? null
            : int.TryParse(written, out var number) ? number
            : MonthNames.NumberOf(written);
        return (month is null ? null : EdtfDate.Parse($"{year}-{month:00}")) ?? EdtfDate.Parse(year);
    }

    private static string TypeOf(BibTexEntry entry) => BibTexTypes.Of(entry.Type) ?? BibTexTypes.Other;
}
