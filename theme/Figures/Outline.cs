using System.Globalization;
using System.Text.RegularExpressions;

namespace AfPakSite.Theme.Figures;

/// <summary>Follows the outline of a line: <c>M</c> and where it begins, <c>l</c> and the steps that it takes (SVG 2, section 9.3).</summary>
internal static partial class Outline
{
    /// <summary>Each pixel that the line passes, in its order.</summary>
    public static IEnumerable<FigurePoint> Pixels(string outline)
    {
        var here = default(FigurePoint);
        foreach (Match match in Part.Matches(outline))
        {
            var (x, y) = (Number(match.Groups["x"]), Number(match.Groups["y"]));
            var steps = match.Groups["begin"].Success ? 0 : Math.Max(Math.Abs(x), Math.Abs(y));
            for (var step = 1; step <= steps; step++)
                yield return new(here.X + (x * step / steps), here.Y + (y * step / steps));
            here = match.Groups["begin"].Success ? new(x, y) : new(here.X + x, here.Y + y);
        }
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<begin>M)?\s*(?<x>-?[0-9]{1,6})[\s,]*(?<y>-?[0-9]{1,6})")]
    private static partial Regex Part { get; }
}
