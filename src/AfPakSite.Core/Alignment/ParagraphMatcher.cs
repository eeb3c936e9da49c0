namespace AfPakSite.Alignment;

/// <summary>Matches edited paragraphs by their sentences: those that share the most words with each other.</summary>
internal static class ParagraphMatcher
{
    /// <summary>Matches the paragraphs that are still free, and notes the mergers.</summary>
    public static void Match(OverlapTable overlaps, Matching paragraphs)
    {
        foreach (var overlap in Overlap.MutualBest(overlaps.Paragraphs))
        {
            var shorter = Math.Min(overlaps.LengthOf(overlap.Old), overlaps.LengthOf(overlap.New));
            if (
                paragraphs.IsFreeOld(overlap.Old)
                && paragraphs.IsFreeNew(overlap.New)
                && Evidence.IsMost(overlap.Words, shorter)
            )
                paragraphs.Match(overlap.Old, overlap.New);
        }
        foreach (var overlap in overlaps.Paragraphs)
        {
            if (!paragraphs.IsFreeNew(overlap.New) && Evidence.IsMost(overlap.Words, overlaps.LengthOf(overlap.Old)))
                paragraphs.Merge(overlap.Old, overlap.New);
        }
    }
}
