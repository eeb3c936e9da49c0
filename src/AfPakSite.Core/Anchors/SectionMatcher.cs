namespace AfPakSite.Anchors;

/// <summary>Matches sections: by their titles; retitled ones by their texts, then by their places.</summary>
internal sealed class SectionMatcher(Outline old, Outline fresh, SharedWords shares, Vocabulary vocabulary)
{
    private readonly Matching matching = new(old.Sections.Count, fresh.Sections.Count);
    private readonly int[] oldLengths = SharedWords.SectionLengths(old, shares.OldParagraphs);
    private readonly int[] freshLengths = SharedWords.SectionLengths(fresh, shares.FreshParagraphs);

    public Matching Match()
    {
        MatchTitles(passages => index => $"{passages[index].Key}\n{TitleAbove(passages, index)}");
        MatchTitles(passages => index => passages[index].Key);
        MatchTexts();
        MatchPlaces();
        return matching;
    }

    /// <summary>Retitled sections kept most of their words, and got few others.</summary>
    private void MatchTexts()
    {
        foreach (var share in ParagraphMatcher.MutualBest([.. OfSameDepth(shares.Sections())]))
        {
            var isMost = share.Words >= TextPairing.LeastSimilarity * Math.Max(oldLengths[share.Old], freshLengths[share.Fresh]);
            if (matching.IsOldFree(share.Old) && matching.IsFreshFree(share.Fresh) && isMost)
                matching.Match(share.Old, share.Fresh);
        }
    }

    /// <summary>A section and the only subsection of it have the same words: only sections of one depth are compared.</summary>
    private IEnumerable<Share> OfSameDepth(IEnumerable<Share> pairs) => pairs.Where(share => Depth(old.Sections, share.Old) == Depth(fresh.Sections, share.Fresh));

    private static int Depth(IReadOnlyList<Passage> sections, int index)
    {
        var depth = 0;
        for (var above = sections[index].Holder; above >= 0; above = sections[above].Holder)
            depth++;
        return depth;
    }

    private static string TitleAbove(IReadOnlyList<Passage> sections, int index) => sections[index].Holder is >= 0 and var holder ? sections[holder].Key : "";

    /// <summary>Matches titles that stand as often in both; the title is what a section's address shows, whatever stands below it.</summary>
    private void MatchTitles(Func<IReadOnlyList<Passage>, Func<int, string>> keys)
    {
        var freshByKey = matching.FreeFresh.ToLookup(keys(fresh.Sections), StringComparer.Ordinal);
        foreach (var group in matching.FreeOld.GroupBy(keys(old.Sections), StringComparer.Ordinal).ToList())
        {
            var (olds, fellows) = (group.ToList(), freshByKey[group.Key].ToList());
            if (olds.Count != fellows.Count)
                continue;
            foreach (var (section, other) in olds.Zip(fellows))
                matching.Match(section, other);
        }
    }

    /// <summary>Sections between the same neighbours are one where their titles are alike, or what one has of words is mostly the other's.</summary>
    private void MatchPlaces()
    {
        var pairs = OfSameDepth(shares.Sections()).ToDictionary(share => (share.Old, share.Fresh), share => share.Words);
        foreach (var section in matching.FreeOld.ToList())
        {
            var other = section == 0 ? 0 : matching.FreshOf(section - 1) is >= 0 and var before ? before + 1 : -1;
            if (other < 0 || other >= fresh.Sections.Count || !matching.IsFreshFree(other) || matching.SharedNeighbours(section, other) < 2)
                continue;
            var isAlike = WordOrder.Similarity(old.Sections[section].Words(vocabulary), fresh.Sections[other].Words(vocabulary)) >= TextPairing.LeastSimilarity;
            var shared = pairs.GetValueOrDefault((section, other));
            if (isAlike || (shared > 0 && shared >= TextPairing.LeastSimilarity * Math.Min(oldLengths[section], freshLengths[other])))
                matching.Match(section, other);
        }
    }
}
