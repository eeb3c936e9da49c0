namespace AfPakSite.Alignment;

/// <summary>Matches edited paragraphs by their sentences: each with the one that overlaps the most words, where that holdItems both ways.</summary>
internal static class ParagraphMatcher
{
    /// <summary>Matches what is still free; gives the paragraphs of the ledger that were merged into one whose id is another's.</summary>
    public static Dictionary<int, int> Match(OverlapTable overlaps, Matching paragraphs)
    {
        foreach (var overlap in MutualBest(overlaps.Paragraphs))
        {
            var least = Math.Min(overlaps.OldParagraphs[overlap.Old], overlaps.FreshParagraphs[overlap.Fresh]);
            if (
                paragraphs.IsOldFree(overlap.Old)
                && paragraphs.IsFreshFree(overlap.Fresh)
                && overlap.Words >= TextPairing.LeastSimilarity * least
            )
                paragraphs.Match(overlap.Old, overlap.Fresh);
        }
        var merged = new Dictionary<int, int>();
        foreach (
            var overlap in overlaps.Paragraphs.Where(overlap =>
                paragraphs.IsOldFree(overlap.Old) && !paragraphs.IsFreshFree(overlap.Fresh)
            )
        )
        {
            if (overlap.Words >= TextPairing.LeastSimilarity * overlaps.OldParagraphs[overlap.Old])
                merged[overlap.Old] = overlap.Fresh;
        }
        return merged;
    }

    /// <summary>The pairs of which each has the most words in common with the other; of equals the first.</summary>
    public static IEnumerable<Overlap> MutualBest(IReadOnlyList<Overlap> overlaps)
    {
        var (byOld, byFresh) = (new Dictionary<int, Overlap>(), new Dictionary<int, Overlap>());
        foreach (var overlap in overlaps)
        {
            if (!byOld.TryGetValue(overlap.Old, out var best) || overlap.Words > best.Words)
                byOld[overlap.Old] = overlap;
            if (!byFresh.TryGetValue(overlap.Fresh, out best) || overlap.Words > best.Words)
                byFresh[overlap.Fresh] = overlap;
        }
        return overlaps.Where(overlap => byOld[overlap.Old] == overlap && byFresh[overlap.Fresh] == overlap);
    }
}
