using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Figures;

/// <summary>The kinds of dates that the timeline draws differently.</summary>
public enum ExtentKind
{
    /// <summary>A year, a month or a day.</summary>
    Point,

    /// <summary>An interval, which may be open.</summary>
    Span,

    /// <summary>Some time within a decade or century, as in “the 1980s”.</summary>
    Within,
}

/// <summary>
/// The time that a date covers, in years: the year 1979 is 1979.0 to 1980.0, the 1980s are 1980.0 to 1990.0.
/// </summary>
/// <param name="From">Null if the start is unknown.</param>
/// <param name="To">Null if the end is unknown.</param>
/// <param name="Uncertain">Whether the date is marked as uncertain or approximate.</param>
public sealed record TimeExtent(double? From, double? To, ExtentKind Kind, bool Uncertain)
{
    /// <summary>The extent of an event's date; null if neither end is known.</summary>
    /// <remarks>
    /// The study's words narrow a date that is not an interval: “early 2010s” is the first third of the 2010s,
    /// “mid-2010s” the second, “late 2010s” the last.
    /// </remarks>
    public static TimeExtent? Of(TimelineEvent item, DateWords words) =>
        Of(item.Date.Value) is { } extent
            ? item.Wording is { } wording && ThirdIn(wording.Value, words) is { } third
                ? extent.Narrowed(third)
                : extent
            : null;

    /// <summary>The extent of a date; null if neither end is known.</summary>
    public static TimeExtent? Of(EdtfDate date)
    {
        var (start, end) = (Known(date.Start), Known(date.End));
        if (start is null && end is null)
            return null;
        var kind =
            date.IsInterval ? ExtentKind.Span
            : start!.Digits.Contains('X') ? ExtentKind.Within
            : ExtentKind.Point;
        return new(
            start is null ? null : Begin(start),
            end is null ? null : End(end),
            kind,
            start?.Qualifier is not null || end?.Qualifier is not null
        );
    }

    /// <summary>The third of a time that a wording names, from 0; null if it names none.</summary>
    public static int? ThirdIn(string wording, DateWords words)
    {
        var thirds = new[] { words.Early, words.Middle, words.Late };
        var found = Array.FindIndex(thirds, third => third.Any(word => IsBeforeDate(wording, word)));
        return found < 0 ? null : found;
    }

    private TimeExtent Narrowed(int third) =>
        Kind != ExtentKind.Span && (From, To) is ({ } from, { } to)
            ? this with
            {
                From = from + (third * (to - from) / 3),
                To = from + ((third + 1) * (to - from) / 3),
            }
            : this;

    /// <summary>Whether a word is directly before the digits of a date, as in “early 2010s” and “mid-1990s”.</summary>
    private static bool IsBeforeDate(string wording, string word) =>
        Regex.IsMatch(
            wording,
            $@"(?<!\p{{L}}){Regex.Escape(word)}[\s\p{{Pd}}]*\p{{Nd}}",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static EdtfPoint? Known(EdtfPoint? point) => point is null or { Digits: "XXXX" } ? null : point;

    private static double Begin(EdtfPoint point)
    {
        var (year, month, day) = point.Earliest;
        return year + ((month - 1) / 12.0) + ((day - 1) / 372.0);
    }

    private static double End(EdtfPoint point)
    {
        var (year, month, day) = point.Latest;
        return year + ((month - 1) / 12.0) + (day / 372.0);
    }
}
