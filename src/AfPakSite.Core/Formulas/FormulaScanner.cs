using System.Buffers;

namespace AfPakSite.Formulas;

/// <summary>
/// Finds formulas in a text: <c>$…$</c>, <c>$$…$$</c>, <c>\(…\)</c>, <c>\[…\]</c>. A dollar opens a formula as in
/// pandoc: no white space follows it, none is before the one that closes it, and no digit follows that one.
/// </summary>
public static class FormulaScanner
{
    private const int Longest = 4000;

    private static readonly SearchValues<char> TexSigns = SearchValues.Create("\\^_={}+<>|&");

    /// <summary>The signs that words do not have, unlike <c>C++</c> and <c>Hill &amp; Sons</c>.</summary>
    private static readonly SearchValues<char> StrongSigns = SearchValues.Create("\\^_={}");

    /// <summary>The signs that Markdown escapes in words, and no command of TeX is.</summary>
    private static readonly SearchValues<char> EscapedInWords = SearchValues.Create("*_[]()'\"`#$<>~@.-&%");

    /// <summary>The length of the formula that begins at a place of a paragraph; 0 if none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        rest = rest[..Math.Min(rest.Length, Longest)];
        if (rest.StartsWith("$$"))
            return Closed(rest, "$$", 2) is > 0 and var display && !rest[2..(display - 2)].IsWhiteSpace() ? display : 0;
        if (rest.StartsWith("\\(") || rest.StartsWith("\\["))
            return
                Closed(rest, rest[1] == '(' ? "\\)" : "\\]", 2) is > 0 and var escaped
                && IsTex(rest[2..(escaped - 2)], isDisplay: rest[1] == '[', IsInWord(text, at, at + escaped))
                ? escaped
                : 0;
        return rest is ['$', var first, ..] && !char.IsWhiteSpace(first) ? OfDollars(rest) : 0;
    }

    /// <summary>Whether a formula is on a line of its own.</summary>
    public static bool IsDisplay(string source) =>
        source.StartsWith("$$", StringComparison.Ordinal)
        || source.StartsWith("\\[", StringComparison.Ordinal)
        || source.StartsWith("\\begin", StringComparison.Ordinal);

    /// <summary>The lengths of the delimiters of a formula.</summary>
    internal static (int Opening, int Closing) DelimitersOf(string source) =>
        source.StartsWith("\\begin", StringComparison.Ordinal) ? (0, 0)
        : source.Length >= 4 && (IsDisplay(source) || source.StartsWith("\\(", StringComparison.Ordinal)) ? (2, 2)
        : source.Length >= 2 && source[0] == '$' && source[^1] == '$' ? (1, 1)
        : (0, 0);

    /// <summary>The length up to the end of what closes a formula; 0 if nothing does.</summary>
    private static int Closed(ReadOnlySpan<char> text, string closing, int from)
    {
        var end = text[from..].IndexOf(closing);
        return end < 0 ? 0 : from + end + closing.Length;
    }

    private static int OfDollars(ReadOnlySpan<char> text)
    {
        for (var end = 1; end < text.Length; end++)
        {
            if (text[end] == '\\')
            {
                end++;
                continue;
            }
            if (text[end] != '$')
                continue;
            var isClosing =
                end > 1
                && !char.IsWhiteSpace(text[end - 1])
                && !(end + 1 < text.Length && (char.IsAsciiDigit(text[end + 1]) || text[end + 1] == '$'));
            return isClosing && IsLikely(text[1..end]) ? end + 1 : 0;
        }
        return 0;
    }

    /// <summary>Whether the text between two dollars is not the words between two prices.</summary>
    private static bool IsLikely(ReadOnlySpan<char> tex) =>
        tex.ContainsAny(TexSigns) || !(tex.Contains(' ') && (char.IsAsciiDigit(tex[0]) || HasWord(tex)));

    /// <summary>Whether letters follow each other, as in words and in <c>US$</c>.</summary>
    private static bool HasWord(ReadOnlySpan<char> tex)
    {
        for (var at = 1; at < tex.Length; at++)
        {
            if (char.IsLetter(tex[at - 1]) && char.IsLetter(tex[at]))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a text between escaped brackets is a formula, not words or letters that Markdown escapes so:
    /// <c>“\[W\]hen”</c>, <c>plural\(s\)</c>.
    /// </summary>
    private static bool IsTex(ReadOnlySpan<char> tex, bool isDisplay, bool isInWord) =>
        tex.Trim() is [var letter] ? !isInWord && char.IsAsciiLetter(letter)
        : isDisplay ? !isInWord && HasTexSign(tex)
        : tex.ContainsAny(TexSigns) && !tex.IsWhiteSpace();

    /// <summary>Whether a letter or a quotation mark is directly before a place or at another one.</summary>
    private static bool IsInWord(ReadOnlySpan<char> text, int start, int end) =>
        start > 0 && IsOfWord(text[start - 1]) || end < text.Length && IsOfWord(text[end]);

    private static bool IsOfWord(char c) => char.IsLetter(c) || "“”„‟‘’‚«»‹›\"'".Contains(c);

    /// <summary>Whether a text has a sign of TeX that is neither one of words nor the escape of one.</summary>
    private static bool HasTexSign(ReadOnlySpan<char> tex)
    {
        for (var at = 0; at < tex.Length; at++)
        {
            if (tex[at] == '\\' && at + 1 < tex.Length && EscapedInWords.Contains(tex[at + 1]))
                at++;
            else if (StrongSigns.Contains(tex[at]))
                return true;
        }
        return tex.TrimEnd() is [.., not ('+' or '<' or '>')] && tex.ContainsAny('+', '<', '>') && !HasWord(tex);
    }
}
