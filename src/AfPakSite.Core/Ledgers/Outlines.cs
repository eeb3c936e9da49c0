using AfPakSite.Alignment;
using AfPakSite.Studies;

namespace AfPakSite.Ledgers;

/// <summary>Makes outlines of a study and of a ledger's anchors.</summary>
internal static class Outlines
{
    public static Outline Of(Study study)
    {
        var (sections, paragraphs, sentences) = (new List<Passage>(), new List<Passage>(), new List<Passage>());
        foreach (var section in study.Sections)
            Add(section, -1);
        return new(sections, paragraphs, sentences);

        void Add(Section section, int parent)
        {
            var at = sections.Count;
            sections.Add(new(at, parent, section.Title));
            foreach (var paragraph in section.Paragraphs)
            {
                foreach (var sentence in paragraph.Sentences)
                    sentences.Add(new(sentences.Count, paragraphs.Count, sentence.Range.Of(paragraph.Text)));
                paragraphs.Add(new(paragraphs.Count, at, paragraph.Text));
            }
            foreach (var inner in section.Subsections)
                Add(inner, at);
        }
    }

    /// <param name="anchors">In reading order; a line whose parent is missing belongs to the one before it.</param>
    public static Outline Of(IEnumerable<Anchor> anchors)
    {
        var (sections, paragraphs, sentences) = (new List<Passage>(), new List<Passage>(), new List<Passage>());
        var open = new Stack<(int Level, int Index)>();
        foreach (var anchor in anchors)
        {
            if (anchor.Heading is { } heading)
            {
                while (open.TryPeek(out var above) && above.Level >= heading.Level)
                    open.Pop();
                sections.Add(new(sections.Count, open.TryPeek(out var parent) ? parent.Index : -1, anchor.Text));
                open.Push((heading.Level, sections.Count - 1));
            }
            else if (anchor.Kind == AnchorKind.Paragraph)
                paragraphs.Add(new(paragraphs.Count, sections.Count - 1, anchor.Text));
            else
                sentences.Add(new(sentences.Count, paragraphs.Count - 1, anchor.Text));
        }
        return new(sections, paragraphs, sentences);
    }
}
