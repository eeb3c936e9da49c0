using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>Reads the dates of an entry of BibTeX (<c>year</c>, <c>month</c>) or biblatex (<c>date</c>).</summary>
internal sealed partial class BibTexDates
{
    public BibTexDates(BibTexEntry entry, DiagnosticBag diagnostics)
    {
        var (date, year) = (TextOf(entry, "date"), TextOf(entry, "year"));
        Letter = Lettered.Match(year) is { Success: true } lettered ? lettered.Groups["letter"].Value : "";
        Issued =
            DateOf(date)
            ?? Dated(YearOf(year[..^Letter.Length]), entry)
            ?? YearOf(date)
            ?? DateOf(TextOf(entry, "month"));
        Original = DateOf(TextOf(entry, "origdate")) ?? DateOf(TextOf(entry, "origyear")) ?? OriginalIn(year);
        Accessed = DateOf(TextOf(entry, "urldate")) ?? DateOf(TextOf(entry, "lastaccessed"));
        if (Issued is not null)
            return;
        var written = year.Length > 0 ? year : date;
        Undated =
            new[] { written, StateOf(TextOf(entry, "pubstate")) }.FirstOrDefault(CitationTokens.NotYet.IsMatch)
            ?? WorkRecord.NoDate;
        if (written.Length > 0 && written != Undated && !WrittenDate.IsUndated(written))
            ExportedFields.ReportUnread("year", written, entry.Key.Span, diagnostics);
    }

    public EdtfDate? Issued { get; }

    /// <summary>The letter that tells works of one year apart: <c>2001a</c>.</summary>
    public string Letter { get; }

    public EdtfDate? Original { get; }

    public EdtfDate? Accessed { get; }

    /// <summary>What is written instead of a year.</summary>
    public string Undated { get; } = WorkRecord.NoDate;

    private static string TextOf(BibTexEntry entry, string field) =>
        TexText.Read(entry.Fields.GetValueOrDefault(field, ""));

    private static EdtfDate? DateOf(string text) => text.Length == 0 ? null : WrittenDate.Read(text);

    private static EdtfDate? YearOf(string text) => WrittenDate.YearIn(text);

    /// <summary>The year with the month and the day that are in fields of their own.</summary>
    private static EdtfDate? Dated(EdtfDate? year, BibTexEntry entry)
    {
        if (year is not { IsInterval: false, Start: { Month: null, Digits: var digits } })
            return year;
        var (month, day) = WrittenDate.MonthAndDayIn(TextOf(entry, "month"));
        if (day is null && int.TryParse(TextOf(entry, "day"), out var number))
            day = number;
        return month is null
            ? year
            : (day is null ? null : EdtfDate.Parse($"{digits}-{month:00}-{day:00}"))
                ?? EdtfDate.Parse($"{digits}-{month:00}")
                ?? year;
    }

    /// <summary>
    /// The year in brackets before or behind the year of a new edition, <c>[1899] 1960</c>, or a lower one behind a
    /// slash.
    /// </summary>
    private static EdtfDate? OriginalIn(string year) =>
        Bracketed.Match(year) is { Success: true } both
        && string.CompareOrdinal(both.Groups["year"].Value, both.Groups["original"].Value) is var order
        && (order > 0 || !both.Groups["year"].Success)
            ? EdtfDate.Parse(both.Groups["original"].Value)
            : null;

    /// <summary>The states of biblatex (4.9.2.11) as they are written for readers.</summary>
    private static string StateOf(string state) =>
        state switch
        {
            "inpress" => "in press",
            "inpreparation" => "in preparation",
            _ => state,
        };

    [GeneratedRegex(@"^[^a-z]*[0-9]{3}[0-9](?<letter>[a-k])$")]
    private static partial Regex Lettered { get; }

    [GeneratedRegex(
        @"^[\[(](?<original>[12][0-9]{3})[\])]\s?[12][0-9]{3}$|^[12][0-9]{3}\s?[\[(](?<original>[12][0-9]{3})[\])]$|"
            + @"^(?<year>[12][0-9]{3})/(?<original>[12][0-9]{3})$"
    )]
    private static partial Regex Bracketed { get; }
}
