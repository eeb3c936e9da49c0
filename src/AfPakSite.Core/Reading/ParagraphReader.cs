using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Finds the citations and the sentences of a paragraph.</summary>
internal static class ParagraphReader
{
    /// <summary>What may be between the letters of a year: <c>a and b</c>.</summary>
    private const int FarthestLetter = 5;

    private const int LongestJoin = 60;

    public static Paragraph Read(StudyBlock.Paragraph block, StudyLanguage language)
    {
        var formulas = block.Formulas.ToList();
        ImmutableArray<Citation> citations =
            block.Kind == ParagraphKind.Code
                ? []
                :
                [
                    .. CitationScanner
                        .Scan(InCells(block))
                        .Where(citation => !SortedPlaces.Overlapping(formulas, citation.Range, range => range).Any()),
                ];
        var sentences =
            block.Sentences
            ??
            [
                .. SentenceScanner.Scan(
                    block.Text,
                    [.. Groups(block.Text, citations).Concat(formulas).OrderBy(range => range.Start)],
                    language
                ),
            ];
        if (block is { Kind: ParagraphKind.Note, Sentences: null })
            sentences = WithNumber(sentences, block.Text);
        if (block is { Kind: ParagraphKind.Table, Sentences: null })
            sentences = Rows(block.Text);
        if (block is { Kind: ParagraphKind.Figure, Sentences: null })
            sentences = FigureCaptions.WithName(sentences, block.Text, language);
        return new(
            "",
            block.Kind,
            block.Text,
            block.Runs,
            block.Kind == ParagraphKind.Text ? RunInHeadings.Find(block.Text) : null,
            [.. sentences.Select(range => new Sentence("", range))],
            [.. WithinOne(block.Text, sentences, citations).Where(citation => IsInCell(block, citation))],
            block.Span,
            block.NoteMarks,
            block.Alignments,
            block.CrossReferences,
            Label: block.Label,
            ItemNumber: block.ItemNumber,
            Image: block.Image,
            Addresses: block.Addresses,
            OuterItems: block.OuterItems
        );
    }

    /// <summary>
    /// The ranges of citations; those of one parenthesis, with semicolons between them, are one: <c>(Hill 2010; dies.
    /// 2012)</c>.
    /// </summary>
    private static List<TextRange> Groups(string text, ImmutableArray<Citation> citations)
    {
        var groups = new List<TextRange>();
        foreach (var range in citations.Where(citation => citation.IsInForm).Select(citation => citation.Range))
        {
            if (
                groups is [.., var last]
                && text[last.End - 1] is not (')' or ']')
                && AreJoined(text.AsSpan(last.End..Math.Max(last.End, range.Start)))
            )
                groups[^1] = TextRange.Between(last.Start, range.End);
            else
                groups.Add(range);
        }
        return groups;
    }

    private static bool AreJoined(ReadOnlySpan<char> between) =>
        between.Length is > 0 and <= LongestJoin && between[0] == ';' && !between.ContainsAny("()[]\n");

    private static ImmutableArray<TextRange> Rows(string text)
    {
        var rows = ImmutableArray.CreateBuilder<TextRange>();
        for (var start = 0; start < text.Length; start = rows[^1].End + 1)
            rows.Add(TextRange.Between(start, text.IndexOf('\n', start) is var end && end < 0 ? text.Length : end));
        return rows.ToImmutable();
    }

    /// <summary>The text with a sign between the cells of a table, which no name crosses.</summary>
    private static string InCells(StudyBlock.Paragraph block) =>
        block.Kind == ParagraphKind.Table ? block.Text.Replace('\t', '|').Replace('\n', '|') : block.Text;

    /// <summary>Whether a citation is in one cell of a table, or not in a table.</summary>
    private static bool IsInCell(StudyBlock.Paragraph block, Citation citation) =>
        block.Kind != ParagraphKind.Table
        || !block.Text.AsSpan(citation.Range.Start, citation.Range.Length).Contains('\t');

    /// <summary>The sentences of a note, whose number is not a sentence of its own.</summary>
    private static ImmutableArray<TextRange> WithNumber(ImmutableArray<TextRange> sentences, string text) =>
        sentences is [var first, var second, ..] && NoteNumber.At(text) is { } number && first.End <= number.Range.End
            ? [TextRange.Between(first.Start, second.End), .. sentences[2..]]
            : sentences;

    /// <summary>
    /// The citations, each within one sentence. No sentence ends in a citation that has its form, but one may end in an
    /// author’s name before a year in running text, or in the locator after it, which is then left out.
    /// </summary>
    private static IEnumerable<Citation> WithinOne(
        string text,
        ImmutableArray<TextRange> sentences,
        ImmutableArray<Citation> citations
    )
    {
        var sentence = 0;
        foreach (var citation in citations)
        {
            while (sentence < sentences.Length && sentences[sentence].End <= citation.Range.Start)
                sentence++;
            if (sentence == sentences.Length)
                yield break;
            if (sentences[sentence].Contains(citation.Range))
                yield return citation;
            else if (WithoutLocator(text, citation) is { } shorter && sentences[sentence].Contains(shorter.Range))
                yield return shorter;
        }
    }

    private static Citation? WithoutLocator(string text, Citation citation)
    {
        var at = text.IndexOf(citation.Year, citation.Range.Start, citation.Range.Length, StringComparison.Ordinal);
        return at < 0
            ? null
            : citation with
            {
                Range = TextRange.Between(citation.Range.Start, EndOfDate(text, at + citation.Year.Length, citation)),
                Locator = null,
            };
    }

    /// <summary>The end of the letters after a year: <c>2010a, b</c>.</summary>
    private static int EndOfDate(string text, int end, Citation citation)
    {
        foreach (var letter in citation.Suffixes)
        {
            var at = text.AsSpan(end..citation.Range.End).IndexOf(letter);
            if (at is >= 0 and <= FarthestLetter)
                end += at + 1;
        }
        return end;
    }
}
