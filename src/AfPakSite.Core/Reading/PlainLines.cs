using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the lines of a plain text that are not blank, trimmed. Headings may be marked as in Markdown, by number signs
/// or by a line below them (CommonMark, sections 4.2 and 4.3).
/// </summary>
internal static partial class PlainLines
{
    private const int FewestRules = 3;

    public static IEnumerable<PlainLine> Of(SourceText source)
    {
        PlainLine? line = null;
        foreach (var (span, isAfterBlank) in Trimmed(source))
        {
            var next = Marked(span, isAfterBlank);
            if (line is { MarkedLevel: 0 } && !isAfterBlank && UnderlineOf(span) is { } level && IsTitle(line.Text))
            {
                yield return new(line.Parts, line.IsAfterBlank, level);
                line = null;
                continue;
            }
            if (line is not null)
                yield return line;
            line = next;
        }
        if (line is not null)
            yield return line;
    }

    private static IEnumerable<(SourceSpan Span, bool IsAfterBlank)> Trimmed(SourceText source)
    {
        var text = source.Content;
        var isAfterBlank = true;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                yield return (new(source, from, to - from), isAfterBlank);
            isAfterBlank = to == from;
            start = end + 1;
        }
    }

    private static PlainLine Marked(SourceSpan span, bool isAfterBlank)
    {
        var match = NumberSigns.Match(span.Text);
        return match.Success
            ? new(
                [span.Slice(match.Groups["title"].Index, match.Groups["title"].Length)],
                isAfterBlank,
                match.Groups["signs"].Length
            )
            : new([span], isAfterBlank);
    }

    private static bool IsTitle(string line) =>
        line.Length <= HeadingReader.LongestTitle && !HeadingReader.EndsSentence(line);

    /// <summary>The level of the heading above a line of equals signs or hyphens.</summary>
    private static int? UnderlineOf(SourceSpan span)
    {
        var line = span.Text;
        return line.Length < FewestRules ? null
            : line.AsSpan().IndexOfAnyExcept('=') < 0 ? 1
            : line.AsSpan().IndexOfAnyExcept('-') < 0 ? 2
            : null;
    }

    [GeneratedRegex(@"^(?<signs>#{1,6})[ \t]+(?<title>[^#\s](?:.*?[^#\s])?)(?:[ \t]+#+)?$")]
    private static partial Regex NumberSigns { get; }
}
