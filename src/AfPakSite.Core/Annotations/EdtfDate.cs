using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AfPakSite.Annotations;

/// <summary>
/// A date with the precision of its source, in a subset of EDTF levels 0 and 1 (ISO 8601-2): years, months, days,
/// unspecified digits (<c>198X</c>), qualifiers (<c>2010~</c>), intervals (<c>1979/1989</c>) and open ends
/// (<c>2001/..</c>).
/// </summary>
/// <param name="Text">As written.</param>
/// <param name="Start">Null for an interval without a beginning.</param>
/// <param name="End">Null for an interval without an end; equal to the start if the date is not an interval.</param>
public sealed partial record EdtfDate(string Text, EdtfPoint? Start, EdtfPoint? End)
{
    public bool IsInterval => Text.Contains('/');

    /// <summary>Whether nothing is known about the date.</summary>
    public bool IsUnknown => Start is { Digits: "XXXX" } && End is null or { Digits: "XXXX" };

    /// <summary>Parses a date; null if the text is not a date of the subset.</summary>
    public static EdtfDate? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2)
            return null;
        var start = ParseEnd(parts[0], parts.Length == 2, out var startKnown);
        var end = start;
        var endKnown = startKnown;
        if (parts.Length == 2)
            end = ParseEnd(parts[1], true, out endKnown);
        var ordered = start is null || end is null || start.Earliest.CompareTo(end.Latest) <= 0;
        return startKnown && endKnown && ordered && (start ?? end) is not null ? new(text, start, end) : null;
    }

    /// <summary>
    /// The year words that the evidence must contain: <c>1979</c>, <c>1980s</c>; empty for an unknown year.
    /// </summary>
    public ImmutableArray<string> YearWords =>
        [
            .. new[] { Start, IsInterval ? End : null }
                .OfType<EdtfPoint>()
                .Where(point =>
                    !point.Digits.StartsWith("XX", StringComparison.Ordinal)
                    && !point.Digits.EndsWith("XX", StringComparison.Ordinal)
                )
                .Select(point => point.Digits.EndsWith('X') ? $"{point.Digits[..^1]}0s" : point.Digits)
                .Distinct(),
        ];

    private static EdtfPoint? ParseEnd(string text, bool mayBeOpen, out bool known)
    {
        known = mayBeOpen && text is "" or "..";
        if (known)
            return null;
        var match = Point.Match(text);
        var point = match.Success ? EdtfPoint.From(match) : null;
        known = point is not null;
        return point;
    }

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?|(?<year>[0-9]{3}X|[0-9]{2}XX|XXXX))(?<qualifier>[?~%])?\z"
    )]
    private static partial Regex Point { get; }
}

/// <summary>One point in time: a date, or one end of an interval.</summary>
/// <param name="Digits">The four digits of the year, <c>X</c> for an unspecified digit.</param>
/// <param name="Month">1 to 12, or 21 to 24 for spring to winter.</param>
public sealed record EdtfPoint(string Digits, int? Month, int? Day, char? Qualifier)
{
    public (int Year, int Month, int Day) Earliest => (int.Parse(Digits.Replace('X', '0')), FirstMonth, Day ?? 1);

    public (int Year, int Month, int Day) Latest => (int.Parse(Digits.Replace('X', '9')), LastMonth, Day ?? 31);

    private int FirstMonth =>
        Month switch
        {
            null => 1,
            <= 12 => Month.Value,
            var season => (season.Value - 21) * 3 + 1,
        };

    private int LastMonth =>
        Month switch
        {
            null => 12,
            <= 12 => Month.Value,
            var season => (season.Value - 20) * 3,
        };

    internal static EdtfPoint? From(Match match)
    {
        var month = Number(match.Groups["month"]);
        var day = Number(match.Groups["day"]);
        var digits = match.Groups["year"].Value;
        var validMonth = month is null or (>= 1 and <= 12) or (>= 21 and <= 24);
        var validDay =
            day is null
            || (validMonth && month is <= 12 && day >= 1 && day <= DateTime.DaysInMonth(YearOf(digits), month.Value));
        return validMonth && validDay
            ? new(
                digits,
                month,
                day,
                match.Groups["qualifier"] is { Success: true } qualifier ? qualifier.Value[0] : null
            )
            : null;
    }

    /// <summary>The year for .NET's calendar, which begins with 1. The year 0 is a leap year, like 2000.</summary>
    private static int YearOf(string digits) => int.Parse(digits) is > 0 and var year ? year : 2000;

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value) : null;
}
