using AfPakSite.Studies;

namespace AfPakSite.Anchors;

/// <summary>A study as three lists in reading order, from the ledger or from the text, so that the two can be laid side by side.</summary>
internal sealed record Outline(
    IReadOnlyList<Passage> Sections,
    IReadOnlyList<Passage> Paragraphs,
    IReadOnlyList<Passage> Sentences
)
{
    public static Outline Of(Study study)
    {
        var (sections, paragraphs, sentences) = (new List<Passage>(), new List<Passage>(), new List<Passage>());
        foreach (var section in study.Sections)
            Add(section, -1);
        return new(sections, paragraphs, sentences);

        void Add(Section section, int holder)
        {
            var at = sections.Count;
            sections.Add(new(at, holder, section.Title));
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

    /// <param name="anchors">In reading order; a line whose holder is missing belongs to the one before it.</param>
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
                sections.Add(new(sections.Count, open.TryPeek(out var holder) ? holder.Index : -1, anchor.Text));
                open.Push((heading.Level, sections.Count - 1));
            }
            else if (anchor.Kind == AnchorKind.Paragraph)
                paragraphs.Add(new(paragraphs.Count, sections.Count - 1, anchor.Text));
            else
                sentences.Add(new(sentences.Count, paragraphs.Count - 1, anchor.Text));
        }
        return new(sections, paragraphs, sentences);
    }

    /// <summary>Whether both read the same, word for word, in the same places.</summary>
    public bool ReadsLike(Outline other) =>
        Same(Sections, other.Sections) && Same(Paragraphs, other.Paragraphs) && Same(Sentences, other.Sentences);

    private static bool Same(IReadOnlyList<Passage> left, IReadOnlyList<Passage> right)
    {
        if (left.Count != right.Count)
            return false;
        for (var index = 0; index < left.Count; index++)
        {
            if (left[index].Holder != right[index].Holder || left[index].Text != right[index].Text)
                return false;
        }
        return true;
    }
}

/// <summary>A section's title, a paragraph or a sentence, with its place in its list and the place of what holds it; -1 for none.</summary>
internal sealed class Passage(int index, int holder, string text)
{
    private string? key;
    private int[]? words;

    public int Index => index;

    public int Holder => holder;

    public string Text => text;

    /// <summary>The text without what does not matter: the kind of white space.</summary>
    public string Key => key ??= KeyOf(text);

    public static string KeyOf(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words as numbers; equal words have equal numbers.</summary>
    public int[] Words(Vocabulary vocabulary) => words ??= vocabulary.Read(Key);
}
