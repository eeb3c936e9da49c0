using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>Reads the dates of reference lists: <c>2001a</c>, <c>2001, May 3</c>, <c>1867/1990</c>.</summary>
internal static partial class EntryDates
{
    /// <summary>A year with its letter, for the patterns of entries.</summary>
    public const string Year = @"(?:1[4-9][0-9]{2}|20[0-9]{2})[a-z]?";

    /// <summary>The same after names, where a number from 1000 on is not a page: <c>(1025)</c>.</summary>
    public const string YearAfterNames = @"(?:1[0-9]{3}|20[0-9]{2})[a-z]?";

    /// <summary>
    /// What may be before a year in parentheses: <c>c. </c>, <c>©</c>, <c>Spring </c>, <c>350 BCE/</c>.
    /// </summary>
    public const string Prefix =
        @"(?:c\.|ca\.|©|cop\.|copyright|c(?=[0-9]))\s?|(?:"
        + CitationWords.Season
        + @")(?:[/-](?:"
        + CitationWords.Season
        + @"))?\s|[0-9]{1,4}\s?(?:"
        + CitationWords.Era
        + @")\s?/\s?";

    /// <summary>Words instead of a year, in any letters: <c>in press</c>, <c>ohne Jahr</c>.</summary>
    public const string Phrase = $@"(?:(?i:{CitationWords.NotYet}|{CitationWords.NoDateWords})|(?-i:{Abbreviated}))";

    /// <summary>“Im Erscheinen”, which in small letters is “id est”.</summary>
    private const string Abbreviated = @"i\.\s?E\.";

    /// <summary>What is written instead of a year: abbreviations and words.</summary>
    public const string InsteadOfYear = $"{CitationWords.NoDate}|{Phrase}";

    private static readonly string[] Phrases = $"{CitationWords.NotYet}|{CitationWords.NoDateWords}".Split('|');

    private static readonly string[] Fillers =
    [
        "de",
        "del",
        "di",
        "of",
        "the",
        "den",
        "am",
        "im",
        "le",
        "el",
        "il",
        "c",
        "ca",
        "circa",
        "st",
        "nd",
        "rd",
        "th",
        "er",
        "um",
        "to",
        "and",
    ];

    /// <summary>Whether a word is between the parts of dates: <c>de</c>, <c>of</c>.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The date of a text that is nothing but a date; null for other texts.</summary>
    public static EntryDate? Read(string text)
    {
        if (text.Length > 60)
            return null;
        if (Undated.IsMatch(text))
            return new(
                null,
                null,
                "",
                text.Trim() is "i. E." or "i.E." ? "im Erscheinen"
                    : CitationTokens.NotYet.IsMatch(text.Trim()) ? Written(text.Trim())
                    : WorkRecord.NoDate
            );
        text = Before.Replace(text, "");
        if (Numeric.Match(text) is { Success: true } numeric)
            return Of(numeric.Groups["y"].Value, Number(numeric.Groups["m"]), Number(numeric.Groups["d"]));
        return TwoYears.Match(text) is { Success: true } two
            ? Two(two.Groups["first"].Value, two.Groups["second"].Value, text.Contains('['))
            : InWords(text);
    }

    private static EntryDate? InWords(string text)
    {
        var (year, suffix, month, day) = ("", "", (int?)null, (int?)null);
        foreach (var word in Words.Matches(text).Select(match => match.Value))
        {
            if (YearWord.Match(word) is { Success: true } found && year.Length == 0)
                (year, suffix) = (found.Groups["year"].Value, found.Groups["letter"].Value);
            else if (word.Length <= 2 && int.TryParse(word, out var number) && number is >= 1 and <= 31)
                day ??= number;
            else if (MonthNames.NumberOf(word) is { } named)
                month ??= named;
            else if (!IsFiller(word))
                return null;
        }
        return year.Length == 0 ? null : Of(year, month, day) with { Suffix = suffix };
    }

    /// <summary>The date of a year of the edition and a year of the first edition, or of a range of years.</summary>
    private static EntryDate Two(string first, string second, bool isBracketed)
    {
        var end = second.Length == 2 ? first[..2] + second : second;
        var isRange = !isBracketed && string.CompareOrdinal(end, first) > 0 && int.Parse(end) - int.Parse(first) < 20;
        return isRange
            ? new(EdtfDate.Parse($"{first}/{end}"), null, "", WorkRecord.NoDate)
            : new(
                EdtfDate.Parse(string.CompareOrdinal(end, first) > 0 ? end : first),
                EdtfDate.Parse(string.CompareOrdinal(end, first) > 0 ? first : end),
                "",
                WorkRecord.NoDate
            );
    }

    private static EntryDate Of(string year, int? month, int? day)
    {
        var text =
            month is not { } known ? year
            : day is { } exact && known <= 12 ? $"{year}-{known:00}-{exact:00}"
            : $"{year}-{known:00}";
        return new(EdtfDate.Parse(text) ?? EdtfDate.Parse(year), null, "", WorkRecord.NoDate);
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan) : null;

    /// <summary>Words in place of a year; a German noun in them keeps its capital.</summary>
    private static string Written(string text) =>
        char.IsLower(text[0])
            ? text
            : Array.Find(Phrases, phrase => phrase.Equals(text, StringComparison.OrdinalIgnoreCase))
                ?? text.ToLowerInvariant();

    [GeneratedRegex($@"^\s*(?:{InsteadOfYear})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Undated { get; }

    [GeneratedRegex($@"^\s*(?:{Prefix})(?=\[?[12][0-9]{{3}})", RegexOptions.IgnoreCase)]
    private static partial Regex Before { get; }

    [GeneratedRegex(
        @"^\s*(?:(?<y>[12][0-9]{3})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})|(?<d>[0-9]{1,2})[./](?<m>[0-9]{1,2})"
            + @"[./](?<y>[12][0-9]{3}))\s*$"
    )]
    private static partial Regex Numeric { get; }

    [GeneratedRegex(@"^\s*\[?(?<first>[12][0-9]{3})\]?\s?[/–-]?\s?\[?(?<second>[12][0-9]{3}|[0-9]{2})\]?\s*$")]
    private static partial Regex TwoYears { get; }

    [GeneratedRegex(@"[\p{L}\p{M}0-9]+")]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"^(?<year>1[0-9]{3}|20[0-9]{2})(?<letter>[a-z]?)$")]
    private static partial Regex YearWord { get; }
}

/// <summary>The date of an entry.</summary>
/// <param name="Issued">Null if the entry has no year.</param>
/// <param name="Original">The date of the first edition; null if the entry gives none.</param>
/// <param name="Suffix">The letter after the year; empty without one.</param>
/// <param name="Undated">What stands instead of the year.</param>
internal sealed record EntryDate(EdtfDate? Issued, EdtfDate? Original, string Suffix, string Undated);
