using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Studies;

/// <summary>A sentence with its section and its paragraph.</summary>
/// <param name="Order">Its index in the study's reading order, from 0.</param>
/// <param name="Number">Its number in its section, from 1, as locators count.</param>
public sealed record SentencePlace(int Order, int Number, Section Section, Paragraph Paragraph, Sentence Sentence)
{
    public string Id => Sentence.Id;

    public string Text => Sentence.Range.Of(Paragraph.Text);

    public SourceSpan Span => Paragraph.SpanOf(Sentence.Range);

    /// <summary>Its label for readers: <c>§7.1, sentence 5</c>.</summary>
    public string LabelIn(Words words) => words.Study.SentencePlace(Section.LabelIn(words), Number);

    /// <summary>By the id alone: a hash of the whole text would be slow.</summary>
    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);

    /// <summary>All sentences of a study in reading order.</summary>
    public static IEnumerable<SentencePlace> AllOf(Study study)
    {
        var order = 0;
        foreach (var section in study.AllSections)
        {
            var number = 1;
            foreach (var paragraph in section.Paragraphs)
            {
                foreach (var sentence in paragraph.Sentences)
                    yield return new(order++, number++, section, paragraph, sentence);
            }
        }
    }
}
