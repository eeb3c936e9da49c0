namespace AfPakSite.Anchors;

/// <summary>Matches sections: by their titles, unless another text took the title; retitled ones by their texts, then by their places.</summary>
internal sealed class SectionMatcher(Outline old, Outline fresh, SharedWords shares, Vocabulary vocabulary)
{
    private readonly Matching matching = new(old.Sections.Count, fresh.Sections.Count);
    private readonly int[] oldLengths = SharedWords.SectionLengths(old, shares.OldParagraphs);
    private readonly int[] freshLengths = SharedWords.SectionLengths(fresh, shares.FreshParagraphs);
    private readonly HashSet<string> titles = [.. old.Sections.Select(section => section.Key)];
    private readonly Dictionary<(int Old, int Fresh), int> shared = [];
    private readonly Dictionary<int, int> went = [];

    public Matching Match()
    {
        foreach (var share in OfSameDepth(shares.Sections()))
            shared[(share.Old, share.Fresh)] = share.Words;
        FollowTexts();
        MatchTitles(passages => index => $"{passages[index].Key}\n{TitleAbove(passages, index)}");
        MatchTitles(passages => index => passages[index].Key);
        MatchTexts();
        MatchPlaces();
        return matching;
    }

    /// <summary>Where the text of a section stands now, if it kept most of its words together and got few others.</summary>
    private void FollowTexts()
    {
        foreach (var share in ParagraphMatcher.MutualBest([.. shared.Select(pair => new Share(pair.Key.Old, pair.Key.Fresh, pair.Value))]))
        {
            if (share.Words >= TextPairing.LeastSimilarity * Math.Max(oldLengths[share.Old], freshLengths[share.Fresh]))
                went[share.Old] = share.Fresh;
        }
    }

    /// <summary>Retitled sections are where their texts are.</summary>
    private void MatchTexts()
    {
        foreach (var (section, other) in went.OrderBy(pair => pair.Key))
        {
            if (matching.IsOldFree(section) && matching.IsFreshFree(other))
                matching.Match(section, other);
        }
    }

    /// <summary>Whether a title went to a text that is new while its own text stands under a title that is new: links are to the text.</summary>
    private bool IsTitleAlone(int section, int other) =>
        went.TryGetValue(section, out var own) && own != other && !titles.Contains(fresh.Sections[own].Key)
        && freshLengths[other] > 0 && !shared.Keys.Any(pair => pair.Fresh == other);

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
            foreach (var (section, other) in olds.Zip(fellows).Where(pair => !IsTitleAlone(pair.First, pair.Second)))
                matching.Match(section, other);
        }
    }

    /// <summary>Sections between the same neighbours are one where their titles are alike, or what one has of words is mostly the other's.</summary>
    private void MatchPlaces()
    {
        foreach (var section in matching.FreeOld.ToList())
        {
            var other = section == 0 ? 0 : matching.FreshOf(section - 1) is >= 0 and var before ? before + 1 : -1;
            if (other < 0 || other >= fresh.Sections.Count || !matching.IsFreshFree(other) || matching.SharedNeighbours(section, other) < 2)
                continue;
            var isAlike = WordOrder.Similarity(old.Sections[section].Words(vocabulary), fresh.Sections[other].Words(vocabulary)) >= TextPairing.LeastSimilarity;
            var words = shared.GetValueOrDefault((section, other));
            if (isAlike || (words > 0 && words >= TextPairing.LeastSimilarity * Math.Min(oldLengths[section], freshLengths[other])))
                matching.Match(section, other);
        }
    }
}
