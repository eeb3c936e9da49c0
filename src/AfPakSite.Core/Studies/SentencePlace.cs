using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>A sentence with all that surrounds it.</summary>
/// <param name="Order">Its place in the reading order of the study, from 0.</param>
/// <param name="Number">Its place in its section, from 1, as a locator counts.</param>
public sealed record SentencePlace(int Order, int Number, Section Section, Paragraph Paragraph, Sentence Sentence)
{
    public string Id => Sentence.Id;

    public string Text => Sentence.Range.Of(Paragraph.Text);

    public SourceSpan Span => Paragraph.SpanOf(Sentence.Range);

    /// <summary>All sentences of a study in reading order.</summary>
    public static IEnumerable<SentencePlace> AllOf(Study study) =>
        study.AllSections
            .SelectMany(section => section.Paragraphs
                .SelectMany(paragraph => paragraph.Sentences.Select(sentence => (paragraph, sentence)))
                .Select((item, index) => (section, item.paragraph, item.sentence, number: index + 1)))
            .Select((item, order) => new SentencePlace(order, item.number, item.section, item.paragraph, item.sentence));
}
