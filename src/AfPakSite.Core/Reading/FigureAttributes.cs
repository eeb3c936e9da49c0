using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// The attributes behind an image, as pandoc and Quarto write them: <c>{#fig-hills width=60% fig-alt="Hills"}</c>.
/// </summary>
/// <param name="Label">The id; null without one.</param>
/// <param name="Alternative">The alternative text; null without one.</param>
/// <param name="Caption">The caption, with its place; null without one.</param>
/// <param name="End">The offset of the source behind them.</param>
internal sealed partial record FigureAttributes(
    string? Label,
    string? Alternative,
    Located<string>? Caption,
    FigureWidth? Width,
    int End
)
{
    private const int Longest = 4000;

    /// <summary>Pixels of CSS for each unit.</summary>
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        [""] = 1,
        ["px"] = 1,
        ["in"] = 96,
        ["cm"] = 96 / 2.54,
        ["mm"] = 96 / 25.4,
        ["pt"] = 96 / 72d,
    };

    /// <summary>The attributes at an offset of the source; ones without values if there are none.</summary>
    /// <param name="paragraph">Where the attributes end at the latest.</param>
    public static FigureAttributes At(SourceSpan paragraph, int start)
    {
        var none = new FigureAttributes(null, null, null, null, start);
        var content = paragraph.Source.Content;
        var length = Math.Min(Longest, paragraph.End - start);
        if (length <= 0 || content[start] != '{')
            return none;
        var match = Whole.Match(content.Substring(start, length));
        if (!match.Success)
            return none;
        var read = none with { End = start + match.Length };
        foreach (Match item in Item.Matches(match.Value))
            read = With(
                read,
                item,
                new(paragraph.Source, start + item.Groups["value"].Index, item.Groups["value"].Length)
            );
        return read;
    }

    private static FigureAttributes With(FigureAttributes read, Match item, SourceSpan place)
    {
        var value = Unescaped(item.Groups["value"].Value);
        return item.Groups["key"].Value.ToLowerInvariant() switch
        {
            "" when item.Groups["id"].Success => read with { Label = item.Groups["id"].Value },
            "alt" or "fig-alt" => read with { Alternative = WhiteSpace.Collapse(value) },
            "fig-cap" when value.Length > 0 => read with { Caption = new(place.Text, place) },
            "width" => read with { Width = WidthOf(value) },
            _ => read,
        };
    }

    private static string Unescaped(string value) => Escape.Replace(value, "$1");

    /// <summary>A width such as <c>60%</c>, <c>300px</c> or <c>8 cm</c>; null for other texts.</summary>
    public static FigureWidth? WidthOf(string text)
    {
        if (
            Length.Match(text) is not { Success: true } match
            || !double.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number)
        )
            return null;
        var unit = match.Groups["unit"].Value;
        if (unit == "%")
            return number is >= 1 and <= 100 ? new((int)Math.Round(number), IsPercent: true) : null;
        return Units.TryGetValue(unit, out var factor) && number * factor is >= 1 and <= 100_000 and var pixels
            ? new((int)Math.Round(pixels), IsPercent: false)
            : null;
    }

    /// <summary>All attributes; a value in quotes may contain anything.</summary>
    [GeneratedRegex(
        @"^\{\s{0,20}(?:(?:[#.][^\s{}""'=]{1,100}|[\p{L}_][\p{L}\p{N}_:.-]{0,60}\s{0,5}=\s{0,5}"
            + @"(?:""(?:[^""\\]|\\.){0,3000}""|'[^']{0,3000}'|[^\s{}""']{1,300}))(?:\s{1,20}|(?=\}))){1,60}\}"
    )]
    private static partial Regex Whole { get; }

    [GeneratedRegex(
        @"(?<=[\s{])(?:#(?<id>[^\s{}""'=]{1,100})|\.[^\s{}""'=]{1,100}|(?<key>[\p{L}_][\p{L}\p{N}_:.-]{0,60})"
            + @"\s{0,5}=\s{0,5}"
            + @"(?:""(?<value>(?:[^""\\]|\\.){0,3000})""|'(?<value>[^']{0,3000})'|(?<value>[^\s{}""']{1,300})))"
    )]
    private static partial Regex Item { get; }

    [GeneratedRegex(@"\\([\p{P}\p{S}])")]
    private static partial Regex Escape { get; }

    [GeneratedRegex(@"^(?<number>[0-9]{1,6}(?:\.[0-9]{1,6})?)\s?(?<unit>%|[a-z]{0,2})$")]
    private static partial Regex Length { get; }
}
