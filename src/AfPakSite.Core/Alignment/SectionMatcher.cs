namespace AfPakSite.Alignment;

/// <summary>
/// Matches sections: first those whose title and text agree; then by their texts alone; then rewritten
/// ones by their titles; then by their positions. Links lead to the text, so a title alone decides only where no text
/// is left under it, or nothing is known of the text.
/// </summary>
internal sealed class SectionMatcher
{
    private readonly Matching sections;
    private readonly OverlapTable overlaps;

    /// <summary>The pairs of sections at the same depth that have words in common.</summary>
    private readonly List<Overlap> pairs;

    private readonly Dictionary<(Passage Old, Passage New), int> sharedWords;

    private SectionMatcher(OverlapTable overlaps, Matching sections)
    {
        (this.overlaps, this.sections) = (overlaps, sections);
        var bySameDepth = overlaps.Sections.ToLookup(overlap => DepthOf(overlap.Old) == DepthOf(overlap.New));
        pairs = [.. bySameDepth[true]];
        sharedWords = pairs
            .Concat(Shifted(bySameDepth[false]))
            .ToDictionary(overlap => (overlap.Old, overlap.New), overlap => overlap.Words);
    }

    public static void Match(OverlapTable overlaps, Matching sections)
    {
        var matcher = new SectionMatcher(overlaps, sections);
        matcher.MatchTitles(matcher.IsAsItWas);
        matcher.MatchTitles(matcher.OnlyTextsMoved());
        matcher.MatchTexts();
        matcher.MatchTitles(matcher.IsInNoOther());
        matcher.MatchPositions();
    }

    /// <summary>
    /// Sections that moved up or down with their text. As a rule only sections of the same depth are compared, since a
    /// section and its only subsection have the same words; the exception is a text that no section of the same depth
    /// has.
    /// </summary>
    private List<Overlap> Shifted(IEnumerable<Overlap> atOtherDepth)
    {
        List<Overlap> certain = [.. pairs.Where(IsMostOfBoth)];
        var oldItems = certain.Select(overlap => overlap.Old).ToHashSet();
        var newItems = certain.Select(overlap => overlap.New).ToHashSet();
        return
        [
            .. atOtherDepth.Where(overlap =>
                IsMostOfBoth(overlap) && !oldItems.Contains(overlap.Old) && !newItems.Contains(overlap.New)
            ),
        ];
    }

    private static int DepthOf(Passage section) => section.SelfAndAncestors.Count();

    private bool IsMostOfBoth(Overlap overlap) =>
        Evidence.IsMost(overlap.Words, Math.Max(overlaps.LengthOf(overlap.Old), overlaps.LengthOf(overlap.New)));

    /// <summary>Whether most words of the shorter of two sections are in the other.</summary>
    private bool IsMostlyIn(Passage oldItem, Passage newItem) =>
        sharedWords.GetValueOrDefault((oldItem, newItem)) is > 0 and var words
        && Evidence.IsMost(words, Math.Min(overlaps.LengthOf(oldItem), overlaps.LengthOf(newItem)));

    /// <summary>
    /// Whether a section still has its words under its title, or none at all because they moved to another section.
    /// </summary>
    private bool IsAsItWas(Passage oldItem, Passage newItem) =>
        overlaps.LengthOf(newItem) == 0 || IsMostlyIn(oldItem, newItem);

    /// <summary>
    /// Tells whether paragraphs moved, not titles: the title is where it was, and its texts are not where they were.
    /// </summary>
    private Func<Passage, Passage, bool> OnlyTextsMoved()
    {
        var ranges = new StableRanges(sections);
        List<Overlap> unmoved =
        [
            .. pairs.Where(overlap =>
                IsMostlyIn(overlap.Old, overlap.New) && ranges.Contains(overlap.Old, overlap.New)
            ),
        ];
        var oldItems = unmoved.Select(overlap => overlap.Old).ToHashSet();
        var newItems = unmoved.Select(overlap => overlap.New).ToHashSet();
        return (oldItem, newItem) =>
            ranges.Contains(oldItem, newItem) && !oldItems.Contains(oldItem) && !newItems.Contains(newItem);
    }

    /// <summary>
    /// Whether no other unmatched section contains most of either text; otherwise the title proves nothing.
    /// </summary>
    private Func<Passage, Passage, bool> IsInNoOther()
    {
        List<Overlap> free = [.. pairs.Where(overlap => IsFree(overlap) && IsMostlyIn(overlap.Old, overlap.New))];
        var oldItems = free.Select(overlap => overlap.Old).ToHashSet();
        var newItems = free.Select(overlap => overlap.New).ToHashSet();
        return (oldItem, newItem) =>
            IsMostlyIn(oldItem, newItem) || (!oldItems.Contains(oldItem) && !newItems.Contains(newItem));
    }

    private bool IsFree(Overlap overlap) => sections.IsFreeOld(overlap.Old) && sections.IsFreeNew(overlap.New);

    /// <summary>
    /// Matches sections under new titles: those with most words of each other, and more than of any third.
    /// </summary>
    private void MatchTexts()
    {
        foreach (var overlap in Overlap.MutualBest(pairs).Where(IsFree))
        {
            if (IsMostOfBoth(overlap))
                sections.Match(overlap.Old, overlap.New);
        }
    }

    private void MatchTitles(Func<Passage, Passage, bool> isSame)
    {
        MatchTitles(section => $"{section.Key}\n{section.Parent?.Key}", isSame);
        MatchTitles(section => section.Key, isSame);
    }

    /// <summary>
    /// Matches the titles that occur equally often in both lists, in order, where the text does not contradict.
    /// </summary>
    private void MatchTitles(Func<Passage, string> keyOf, Func<Passage, Passage, bool> isSame)
    {
        var newByKey = sections.FreeNew.ToLookup(keyOf, StringComparer.Ordinal);
        foreach (var group in sections.FreeOld.GroupBy(keyOf, StringComparer.Ordinal).ToList())
        {
            var (oldItems, newItems) = (group.ToList(), newByKey[group.Key].ToList());
            if (oldItems.Count != newItems.Count)
                continue;
            foreach (var (oldItem, newItem) in oldItems.Zip(newItems).Where(pair => isSame(pair.First, pair.Second)))
                sections.Match(oldItem, newItem);
        }
    }

    /// <summary>
    /// Matches sections between matching neighbors whose titles are alike, or most words of one are in the other.
    /// </summary>
    private void MatchPositions()
    {
        foreach (var oldItem in sections.FreeOld.ToList())
        {
            if (
                NewAfterPrevious(oldItem) is { } newItem
                && sections.IsFreeNew(newItem)
                && sections.SharedNeighbors(oldItem, newItem) == 2
                && (Evidence.AreAlike(oldItem, newItem) || IsMostlyIn(oldItem, newItem))
            )
                sections.Match(oldItem, newItem);
        }
    }

    /// <summary>The new section after the match of an old section's predecessor; null if there is none.</summary>
    private Passage? NewAfterPrevious(Passage oldItem)
    {
        var position = oldItem.Index == 0 ? 0 : sections.NewOf(sections.OldItems[oldItem.Index - 1])?.Index + 1;
        return position is null ? null : sections.NewItems.ElementAtOrDefault(position.Value);
    }
}
