using System.Globalization;
using System.Text.RegularExpressions;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// Follows a line on the map: SVG path data with <c>M</c> and relative <c>l</c> only (SVG 2, section 9.3).
/// </summary>
internal static partial class MapLine
{
    /// <summary>The pixels of the line, from its start to its end.</summary>
    public static IEnumerable<FigurePoint> Pixels(string outline)
    {
        var position = default(FigurePoint);
        foreach (Match match in Part.Matches(outline))
        {
            var (x, y) = (Number(match.Groups["x"]), Number(match.Groups["y"]));
            var steps = match.Groups["begin"].Success ? 0 : Math.Max(Math.Abs(x), Math.Abs(y));
            for (var step = 1; step <= steps; step++)
                yield return new(position.X + (x * step / steps), position.Y + (y * step / steps));
            position = match.Groups["begin"].Success ? new(x, y) : new(position.X + x, position.Y + y);
        }
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<begin>M)?\s*(?<x>-?[0-9]{1,6})[\s,]*(?<y>-?[0-9]{1,6})")]
    private static partial Regex Part { get; }
}
