using System.Globalization;
using AfPakSite.Annotations;

namespace AfPakSite.Citing;

/// <summary>The date of a work in the formats of the styles.</summary>
internal static class CitedDate
{
    private static readonly string[] ShortMonths =
    [
        "Jan.",
        "Feb.",
        "Mar.",
        "Apr.",
        "May",
        "June",
        "July",
        "Aug.",
        "Sept.",
        "Oct.",
        "Nov.",
        "Dec.",
    ];

    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>The year, or the years of an interval; null if it is unknown.</summary>
    public static string? Year(Work work) => Year(work.Issued);

    private static string? Year(EdtfDate? date) =>
        date switch
        {
            null or { IsUnknown: true } => null,
            { IsInterval: false, Start: { } year } => year.Digits,
            { Start: { } start, End: { } end } when start.Digits == end.Digits => start.Digits,
            _ => $"{date.Start?.Digits}–{date.End?.Digits}",
        };

    /// <summary>The year with its letter; “n.d.” or “in press” without one.</summary>
    public static string LetteredYear(Work work) =>
        Year(work) is { } year ? year + work.YearSuffix
        : work.YearSuffix.Length > 0 ? $"{work.Record.Undated}-{work.YearSuffix}"
        : work.Record.Undated;

    /// <summary>“November 3”, “November” or an empty string.</summary>
    public static string MonthAndDay(Work work) => MonthAndDay(work.Issued);

    private static string MonthAndDay(EdtfDate? date) =>
        Point(date) is { Month: { } month } point
            ? point.Day is { } day
                ? $"{Name(month)} {day}"
                : Name(month)
            : "";

    public static string Month(Work work) => Month(work.Issued);

    private static string Month(EdtfDate? date) => Point(date)?.Month is { } month ? Name(month) : "";

    /// <summary>“November 3, 2015”, “November 2015” or “2015”, the format of Chicago.</summary>
    public static string MonthFirst(Work work) => MonthFirst(work.Issued);

    /// <inheritdoc cref="MonthFirst(Work)"/>
    public static string MonthFirst(EdtfDate? date) =>
        Year(date) is { } year
            ? Point(date)?.Day is null
                ? $"{Month(date)} {year}".TrimStart()
                : $"{MonthAndDay(date)}, {year}"
            : "";

    /// <summary>“3 Nov. 2015”, “Nov. 2015” or “2015”, the format of MLA.</summary>
    public static string DayFirst(Work work, bool withDay = true)
    {
        var point = Point(work.Issued);
        var day = withDay && point?.Day is { } known ? $"{known} " : "";
        var month = point?.Month is { } number ? $"{ShortName(number)} " : "";
        return $"{day}{month}{Year(work)}";
    }

    /// <summary>The single date; null for an interval.</summary>
    private static EdtfPoint? Point(EdtfDate? date) => date is { IsInterval: false } ? date.Start : null;

    private static string Name(int month) =>
        month <= 12 ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : Season(month);

    private static string ShortName(int month) => month <= 12 ? ShortMonths[month - 1] : Season(month);

    /// <summary>The season that EDTF writes as a month from 21 to 24.</summary>
    private static string Season(int month) => Seasons[month - 21];
}
