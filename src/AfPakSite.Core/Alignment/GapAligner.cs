namespace AfPakSite.Alignment;

/// <summary>
/// Matches edited texts between neighbors that already match, in reading order: one with one, one with those that it
/// was split into, several with the one that they were merged into (Gale and Church, “A Program for
/// Aligning Sentences in Bilingual Corpora”, 1993, with shared words instead of lengths).
/// </summary>
/// <param name="rivals">Tells whether an edited text may be another one.</param>
internal sealed class GapAligner(Matching matching, Rivals rivals)
{
    /// <summary>The table of a larger gap would take too long; the search for moved texts takes such a gap.</summary>
    private const int MostCells = 250_000;

    /// <summary>A text of more parts is a list, and was rewritten as one.</summary>
    private const int MostParts = 12;

    private readonly IReadOnlyList<Passage> allOld = matching.OldItems;
    private readonly IReadOnlyList<Passage> allNew = matching.NewItems;

    public void AlignAll()
    {
        for (var start = 0; start < allOld.Count; start++)
        {
            if (!matching.IsFreeOld(allOld[start]))
                continue;
            var end = start;
            while (end < allOld.Count && matching.IsFreeOld(allOld[end]))
                end++;
            Align([.. allOld.Skip(start).Take(end - start)], NewItemsOf(start, end));
            start = end;
        }
    }

    /// <summary>
    /// The free new texts that follow the match of the text before a gap, or precede the match of the text after it.
    /// </summary>
    /// <param name="end">The index behind the last old text of the gap.</param>
    private Passage[] NewItemsOf(int start, int end)
    {
        var first = start == 0 ? 0 : matching.NewOf(allOld[start - 1])!.Index + 1;
        var last = end == allOld.Count ? allNew.Count - 1 : matching.NewOf(allOld[end])!.Index - 1;
        return [.. FreeFrom(first, 1).Union(FreeFrom(last, -1)).OrderBy(item => item.Index)];
    }

    private IEnumerable<Passage> FreeFrom(int first, int step)
    {
        for (var index = first; index >= 0 && index < allNew.Count && matching.IsFreeNew(allNew[index]); index += step)
            yield return allNew[index];
    }

    /// <summary>Finds the steps through a gap that have the highest gain, by dynamic programming.</summary>
    private void Align(Passage[] oldItems, Passage[] newItems)
    {
        if (newItems.Length == 0 || (long)oldItems.Length * newItems.Length > MostCells)
            return;
        var gains = new double[oldItems.Length + 1, newItems.Length + 1];
        var steps = new Step[oldItems.Length + 1, newItems.Length + 1];
        for (var i = 0; i <= oldItems.Length; i++)
        {
            for (var j = 0; j <= newItems.Length; j++)
                (gains[i, j], steps[i, j]) = Best(oldItems.AsSpan(0, i), newItems.AsSpan(0, j), gains);
        }
        MatchSteps(oldItems, newItems, steps);
    }

    /// <summary>The best last step through the beginning of a gap, and the gain of all steps up to it.</summary>
    private (double Gain, Step Step) Best(
        ReadOnlySpan<Passage> oldItems,
        ReadOnlySpan<Passage> newItems,
        double[,] gains
    )
    {
        var (i, j) = (oldItems.Length, newItems.Length);
        var best = (Gain: 0.0, Step: default(Step));
        if (i > 0)
            best = (gains[i - 1, j], new(1, 0));
        if (j > 0 && (i == 0 || gains[i, j - 1] > best.Gain))
            best = (gains[i, j - 1], new(0, 1));
        if (i == 0 || j == 0)
            return best;
        foreach (var step in Step.Matches)
        {
            if (step.Old > i || step.New > j)
                continue;
            var before = gains[i - step.Old, j - step.New];
            var gain = before + GainOf(oldItems[^step.Old..], newItems[^step.New..]);
            if (gain > before && gain > best.Gain)
                best = (gain, step);
        }
        return best;
    }

    private double GainOf(ReadOnlySpan<Passage> oldItems, ReadOnlySpan<Passage> newItems) =>
        oldItems.Length == 1 && newItems.Length == 1 ? GainOfEdit(oldItems[0], newItems[0])
        : !Evidence.HaveLengthsOfJoin(oldItems, newItems) || !AreNeighbors(oldItems) || !AreNeighbors(newItems) ? 0
        : oldItems.Length == 1 ? Evidence.GainOfJoin(newItems.ToArray(), oldItems[0])
        : Evidence.GainOfJoin(oldItems.ToArray(), newItems[0]);

    private double GainOfEdit(Passage oldItem, Passage newItem) =>
        !rivals.HasDouble(oldItem)
        && !rivals.HasDouble(newItem)
        && Evidence.GainOfEdit(oldItem, newItem) is > 0 and var gain
        && rivals.AreBeatenBy(oldItem, newItem, isInPlace: true)
            ? gain
            : 0;

    private static bool AreNeighbors(ReadOnlySpan<Passage> items) =>
        items[^1].Index - items[0].Index == items.Length - 1;

    private void MatchSteps(ReadOnlySpan<Passage> oldItems, ReadOnlySpan<Passage> newItems, Step[,] steps)
    {
        for (var (i, j) = (oldItems.Length, newItems.Length); (i, j) != (0, 0); )
        {
            var step = steps[i, j];
            i -= step.Old;
            j -= step.New;
            if (step.Old > 0 && step.New > 0)
                Match(oldItems.Slice(i, step.Old).ToArray(), newItems.Slice(j, step.New).ToArray());
        }
    }

    /// <summary>
    /// Matches the texts of one step. The part with the most words keeps the id; other old texts become part of the new
    /// one.
    /// </summary>
    private void Match(Passage[] oldItems, Passage[] newItems)
    {
        if (oldItems.Length == 1)
        {
            var largest = newItems.MaxBy(item => CommonWords(oldItems[0], item))!;
            matching.Match(oldItems[0], largest);
            foreach (var part in newItems.Where(item => item != largest))
                matching.Split(oldItems[0], part);
            return;
        }
        var greatest = oldItems.MaxBy(item => CommonWords(item, newItems[0]))!;
        matching.Match(greatest, newItems[0]);
        foreach (var lesser in oldItems.Where(item => item != greatest))
            matching.Merge(lesser, newItems[0]);
    }

    private static int CommonWords(Passage oldItem, Passage newItem) =>
        LongestCommonSubsequence.Length(oldItem.Words, newItem.Words);

    /// <summary>How many texts of each list one step takes.</summary>
    private readonly record struct Step(int Old, int New)
    {
        /// <summary>The steps that match texts.</summary>
        public static Step[] Matches { get; } =
        [
            new(1, 1),
            .. Enumerable.Range(2, MostParts - 1).SelectMany(parts => new Step[] { new(1, parts), new(parts, 1) }),
        ];
    }
}
