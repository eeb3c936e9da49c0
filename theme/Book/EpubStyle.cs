using System.Text.RegularExpressions;

namespace AfPakSite.Theme.Book;

/// <summary>
/// The book's stylesheet. It leaves colors and fonts to the reading system, so dark modes work: the pictures have the
/// styles of the site in the color of the text, and two tones that are legible on light and on dark paper.
/// </summary>
internal static partial class EpubStyle
{
    private static readonly string[] Figures = ["figures", "timeline", "map", "matrix"];

    /// <summary>
    /// The tones of pictures. Nothing has the color of the paper, which only the reading system knows; what the site
    /// fills with it is hollow.
    /// </summary>
    private static readonly Dictionary<string, string> Tones = new(StringComparer.Ordinal)
    {
        ["ink"] = "currentcolor",
        ["ink-soft"] = "currentcolor",
        ["paper"] = "transparent",
        ["paper-sunk"] = "transparent",
        ["rule"] = "#8c8c8c",
        ["accent"] = "#b85c44",
        ["accent-soft"] = "#b98a7c",
        ["sans"] = "sans-serif",
        ["size-small"] = "0.85em",
        ["size-tiny"] = "0.72em",
    };

    /// <param name="isRightToLeft">Whether the lines of the book run from right to left.</param>
    /// <param name="hasImages">Whether the study has figures.</param>
    /// <param name="hasInnerItems">Whether the study has lists within items of lists.</param>
    public static string Of(ThemeSources sources, bool isRightToLeft, bool hasImages, bool hasInnerItems = false) =>
        PlainStyle.Of(string.Concat(Figures.Select(sources.Style).Select(Adapted)), Tones)
        + Turned(Own, isRightToLeft)
        + (hasImages ? Images : "")
        + (hasInnerItems ? Turned(InnerItems, isRightToLeft) : "");

    private static string Turned(string styles, bool isRightToLeft) =>
        isRightToLeft ? Side.Replace(styles, side => side.Value == "left" ? "right" : "left") : styles;

    /// <summary>A side in a name of a property. Older reading systems do not know the names of start and end.</summary>
    [GeneratedRegex("(?<=(?:padding|margin|border)-)(?:left|right)(?=:)")]
    private static partial Regex Side { get; }

    /// <summary>
    /// A book must not set the direction in its styles (EPUB 3.3, section 6.3.1.2), so its pictures have an attribute.
    /// So do they for sizes of letters, which converters change. The shade of a cell is its background.
    /// </summary>
    private static string Adapted(string layer) =>
        LeftOut.Replace(layer, "").Replace("--shade:", "background-color:", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:direction: ?ltr|background: ?var\(--shade\)|font-size: ?\d+px);?")]
    private static partial Regex LeftOut { get; }

    private const string Images = """
        figure { margin: 1.4em 0; break-inside: avoid; }
        figure img { max-width: 100%; max-height: 90vh; height: auto; object-fit: contain; }
        figcaption { margin-top: 0.5em; font-size: 0.85em; }

        """;

    private const string InnerItems = """
        .inner-1 { margin-left: 1.3em; }
        .inner-2 { margin-left: 2.6em; }
        .inner-3 { margin-left: 3.9em; }
        .inner-4 { margin-left: 5.2em; }

        """;

    private const string Own = """
        body { margin: 0 4%; line-height: 1.5; overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.2; margin: 1.8em 0 0.4em; break-after: avoid; text-align: start; hyphens: none; }
        h1 { font-size: 1.5em; margin-top: 1em; }
        h2 { font-size: 1.2em; }
        h3, h4, h5, h6 { font-size: 1em; }
        p { margin: 0 0 0.8em; orphans: 2; widows: 2; }
        a { color: inherit; text-decoration: underline; }
        a.mention { text-decoration: underline dotted; }
        abbr { text-decoration: none; border-bottom: 1px dotted; }
        .mention abbr { border: 0; }
        blockquote { margin: 0 0 0.8em 1.5em; }
        pre { white-space: pre-wrap; font-size: 0.9em; }
        ul, ol, dl, dd { margin: 0; }
        ul, ol { padding: 0 0 0 1.3em; }
        li { margin-bottom: 0.4em; }
        nav ol, ol.timeline, ul.works, ul.entries, ul.tally, ul.events, ul.sentence-numbers, ul.sentence-links { list-style: none; }
        nav > ol, ol.timeline, ul.works, ul.entries, ul.tally, ul.events, ul.sentence-numbers, ul.sentence-links { padding-left: 0; }
        nav a { text-decoration: none; }
        p.item { padding-left: 1.3em; text-indent: -0.9em; }
        p.item::before { content: "•"; display: inline-block; width: 0.9em; text-indent: 0; }
        .address { font-size: 0.7em; margin-bottom: 1em; opacity: 0.75; break-after: avoid; }
        .address a { text-decoration: none; }
        .note, .kind, .facts, .counted, .compounds, .unsaid, .figure-text, .footnotes { font-size: 0.85em; }
        .kind { margin: 0; font-style: italic; }
        h1 + .kind, .kind + h1 { margin-top: 0; }
        .entries > li, .argument-group > ol > li { margin-bottom: 1.2em; }
        .entries h2, .timeline h2 { font-size: 1em; margin: 0; }
        .date { margin: 0; font-weight: 600; }
        .item-title { font-weight: 600; margin-bottom: 0.2em; }
        .evidence { text-decoration: none; }
        .locator { font-size: 0.85em; text-decoration: underline; }
        .count { font-size: 0.85em; opacity: 0.8; }
        .note-mark { font-size: 0.7em; vertical-align: super; line-height: 0; text-decoration: none; margin-left: 0.15em; }
        .sentence-numbers li, .tally li { display: inline; }
        .sentence-numbers li + li::before, .tally li + li::before { content: " · "; }
        .sentence-numbers .locator { text-decoration: none; }
        .compounds::before { content: " ("; }
        .compounds::after { content: ")"; }
        .counted > p:first-child { font-weight: 600; margin-bottom: 0.2em; }
        .matrix th > a, .matrix th > span, .matrix td > a, .matrix tbody th > a { min-width: 0; padding: 0 0.15em; }
        .footnotes { margin-top: 2em; border-top: 1px solid; padding-top: 0.6em; }
        .footnotes p { margin-bottom: 0.3em; }
        .band { margin: 1.4em 0; padding-left: 0.9em; border-left: 2px solid; }
        .label + .whole { display: none; }
        .band ul { margin-bottom: 0.6em; }
        .band > ul { list-style: none; padding: 0; }
        .band-title { font-weight: 600; margin-bottom: 0.3em; }
        .band-title a, .asked a, .answers a { text-decoration: none; }
        .glossary > div { margin-bottom: 1em; }
        dt { font-weight: 600; break-after: avoid; }
        .expansion { font-style: italic; }
        .site-own { font-size: 0.85em; font-style: normal; opacity: 0.75; }
        .numbered::before { content: attr(data-n); font-size: 0.6em; vertical-align: super; line-height: 0; margin-right: 0.3em; opacity: 0.75; }
        .head { display: inline-block; width: 100%; margin-top: 0.6em; font-size: 0.85em; font-style: italic; user-select: none; -webkit-user-select: none; break-after: avoid; }
        ol.timeline li, ul.works li, dd { margin-bottom: 1em; }
        ul.works li > p:first-child, .cite { padding-left: 1.5em; text-indent: -1.5em; margin-bottom: 0.2em; }
        ul.works .note { padding-left: 1.75em; margin-bottom: 0.2em; }
        .unknown { font-style: italic; }
        dd { margin-left: 1.3em; }
        dd p { margin-bottom: 0.2em; }
        .titlepage { margin-top: 15%; }
        .titlepage h1 { font-size: 1.8em; }
        .titlepage .author { font-size: 1.15em; margin: 1.2em 0 2.4em; }
        .titlepage .author a, .titlepage .source + p a { text-decoration: none; }
        .titlepage .source { margin: 0; }
        .titlepage .edition { margin: 4em 0 0; font-size: 0.85em; }
        .titlepage .edition + p { font-size: 0.85em; }
        .cover { text-align: center; }
        .cover img { max-width: 100%; max-height: 100vh; }

        """;
}
