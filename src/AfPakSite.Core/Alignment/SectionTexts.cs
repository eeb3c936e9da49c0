namespace AfPakSite.Alignment;

/// <summary>
/// Compares the texts of old and new sections: their own, or those of their subsections where both have none of their
/// own.
/// </summary>
internal sealed class SectionTexts
{
    private readonly OverlapTable overlaps;
    private readonly Matching paragraphs;
    private readonly Dictionary<Passage, Passage> firstParagraphs = [];
    private readonly Dictionary<(Passage Old, Passage New), int> own;
    private readonly Dictionary<(Passage Old, Passage New), int> trees;

    public SectionTexts(OverlapTable overlaps, Matching paragraphs)
    {
        (this.overlaps, this.paragraphs) = (overlaps, paragraphs);
        foreach (var paragraph in paragraphs.OldItems.Where(item => item.Parent is not null))
            firstParagraphs.TryAdd(paragraph.Parent!, paragraph);
        own = WordsOf(overlaps.OwnTexts);
        trees = WordsOf(overlaps.Sections);
        Pairs =
        [
            .. overlaps.OwnTexts,
            .. overlaps.Sections.Where(pair =>
                !HasOwn(pair.Old) && !HasOwn(pair.New) && DepthOf(pair.Old) == DepthOf(pair.New)
            ),
        ];
    }

    /// <summary>The pairs of sections whose texts have words in common.</summary>
    public IReadOnlyList<Overlap> Pairs { get; }

    public bool HasOwn(Passage section) => overlaps.OwnLengthOf(section) > 0;

    /// <summary>Whether a section has no text at all, because its paragraphs moved to other sections.</summary>
    public bool IsEmpty(Passage section) => overlaps.LengthOf(section) == 0;

    /// <summary>The words that two sections have in common: in their own texts, else in those of subsections.</summary>
    public int Shared(Passage oldItem, Passage newItem) =>
        own.GetValueOrDefault((oldItem, newItem)) is > 0 and var words
            ? words
            : trees.GetValueOrDefault((oldItem, newItem));

    /// <summary>Whether the first paragraph of an old section is now in a new one.</summary>
    public bool HasFirstParagraph(Passage oldItem, Passage newItem) =>
        firstParagraphs.TryGetValue(oldItem, out var first) && paragraphs.NewOf(first)?.Parent == newItem;

    /// <summary>Whether most of the shorter of two own texts is in the other.</summary>
    public bool HasMost(Passage oldItem, Passage newItem) =>
        own.GetValueOrDefault((oldItem, newItem)) is > 0 and var words
        && Evidence.IsMost(words, Math.Min(overlaps.OwnLengthOf(oldItem), overlaps.OwnLengthOf(newItem)));

    /// <summary>Whether most of the shorter of two texts, subsections included, is in the other.</summary>
    public bool AreOfOneTree(Passage oldItem, Passage newItem) =>
        trees.GetValueOrDefault((oldItem, newItem)) is > 0 and var words
        && Evidence.IsMost(words, Math.Min(overlaps.LengthOf(oldItem), overlaps.LengthOf(newItem)));

    /// <summary>Whether there is a text, and nothing of it is in both sections.</summary>
    public bool AreStrangers(Passage oldItem, Passage newItem) =>
        !(IsEmpty(oldItem) && IsEmpty(newItem)) && Shared(oldItem, newItem) == 0;

    /// <summary>Whether most of a text is in the other one: the own texts, or else those of the subsections.</summary>
    public bool AreOfOneText(Passage oldItem, Passage newItem) =>
        HasOwn(oldItem) && HasOwn(newItem) ? HasMost(oldItem, newItem) : AreOfOneTree(oldItem, newItem);

    /// <summary>Whether the shared words are most of both texts.</summary>
    public bool IsMostOfBoth(Overlap pair) =>
        Evidence.IsMost(pair.Words, Math.Max(LengthOf(pair.Old), LengthOf(pair.New)));

    /// <summary>Whether the shared words are most of the shorter text.</summary>
    public bool IsMostOfEither(Overlap pair) =>
        Evidence.IsMost(pair.Words, Math.Min(LengthOf(pair.Old), LengthOf(pair.New)));

    private int LengthOf(Passage section) =>
        HasOwn(section) ? overlaps.OwnLengthOf(section) : overlaps.LengthOf(section);

    private static int DepthOf(Passage section) => section.SelfAndAncestors.Count();

    private static Dictionary<(Passage Old, Passage New), int> WordsOf(IReadOnlyList<Overlap> overlaps) =>
        overlaps.ToDictionary(overlap => (overlap.Old, overlap.New), overlap => overlap.Words);
}
