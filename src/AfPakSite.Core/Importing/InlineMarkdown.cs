using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Writes the inlines of a paper as Markdown from which the same words are read.</summary>
internal static class InlineMarkdown
{
    /// <summary>What a study would read as markup anywhere in a line.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create(@"\`*_[]<&${}|");

    private static readonly SearchValues<char> SignsOfTex = SearchValues.Create(@"\^_={}+<>|&");

    /// <summary>The brackets, asterisks and underscores from which on a paragraph has references instead.</summary>
    private const int ManySigns = 300;

    /// <summary>The lines of a paragraph; a line break of the paper begins a new one.</summary>
    public static IEnumerable<string> Lines(IEnumerable<PaperInline> inlines)
    {
        var lines = Write([.. inlines]).Split('\n').Select(line => line.Trim()).ToList();
        while (lines.Count > 0 && lines[0].Length == 0)
            lines.RemoveAt(0);
        while (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        var full = lines.Where(line => line.Length > 0).ToList();
        return full.Select((line, index) => EscapeStart(line) + (index < full.Count - 1 ? "\\" : ""));
    }

    /// <summary>The inlines in one line, for headings, captions and cells.</summary>
    public static string Line(IEnumerable<PaperInline> inlines) =>
        WhiteSpace.Collapse(Write([.. inlines]).Replace('\n', ' '));

    /// <summary>A text in which nothing is markup.</summary>
    public static string Escape(string text) => Escape(text, hasMany: false);

    private static string Write(ImmutableArray<PaperInline> inlines)
    {
        var hasMany = Count(inlines) > ManySigns;
        var line = new StringBuilder();
        var isStyled = false;
        var pieces = Joined(inlines).ToList();
        for (var at = 0; at < pieces.Count; at++)
        {
            var before = line.Length;
            isStyled &= pieces[at] is not PaperInline.Words { Text: [' ', ..] };
            var nested = isStyled || hasMany ? 0 : NestedStyles.LengthAt(pieces, at);
            if (nested > 1)
            {
                isStyled = NestedStyles.Append(line, [.. pieces.Skip(at).Take(nested).Cast<PaperInline.Words>()]);
                at += nested - 1;
                continue;
            }
            var style = pieces[at] is PaperInline.Words words && !isStyled && !hasMany ? words.Style : TextStyle.None;
            isStyled = Append(line, pieces[at], style, hasMany) && line.Length > before;
        }
        return line.ToString();
    }

    /// <summary>Adjacent words of one style as one.</summary>
    private static IEnumerable<PaperInline> Joined(ImmutableArray<PaperInline> inlines)
    {
        for (var at = 0; at < inlines.Length; at++)
        {
            if (inlines[at] is not PaperInline.Words { Style: var style })
            {
                yield return inlines[at];
                continue;
            }
            var text = new StringBuilder();
            for (; at < inlines.Length && inlines[at] is PaperInline.Words words && words.Style == style; at++)
                text.Append(words.Text);
            at--;
            yield return new PaperInline.Words(text.ToString(), style);
        }
    }

    /// <summary>Appends an inline; returns whether the line now ends with the marks of a style.</summary>
    private static bool Append(StringBuilder line, PaperInline inline, TextStyle style, bool hasMany)
    {
        switch (inline)
        {
            case PaperInline.Words words:
                return AppendWords(line, words.Text, style, hasMany);
            case PaperInline.NoteMark note:
                EscapeExclamation(line);
                line.Append(CultureInfo.InvariantCulture, $"[^{note.Number}]");
                return false;
            case PaperInline.Formula formula:
                line.Append(CultureInfo.InvariantCulture, $"${formula.Tex}$");
                return false;
            case PaperInline.Link link:
                AppendLink(line, link);
                return false;
            default:
                line.Append('\n');
                return false;
        }
    }

    private static void AppendLink(StringBuilder line, PaperInline.Link link)
    {
        var text = Write(link.Content);
        if (
            string.IsNullOrWhiteSpace(text)
            || link.Address.AsSpan().IndexOfAny("<>\\ \n") >= 0
            || IsAddress(PaperInline.TextOf(link.Content), link.Address)
        )
            line.Append(text);
        else
            EscapeExclamation(line)
                .Append(CultureInfo.InvariantCulture, $"[{text}](<{link.Address.Replace("&", "&amp;")}>)");
    }

    /// <summary>Whether the words of a link are its address, so that readers see it without markup.</summary>
    private static bool IsAddress(string words, string address) =>
        words.AsSpan().Trim().TrimEnd('/') is var shown
        && address.AsSpan().TrimEnd('/') is var target
        && target.EndsWith(shown, StringComparison.OrdinalIgnoreCase)
        && target[..^shown.Length] is "" or "http://" or "https://";

    /// <summary>An exclamation mark before a bracket would begin an image.</summary>
    private static StringBuilder EscapeExclamation(StringBuilder line) =>
        line.Length > 0 && line[^1] == '!' ? line.Insert(line.Length - 1, '\\') : line;

    /// <summary>
    /// The marks of a style are only read beside a letter, a mark or a digit (CommonMark, “Emphasis”), so they move
    /// inward to the first and the last one.
    /// </summary>
    public static bool AppendWords(StringBuilder line, string words, TextStyle style, bool hasMany = false)
    {
        var text = words.Replace('\n', ' ').Replace('\t', ' ');
        var (start, end) = WordsIn(text);
        var mark = style switch
        {
            TextStyle.Emphasis => "*",
            TextStyle.Strong => "**",
            TextStyle.Emphasis | TextStyle.Strong => "***",
            _ => "",
        };
        if (mark.Length == 0 || start == end)
        {
            line.Append(Escape(text, hasMany));
            return false;
        }
        line.Append(Escape(text[..start], hasMany))
            .Append(mark)
            .Append(Escape(text[start..end], hasMany))
            .Append(mark)
            .Append(Escape(text[end..], hasMany));
        return end == text.Length;
    }

    /// <summary>Where the first word of a text begins and the last one ends.</summary>
    public static (int Start, int End) WordsIn(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && !IsOfWord(text[start]))
            start++;
        while (end > start && !IsOfWord(text[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static int Count(IEnumerable<PaperInline> inlines) =>
        inlines.Sum(inline =>
            inline switch
            {
                PaperInline.Words words => words.Text.Count(c => c is '[' or '*' or '_')
                    + (words.Style == TextStyle.None ? 0 : 2),
                PaperInline.Link link => 1 + Count(link.Content),
                _ => 0,
            }
        );

    /// <param name="hasMany">Whether character references replace brackets, asterisks and underscores, of which a
    /// paragraph may have only so many.</param>
    private static string Escape(string text, bool hasMany)
    {
        if (!text.AsSpan().ContainsAny(Signs))
            return text;
        var (escaped, at) = (new StringBuilder(text.Length + 8), 0);
        foreach (var c in text)
        {
            at++;
            if (hasMany && c is '[' or '*' or '_' || c == '[' && IsLikeFormula(text.AsSpan(at)))
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else if (Signs.Contains(c))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>Whether what follows a bracket could be the TeX of a formula, if the bracket were escaped.</summary>
    private static bool IsLikeFormula(ReadOnlySpan<char> rest) =>
        rest.IndexOf(']') is var end && (end < 0 || rest[..end].ContainsAny(SignsOfTex));

    /// <summary>A line that begins no heading, list, quotation or rule.</summary>
    private static string EscapeStart(string line)
    {
        if (line[0] is '#' or '>' or '+' or '-' or '=' or '~' or ':')
            return $"\\{line}";
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && line[digits] is '.' or ')' ? $"{line[..digits]}\\{line[digits..]}" : line;
    }
}
