using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>
/// Writes another value where YAML or Markdown has one, in the same form. Only files of the input are rewritten, never
/// the study.
/// </summary>
internal static partial class AuthoredValue
{
    private const string Input = "input/";
    private const string EvidenceStart = "(<study:";
    private const string EvidenceEnd = ">)";

    /// <summary>
    /// The edit that writes a key, a slug, an address or another text in the place of one; null where the file does not
    /// have the text literally.
    /// </summary>
    /// <param name="old">The value, or a part of it, in the span that contains it.</param>
    public static Edit? Replace(Located<string> old, string text)
    {
        var span = WithoutProperties(old.Span);
        var source = span.Text;
        if (!IsInInput(span) || old.Value.Length == 0)
            return null;
        // The key of a reference comes before its label; the address of a link comes after its words.
        var at =
            source.StartsWith("[[", StringComparison.Ordinal) || source.StartsWith("[@", StringComparison.Ordinal)
                ? source.IndexOf(old.Value, StringComparison.Ordinal)
                : source.LastIndexOf(old.Value, StringComparison.Ordinal);
        if (at < 0)
            return null;
        return IsMarkdown(source) ? new(span.Slice(at, old.Value.Length), text)
            : Yaml(source, source.Remove(at, old.Value.Length).Insert(at, text), text) is { } written
                ? new(span, written)
            : null;
    }

    /// <summary>
    /// The edit that quotes other words as evidence; null where they cannot be written in the same form.
    /// </summary>
    public static Edit? Quote(Located<string> quotation, string words)
    {
        var span = WithoutProperties(quotation.Span);
        var source = span.Text;
        if (!IsInInput(span))
            return null;
        if (!IsMarkdown(source))
            return Yaml(source, words, words) is { } written ? new(span, written) : null;
        var start = source.LastIndexOf(EvidenceStart, StringComparison.Ordinal) + EvidenceStart.Length;
        return start >= EvidenceStart.Length && source.EndsWith(EvidenceEnd, StringComparison.Ordinal)
            ? new(span.Slice(start, source.Length - EvidenceEnd.Length - start), MarkdownMark.Replace(words, @"\$0"))
            : null;
    }

    /// <summary>A text as a scalar of YAML: without marks where it can.</summary>
    public static string Scalar(string text) => NeedsQuotes.IsMatch(text) ? DoubleQuoted(text) : text;

    private static bool IsInInput(SourceSpan span) => span.Source.Path.StartsWith(Input, StringComparison.Ordinal);

    /// <summary>The scalar behind its anchor and tag of YAML, which stay.</summary>
    private static SourceSpan WithoutProperties(SourceSpan span) =>
        Properties.Match(span.Text).Length is var length && length == 0
            ? span
            : span.Slice(length, span.Length - length);

    /// <summary>Whether a span is a link, an image or a reference: no scalar of YAML begins like them.</summary>
    private static bool IsMarkdown(string source) => source is ['[' or '<', ..] or ['!', '[', ..];

    /// <summary>A scalar in the form of another one; null for the forms that keep their line breaks.</summary>
    /// <param name="plain">The scalar if its form needs no marks.</param>
    /// <param name="text">What is new in it.</param>
    private static string? Yaml(string source, string plain, string text) =>
        source.Length == 0
            ? null
            : source[0] switch
            {
                '|' or '>' or '#' => null,
                '"' => plain == text ? DoubleQuoted(text) : Inside(plain, text, DoubleQuoted(text)),
                '\'' => plain == text ? SingleQuoted(text) : Inside(plain, text, SingleQuoted(text)),
                _ => Scalar(plain),
            };

    /// <summary>A scalar with its marks, in which a part is new; null if the part would need escapes.</summary>
    private static string? Inside(string scalar, string text, string quoted) =>
        quoted.AsSpan(1, quoted.Length - 2).SequenceEqual(text) ? scalar : null;

    private static string DoubleQuoted(string text) =>
        $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string SingleQuoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What plain scalars cannot contain in every place (YAML 1.2.2, 7.3.3).</summary>
    [GeneratedRegex(@"^[^\p{L}\p{N}/]|[\[\]{},\n]|:(?:\s|$)|\s#|\s$")]
    private static partial Regex NeedsQuotes { get; }

    /// <summary>The properties of a node (YAML 1.2.2, 6.9): <c>&amp;anchor !!tag</c>.</summary>
    [GeneratedRegex(@"^(?:[&!](?!\[)\S*\s+)*")]
    private static partial Regex Properties { get; }

    /// <summary>The characters that an address in angle brackets must escape.</summary>
    [GeneratedRegex(@"[\\<>&]")]
    private static partial Regex MarkdownMark { get; }
}
