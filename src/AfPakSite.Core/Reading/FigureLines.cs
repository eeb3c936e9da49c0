using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>
/// Splits a paragraph of Markdown at the lines that contain an image and nothing else. An image within a line is part
/// of a sentence, so it is not a figure.
/// </summary>
internal static class FigureLines
{
    public static IEnumerable<ParagraphLines> Split(ContainerInline content, SourceSpan paragraph)
    {
        var inlines = content.ToImmutableArray();
        var start = 0;
        for (var at = 0; at < inlines.Length; )
        {
            if (IsAtStartOfLine(inlines, at) && FigureAt(inlines, at, paragraph) is var (figure, end))
            {
                if (Words(inlines, start, at, paragraph) is { } before)
                    yield return before;
                yield return figure;
                start = at = end;
            }
            else
                at++;
        }
        if (start == 0 || start < inlines.Length)
            yield return Words(inlines, start, inlines.Length, paragraph) ?? new(paragraph, []);
    }

    private static bool IsAtStartOfLine(ImmutableArray<Inline> inlines, int at) =>
        at == 0 || inlines[at - 1] is LineBreakInline;

    /// <summary>The figure that begins at an inline, and the inline after its line; null if there is none.</summary>
    private static (ParagraphLines.Figure Figure, int End)? FigureAt(
        ImmutableArray<Inline> inlines,
        int at,
        SourceSpan paragraph
    )
    {
        if (inlines[at] is not LinkInline { IsImage: true } image || !FigureReader.IsFile(image.Url))
            return null;
        var after = image.Span.End + 1;
        var attributes = image is HtmlImage html ? html.Attributes : FigureAttributes.At(paragraph, after);
        var sourceEnd = attributes.End;
        var end = at + 1;
        while (end < inlines.Length && IsInside(inlines[end], sourceEnd))
            end++;
        if (end < inlines.Length && inlines[end] is not LineBreakInline)
            return null;
        var span = new SourceSpan(paragraph.Source, image.Span.Start, sourceEnd - image.Span.Start);
        return (new(span, image, attributes), end);
    }

    /// <summary>Whether an inline is a part of the attributes, or white space behind them.</summary>
    private static bool IsInside(Inline inline, int end) =>
        inline.Span.Start < end || (inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace());

    /// <summary>The text between two inlines, without the line breaks around it; null without text.</summary>
    private static ParagraphLines.Words? Words(ImmutableArray<Inline> inlines, int start, int end, SourceSpan paragraph)
    {
        if (start == 0 && end == inlines.Length)
            return new(paragraph, inlines);
        while (start < end && inlines[start] is LineBreakInline)
            start++;
        while (end > start && inlines[end - 1] is LineBreakInline)
            end--;
        if (start == end)
            return null;
        var from = inlines[start].Span.Start;
        return new(new(paragraph.Source, from, Math.Max(0, inlines[end - 1].Span.End + 1 - from)), inlines[start..end]);
    }
}
