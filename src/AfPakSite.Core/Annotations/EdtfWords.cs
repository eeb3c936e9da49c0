using AfPakSite.Wording;

namespace AfPakSite.Annotations;

/// <summary>Writes dates for readers: <c>1979–1989</c>, <c>the 1980s</c>, <c>since 2001</c>.</summary>
public static class EdtfWords
{
    public static string Of(EdtfDate date, DateWords words) =>
        date switch
        {
            { IsUnknown: true } => words.Undated,
            { Start: { } start, IsInterval: false } => Of(start, words),
            { Start: { } start, End: { } end } when start == end => Of(start, words),
            { Start: { } start, End: { } end } => words.Interval(Of(start, words), Of(end, words)),
            { Start: { } start } => words.Since(Of(start, words)),
            { End: { } end } => words.Until(Of(end, words)),
            _ => date.Text,
        };

    private static string Of(EdtfPoint point, DateWords words)
    {
        var date = (point.Month, point.Day) switch
        {
            (null, _) => Year(point.Digits, words),
            ({ } month, null) when month > 12 => words.Season(words.Seasons[month - 21], point.Digits),
            ({ } month, null) => words.Month(words.Months[month - 1], point.Digits),
            ({ } month, { } day) => words.Day($"{day}", words.MonthsAfterDay[month - 1], point.Digits),
        };
        return point.Qualifier switch
        {
            '~' => words.About(date),
            '?' => words.Uncertain(date),
            '%' => words.AboutUncertain(date),
            _ => date,
        };
    }

    private static string Year(string digits, DateWords words) =>
        digits switch
        {
            "XXXX" => words.UnknownYear,
            [_, _, 'X', 'X'] => words.Century($"{digits[..2]}00"),
            [_, _, _, 'X'] => words.Decade($"{digits[..3]}0"),
            _ => digits,
        };
}
