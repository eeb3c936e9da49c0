using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AfPakSite.Reading;

/// <summary>Takes comments of HTML out of a Markdown study: authors write in them what readers must not see.</summary>
internal static class HtmlComments
{
    public const string Opening = "<!--";
    public const string Closing = "-->";

    private const int FirstIndentOfCode = 4;

    /// <summary>The least length of an opening before a closing: <c>&lt;!--&gt;</c> is a whole comment.</summary>
    private const int ShortestOpening = 2;

    /// <summary>
    /// The text with spaces in place of comments on lines of their own, so that its offsets stay the same. Linear.
    /// </summary>
    public static string Blank(string text)
    {
        if (!text.Contains(Opening, StringComparison.Ordinal))
            return text;
        var (blanked, closing, fence) = (new StringBuilder(text), 0, "");
        for (var at = 0; at < text.Length; )
        {
            var line = text.AsSpan(at);
            line = line[..(line.IndexOf('\n') is >= 0 and var end ? end : line.Length)];
            var next = at + line.Length + 1;
            var start = at + (line.Length - line.TrimStart(' ').Length);
            if (fence.Length > 0 || start - at >= FirstIndentOfCode || !IsOpening(text, start))
                fence = FenceAfter(line, fence);
            else if (EndOf(text, start, ref closing) is { } last)
            {
                Erase(blanked, start, last);
                next = last;
            }
            at = next;
        }
        return blanked.ToString();
    }

    private static bool IsOpening(string text, int at) =>
        string.CompareOrdinal(text, at, Opening, 0, Opening.Length) == 0;

    /// <summary>The end of the comments that fill the lines from an offset on; null if a line contains more.</summary>
    private static int? EndOf(string text, int start, ref int closing)
    {
        for (var at = start; IsOpening(text, at); )
        {
            if (closing >= 0 && closing < at + ShortestOpening)
                closing = text.IndexOf(Closing, at + ShortestOpening, StringComparison.Ordinal);
            if (closing < 0 || ContainsOpening(text, at, closing))
                return null;
            at = closing + Closing.Length;
            while (at < text.Length && text[at] is ' ' or '\t' or '\r')
                at++;
            if (at >= text.Length || text[at] == '\n')
                return at;
        }
        return null;
    }

    /// <summary>Whether another comment begins in one, whose own end was probably forgotten.</summary>
    private static bool ContainsOpening(string text, int at, int closing) =>
        text.AsSpan(at..closing) is { Length: > 1 } comment
        && comment[1..].IndexOf(Opening, StringComparison.Ordinal) >= 0;

    private static void Erase(StringBuilder text, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (text[at] is not ('\n' or '\r'))
                text[at] = ' ';
    }

    /// <summary>The fence of the code that a line is in; empty outside of code.</summary>
    private static string FenceAfter(ReadOnlySpan<char> line, string open)
    {
        var rest = line.TrimStart();
        if (rest is not (['`', '`', '`', ..] or ['~', '~', '~', ..]))
            return open;
        var length = rest.IndexOfAnyExcept(rest[0]) is >= 0 and var found ? found : rest.Length;
        return open.Length == 0 ? new(rest[0], length)
            : rest[0] == open[0] && length >= open.Length && rest[length..].IsWhiteSpace() ? ""
            : open;
    }
}

/// <summary>Parses comments in a paragraph; a space between two others goes with them.</summary>
internal sealed class HtmlCommentParser : InlineParser
{
    private const int Longest = 2000;

    public HtmlCommentParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!rest.StartsWith(HtmlComments.Opening, StringComparison.Ordinal))
            return false;
        var found = rest[..Math.Min(rest.Length, Longest)].IndexOf(HtmlComments.Closing, StringComparison.Ordinal);
        if (found < HtmlComments.Opening.Length)
            return false;
        var length = found + HtmlComments.Closing.Length;
        if (length < rest.Length && rest[length] is ' ' && slice.PeekCharExtra(-1) is ' ' or '\n' or '\0')
            length++;
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new LiteralInline(StringSlice.Empty) { Span = new(start, start + length - 1) };
        slice.Start += length;
        return true;
    }
}
