namespace AfPakSite.Anchors;

/// <summary>Matches edited paragraphs by their sentences: each with the one that shares the most words, where that holds both ways.</summary>
internal static class ParagraphMatcher
{
    /// <summary>Matches what is still free; gives the paragraphs of the ledger that were merged into one whose id is another's.</summary>
    public static Dictionary<int, int> Match(SharedWords shares, Matching paragraphs)
    {
        foreach (var share in MutualBest(shares.Paragraphs))
        {
            var least = Math.Min(shares.OldParagraphs[share.Old], shares.FreshParagraphs[share.Fresh]);
            if (
                paragraphs.IsOldFree(share.Old)
                && paragraphs.IsFreshFree(share.Fresh)
                && share.Words >= TextPairing.LeastSimilarity * least
            )
                paragraphs.Match(share.Old, share.Fresh);
        }
        var merged = new Dictionary<int, int>();
        foreach (
            var share in shares.Paragraphs.Where(share =>
                paragraphs.IsOldFree(share.Old) && !paragraphs.IsFreshFree(share.Fresh)
            )
        )
        {
            if (share.Words >= TextPairing.LeastSimilarity * shares.OldParagraphs[share.Old])
                merged[share.Old] = share.Fresh;
        }
        return merged;
    }

    /// <summary>The pairs of which each has the most words in common with the other; of equals the first.</summary>
    public static IEnumerable<Share> MutualBest(IReadOnlyList<Share> shares)
    {
        var (byOld, byFresh) = (new Dictionary<int, Share>(), new Dictionary<int, Share>());
        foreach (var share in shares)
        {
            if (!byOld.TryGetValue(share.Old, out var best) || share.Words > best.Words)
                byOld[share.Old] = share;
            if (!byFresh.TryGetValue(share.Fresh, out best) || share.Words > best.Words)
                byFresh[share.Fresh] = share;
        }
        return shares.Where(share => byOld[share.Old] == share && byFresh[share.Fresh] == share);
    }
}
