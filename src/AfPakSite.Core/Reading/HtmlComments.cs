using System.Collections.Immutable;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AfPakSite.Reading;

/// <summary>
/// Takes comments out of Markdown: authors write in them what readers must not see. They are those of HTML,
/// kramdown, PHP, CriticMarkup and templates. Those between percent signs are reported instead: two such signs can be
/// far apart by chance.
/// </summary>
internal static class HtmlComments
{
    private static readonly ImmutableArray<(string Opening, string Closing)> Signs =
    [
        ("<!--", "-->"),
        ("{::comment}", "{:/comment}"),
        ("<?php", "?>"),
        ("{>>", "<<}"),
        ("{# ", "#}"),
        ("{#-", "#}"),
        ("{#\n", "#}"),
    ];

    private const int FirstIndentOfCode = 4;

    /// <summary>The least length of an opening before a closing: <c>&lt;!--&gt;</c> is a whole comment.</summary>
    private const int ShortestOpening = 2;

    /// <summary>
    /// The text with spaces in place of comments on lines of their own, so that its offsets stay the same. Linear.
    /// </summary>
    public static string Blank(string text)
    {
        if (!text.AsSpan().ContainsAny('<', '{'))
            return text;
        var (blanked, closings, fence) = (new StringBuilder(text), new int[Signs.Length], "");
        for (var at = 0; at < text.Length; )
        {
            var line = text.AsSpan(at);
            line = line[..(line.IndexOf('\n') is >= 0 and var end ? end : line.Length)];
            var next = at + line.Length + 1;
            var start = at + (line.Length - line.TrimStart(' ').Length);
            if (fence.Length > 0 || start - at >= FirstIndentOfCode || SignsAt(text, start) < 0)
                fence = FenceAfter(line, fence);
            else if (EndOf(text, start, closings) is { } last)
            {
                Erase(blanked, start, last);
                next = last;
            }
            at = next;
        }
        return blanked.ToString();
    }

    /// <summary>The length of the comment with which a text begins; 0 if it begins with none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var (opening, closing) in Signs)
        {
            if (!text.StartsWith(opening, StringComparison.Ordinal))
                continue;
            var end = text[ShortestOpening..].IndexOf(closing) + ShortestOpening;
            return end < opening.Length ? 0 : end + closing.Length;
        }
        return 0;
    }

    /// <summary>The place among the signs of those that begin a comment; -1 if none does.</summary>
    private static int SignsAt(string text, int at)
    {
        for (var signs = 0; signs < Signs.Length; signs++)
        {
            if (string.CompareOrdinal(text, at, Signs[signs].Opening, 0, Signs[signs].Opening.Length) == 0)
                return signs;
        }
        return -1;
    }

    /// <summary>The end of the comments that fill the lines from an offset on; null if a line contains more.</summary>
    private static int? EndOf(string text, int start, int[] closings)
    {
        for (var at = start; SignsAt(text, at) is >= 0 and var signs; )
        {
            ref var closing = ref closings[signs];
            if (closing >= 0 && closing < at + ShortestOpening)
                closing = text.IndexOf(Signs[signs].Closing, at + ShortestOpening, StringComparison.Ordinal);
            if (closing < 0 || ContainsOpening(text, at, closing, Signs[signs].Opening))
                return null;
            at = closing + Signs[signs].Closing.Length;
            while (at < text.Length && text[at] is ' ' or '\t' or '\r')
                at++;
            if (at >= text.Length || text[at] == '\n')
                return at;
        }
        return null;
    }

    /// <summary>Whether another comment begins in one, whose own end was probably forgotten.</summary>
    private static bool ContainsOpening(string text, int at, int closing, string opening) =>
        text.AsSpan(at..closing) is { Length: > 1 } comment
        && comment[1..].IndexOf(opening, StringComparison.Ordinal) >= 0;

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

    public HtmlCommentParser() => OpeningCharacters = ['<', '{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, Longest)];
        var length = HtmlComments.LengthAt(rest);
        if (length == 0)
            return false;
        if (length < rest.Length && rest[length] is ' ' && slice.PeekCharExtra(-1) is ' ' or '\n' or '\0')
            length++;
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new LiteralInline(StringSlice.Empty) { Span = new(start, start + length - 1) };
        slice.Start += length;
        return true;
    }
}
