using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>Takes a date that is not at the beginning of an entry: in parentheses, within it, or at its end.</summary>
internal static partial class EntryLateDates
{
    public static void Take(EntryDraft entry)
    {
        foreach (var pattern in new[] { DateInParentheses, DateInBrackets, DateAtEnd, YearAtEnd, DateWithin })
            TakeYear(entry, pattern);
    }

    /// <summary>Takes the date of a pattern, unless it contradicts the known one.</summary>
    public static void TakeYear(EntryDraft entry, Regex pattern)
    {
        if (pattern.Match(entry.Text) is not { Success: true } match)
            return;
        if (EntryDates.Read(match.Groups["date"].Value) is not { } date)
            return;
        if (entry.Date is { } known && !IsSame(known, date))
            return;
        entry.Date = entry.Date is { Suffix.Length: > 0 } lettered ? date with { Suffix = lettered.Suffix } : date;
        entry.Cut(
            match.Index,
            match.Length,
            match.Value.StartsWith('(') ? " "
                : match.Index + match.Length < entry.Text.Length ? ", "
                : ""
        );
    }

    /// <summary>Whether another date only repeats the year, or says more.</summary>
    private static bool IsSame(EntryDate known, EntryDate date) =>
        known.Issued is null
        || known.Issued.Start?.Digits == date.Issued?.Start?.Digits && known.Issued.Start?.Month is null;

    private const string Months = @"\p{L}{3,12}\.?";

    private const string Dates =
        $@"(?:(?:[0-9]{{1,2}}\.?\s)?(?:de\s)?{Months}(?:[–/-]{Months})?(?:\s[0-9]{{1,2}})?,?\s(?:de\s)?)?"
        + $@"{EntryDates.Year}"
        + @"(?:[–/-][0-9]{2,4})?";

    [GeneratedRegex($@"\((?<date>{Dates}|{EntryDates.InsteadOfYear})\)")]
    private static partial Regex DateInParentheses { get; }

    /// <summary>A year that the book does not give: <c>[2001?]</c>, <c>[ca. 2001]</c>.</summary>
    [GeneratedRegex($@"[.,;]?\s\[(?:ca?\.\s?)?(?<date>{EntryDates.Year})\??\]")]
    private static partial Regex DateInBrackets { get; }

    [GeneratedRegex(
        $@"[.,;]?\s?(?<![\p{{L}}0-9–-])(?:(?i:effective|last\s(?:modified|updated|revised))\s)?(?<date>{Dates}|{CitationWords.NoDate}|(?<=[.,;]\s?){EntryDates.Phrase})[.,;:\s]*$"
    )]
    private static partial Regex DateAtEnd { get; }

    [GeneratedRegex($@"[.,;]?\s(?<date>{EntryDates.Year})[.,;:\s]*$")]
    private static partial Regex YearAtEnd { get; }

    [GeneratedRegex($@"[.,;]\s(?<date>{Dates}|{EntryDates.Phrase})(?=[.,;:]\s?)")]
    private static partial Regex DateWithin { get; }
}
