using System.Text;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>Writes works as RIS: UTF-8, one two-letter tag per line, CRLF, from <c>TY</c> to <c>ER</c>.</summary>
internal static class Ris
{
    private static readonly (string Variable, string Tag)[] Tags =
    [
        ("volume", "VL"),
        ("issue", "IS"),
        ("number", "M1"),
        ("edition", "ET"),
        ("publisher", "PB"),
        ("publisher-place", "CY"),
        ("collection-title", "T3"),
        ("DOI", "DO"),
        ("URL", "UR"),
        ("locator", "N1"),
        ("note", "N1"),
    ];

    public static string Write(IEnumerable<Work> works) => string.Concat(works.Select(Write));

    /// <summary>One record; unknown values have no tag.</summary>
    public static string Write(Work work)
    {
        var record = new StringBuilder();
        Add(record, "TY", TypeOf(work));
        Add(record, "ID", work.Id.Value);
        AddNames(record, "AU", work.NamesOf("author"));
        AddNames(record, work.IsChapter() ? "A2" : "ED", work.NamesOf("editor"));
        AddNames(record, "A4", work.NamesOf("translator"));
        AddDate(record, work);
        Add(record, "TI", work.Title);
        Add(record, "T2", work.Find("container-title"));
        AddPages(record, work.Find("page"));
        foreach (var (variable, tag) in Tags)
            Add(record, tag, work.Find(variable));
        Add(record, "Y2", work.Record.Accessed?.Start is { } seen ? DateOf(seen) : null);
        Add(record, "SN", work.Find("ISBN") ?? work.Find("ISSN"));
        Add(record, "N1", BibTex.StatusOf(work));
        return record.Append("ER  - \r\n").ToString();
    }

    /// <summary>Adds the names; RIS has no word for others.</summary>
    private static void AddNames(StringBuilder record, string tag, IEnumerable<PersonName> names)
    {
        foreach (var name in names.Where(name => !name.IsOthers))
            Add(record, tag, name.Literal ?? (name.Given is { } given ? $"{name.Family}, {given}" : name.Short));
    }

    /// <summary>Adds the year as <c>PY</c>, and the known parts of the date as <c>DA</c>.</summary>
    private static void AddDate(StringBuilder record, Work work)
    {
        if (work.Issued is not { IsUnknown: false, Start: { } date } || !CitedWork.IsNumeric(date.Digits))
            return;
        Add(record, "PY", date.Digits);
        if (date.Month is <= 12)
            Add(record, "DA", DateOf(date));
    }

    private static string DateOf(EdtfPoint date) =>
        $"{date.Digits}/{(date.Month is { } month and <= 12 ? $"{month:00}" : "")}/{(date.Day is { } day ? $"{day:00}" : "")}";

    private static void AddPages(StringBuilder record, string? pages)
    {
        if (pages is null)
            return;
        var ends = PageRange.Expanded(pages).Split('–');
        Add(record, "SP", ends.Length == 2 ? ends[0] : pages);
        Add(record, "EP", ends.Length == 2 ? ends[1] : null);
    }

    private static string TypeOf(Work work) =>
        work.Type switch
        {
            "article-journal" => "JOUR",
            "article-magazine" => "MGZN",
            "article-newspaper" => "NEWS",
            "book" => "BOOK",
            "chapter" => "CHAP",
            "paper-conference" => "CPAPER",
            "entry-encyclopedia" => "ENCYC",
            "entry-dictionary" => "DICT",
            "report" => "RPRT",
            "thesis" => "THES",
            "webpage" or "post" or "post-weblog" => "ELEC",
            "article" => "UNPB",
            "legislation" => "STAT",
            _ => "GEN",
        };

    private static void Add(StringBuilder record, string tag, string? value)
    {
        if (value is not null)
            record.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
    }
}
