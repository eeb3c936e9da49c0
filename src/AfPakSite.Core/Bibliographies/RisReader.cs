using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>Reads works from <c>bibliography.ris</c>: two-letter tags, from <c>TY</c> to <c>ER</c>.</summary>
public static partial class RisReader
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["TI"] = "title",
        ["T1"] = "title",
        ["T2"] = "container-title",
        ["JO"] = "container-title",
        ["JF"] = "container-title",
        ["BT"] = "container-title",
        ["T3"] = "collection-title",
        ["VL"] = "volume",
        ["IS"] = "issue",
        ["M1"] = "number",
        ["ET"] = "edition",
        ["PB"] = "publisher",
        ["CY"] = "publisher-place",
        ["DO"] = "DOI",
        ["UR"] = "URL",
        ["AB"] = "abstract",
        ["N2"] = "abstract",
        ["N1"] = "note",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["JOUR"] = "article-journal",
        ["MGZN"] = "article-magazine",
        ["NEWS"] = "article-newspaper",
        ["BOOK"] = "book",
        ["EDBOOK"] = "book",
        ["CHAP"] = "chapter",
        ["CPAPER"] = "paper-conference",
        ["CONF"] = "paper-conference",
        ["ENCYC"] = "entry-encyclopedia",
        ["DICT"] = "entry-dictionary",
        ["RPRT"] = "report",
        ["THES"] = "thesis",
        ["ELEC"] = "webpage",
        ["STAT"] = "legislation",
        ["EJOUR"] = "article-journal",
        ["INPR"] = "article-journal",
        ["EBOOK"] = "book",
        ["SER"] = "book",
        ["ECHAP"] = "chapter",
        ["GOVDOC"] = "report",
        ["STAND"] = "standard",
        ["BLOG"] = "post-weblog",
        ["PAMP"] = "pamphlet",
        ["MANSCPT"] = "manuscript",
        ["UNPB"] = "manuscript",
        ["BILL"] = "bill",
        ["CASE"] = "legal_case",
        ["HEAR"] = "hearing",
        ["PAT"] = "patent",
        ["DATA"] = "dataset",
        ["AGGR"] = "dataset",
        ["COMP"] = "software",
        ["MAP"] = "map",
        ["ART"] = "graphic",
        ["FIGURE"] = "figure",
        ["MPCT"] = "motion_picture",
        ["VIDEO"] = "motion_picture",
        ["SOUND"] = "song",
        ["MUSIC"] = "musical_score",
        ["SLIDE"] = "speech",
        ["PCOMM"] = "personal_communication",
        ["GEN"] = BibTexTypes.Other,
        ["ABST"] = BibTexTypes.Other,
        ["MISC"] = BibTexTypes.Other,
        ["CTLG"] = BibTexTypes.Other,
        ["CLSWK"] = "classic",
        ["ANCIENT"] = "classic",
        ["DBASE"] = "dataset",
        ["ICOMM"] = "personal_communication",
        ["LEGAL"] = "legislation",
        ["UNBILL"] = "bill",
        ["ADVS"] = "motion_picture",
        ["CHART"] = "figure",
        ["EQUA"] = "figure",
        ["GRANT"] = "report",
        ["MULTI"] = "webpage",
    };

    public static ImmutableArray<Work> ReadAll(SourceText source, DiagnosticBag diagnostics)
    {
        var works = ImmutableArray.CreateBuilder<Work>();
        var record = new List<RisLine>();
        var slugs = new UniqueSlugs();
        foreach (Match line in Line.Matches(source.Content))
        {
            var tag = line.Groups["tag"].Value;
            var place = new SourceSpan(source, line.Index, line.Length);
            if (tag == "TY" && record.Count > 0)
            {
                diagnostics.Add(Catalog.BibliographyMalformed(record[0].Place));
                record.Clear();
            }
            if (tag == "ER" && record.Count > 0)
            {
                works.Add(WorkOf(record, slugs, diagnostics));
                record.Clear();
            }
            else if (tag == "TY" || record.Count > 0)
                record.Add(new(tag, line.Groups["value"].Value.Trim(), place));
        }
        if (record.Count > 0)
            diagnostics.Add(Catalog.BibliographyMalformed(record[0].Place));
        return UniqueKeys.Keep(works.ToImmutable(), work => work.Id, diagnostics);
    }

    private static Work WorkOf(List<RisLine> record, UniqueSlugs slugs, DiagnosticBag diagnostics)
    {
        if (!Types.TryGetValue(record[0].Value, out var type))
        {
            diagnostics.Add(Catalog.BibliographyTypeUnknown(record[0].Place, record[0].Value, Types.Keys));
            type = BibTexTypes.Other;
        }
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in record.Where(line => line.Value.Length > 0))
        {
            if (Variables.TryGetValue(line.Tag, out var variable) && IsUsable(variable, line.Value))
                variables.TryAdd(variable, variable == "DOI" ? Doi.Of(line.Value) : WhiteSpace.Collapse(line.Value));
        }
        if (Find(record, "AB") is not null)
            variables["abstract"] = WhiteSpace.Collapse(
                string.Join(' ', record.Where(line => line.Tag == "AB").Select(line => line.Value))
            );
        if (Find(record, "SP") is { } first)
            variables["page"] = Find(record, "EP") is { } last && last != first ? $"{first}–{last}" : first;
        if (Find(record, "SN") is { } number)
            variables[type is "book" or "chapter" ? "ISBN" : "ISSN"] = number;
        var names = new[]
        {
            new NameVariable("author", Names(record, "AU", "A1")),
            new NameVariable("editor", Names(record, "ED", "A2")),
            new NameVariable("translator", Names(record, "A4")),
        };
        var date = DateOf(record);
        var who =
            names.FirstOrDefault(role => !role.Names.IsEmpty)?.Names[0].Short
            ?? variables.GetValueOrDefault("title", "work");
        var key = Find(record, "ID");
        var id = slugs.Take(Slug.Of(key ?? $"{who} {date?.Start?.Digits ?? "nd"}"));
        return new(
            new(id, record[0].Place),
            new(
                type,
                [.. names.Where(role => !role.Names.IsEmpty)],
                date,
                "",
                [.. variables.Select(pair => new Variable(pair.Key, pair.Value))]
            ),
            WorkStatus.Identified,
            null,
            null,
            [],
            citationKeys: key is null ? [] : [key]
        );
    }

    private static bool IsUsable(string variable, string value) => variable != "URL" || LinkScheme.IsExternal(value);

    private static string? Find(List<RisLine> record, string tag) =>
        record.Find(line => line.Tag == tag && line.Value.Length > 0)?.Value;

    private static ImmutableArray<PersonName> Names(List<RisLine> record, params ReadOnlySpan<string> tags)
    {
        var names = ImmutableArray.CreateBuilder<PersonName>();
        foreach (var line in record)
        {
            if (tags.Contains(line.Tag) && line.Value.Length > 0)
                names.Add(NameOf(line.Value));
        }
        return names.ToImmutable();
    }

    /// <summary>“Family, Given, Suffix”; a name without a comma is that of an institution.</summary>
    private static PersonName NameOf(string value)
    {
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 1 ? new(null, null, value, null)
            : parts.Length > 2 ? new(parts[0], $"{parts[1]}, {parts[2]}", null, null)
            : new(parts[0], parts[1], null, null);
    }

    /// <summary>The date of <c>DA</c> (<c>2001/05/03</c>), or the year.</summary>
    private static EdtfDate? DateOf(List<RisLine> record)
    {
        var date = Find(record, "DA")?.TrimEnd('/').Replace('/', '-');
        var year = (Find(record, "PY") ?? Find(record, "Y1") ?? date)?.Split('/', '-')[0];
        return (date is null ? null : EdtfDate.Parse(date)) ?? (year is null ? null : EdtfDate.Parse(year));
    }

    private sealed record RisLine(string Tag, string Value, SourceSpan Place);

    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9])  -(?<value>[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Line { get; }
}
