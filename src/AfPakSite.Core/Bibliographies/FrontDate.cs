using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;

namespace AfPakSite.Bibliographies;

/// <summary>The date that front matter gives: <c>2026-11-25</c>, <c>April 3rd, 2021</c>, <c>3/2021</c>.</summary>
/// <param name="Edtf">The part of it that was read.</param>
/// <param name="Doubt">What of it was not read; null if all of it was.</param>
internal sealed partial record FrontDate(string Edtf, FrontValue? Doubt)
{
    private const int Longest = 80;

    /// <summary>Years of the Islamic and the Persian calendar are less.</summary>
    private const string FirstYear = "1600";

    private const int MostMonths = 12;
    private const int YearsOfCentury = 100;

    /// <summary>
    /// The date of a text; null for a text that is not a date. An early year is one of another calendar.
    /// </summary>
    public static FrontDate? Read(string written) =>
        ReadDigits(WithDigits(written.Trim())) is { } read && string.CompareOrdinal(read.Edtf, FirstYear) >= 0
            ? read
            : null;

    private static FrontDate? ReadDigits(string text)
    {
        if (text.Length is 0 or > Longest)
            return null;
        text = Time.Replace(text, "");
        if (EdtfDate.Parse(text) is { IsUnknown: false } && char.IsAsciiDigit(text[0]))
            return new(text, null);
        if (NumericDate.Read(text) is { } numeric)
            return new(numeric, numeric.Length == "2026".Length ? FrontValue.DayOrMonth : null);
        if (ThreeNumbers.Match(text) is { Success: true } three)
            return Of(three.Groups["y"].Value, Number(three.Groups["m"]), Number(three.Groups["d"]));
        if (MonthOfYear.Match(text) is { Success: true } two)
            return Of(two.Groups["y"].Value, Number(two.Groups["m"]), null);
        if (YearAndNumber.Match(text) is { Success: true } open)
            return YearFirst(open.Groups["y"].Value, Number(open.Groups["n"]), open.Groups["n"].Value);
        if (IsoDate.Match(text) is { Success: true } iso && EdtfDate.Parse(iso.Value) is not null)
            return new(iso.Value, FrontValue.DateWithMore);
        return InWords(text)
            ?? (
                Before.Match(text) is { Success: true } before && InWords(text[before.Length..]) is { Doubt: null } rest
                    ? rest with
                    {
                        Doubt = FrontValue.DateWithMore,
                    }
                    : null
            );
    }

    /// <summary>
    /// A year and a number behind it: a month, or the next year (<c>2021/22</c>); both are possible in <c>2009/10</c>.
    /// </summary>
    private static FrontDate? YearFirst(string year, int number, string written)
    {
        var inCentury = int.Parse(year, CultureInfo.InvariantCulture) % YearsOfCentury;
        var isNext = written.Length > 1 && number == (inCentury + 1) % YearsOfCentury;
        return number is >= 1 and <= MostMonths
            ? isNext
                ? new(year, FrontValue.DayOrMonth)
                : Of(year, number, null)
            : number > inCentury || isNext
                ? new(year, FrontValue.DateRange)
                : null;
    }

    /// <summary>A date whose month is a word, or a year with words that belong to dates.</summary>
    private static FrontDate? InWords(string text)
    {
        var (years, months, days) = (new List<string>(), new List<int>(), new List<int>());
        foreach (Match word in Words.Matches(text))
        {
            if (word.Groups["year"].Success)
                years.Add(word.Groups["year"].Value);
            else if (word.Groups["day"].Success)
                days.Add(Number(word.Groups["day"]));
            else if (MonthNames.NumberOf(word.Value) is { } month)
                months.Add(month);
            else if (!EntryDates.IsFiller(word.Value))
                return null;
        }
        if (years.Count == 0 || (months.Count == 0 && days.Count > 0))
            return null;
        var first = Of(years[0], months.Count > 0 ? months[0] : null, days.Count > 0 ? days[0] : null);
        if (months.Count == 0 && About.IsMatch(text))
            first = first with { Edtf = $"{first.Edtf}~" };
        if (months is [> MostMonths, ..] && days.Count > 0)
            return Of(years[0], months[0], null) with { Doubt = FrontValue.DateRange };
        var isRange = years.Count > 1 || months.Count > 1 || days.Count > 1;
        return isRange ? first with { Doubt = FrontValue.DateRange } : first;
    }

    /// <summary>A date, or the part of it that is in the calendar.</summary>
    private static FrontDate Of(string year, int? month, int? day)
    {
        var inYear = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
        var whole = string.Create(CultureInfo.InvariantCulture, $"{inYear}-{day:00}");
        return month is null ? new(year, null)
            : EdtfDate.Parse(inYear) is null ? new(year, FrontValue.NotInCalendar)
            : day is null ? new(inYear, null)
            : EdtfDate.Parse(whole) is null ? new(inYear, FrontValue.NotInCalendar)
            : new(whole, null);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>A text with European digits, as in Arabic and Persian dates.</summary>
    private static string WithDigits(string text)
    {
        var european = new StringBuilder(text.Length);
        foreach (var c in text)
            european.Append(char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c);
        return european.ToString();
    }

    [GeneratedRegex(
        @"^(?:(?<y>[12][0-9]{3})(?<sign>[./-])(?<m>[0-9]{1,2})\k<sign>(?<d>[0-9]{1,2})"
            + @"|(?<y>[12][0-9]{3})(?<m>[0-9]{2})(?<d>[0-9]{2})"
            + @"|(?<d>[0-9]{1,2})(?:\.\s?(?<m>[0-9]{1,2})\.\s?|(?<sign>[/-])(?<m>[0-9]{1,2})\k<sign>)(?<y>[12][0-9]{3}))$"
    )]
    private static partial Regex ThreeNumbers { get; }

    /// <summary>A date with other words behind it.</summary>
    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?=[\s,;])")]
    private static partial Regex IsoDate { get; }

    /// <summary>The time of the day behind a date.</summary>
    [GeneratedRegex(@"(?<=[0-9])(?:T|\s+)[0-9]{1,2}:[0-9]{2}(?![0-9]).*$")]
    private static partial Regex Time { get; }

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})\s?[./-]\s?(?<y>[12][0-9]{3})$")]
    private static partial Regex MonthOfYear { get; }

    [GeneratedRegex(@"^(?<y>[12][0-9]{3})\s?[./–-]\s?(?<n>[0-9]{1,2})$")]
    private static partial Regex YearAndNumber { get; }

    /// <summary>Years, numbers of days with the ending of an ordinal, and other words.</summary>
    [GeneratedRegex(
        @"(?<year>(?<![\p{L}\p{N}])(?:1[0-9]{3}|20[0-9]{2})(?![\p{L}\p{N}]))"
            + @"|(?<day>(?<![\p{L}\p{N}])[0-9]{1,2})(?:st|nd|rd|th|er|re|e|o|º|ª)?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+"
    )]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"^(?:c|ca|circa)\b", RegexOptions.IgnoreCase)]
    private static partial Regex About { get; }

    /// <summary>A weekday or a place before a date: <c>Monday, 3 May 2021</c>.</summary>
    [GeneratedRegex(@"^[\p{L}\p{M}][\p{L}\p{M}\s.’'-]{1,40}(?:,\s*|\s(?=[0-9]{1,2}\D))")]
    private static partial Regex Before { get; }
}
