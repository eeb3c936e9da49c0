using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Markup;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Finds <c>[@key]</c>, <c>[[slug]]</c> and <c>[[slug|label]]</c>, which Markdown reads as plain text.
/// </summary>
internal static partial class ReferenceScanner
{
    /// <summary>Splits the references out of texts, after joining the texts of each line.</summary>
    public static ImmutableArray<MarkupInline> Scan(ImmutableArray<MarkupInline> inlines, SourceSpan part) =>
        [
            .. Joined(inlines, part)
                .SelectMany(inline => inline is MarkupText text && text.Text.Contains('[') ? Scan(text) : [inline]),
        ];

    private static IEnumerable<MarkupInline> Joined(ImmutableArray<MarkupInline> inlines, SourceSpan part)
    {
        var open = new List<MarkupText>();
        foreach (var inline in inlines)
        {
            if (inline is MarkupText { Text: not "\n" } text)
            {
                open.Add(text);
                continue;
            }
            if (open.Count > 0)
                yield return Join(open, part);
            open.Clear();
            yield return inline;
        }
        if (open.Count > 0)
            yield return Join(open, part);
    }

    private static MarkupText Join(List<MarkupText> texts, SourceSpan part) =>
        texts is [var one]
            ? one
            : new(
                part.Source.Whole.Slice(texts[0].Span.Start, texts[^1].Span.End - texts[0].Span.Start),
                string.Concat(texts.Select(text => text.Text))
            );

    private static IEnumerable<MarkupInline> Scan(MarkupText text)
    {
        var done = 0;
        foreach (Match match in Token.Matches(text.Text))
        {
            if (match.Index > done)
                yield return Piece(text, done, match.Index - done);
            yield return Reference(match, SpanOf(text, match.Index, match.Length));
            done = match.Index + match.Length;
        }
        if (done < text.Text.Length)
            yield return Piece(text, done, text.Text.Length - done);
    }

    private static MarkupInline Reference(Match match, SourceSpan span)
    {
        var label = match.Groups["label"];
        return match.Groups["key"] is { Success: true } key
            ? new MarkupCitation(span, key.Value)
            : new MarkupReference(
                span,
                match.Groups["slug"].Value.Trim(),
                label.Value.Trim() is { Length: > 0 } words ? words : null
            );
    }

    private static MarkupText Piece(MarkupText text, int start, int length) =>
        new(SpanOf(text, start, length), text.Text.Substring(start, length));

    /// <summary>
    /// The span of a part of a text; of the whole text if entities or escapes make the offsets differ.
    /// </summary>
    private static SourceSpan SpanOf(MarkupText text, int start, int length) =>
        text.Span.Length == text.Text.Length ? text.Span.Slice(start, length) : text.Span;

    [GeneratedRegex(
        @"\[@(?<key>[^\[\]@|\s]{1,200})\]|\[\[(?<slug>[^\[\]|\n]{1,200})(?:\|(?<label>[^\[\]\n]{1,200}))?\]\]"
    )]
    private static partial Regex Token { get; }
}
