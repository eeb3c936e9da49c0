using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>Reads dates as reference managers and their users write them.</summary>
internal static partial class WrittenDate
{
    private const int MostMonths = 12;
    private const int MostDays = 31;

    /// <summary>
    /// A date of EDTF, with a time (<c>2003-05-01T10:00</c>), with slashes (<c>2003/05/01/</c>), or in words (<c>1 May
    /// 2003</c>); null for other texts. What is behind a slash and no month ends a span: <c>1998/99</c>.
    /// </summary>
    public static EdtfDate? Read(string written)
    {
        var text = Time.Replace(WhiteSpace.Collapse(written.Replace('\u2011', '-')), "");
        if (EdtfDate.Parse(text) is { } known)
            return known;
        if (
            Slashes.Match(text) is { Success: true } slashed
            && !(int.TryParse(slashed.Groups["month"].Value, out var end) && end > MostMonths)
        )
        {
            var (month, day) = (slashed.Groups["month"].Value, slashed.Groups["day"].Value);
            return Of(slashed.Groups["year"].Value, NumberOf(month), NumberOf(day));
        }
        if (YearIn(text) is not { } year)
            return null;
        var words = MonthAndDayIn(text);
        return year is { IsInterval: false, Start.Digits: var digits } ? Of(digits, words.Month, words.Day) : year;
    }

    /// <summary>
    /// The year in a text, as in <c>c. 1850</c>, <c>[1899] 1960</c> and <c>1960/1899</c>, or the years that it spans:
    /// <c>1998–99</c>.
    /// </summary>
    public static EdtfDate? YearIn(string text)
    {
        if (text.Length == 0)
            return null;
        if (EdtfDate.Parse(text.Trim()) is { } known)
            return known;
        if (Span.Match(text) is { Success: true } span)
        {
            var (start, end) = (span.Groups["start"].Value, span.Groups["end"].Value);
            if (EdtfDate.Parse($"{start}/{start[..(start.Length - end.Length)]}{end}") is { } years)
                return years;
        }
        var outside = InBrackets.Replace(text, " ");
        var year = Year.Match(outside) is { Success: true } found ? found : Year.Match(text);
        return year.Success
            ? EdtfDate.Parse(year.Groups["year"].Value + (year.Groups["circa"].Success ? "~" : ""))
            : null;
    }

    /// <summary>The month, and the day beside it, in a text such as <c>10 Jan</c> or <c>March/April</c>.</summary>
    public static (int? Month, int? Day) MonthAndDayIn(string text)
    {
        var words = Word.Matches(text)
            .Select(word => word.Value)
            .Where(word => char.IsAsciiDigit(word[0]) || MonthNames.NumberOf(word) is not null)
            .ToList();
        if (words is [var only] && NumberOf(only) is >= 1 and <= 12 and var number)
            return (number, null);
        var at = words.FindIndex(word => MonthNames.NumberOf(word) is not null);
        if (at < 0)
            return (null, null);
        var known = new[] { at - 1, at + 1 }
            .Where(index => index >= 0 && index < words.Count)
            .Select(index => int.TryParse(words[index], out var day) ? day : (int?)null)
            .FirstOrDefault(day => day is >= 1 and <= MostDays);
        return (MonthNames.NumberOf(words[at]), known);
    }

    /// <summary>Whether a text says that there is no date.</summary>
    public static bool IsUndated(string text) => Undated.IsMatch(text);

    private static EdtfDate? Of(string year, int? month, int? day) =>
        (day is null ? null : EdtfDate.Parse($"{year}-{month:00}-{day:00}"))
        ?? (month is null ? null : EdtfDate.Parse($"{year}-{month:00}"))
        ?? EdtfDate.Parse(year);

    /// <summary>A number, or that of a month or season.</summary>
    private static int? NumberOf(string word) =>
        int.TryParse(word, out var number) ? number
        : word.Length > 0 && char.IsLetter(word[0]) ? MonthNames.NumberOf(word)
        : null;

    [GeneratedRegex("T[0-9:.+Z-]{4,30}$")]
    private static partial Regex Time { get; }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})[/-](?<month>[0-9]{1,2}|\p{L}{3,10})?(?:[/-](?<day>[0-9]{1,2})?)?(?:[/-].{0,60})?$"
    )]
    private static partial Regex Slashes { get; }

    [GeneratedRegex(
        @"(?<![0-9])(?<start>[12][0-9]{3})\s?(?:[–—/-]|--|to|bis|à)\s?(?<end>[12][0-9]{3}|[0-9]{2})(?![0-9-])"
    )]
    private static partial Regex Span { get; }

    [GeneratedRegex(@"[\[(][^\[\]()]{0,60}[\])]")]
    private static partial Regex InBrackets { get; }

    [GeneratedRegex(
        $@"(?<circa>(?<!\p{{L}})(?i:{CitationWords.Circa}|c)\s?)?(?<![0-9])(?<year>[12][0-9]{{3}})(?![0-9])"
    )]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"\p{L}+|[0-9]{1,4}")]
    private static partial Regex Word { get; }

    [GeneratedRegex(
        $@"\A\W*(?:{CitationWords.NoDate}|{CitationWords.NoDateWords}|{CitationWords.NoDateCapitals}|"
            + @"unknown|none|-+|\?+)\W*\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Undated { get; }
}
