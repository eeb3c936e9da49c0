using System.Buffers;
using System.Text;

namespace AfPakSite.Theme.Plain;

/// <summary>Writes text as Markdown (CommonMark 0.31).</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>#");

    /// <summary>A text in one line, escaped so that none of it is markup.</summary>
    public static string Escape(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.AsSpan().IndexOfAny(Marks) < 0)
            return line;
        var escaped = new StringBuilder(line.Length + 8);
        foreach (var c in line)
            escaped.Append(Marks.Contains(c) ? "\\" : "").Append(c);
        return escaped.ToString();
    }

    /// <summary>
    /// A code span (CommonMark 0.31, section 6.1), whose mark is longer than each run of backticks in it.
    /// </summary>
    public static string Code(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var mark = new string('`', longest + 1);
        return text is ['`', ..] or [.., '`'] ? $"{mark} {text} {mark}" : mark + text + mark;
    }

    /// <param name="text">The text that readers see, not escaped.</param>
    public static string Link(string text, string address) => $"[{Escape(text)}]({Address(address)})";

    /// <summary>An address, escaped so that no character ends it.</summary>
    public static string Address(string address) =>
        address.AsSpan().IndexOfAny(' ', '(', ')') < 0
            ? address
            : address
                .Replace(" ", "%20", StringComparison.Ordinal)
                .Replace("(", "%28", StringComparison.Ordinal)
                .Replace(")", "%29", StringComparison.Ordinal);

    /// <summary>Escapes the start of a paragraph that Markdown would read as a list or an underline.</summary>
    public static string Paragraph(string text) =>
        text switch
        {
            [('-' or '+' or '=' or '~'), ..] => $"\\{text}",
            [>= '0' and <= '9', ..] when text.AsSpan().TrimStart("0123456789") is [('.' or ')'), ..] rest =>
                $"{text[..^rest.Length]}\\{rest}",
            _ => text,
        };
}
