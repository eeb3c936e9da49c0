using System.Globalization;

namespace AfPakSite.Annotations;

/// <summary>Writes a date for a reader: <c>1979–1989</c>, <c>the 1980s</c>, <c>since 2001</c>.</summary>
public static class EdtfWords
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>The English name of a month.</summary>
    /// <param name="month">From 1 to 12.</param>
    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    public static string Of(EdtfDate date) =>
        date switch
        {
            { IsUnknown: true } => "undated",
            { Start: { } start, IsInterval: false } => Of(start),
            { Start: { } start, End: { } end } when start == end => Of(start),
            { Start: { } start, End: { } end } => $"{Of(start)}–{Of(end)}",
            { Start: { } start } => $"since {Of(start)}",
            { End: { } end } => $"until {Of(end)}",
            _ => date.Text,
        };

    private static string Of(EdtfPoint point)
    {
        var day = (point.Month, point.Day) switch
        {
            (null, _) => Year(point.Digits),
            ({ } month, null) when month > 12 => $"{Seasons[month - 21]} {point.Digits}",
            ({ } month, null) => $"{MonthName(month)} {point.Digits}",
            ({ } month, { } number) => $"{number} {MonthName(month)} {point.Digits}",
        };
        return point.Qualifier switch
        {
            '~' => $"about {day}",
            '?' => $"{day} (uncertain)",
            '%' => $"about {day} (uncertain)",
            _ => day,
        };
    }

    private static string Year(string digits) =>
        digits switch
        {
            "XXXX" => "an unknown year",
            [_, _, 'X', 'X'] => $"the {digits[..2]}00s",
            [_, _, _, 'X'] => $"the {digits[..3]}0s",
            _ => digits,
        };
}
