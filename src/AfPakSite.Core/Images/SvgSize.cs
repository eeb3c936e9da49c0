using System.Globalization;
using System.Text.RegularExpressions;

namespace AfPakSite.Images;

/// <summary>The size of an SVG from its attributes.</summary>
internal static partial class SvgSize
{
    /// <summary>
    /// The width and the height; of a missing one, what the view box says (SVG 2, section 8.12). Null without both.
    /// </summary>
    public static ImageSize? Of(string? width, string? height, string? viewBox)
    {
        var (wide, high, box) = (Length(width), Length(height), Box(viewBox));
        return (wide, high, box) switch
        {
            ({ } w, { } h, _) => Rounded(w, h),
            ({ } w, null, var (x, y)) => Rounded(w, w * y / x),
            (null, { } h, var (x, y)) => Rounded(h * x / y, h),
            (null, null, var (x, y)) => Rounded(x, y),
            _ => null,
        };
    }

    private static ImageSize Rounded(double width, double height) => new(Rounded(width), Rounded(height));

    private static int Rounded(double length) => length is > 0 and < 1e7 ? Math.Max(1, (int)Math.Round(length)) : 0;

    /// <summary>A length in pixels; null for one that depends on what is around the image.</summary>
    private static double? Length(string? text) =>
        text is not null
        && Written.Match(text) is { Success: true } match
        && FactorOf(match.Groups["unit"].Value) is { } factor
        && NumberOf(match.Groups["number"].Value) is > 0 and var number
            ? number * factor
            : null;

    private static (double Width, double Height)? Box(string? text)
    {
        if (
            text is null
            || text.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
                is not [_, _, var w, var h]
        )
            return null;
        return NumberOf(w) is > 0 and var width && NumberOf(h) is > 0 and var height ? (width, height) : null;
    }

    private static double? NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>Pixels of CSS, of which an inch has 96.</summary>
    private static double? FactorOf(string unit) =>
        unit switch
        {
            "" or "px" => 1,
            "pt" => 96 / 72d,
            "pc" => 16,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            "em" or "rem" => 16,
            _ => null,
        };

    [GeneratedRegex(
        @"^\s{0,20}(?<number>\+?[0-9]{0,20}(?:\.[0-9]{0,40})?(?:[eE][+-]?[0-9]{1,3})?)\s{0,20}(?<unit>[a-z%]{0,4})\s{0,20}$"
    )]
    private static partial Regex Written { get; }
}
