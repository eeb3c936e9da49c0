using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Nests headings and paragraphs into sections, and then reads what depends on all of them: citations by number or key,
/// repeated citations, and references to other parts.
/// </summary>
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
        var title = Slug.OfSection(heading.Title);
        var slug = parent is null ? slugs.Take(title) : slugs.Take(title, $"{parent}-{title}");
        var listsWorks =
            isInList
            || HeadingReader.IsReferenceList(heading, language)
                && !ListedProse.IsMostOf(
                    ParagraphsBelow(blocks, position, heading.Level),
                    IsBeforeText(blocks, position, heading, language)
                );
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

    /// <summary>
    /// Whether a section with the heading of a list is before a list of references, or before a section of the text
    /// with the next number.
    /// </summary>
    private static bool IsBeforeText(
        ImmutableArray<StudyBlock> blocks,
        int position,
        StudyBlock.Heading heading,
        StudyLanguage language
    )
    {
        var later = blocks.Skip(position).OfType<StudyBlock.Heading>().Where(next => next.Level <= heading.Level);
        return later.Any(next => HeadingReader.IsReferenceList(next, language))
            || heading.Number is not null
                && later.FirstOrDefault() is { Number: not null } sibling
                && !HeadingReader.IsUnnumberedHeading(sibling.Title, language);
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
            paragraphs.Add(ParagraphReader.Read(block, language));
            position++;
        }
        return paragraphs.ToImmutable();
    }
}
