namespace AfPakSite.Alignment;

/// <summary>
/// Matches sections: where title and text agree first, then by their texts, whatever became of the titles, then by the
/// titles of what was rewritten, then by their places. Links are to the text; a title is only a help, and decides alone
/// only where nothing was left under it or nothing is known of the text.
/// </summary>
internal sealed class SectionMatcher(Outline old, Outline fresh, OverlapTable overlaps, Vocabulary vocabulary)
{
    private readonly Matching matching = new(old.Sections.Count, fresh.Sections.Count);
    private readonly int[] oldLengths = OverlapTable.SectionLengths(old, overlaps.OldParagraphs);
    private readonly int[] freshLengths = OverlapTable.SectionLengths(fresh, overlaps.FreshParagraphs);
    private readonly Dictionary<(int Old, int Fresh), int> shared = [];

    public Matching Match()
    {
        var byDepth = overlaps.Sections().ToLookup(IsOfSameDepth);
        List<Overlap> pairs = [.. byDepth[true]];
        foreach (var overlap in pairs.Concat(Shifted(byDepth[false], pairs)))
            shared[(overlap.Old, overlap.Fresh)] = overlap.Words;
        MatchTitles(IsAsItWas);
        MatchTitles(AreTextsMoved(pairs));
        MatchTexts(pairs);
        MatchTitles(IsInNoOther(pairs));
        MatchPlaces();
        return matching;
    }

    /// <summary>Whether a section has its words under its title still, or none are under it, because they were moved to another section.</summary>
    private bool IsAsItWas(int section, int other) => freshLengths[other] == 0 || IsMostlyIn(section, other);

    /// <summary>Whether most words of the shorter of two sections are in the other.</summary>
    private bool IsMostlyIn(int section, int other) =>
        shared.GetValueOrDefault((section, other)) is > 0 and var words
        && words >= TextPairing.LeastSimilarity * Math.Min(oldLengths[section], freshLengths[other]);

    /// <summary>Whether a title stands where it stood, and what text left it or came under it does not: then paragraphs were moved, no titles.</summary>
    private Func<int, int, bool> AreTextsMoved(List<Overlap> pairs)
    {
        var places = new StableRanges(matching);
        List<Overlap> still =
        [
            .. pairs.Where(overlap =>
                IsMostlyIn(overlap.Old, overlap.Fresh) && places.Contains(overlap.Old, overlap.Fresh)
            ),
        ];
        var (oldItems, newItems) = (
            still.Select(overlap => overlap.Old).ToHashSet(),
            still.Select(overlap => overlap.Fresh).ToHashSet()
        );
        return (section, other) =>
            places.Contains(section, other) && !oldItems.Contains(section) && !newItems.Contains(other);
    }

    /// <summary>Retitled sections are where their texts are: there most words of both are the other's, and more than in any third.</summary>
    private void MatchTexts(List<Overlap> pairs)
    {
        foreach (
            var overlap in ParagraphMatcher
                .MutualBest(pairs)
                .Where(overlap => matching.IsOldFree(overlap.Old) && matching.IsFreshFree(overlap.Fresh))
        )
        {
            if (IsMostOfBoth(overlap))
                matching.Match(overlap.Old, overlap.Fresh);
        }
    }

    /// <summary>Whether the text of neither section is mostly in another one whose match is not known: then a title tells nothing.</summary>
    private Func<int, int, bool> IsInNoOther(List<Overlap> pairs)
    {
        List<Overlap> free =
        [
            .. pairs.Where(overlap =>
                matching.IsOldFree(overlap.Old)
                && matching.IsFreshFree(overlap.Fresh)
                && IsMostlyIn(overlap.Old, overlap.Fresh)
            ),
        ];
        var (byOld, byFresh) = (free.ToLookup(overlap => overlap.Old), free.ToLookup(overlap => overlap.Fresh));
        return (section, other) => IsMostlyIn(section, other) || (!byOld.Contains(section) && !byFresh.Contains(other));
    }

    /// <summary>A section and the only subsection of it have the same words: as a rule only sections of one depth are compared.</summary>
    private bool IsOfSameDepth(Overlap overlap) =>
        Depth(old.Sections, overlap.Old) == Depth(fresh.Sections, overlap.Fresh);

    private bool IsMostOfBoth(Overlap overlap) =>
        overlap.Words >= TextPairing.LeastSimilarity * Math.Max(oldLengths[overlap.Old], freshLengths[overlap.Fresh]);

    /// <summary>The exception: a section moved up or down with its text, which no section of its depth has.</summary>
    private IEnumerable<Overlap> Shifted(IEnumerable<Overlap> others, List<Overlap> pairs)
    {
        List<Overlap> level = [.. pairs.Where(IsMostOfBoth)];
        var (oldItems, newItems) = (
            level.Select(overlap => overlap.Old).ToHashSet(),
            level.Select(overlap => overlap.Fresh).ToHashSet()
        );
        return others.Where(overlap =>
            IsMostOfBoth(overlap) && !oldItems.Contains(overlap.Old) && !newItems.Contains(overlap.Fresh)
        );
    }

    private static int Depth(IReadOnlyList<Passage> sections, int index)
    {
        var depth = 0;
        for (var above = sections[index].Parent; above >= 0; above = sections[above].Parent)
            depth++;
        return depth;
    }

    private static string TitleAbove(IReadOnlyList<Passage> sections, int index) =>
        sections[index].Parent is >= 0 and var parent ? sections[parent].Key : "";

    private void MatchTitles(Func<int, int, bool> isOne)
    {
        MatchTitles(passages => index => $"{passages[index].Key}\n{TitleAbove(passages, index)}", isOne);
        MatchTitles(passages => index => passages[index].Key, isOne);
    }

    /// <summary>Matches titles that stand as often in both, where nothing speaks against it.</summary>
    private void MatchTitles(Func<IReadOnlyList<Passage>, Func<int, string>> keys, Func<int, int, bool> isOne)
    {
        var freshByKey = matching.FreeFresh.ToLookup(keys(fresh.Sections), StringComparer.Ordinal);
        foreach (var group in matching.FreeOld.GroupBy(keys(old.Sections), StringComparer.Ordinal).ToList())
        {
            var (oldItems, newItems) = (group.ToList(), freshByKey[group.Key].ToList());
            if (oldItems.Count != newItems.Count)
                continue;
            foreach (var (section, other) in oldItems.Zip(newItems).Where(pair => isOne(pair.First, pair.Second)))
                matching.Match(section, other);
        }
    }

    /// <summary>Sections between the same neighbours are one where their titles are alike, or what one has of words is mostly the other's.</summary>
    private void MatchPlaces()
    {
        foreach (var section in matching.FreeOld.ToList())
        {
            var other =
                section == 0 ? 0
                : matching.FreshOf(section - 1) is >= 0 and var before ? before + 1
                : -1;
            if (
                other < 0
                || other >= fresh.Sections.Count
                || !matching.IsFreshFree(other)
                || matching.SharedNeighbors(section, other) < 2
            )
                continue;
            var isAlike =
                LongestCommonSubsequence.Similarity(
                    old.Sections[section].Words(vocabulary),
                    fresh.Sections[other].Words(vocabulary)
                ) >= TextPairing.LeastSimilarity;
            if (isAlike || IsMostlyIn(section, other))
                matching.Match(section, other);
        }
    }
}
