using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Reads points and lines of the map, and reports those that its picture does not show.</summary>
/// <param name="width">In pixels, as the height.</param>
internal sealed partial class MapPicture(int width, int height, DiagnosticBag diagnostics)
{
    /// <summary>What SVG path data consists of (SVG 2, section 9.3.9).</summary>
    private static readonly SearchValues<char> PathData = SearchValues.Create(
        "MmZzLlHhVvCcSsQqTtAaEe0123456789+-., \n"
    );

    /// <summary>SVG path data; null without a text, and null and a diagnostic for other text.</summary>
    public string? Outline(Located<string>? text, string key)
    {
        if (text is not { Value: { Length: > 0 } value })
            return null;
        if (Start.IsMatch(value) && !value.AsSpan().ContainsAnyExcept(PathData))
            return value;
        Report(text.Value, key, new YamlType.Outline());
        return null;
    }

    /// <summary>A line that a name follows, which begins in the picture.</summary>
    public string? Line(Located<string>? text, string key)
    {
        var line = Outline(text, key);
        if (line is null || text is not { } written)
            return null;
        var start = Start.Match(line);
        Require(written.Span, key, start.Groups["x"].Value, start.Groups["y"].Value, begins: true);
        return line;
    }

    /// <summary>
    /// A point from two integers and a space; otherwise the upper left corner and a diagnostic. For a point outside,
    /// the nearest point of the picture.
    /// </summary>
    public MapPoint Point(Located<string> text, string key)
    {
        if (
            text.Value.Split(' ') is not [var across, var down]
            || Pixel(across) is not { } x
            || Pixel(down) is not { } y
        )
        {
            if (text.Value.Length > 0)
                Report(text, key, new YamlType.Point());
            return default;
        }
        Require(text.Span, key, across, down, begins: false);
        return new(Math.Min(x, width), Math.Min(y, height));
    }

    private void Require(SourceSpan place, string key, string across, string down, bool begins)
    {
        if (!(IsIn(across, width) && IsIn(down, height)))
            diagnostics.Add(Catalog.MapPointOutside(place, key, $"{across} {down}", begins, (width, height)));

        static bool IsIn(string distance, int most) =>
            double.Parse(distance, CultureInfo.InvariantCulture) is >= 0 and var pixels && pixels <= most;
    }

    private void Report(Located<string> text, string key, YamlType type) =>
        diagnostics.Add(
            Catalog.YamlWrongType(text.Span, new YamlHolder.Key(key), type, new YamlFound.Text(text.Value))
        );

    /// <summary>A number of digits only. One that is too large for any picture is the largest number.</summary>
    private static int? Pixel(string digits) =>
        digits.Length == 0 || !digits.All(char.IsAsciiDigit) ? null
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var pixel) ? pixel
        : int.MaxValue;

    [GeneratedRegex(@"^M[ \n]*(?<x>[+-]?[0-9]+(\.[0-9]+)?)[ \n,]*(?<y>[+-]?[0-9]+(\.[0-9]+)?)")]
    private static partial Regex Start { get; }
}
