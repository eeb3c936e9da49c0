namespace AfPakSite.Alignment;

/// <summary>Matches edited paragraphs by their sentences: those that share the most words with each other.</summary>
internal sealed class ParagraphMatcher
{
    private readonly OverlapTable overlaps;
    private readonly Matching paragraphs;
    private readonly ILookup<Passage, Overlap> byOld;
    private readonly ILookup<Passage, Overlap> byNew;

    private ParagraphMatcher(OverlapTable overlaps, Matching paragraphs)
    {
        (this.overlaps, this.paragraphs) = (overlaps, paragraphs);
        byOld = overlaps.Paragraphs.ToLookup(overlap => overlap.Old);
        byNew = overlaps.Paragraphs.ToLookup(overlap => overlap.New);
    }

    /// <summary>Matches the paragraphs that are still free, and notes the mergers.</summary>
    public static void Match(OverlapTable overlaps, Matching paragraphs)
    {
        var matcher = new ParagraphMatcher(overlaps, paragraphs);
        foreach (var overlap in Overlap.MutualBest(overlaps.Paragraphs))
            matcher.Match(overlap);
        foreach (var overlap in overlaps.Paragraphs)
        {
            if (!paragraphs.IsFreeNew(overlap.New) && matcher.IsMostOfOld(overlap))
                paragraphs.Merge(overlap.Old, overlap.New);
        }
    }

    /// <summary>
    /// Matches two paragraphs, or each with the one that remained in its section: where a sentence moved to a shorter
    /// paragraph of another section, each section keeps its paragraph.
    /// </summary>
    private void Match(Overlap overlap)
    {
        if (!IsFree(overlap) || !(IsMostOfOld(overlap) || IsMostOfNew(overlap)))
            return;
        if (
            !IsInPlace(overlap)
            && Largest(byOld[overlap.Old], IsMostOfNew) is { } rest
            && Largest(byNew[overlap.New], IsMostOfOld) is { } receiver
        )
        {
            paragraphs.Match(rest.Old, rest.New);
            paragraphs.Match(receiver.Old, receiver.New);
        }
        else
        {
            paragraphs.Match(overlap.Old, overlap.New);
        }
    }

    /// <summary>The paragraphs of one section that share the most words; null if there are none.</summary>
    private Overlap? Largest(IEnumerable<Overlap> candidates, Func<Overlap, bool> isMost) =>
        candidates
            .Where(overlap => IsFree(overlap) && IsInPlace(overlap) && isMost(overlap))
            .OrderByDescending(overlap => overlap.Words)
            .Cast<Overlap?>()
            .FirstOrDefault();

    private bool IsFree(Overlap overlap) => paragraphs.IsFreeOld(overlap.Old) && paragraphs.IsFreeNew(overlap.New);

    private bool IsMostOfOld(Overlap overlap) => Evidence.IsMost(overlap.Words, overlaps.LengthOf(overlap.Old));

    private bool IsMostOfNew(Overlap overlap) => Evidence.IsMost(overlap.Words, overlaps.LengthOf(overlap.New));

    private static bool IsInPlace(Overlap overlap) => overlap.Old.Parent?.Path == overlap.New.Parent?.Path;
}
