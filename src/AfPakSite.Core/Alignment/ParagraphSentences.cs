namespace AfPakSite.Alignment;

/// <summary>
/// Matches the sentences of paragraphs that match. Paragraphs that read the same may be divided into other sentences,
/// because the program learned an abbreviation: each old sentence becomes the new one that has most of it, as its match
/// or as a part of it, so that none is lost.
/// </summary>
internal static class ParagraphSentences
{
    public static void Match(Matching paragraphs, Matching sentences)
    {
        var oldSentences = sentences.OldItems.ToLookup(sentence => sentence.Parent);
        var newSentences = sentences.NewItems.ToLookup(sentence => sentence.Parent);
        foreach (var (oldParagraph, newParagraph) in paragraphs.Matches)
        {
            List<Passage> oldItems = [.. oldSentences[oldParagraph]];
            List<Passage> newItems = [.. newSentences[newParagraph]];
            if (!oldItems.Exists(sentences.IsFreeOld) && !newItems.Exists(sentences.IsFreeNew))
                continue;
            if (oldParagraph.Key == newParagraph.Key && oldItems.Sum(LengthOf) == newItems.Sum(LengthOf))
                MatchPlaces(oldItems, newItems, sentences);
            else
                EqualTexts.MatchInner(oldItems, newItems, sentences);
        }
    }

    private static void MatchPlaces(List<Passage> oldItems, List<Passage> newItems, Matching sentences)
    {
        var (oldRanges, newRanges) = (RangesOf(oldItems), RangesOf(newItems));
        var overlaps = new List<Overlap>();
        for (var (i, j) = (0, 0); i < oldItems.Count && j < newItems.Count; )
        {
            var (oldRange, newRange) = (oldRanges[i], newRanges[j]);
            var length = Math.Min(oldRange.End, newRange.End) - Math.Max(oldRange.Start, newRange.Start);
            if (length > 0)
                overlaps.Add(new(oldItems[i], newItems[j], length));
            i += oldRange.End <= newRange.End ? 1 : 0;
            j += newRange.End <= oldRange.End ? 1 : 0;
        }
        foreach (var (oldItem, newItem, _) in overlaps.OrderByDescending(overlap => overlap.Words))
        {
            var (isFreeOld, isFreeNew) = (sentences.IsFreeOld(oldItem), sentences.IsFreeNew(newItem));
            if (isFreeOld && isFreeNew)
                sentences.Match(oldItem, newItem);
            else if (isFreeOld)
                sentences.Merge(oldItem, newItem);
            else if (isFreeNew)
                sentences.Split(oldItem, newItem);
        }
    }

    /// <summary>Where each sentence is in its paragraph, in characters without spaces.</summary>
    private static List<(int Start, int End)> RangesOf(List<Passage> sentences)
    {
        var ranges = new List<(int Start, int End)>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            var end = start + LengthOf(sentence);
            ranges.Add((start, end));
            start = end;
        }
        return ranges;
    }

    private static int LengthOf(Passage sentence) => sentence.Key.Length - sentence.Key.AsSpan().Count(' ');
}
