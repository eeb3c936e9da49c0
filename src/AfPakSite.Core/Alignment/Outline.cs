namespace AfPakSite.Alignment;

/// <summary>A text as three lists of passages in reading order.</summary>
internal sealed record Outline(
    IReadOnlyList<Passage> Sections,
    IReadOnlyList<Passage> Paragraphs,
    IReadOnlyList<Passage> Sentences
)
{
    public IEnumerable<Passage> All => Sections.Concat(Paragraphs).Concat(Sentences);

    /// <summary>Whether both read the same, character for character, in the same places.</summary>
    public bool ReadsLike(Outline other) =>
        AreSame(Sections, other.Sections)
        && AreSame(Paragraphs, other.Paragraphs)
        && AreSame(Sentences, other.Sentences);

    private static bool AreSame(IReadOnlyList<Passage> left, IReadOnlyList<Passage> right) =>
        left.Count == right.Count
        && left.Zip(right)
            .All(pair => pair.First.Parent?.Index == pair.Second.Parent?.Index && pair.First.Text == pair.Second.Text);
}

/// <summary>Collects the passages of an outline in reading order.</summary>
/// <param name="vocabulary">The one vocabulary of all outlines that are compared with each other.</param>
internal sealed class OutlineBuilder(Vocabulary vocabulary)
{
    private readonly List<Passage> sections = [];
    private readonly List<Passage> paragraphs = [];
    private readonly List<Passage> sentences = [];

    public Passage AddSection(string title, Passage? parent) => Add(sections, title, parent);

    public Passage AddParagraph(string text, Passage? section) => Add(paragraphs, text, section);

    public Passage AddSentence(string text, Passage? paragraph) => Add(sentences, text, paragraph);

    public Outline Build() => new([.. sections], [.. paragraphs], [.. sentences]);

    private Passage Add(List<Passage> list, string text, Passage? parent)
    {
        var passage = new Passage(text, parent, list.Count, vocabulary);
        list.Add(passage);
        return passage;
    }
}
