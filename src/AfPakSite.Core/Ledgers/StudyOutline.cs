using System.Collections.Immutable;
using AfPakSite.Alignment;
using AfPakSite.Studies;

namespace AfPakSite.Ledgers;

/// <summary>The outline of a study, with the passage of each of its parts.</summary>
internal sealed record StudyOutline(Outline Outline, ImmutableArray<SectionPart> Sections)
{
    /// <summary>All sections with their subsections, in reading order.</summary>
    public IEnumerable<SectionPart> AllSections => Sections.SelectMany(section => section.SelfAndDescendants);

    public static StudyOutline Of(Study study, Vocabulary vocabulary)
    {
        var builder = new OutlineBuilder(vocabulary);
        ImmutableArray<SectionPart> sections = [.. study.Sections.Select(section => Add(section, null, builder))];
        return new(builder.Build(), sections);
    }

    private static SectionPart Add(Section section, Passage? parent, OutlineBuilder builder)
    {
        var passage = builder.AddSection(section.Title, parent);
        return new(
            section,
            passage,
            [.. section.Paragraphs.Select(paragraph => Add(paragraph, passage, builder))],
            [.. section.Subsections.Select(inner => Add(inner, passage, builder))]
        );
    }

    private static ParagraphPart Add(Paragraph paragraph, Passage section, OutlineBuilder builder)
    {
        var passage = builder.AddParagraph(paragraph.Text, section);
        return new(
            paragraph,
            passage,
            [
                .. paragraph.Sentences.Select(sentence => new SentencePart(
                    sentence,
                    builder.AddSentence(sentence.Range.Of(paragraph.Text), passage)
                )),
            ]
        );
    }
}

/// <summary>A section of a study with its passage.</summary>
internal sealed record SectionPart(
    Section Section,
    Passage Passage,
    ImmutableArray<ParagraphPart> Paragraphs,
    ImmutableArray<SectionPart> Subsections
)
{
    public IEnumerable<SectionPart> SelfAndDescendants =>
        Subsections.SelectMany(section => section.SelfAndDescendants).Prepend(this);
}

/// <summary>A paragraph of a study with its passage.</summary>
internal sealed record ParagraphPart(Paragraph Paragraph, Passage Passage, ImmutableArray<SentencePart> Sentences);

/// <summary>A sentence of a study with its passage.</summary>
internal readonly record struct SentencePart(Sentence Sentence, Passage Passage);
