namespace AfPakSite.Alignment;

/// <summary>
/// Matches edited texts between neighbours that are already matched, in the order in which they stand: one with one, one
/// with the two or three that it was split into, two or three with the one into which they were merged (Gale and Church,
/// “A Program for Aligning Sentences in Bilingual Corpora”, 1993, with shared words in the place of lengths).
/// </summary>
internal sealed class GapAligner(
    IReadOnlyList<int[]> old,
    IReadOnlyList<int[]> fresh,
    Matching matching,
    Dictionary<int, int> merged
)
{
    /// <summary>Larger gaps are left to the search for moved texts.</summary>
    private const int MostCells = 1_000_000;

    private const int MostParts = 3;

    private readonly int[]?[] sortedOld = new int[]?[old.Count];
    private readonly int[]?[] sortedFresh = new int[]?[fresh.Count];

    public void AlignAll()
    {
        for (var start = 0; start < old.Count; start++)
        {
            if (!matching.IsOldFree(start))
                continue;
            var end = start;
            while (end < old.Count && matching.IsOldFree(end))
                end++;
            Align(Enumerable.Range(start, end - start).ToList(), FreshBetween(start, end));
            start = end;
        }
    }

    /// <summary>The free texts of the study right after the counterpart of the text before a gap, and right before that of the text after it.</summary>
    private List<int> FreshBetween(int start, int end)
    {
        var found = new SortedSet<int>();
        var first = start == 0 ? 0 : matching.FreshOf(start - 1) + 1;
        for (var index = first; index < fresh.Count && matching.IsFreshFree(index); index++)
            found.Add(index);
        var last = end == old.Count ? fresh.Count - 1 : matching.FreshOf(end) - 1;
        for (var index = last; index >= 0 && matching.IsFreshFree(index) && !found.Contains(index); index--)
            found.Add(index);
        return [.. found];
    }

    private void Align(List<int> oldItems, List<int> newItems)
    {
        if (newItems.Count == 0 || (long)oldItems.Count * newItems.Count > MostCells)
            return;
        var gains = new double[oldItems.Count + 1, newItems.Count + 1];
        var steps = new Step?[oldItems.Count + 1, newItems.Count + 1];
        for (var i = 0; i <= oldItems.Count; i++)
        {
            for (var j = 0; j <= newItems.Count; j++)
                (gains[i, j], steps[i, j]) = Best(oldItems, newItems, i, j, gains);
        }
        Trace(oldItems, newItems, steps);
    }

    private (double Gain, Step? Step) Best(List<int> oldItems, List<int> newItems, int i, int j, double[,] gains)
    {
        var best = (Gain: 0.0, Step: (Step?)null);
        if (i > 0)
            best = (gains[i - 1, j], new(1, 0));
        if (j > 0 && (i == 0 || gains[i, j - 1] > best.Gain))
            best = (gains[i, j - 1], new(0, 1));
        if (i == 0 || j == 0)
            return best;
        foreach (var step in Step.All.Where(step => step.OldItems <= i && step.NewItems <= j))
        {
            var before = gains[i - step.OldItems, j - step.NewItems];
            var gain =
                before
                + GainOf(
                    oldItems.GetRange(i - step.OldItems, step.OldItems),
                    newItems.GetRange(j - step.NewItems, step.NewItems)
                );
            if (gain > before && gain > best.Gain)
                best = (gain, step);
        }
        return best;
    }

    /// <summary>Words kept beyond the least that counts as an edit; 0 where the texts are not one.</summary>
    private double GainOf(List<int> oldItems, List<int> newItems)
    {
        if (oldItems.Count == 1 && newItems.Count == 1)
        {
            var (left, right) = (old[oldItems[0]], fresh[newItems[0]]);
            var similarity = TextPairing.Similarity(left, right, SortedOld(oldItems[0]), SortedFresh(newItems[0]));
            return similarity == 0
                ? 0
                : (similarity - TextPairing.LeastSimilarity + 0.001) * (left.Length + right.Length);
        }
        if (!AreNeighbours(oldItems) || !AreNeighbours(newItems))
            return 0;
        var (parts, whole) =
            oldItems.Count == 1
                ? (newItems.ConvertAll(index => fresh[index]), old[oldItems[0]])
                : (oldItems.ConvertAll(index => old[index]), fresh[newItems[0]]);
        var words = parts.Sum(part => part.Length) + whole.Length;
        if (
            3 * parts.Sum(part => part.Length) < whole.Length
            || 3 * whole.Length < words
            || TextPairing.Join(parts, whole) is not { } found
        )
            return 0;
        return (2.0 * found.Sum() / words - TextPairing.LeastSimilarity) * words;
    }

    private static bool AreNeighbours(List<int> places) => places[^1] - places[0] == places.Count - 1;

    private void Trace(List<int> oldItems, List<int> newItems, Step?[,] steps)
    {
        for (var (i, j) = (oldItems.Count, newItems.Count); (i, j) != (0, 0); )
        {
            var step = steps[i, j]!;
            i -= step.OldItems;
            j -= step.NewItems;
            if (step is { OldItems: 1, NewItems: 1 })
                matching.Match(oldItems[i], newItems[j]);
            else if (step.OldItems == 1 && step.NewItems > 1)
                MatchGreatest([oldItems[i]], newItems.GetRange(j, step.NewItems));
            else if (step.NewItems == 1 && step.OldItems > 1)
                MatchGreatest(oldItems.GetRange(i, step.OldItems), [newItems[j]]);
        }
    }

    /// <summary>The part that has most of the words keeps the id; of several old texts the others live on in the whole.</summary>
    private void MatchGreatest(List<int> oldItems, List<int> newItems)
    {
        if (oldItems.Count == 1)
        {
            matching.Match(
                oldItems[0],
                newItems.MaxBy(index => LongestCommonSubsequence.Length(old[oldItems[0]], fresh[index]))
            );
            return;
        }
        var greatest = oldItems.MaxBy(index => LongestCommonSubsequence.Length(old[index], fresh[newItems[0]]));
        matching.Match(greatest, newItems[0]);
        foreach (var lesser in oldItems.Where(index => index != greatest))
            merged[lesser] = newItems[0];
    }

    private int[] SortedOld(int index) => sortedOld[index] ??= [.. old[index].Order()];

    private int[] SortedFresh(int index) => sortedFresh[index] ??= [.. fresh[index].Order()];

    /// <summary>How many texts of either side one step takes.</summary>
    private sealed record Step(int OldItems, int NewItems)
    {
        public static Step[] All { get; } =
        [
            new(1, 1),
            .. Enumerable.Range(2, MostParts - 1).SelectMany(parts => new Step[] { new(1, parts), new(parts, 1) }),
        ];
    }
}
