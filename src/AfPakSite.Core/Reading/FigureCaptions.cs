using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Joins figures with the captions in lines of their own: <c>Figure 3. Hills</c>. Captions are below their figures,
/// unless a row of captions and figures begins with a caption and ends with a figure.
/// </summary>
internal static class FigureCaptions
{
    public static ImmutableArray<StudyBlock> Read(ImmutableArray<StudyBlock> blocks, StudyLanguage language)
    {
        if (!blocks.Any(IsFigure))
            return blocks;
        var read = ImmutableArray.CreateBuilder<StudyBlock>(blocks.Length);
        for (var start = 0; start < blocks.Length; )
        {
            var end = EndOfRow(blocks, start, language);
            var areAbove = end > start && !IsFigure(blocks[start]) && IsFigure(blocks[end - 1]);
            for (var index = start; index < end; index++)
            {
                var (figure, caption) = areAbove ? (index + 1, index) : (index, index + 1);
                if (Math.Max(figure, caption) < end && Joined(blocks[figure], blocks[caption], language) is { } joined)
                {
                    read.Add(joined);
                    index++;
                }
                else
                    read.Add(blocks[index]);
            }
            if (end == start)
                read.Add(blocks[end++]);
            start = end;
        }
        return read.ToImmutable();
    }

    /// <summary>The sentences of a caption, whose name and number are not a sentence of their own.</summary>
    public static ImmutableArray<TextRange> WithName(
        ImmutableArray<TextRange> sentences,
        string text,
        StudyLanguage language
    ) =>
        sentences is [var first, var second, ..]
        && CaptionForm.Of(text, language) is { Length: var length }
        && first.End <= length
            ? [TextRange.Between(first.Start, second.End), .. sentences[2..]]
            : sentences;

    /// <summary>The end of a row in which figures and captions alternate.</summary>
    private static int EndOfRow(ImmutableArray<StudyBlock> blocks, int start, StudyLanguage language)
    {
        var end = start;
        while (
            end < blocks.Length
            && (IsFigure(blocks[end]) || IsCaption(blocks[end], language))
            && (end == start || IsFigure(blocks[end]) != IsFigure(blocks[end - 1]))
        )
            end++;
        return end;
    }

    public static bool IsFigure(StudyBlock block) => block is StudyBlock.Paragraph { Kind: ParagraphKind.Figure };

    private static bool IsCaption(StudyBlock block, StudyLanguage language) =>
        block is StudyBlock.Paragraph { Kind: ParagraphKind.Text } line
        && CaptionForm.Of(line.Text, language) is not null;

    /// <summary>A figure with the caption before or after it; null if they stay apart.</summary>
    private static StudyBlock.Paragraph? Joined(StudyBlock figure, StudyBlock caption, StudyLanguage language) =>
        figure is StudyBlock.Paragraph { Text: var text } && CaptionForm.Of(text, language) is null
            ? Join(figure, caption)
            : null;

    /// <summary>
    /// A figure whose text is the caption; null if that would lose words that the figure has between its brackets.
    /// </summary>
    public static StudyBlock.Paragraph? Join(StudyBlock first, StudyBlock second) =>
        IsFigure(second) && !IsFigure(first) ? Join(second, first)
        : first is StudyBlock.Paragraph { Image: { } image, LabeledMarks.IsEmpty: true, NoteMarks.IsEmpty: true } figure
        && second is StudyBlock.Paragraph { Kind: ParagraphKind.Text } caption
        && (!image.HasCaption(figure.Text) || image.Alternative == figure.Text)
            ? caption with
            {
                Kind = ParagraphKind.Figure,
                Span = Around(figure.Span, caption.Span),
                Image = image,
                Label = figure.Label ?? caption.Label,
            }
        : null;

    private static SourceSpan Around(SourceSpan one, SourceSpan other) =>
        new(
            one.Source,
            Math.Min(one.Start, other.Start),
            Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start)
        );
}
