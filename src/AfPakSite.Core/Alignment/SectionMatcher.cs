namespace AfPakSite.Alignment;

/// <summary>
/// Matches sections by their titles and their own texts, which are those of their paragraphs, without subsections:
/// first the sections that kept both, then those under new titles, then rewritten ones. A section under a new title
/// continues an old one only if nothing else does.
/// </summary>
internal sealed class SectionMatcher
{
    private readonly Matching sections;
    private readonly SectionTexts texts;
    private readonly Lazy<WordWeights> weights;

    /// <summary>The section that has most of each other’s text with a section, under whatever title.</summary>
    private readonly Dictionary<Passage, Passage> counterparts = [];

    private SectionMatcher(Matching sections, SectionTexts texts, Lazy<WordWeights> weights)
    {
        (this.sections, this.texts, this.weights) = (sections, texts, weights);
        foreach (var pair in Overlap.MutualBest(texts.Pairs).Where(texts.IsMostOfBoth))
            (counterparts[pair.Old], counterparts[pair.New]) = (pair.New, pair.Old);
    }

    public static void Match(OverlapTable overlaps, Matching paragraphs, Matching sections, Lazy<WordWeights> weights)
    {
        var matcher = new SectionMatcher(sections, new(overlaps, paragraphs), weights);
        matcher.MatchTitles(matcher.texts.HasFirstParagraph);
        matcher.MatchTitles(matcher.texts.HasMost);
        matcher.MatchTitles(matcher.HasOnlyItsTitle);
        matcher.MatchNewTitles();
        matcher.MatchTitles(matcher.IsInNoOther());
        matcher.MatchPositions();
    }

    /// <summary>
    /// Whether there is no text of its own to compare, and the texts under other titles do not contradict the title.
    /// What happens to subsections does not matter.
    /// </summary>
    private bool HasOnlyItsTitle(Passage oldItem, Passage newItem) =>
        !HaveOthers(oldItem, newItem)
        && (
            !texts.HasOwn(oldItem)
            || !texts.HasOwn(newItem) && (texts.IsEmpty(newItem) || texts.AreOfOneTree(oldItem, newItem))
        );

    /// <summary>Whether the text of each is now, or was before, in another section.</summary>
    private bool HaveOthers(Passage oldItem, Passage newItem) =>
        counterparts.TryGetValue(oldItem, out var now)
        && now != newItem
        && counterparts.TryGetValue(newItem, out var before)
        && before != oldItem;

    /// <summary>
    /// Matches sections under new titles: those with most of each other’s text, and of no third one’s. The title
    /// contradicts where another section has the old one, or had the new one, and no text of its own from elsewhere.
    /// </summary>
    private void MatchNewTitles()
    {
        List<Overlap> free = [.. texts.Pairs.Where(pair => IsFree(pair) && texts.IsMostOfEither(pair))];
        List<Overlap> pairs = [.. Single(free).Where(texts.IsMostOfBoth)];
        var taken = pairs.SelectMany(pair => new[] { pair.Old, pair.New }).ToHashSet();
        var titlesAfter = Titles(sections.FreeNew.Where(item => !taken.Contains(item)));
        var titlesBefore = Titles(sections.FreeOld.Where(item => !taken.Contains(item)));
        foreach (var (oldItem, newItem, _) in pairs)
        {
            if (!titlesAfter.Contains(oldItem.Key) && !titlesBefore.Contains(newItem.Key))
                sections.Match(oldItem, newItem);
        }
    }

    private static HashSet<string> Titles(IEnumerable<Passage> items) =>
        items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Tells whether no other unmatched section contains most of either text; otherwise the title proves nothing.
    /// </summary>
    private Func<Passage, Passage, bool> IsInNoOther()
    {
        List<Overlap> free = [.. texts.Pairs.Where(pair => IsFree(pair) && texts.IsMostOfEither(pair))];
        var oldItems = free.Select(pair => pair.Old).ToHashSet();
        var newItems = free.Select(pair => pair.New).ToHashSet();
        return (oldItem, newItem) =>
            texts.AreOfOneText(oldItem, newItem) || (!oldItems.Contains(oldItem) && !newItems.Contains(newItem));
    }

    private bool IsFree(Overlap pair) => sections.IsFreeOld(pair.Old) && sections.IsFreeNew(pair.New);

    /// <summary>
    /// Matches the sections that kept their titles, where nothing contradicts. Equal titles are told apart by their
    /// texts, then by the sections that contain them. Sections without a word in common must be in sections that match.
    /// </summary>
    private void MatchTitles(Func<Passage, Passage, bool> isSame)
    {
        var newByTitle = sections.FreeNew.ToLookup(item => item.Key, StringComparer.Ordinal);
        List<Overlap> pairs =
        [
            .. sections.FreeOld.SelectMany(oldItem =>
                newByTitle[oldItem.Key]
                    .Where(newItem => isSame(oldItem, newItem))
                    .Select(newItem => new Overlap(oldItem, newItem, texts.Shared(oldItem, newItem)))
            ),
        ];
        var withWords = pairs.FindAll(pair => pair.Words > 0);
        MatchSingle([.. Overlap.MutualBest(withWords.FindAll(pair => pair.Old.Path == pair.New.Path))]);
        MatchSingle([.. Overlap.MutualBest(withWords.FindAll(IsFree))]);
        foreach (var level in pairs.GroupBy(pair => pair.Old.SelfAndAncestors.Count()).OrderBy(level => level.Key))
            MatchSingle([.. level.Where(pair => IsFree(pair) && HaveSameParent(pair))]);
        MatchSingle(withWords.FindAll(IsFree));
    }

    private bool HaveSameParent(Overlap pair) =>
        pair.Old.Parent is null
            ? pair.New.Parent is null
            : pair.New.Parent is { } parent && sections.NewOf(pair.Old.Parent) == parent;

    private void MatchSingle(List<Overlap> pairs)
    {
        foreach (var pair in Single(pairs))
            sections.Match(pair.Old, pair.New);
    }

    /// <summary>The pairs whose sections are in no other pair.</summary>
    private static IEnumerable<Overlap> Single(List<Overlap> pairs)
    {
        var oldCounts = pairs.CountBy(pair => pair.Old).ToDictionary();
        var newCounts = pairs.CountBy(pair => pair.New).ToDictionary();
        return pairs.Where(pair => oldCounts[pair.Old] == 1 && newCounts[pair.New] == 1);
    }

    /// <summary>
    /// Matches sections between matching neighbors whose titles are alike, or that have most of one text. Titles that
    /// are alike tell nothing where a name in them was replaced, or where the texts have nothing in common.
    /// </summary>
    private void MatchPositions()
    {
        var isInNoOther = IsInNoOther();
        foreach (var oldItem in sections.FreeOld.ToList())
        {
            if (
                NewAfterPrevious(oldItem) is { } newItem
                && sections.IsFreeNew(newItem)
                && sections.SharedNeighbors(oldItem, newItem) == 2
                && (
                    Evidence.AreAlike(oldItem, newItem)
                        && isInNoOther(oldItem, newItem)
                        && !texts.AreStrangers(oldItem, newItem)
                        && !AreNamesReplaced(oldItem, newItem)
                    || texts.AreOfOneText(oldItem, newItem)
                )
            )
                sections.Match(oldItem, newItem);
        }
    }

    private bool AreNamesReplaced(Passage oldItem, Passage newItem)
    {
        var (removed, added) = (weights.Value.TraitsOf(oldItem).Names, weights.Value.TraitsOf(newItem).Names);
        return Traits.Missing(removed, added).Any() && Traits.Missing(added, removed).Any();
    }

    /// <summary>The new section after the match of an old section's predecessor; null if there is none.</summary>
    private Passage? NewAfterPrevious(Passage oldItem)
    {
        var position = oldItem.Index == 0 ? 0 : sections.NewOf(sections.OldItems[oldItem.Index - 1])?.Index + 1;
        return position is null ? null : sections.NewItems.ElementAtOrDefault(position.Value);
    }
}
