using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Joins figures with the captions in lines of their own: <c>Figure 3. Hills</c>. Captions are below their figures,
/// unless a row of captions and figures begins with a caption and ends with a figure.
/// </summary>
internal static partial class FigureCaptions
{
    private const int LongestCaption = 600;

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
    public static ImmutableArray<TextRange> WithName(ImmutableArray<TextRange> sentences, string text) =>
        sentences is [var first, var second, ..]
        && Beginning.Match(text) is { Success: true, Length: var length }
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

    private static bool IsFigure(StudyBlock block) => block is StudyBlock.Paragraph { Kind: ParagraphKind.Figure };

    private static bool IsCaption(StudyBlock block, StudyLanguage language) =>
        block is StudyBlock.Paragraph { Kind: ParagraphKind.Text, Text.Length: <= LongestCaption } line
        && IsCaption(line.Text, language);

    private static bool IsCaption(string text, StudyLanguage language) =>
        Beginning.Match(text) is { Success: true } match
        && Names(language, match.Groups["word"].ValueSpan.TrimEnd('.'));

    private static bool Names(StudyLanguage language, ReadOnlySpan<char> word)
    {
        foreach (var (kind, words) in language.ReferenceWords)
        {
            if (kind is ReferenceKind.Figure or ReferenceKind.Table && words.Contains(word))
                return true;
        }
        return false;
    }

    /// <summary>
    /// A figure whose text is the caption; null if that would lose words that the figure has between its brackets.
    /// </summary>
    private static StudyBlock.Paragraph? Joined(StudyBlock first, StudyBlock second, StudyLanguage language) =>
        first is StudyBlock.Paragraph { Image: { } image, LabeledMarks.IsEmpty: true, NoteMarks.IsEmpty: true } figure
        && second is StudyBlock.Paragraph { Kind: ParagraphKind.Text } caption
        && (!image.HasCaption(figure.Text) || image.Alternative == figure.Text)
        && !IsCaption(figure.Text, language)
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

    /// <summary><c>Figure 3. Hills</c>, <c>Fig. A1: Hills</c>, <c>Figure: Hills</c>.</summary>
    [GeneratedRegex(
        @"^(?<word>\p{L}{2,12}\.?)(?:[ \u00A0](?:(?:[A-Z]\.?)?[0-9]{1,3}(?:[.-][0-9]{1,3})?|[IVX]{1,6}))?(?:[ \u00A0]?[:.–—|-](?=\s|$)|$)"
    )]
    private static partial Regex Beginning { get; }
}
