namespace AfPakSite.Anchors;

/// <summary>
/// Matches sections: where title and text agree first, then by their texts, whatever became of the titles, then by the
/// titles of what was rewritten, then by their places. Links are to the text; a title is only a help, and decides alone
/// only where nothing was left under it or nothing is known of the text.
/// </summary>
internal sealed class SectionMatcher(Outline old, Outline fresh, SharedWords shares, Vocabulary vocabulary)
{
    private readonly Matching matching = new(old.Sections.Count, fresh.Sections.Count);
    private readonly int[] oldLengths = SharedWords.SectionLengths(old, shares.OldParagraphs);
    private readonly int[] freshLengths = SharedWords.SectionLengths(fresh, shares.FreshParagraphs);
    private readonly Dictionary<(int Old, int Fresh), int> shared = [];

    public Matching Match()
    {
        var byDepth = shares.Sections().ToLookup(IsOfSameDepth);
        List<Share> pairs = [.. byDepth[true]];
        foreach (var share in pairs.Concat(Shifted(byDepth[false], pairs)))
            shared[(share.Old, share.Fresh)] = share.Words;
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
    private Func<int, int, bool> AreTextsMoved(List<Share> pairs)
    {
        var places = new SteadyPlaces(matching);
        List<Share> still =
        [
            .. pairs.Where(share => IsMostlyIn(share.Old, share.Fresh) && places.Hold(share.Old, share.Fresh)),
        ];
        var (olds, fellows) = (
            still.Select(share => share.Old).ToHashSet(),
            still.Select(share => share.Fresh).ToHashSet()
        );
        return (section, other) => places.Hold(section, other) && !olds.Contains(section) && !fellows.Contains(other);
    }

    /// <summary>Retitled sections are where their texts are: there most words of both are the other's, and more than in any third.</summary>
    private void MatchTexts(List<Share> pairs)
    {
        foreach (
            var share in ParagraphMatcher
                .MutualBest(pairs)
                .Where(share => matching.IsOldFree(share.Old) && matching.IsFreshFree(share.Fresh))
        )
        {
            if (IsMostOfBoth(share))
                matching.Match(share.Old, share.Fresh);
        }
    }

    /// <summary>Whether the text of neither section is mostly in another one whose match is not known: then a title tells nothing.</summary>
    private Func<int, int, bool> IsInNoOther(List<Share> pairs)
    {
        List<Share> free =
        [
            .. pairs.Where(share =>
                matching.IsOldFree(share.Old) && matching.IsFreshFree(share.Fresh) && IsMostlyIn(share.Old, share.Fresh)
            ),
        ];
        var (byOld, byFresh) = (free.ToLookup(share => share.Old), free.ToLookup(share => share.Fresh));
        return (section, other) => IsMostlyIn(section, other) || (!byOld.Contains(section) && !byFresh.Contains(other));
    }

    /// <summary>A section and the only subsection of it have the same words: as a rule only sections of one depth are compared.</summary>
    private bool IsOfSameDepth(Share share) => Depth(old.Sections, share.Old) == Depth(fresh.Sections, share.Fresh);

    private bool IsMostOfBoth(Share share) =>
        share.Words >= TextPairing.LeastSimilarity * Math.Max(oldLengths[share.Old], freshLengths[share.Fresh]);

    /// <summary>The exception: a section moved up or down with its text, which no section of its depth has.</summary>
    private IEnumerable<Share> Shifted(IEnumerable<Share> others, List<Share> pairs)
    {
        List<Share> level = [.. pairs.Where(IsMostOfBoth)];
        var (olds, fellows) = (
            level.Select(share => share.Old).ToHashSet(),
            level.Select(share => share.Fresh).ToHashSet()
        );
        return others.Where(share =>
            IsMostOfBoth(share) && !olds.Contains(share.Old) && !fellows.Contains(share.Fresh)
        );
    }

    private static int Depth(IReadOnlyList<Passage> sections, int index)
    {
        var depth = 0;
        for (var above = sections[index].Holder; above >= 0; above = sections[above].Holder)
            depth++;
        return depth;
    }

    private static string TitleAbove(IReadOnlyList<Passage> sections, int index) =>
        sections[index].Holder is >= 0 and var holder ? sections[holder].Key : "";

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
            var (olds, fellows) = (group.ToList(), freshByKey[group.Key].ToList());
            if (olds.Count != fellows.Count)
                continue;
            foreach (var (section, other) in olds.Zip(fellows).Where(pair => isOne(pair.First, pair.Second)))
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
                || matching.SharedNeighbours(section, other) < 2
            )
                continue;
            var isAlike =
                WordOrder.Similarity(old.Sections[section].Words(vocabulary), fresh.Sections[other].Words(vocabulary))
                >= TextPairing.LeastSimilarity;
            if (isAlike || IsMostlyIn(section, other))
                matching.Match(section, other);
        }
    }
}
