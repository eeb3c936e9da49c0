using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Nests headings and paragraphs into sections.</summary>
internal static class SectionTree
{
    public static ImmutableArray<Section> Build(ImmutableArray<StudyBlock> blocks, StudyLanguage language)
    {
        var position = 0;
        var slugs = new UniqueSlugs();
        var sections = ImmutableArray.CreateBuilder<Section>();
        var opening = Paragraphs(blocks, ref position, language);
        if (opening.Length > 0)
            sections.Add(new(SectionKind.Preamble, null, "", slugs.Take("opening"), 1, opening[0].Span, opening, []));
        while (position < blocks.Length)
            sections.Add(Read(blocks, ref position, level: 1, parent: null, isInList: false, slugs, language));
        return CrossReferences.Read(RepeatedCitations.Read(LabeledCitations.Read(sections.ToImmutable())), language);
    }

    /// <summary>Reads a section. If its slug is taken, the parent's slug is added to it, or else a number.</summary>
    /// <param name="isInList">Whether it is a part of the study's list of references.</param>
    private static Section Read(
        ImmutableArray<StudyBlock> blocks,
        ref int position,
        int level,
        string? parent,
        bool isInList,
        UniqueSlugs slugs,
        StudyLanguage language
    )
    {
        var heading = (StudyBlock.Heading)blocks[position++];
        var title = Slug.Of(heading.Title);
        var slug = parent is null ? slugs.Take(title) : slugs.Take(title, $"{parent}-{title}");
        var listsWorks =
            isInList
            || HeadingReader.IsReferenceList(heading, language)
                && !ListedProse.IsMostOf(ParagraphsBelow(blocks, position, heading.Level));
        var paragraphs = Paragraphs(blocks, ref position, language);
        var subsections = ImmutableArray.CreateBuilder<Section>();
        while (position < blocks.Length && blocks[position] is StudyBlock.Heading next && next.Level > heading.Level)
            subsections.Add(Read(blocks, ref position, level + 1, slug, listsWorks, slugs, language));
        var kind =
            level > 1 || (HeadingReader.IsReferenceList(heading, language) && !listsWorks)
                ? SectionKind.Body
                : HeadingReader.KindOf(heading, language);
        var own = listsWorks ? [.. paragraphs.Select(paragraph => paragraph with { Citations = [] })] : paragraphs;
        return new(kind, heading.Number, heading.Title, slug, level, heading.Span, own, subsections.ToImmutable())
        {
            ListsWorks = listsWorks,
            Label = heading.Label,
        };
    }

    /// <summary>The paragraphs of a section and of its subsections.</summary>
    private static IEnumerable<StudyBlock.Paragraph> ParagraphsBelow(
        ImmutableArray<StudyBlock> blocks,
        int position,
        int level
    ) =>
        blocks
            .Skip(position)
            .TakeWhile(block => block is not StudyBlock.Heading next || next.Level > level)
            .OfType<StudyBlock.Paragraph>();

    private static ImmutableArray<Paragraph> Paragraphs(
        ImmutableArray<StudyBlock> blocks,
        ref int position,
        StudyLanguage language
    )
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        while (position < blocks.Length && blocks[position] is StudyBlock.Paragraph block)
        {
            paragraphs.Add(ReadParagraph(block, language));
            position++;
        }
        return paragraphs.ToImmutable();
    }

    private static Paragraph ReadParagraph(StudyBlock.Paragraph block, StudyLanguage language)
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
                    [
                        .. citations
                            .Where(citation => citation.IsInForm)
                            .Select(citation => citation.Range)
                            .Concat(formulas)
                            .OrderBy(range => range.Start),
                    ],
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
            Image: block.Image
        );
    }

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
        var date = citation.Year + citation.Suffixes;
        var at = text.IndexOf(date, citation.Range.Start, citation.Range.Length, StringComparison.Ordinal);
        return at < 0
            ? null
            : citation with
            {
                Range = TextRange.Between(citation.Range.Start, at + date.Length),
                Locator = null,
            };
    }
}
