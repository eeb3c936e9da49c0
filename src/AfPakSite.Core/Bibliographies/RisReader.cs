using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Reads works from <c>bibliography.ris</c>: two-letter tags, from <c>TY</c> to <c>ER</c>. Programs differ in what they
/// mean by a tag, and in the spaces around the hyphen; a line without a tag continues the value before it.
/// </summary>
public static partial class RisReader
{
    /// <summary>
    /// The tags that RIS has; other capitals before a hyphen are words of the text: <c>the ER - its doors</c>.
    /// </summary>
    private const string KnownTags =
        "A[1-4BDNUV]|BT|C[1-8ANPTY]|D[ABOP]|E[DPT]|H[12]|I[DS]|J[12AFO]|KW|L[1-4ABKL]|M[1-3]|N[12OV]|O[LP]|P[ABPY]|"
        + "R[DINP]|S[ENPTV]|T[1-3AITY]|U[1-5R]|V[LO]|W[PTV]|Y[12R]";

    /// <summary>The variables of CSL by tags; of several for one variable, the first with a value counts.</summary>
    private static readonly (string Tag, string Variable)[] Variables =
    [
        ("TI", "title"),
        ("T1", "title"),
        ("CT", "title"),
        ("T2", "container-title"),
        ("JF", "container-title"),
        ("JO", "container-title"),
        ("BT", "container-title"),
        ("JA", "container-title"),
        ("J1", "container-title"),
        ("J2", "container-title"),
        ("T3", "collection-title"),
        ("VL", "volume"),
        ("IS", "issue"),
        ("M1", "number"),
        ("ET", "edition"),
        ("PB", "publisher"),
        ("CY", "publisher-place"),
        ("PP", "publisher-place"),
        ("DO", "DOI"),
        ("UR", "URL"),
        ("LK", "URL"),
        ("LA", "language"),
        ("NV", "number-of-volumes"),
        ("N1", "note"),
    ];

    /// <summary>The name variables of CSL by tags.</summary>
    private static readonly (string Variable, string[] Tags)[] Roles =
    [
        ("author", ["AU", "A1"]),
        ("editor", ["ED", "A2"]),
        ("collection-editor", ["A3"]),
        ("translator", ["A4"]),
    ];

    /// <summary>The same for films: reference managers give their directors, and behind them the producers.</summary>
    private static readonly (string Variable, string[] Tags)[] RolesOfFilms =
    [
        ("director", ["AU", "A1"]),
        ("producer", ["ED", "A2", "A3"]),
        ("translator", ["A4"]),
    ];

    public static ImmutableArray<Work> ReadAll(SourceText source, DiagnosticBag diagnostics)
    {
        var works = ImmutableArray.CreateBuilder<Work>();
        var record = new List<RisLine>();
        foreach (Match line in Line.Matches(source.Content))
        {
            var tag = line.Groups["tag"].Value;
            var value = line.Groups["value"].Value.Trim();
            var place = new SourceSpan(source, line.Index, line.Length);
            if (tag == "TY" && record.Count > 0)
            {
                diagnostics.Add(Catalog.BibliographyMalformed(record[0].Place));
                record.Clear();
            }
            if (tag == "ER" && record.Count > 0)
            {
                works.Add(WorkOf(record, diagnostics));
                record.Clear();
            }
            else if (tag == "TY" || tag.Length > 0 && record.Count > 0)
                record.Add(new(tag, value, place, []));
            else if (value.Length > 0 && record.Count > 0)
                record[^1] = record[^1] with { More = [.. record[^1].More, value] };
        }
        if (record.Count > 0)
            diagnostics.Add(Catalog.BibliographyMalformed(record[0].Place));
        if (works.Count == 0 && record.Count == 0 && source.Content.AsSpan().ContainsAnyInRange('A', 'Z'))
            diagnostics.Add(Catalog.BibliographyMalformed(source.Whole));
        return ExportedKeys.Distinct(works, diagnostics);
    }

    private static Work WorkOf(List<RisLine> record, DiagnosticBag diagnostics)
    {
        var (written, place) = (record[0].Value, record[0].Place);
        var type = RisTypes.Of(written);
        if (type is null)
            diagnostics.Add(Catalog.BibliographyTypeUnknown(place, written, RisTypes.Known));
        type ??= BibTexTypes.Other;
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (tag, name) in Variables)
        {
            if (Find(record, tag) is { } value && VariableOf(name, tag, type) is { } variable)
                variables.TryAdd(variable, value);
        }
        AddAll(variables, "abstract", " ", Texts(record, Find(record, "AB") is null ? "N2" : "AB"));
        AddAll(variables, "keyword", ", ", Texts(record, "KW"));
        if (PagesOf(record) is { } pages)
            variables["page"] = pages;
        if (Find(record, "SN") is { } number)
            variables[type is "book" or "chapter" ? "ISBN" : "ISSN"] = number;
        if (type == "thesis" && Find(record, "M3") is { } genre)
            variables["genre"] = genre;
        ExportedFields.Complete(variables, place, diagnostics);
        ImmutableArray<NameVariable> names =
        [
            .. (type == "motion_picture" ? RolesOfFilms : Roles)
                .Select(role => new NameVariable(
                    role.Variable,
                    [.. role.Tags.SelectMany(tag => Texts(record, tag)).Select(RisNames.Read)]
                ))
                .Where(role => !role.Names.IsEmpty),
        ];
        if (type == "motion_picture" && names is [{ Name: "producer" } only])
            names = [only with { Name = "director" }];
        var date = DateOf(record, place, diagnostics);
        var accessed = Find(record, "Y2") is { } seen ? WrittenDate.Read(seen) : null;
        var key = Find(record, "ID");
        return ExportedKeys.WorkOf(
            new(key ?? "", place),
            ExportedFields.WithoutMarkup(
                new(
                    type,
                    names,
                    date.Issued,
                    "",
                    [.. variables.Select(pair => new Variable(pair.Key, pair.Value))],
                    Find(record, "OP") is { } original ? WrittenDate.Read(original) : null,
                    date.Undated,
                    Accessed: accessed
                )
            ),
            key is null ? [] : [key]
        );
    }

    /// <summary>The variable that a tag means for a type; null if the tag means nothing certain there.</summary>
    private static string? VariableOf(string variable, string tag, string type) =>
        (tag, type) switch
        {
            ("T2", "book") => "collection-title",
            ("M1" or "ET", "article-journal" or "article-magazine" or "article-newspaper") => null,
            ("M1", "book") => "collection-number",
            _ => variable,
        };

    private static void AddAll(
        SortedDictionary<string, string> variables,
        string variable,
        string separator,
        IEnumerable<string> values
    )
    {
        if (string.Join(separator, values) is { Length: > 0 } joined)
            variables[variable] = joined;
    }

    /// <summary>The pages, or the number of an article; words such as “not specified” are neither.</summary>
    private static string? PagesOf(List<RisLine> record)
    {
        var (first, last) = (Find(record, "SP"), Find(record, "EP"));
        return first is not null && IsPage(first)
            ? last is not null && last != first && IsPage(last) && !first.Contains('-')
                ? $"{first}–{last}"
                : first
            : Find(record, "C7") ?? Find(record, "AR");
    }

    private static bool IsPage(string text) => text.Any(char.IsDigit) || text.All(c => "ivxlcdmIVXLCDM-–".Contains(c));

    private static string? Find(List<RisLine> record, string tag) => Texts(record, tag).FirstOrDefault();

    private static IEnumerable<string> Texts(List<RisLine> record, string tag) =>
        record
            .Where(line => line.Tag == tag)
            .Select(line => WhiteSpace.Collapse(string.Join(' ', line.More.Prepend(line.Value))))
            .Select(ExportedFields.Unescaped)
            .Where(text => text.Length > 0);

    /// <summary>
    /// The date of <c>PY</c> and <c>DA</c>, which may each have only a part of it; or what is written instead.
    /// </summary>
    private static (EdtfDate? Issued, string Undated) DateOf(
        List<RisLine> record,
        SourceSpan place,
        DiagnosticBag diagnostics
    )
    {
        var (published, day) = (Find(record, "PY") ?? Find(record, "Y1"), Find(record, "DA"));
        var date = day is null ? null : WrittenDate.Read(day);
        var year = published is null ? null : WrittenDate.Read(published);
        if (year is not { IsInterval: false, Start: { Month: null, Digits: var digits } })
            return (year ?? date, UndatedOf(year ?? date, published ?? day, place, diagnostics));
        return (
            date?.Start?.Digits == digits ? date
            : date is null && day is not null ? WrittenDate.Read($"{day} {digits}") ?? year
            : year,
            WorkRecord.NoDate
        );
    }

    private static string UndatedOf(EdtfDate? date, string? written, SourceSpan place, DiagnosticBag diagnostics)
    {
        if (date is not null || written is null)
            return WorkRecord.NoDate;
        if (CitationTokens.NotYet.IsMatch(written))
            return written;
        if (!WrittenDate.IsUndated(written))
            ExportedFields.ReportUnread("year", written, place, diagnostics);
        return WorkRecord.NoDate;
    }

    /// <param name="More">The lines that continue the value.</param>
    private sealed record RisLine(string Tag, string Value, SourceSpan Place, ImmutableArray<string> More);

    [GeneratedRegex(
        @"^(?:[ \t]{0,8}(?:(?<tag>[A-Z][A-Z0-9])[ \t]{2}-|(?<tag>"
            + KnownTags
            + @")[ \t]{1,4}-(?=[ \t\r\n]|\z)|(?<tag>ER)[ \t]{1,4}-(?=[ \t\r]*$))(?<value>[^\n]*)|(?<value>[^\n]+))",
        RegexOptions.Multiline
    )]
    private static partial Regex Line { get; }
}
