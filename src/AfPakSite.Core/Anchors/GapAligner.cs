namespace AfPakSite.Anchors;

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

    private void Align(List<int> olds, List<int> fellows)
    {
        if (fellows.Count == 0 || (long)olds.Count * fellows.Count > MostCells)
            return;
        var gains = new double[olds.Count + 1, fellows.Count + 1];
        var steps = new Step?[olds.Count + 1, fellows.Count + 1];
        for (var i = 0; i <= olds.Count; i++)
        {
            for (var j = 0; j <= fellows.Count; j++)
                (gains[i, j], steps[i, j]) = Best(olds, fellows, i, j, gains);
        }
        Trace(olds, fellows, steps);
    }

    private (double Gain, Step? Step) Best(List<int> olds, List<int> fellows, int i, int j, double[,] gains)
    {
        var best = (Gain: 0.0, Step: (Step?)null);
        if (i > 0)
            best = (gains[i - 1, j], new(1, 0));
        if (j > 0 && (i == 0 || gains[i, j - 1] > best.Gain))
            best = (gains[i, j - 1], new(0, 1));
        if (i == 0 || j == 0)
            return best;
        foreach (var step in Step.All.Where(step => step.Olds <= i && step.Fellows <= j))
        {
            var before = gains[i - step.Olds, j - step.Fellows];
            var gain =
                before
                + GainOf(olds.GetRange(i - step.Olds, step.Olds), fellows.GetRange(j - step.Fellows, step.Fellows));
            if (gain > before && gain > best.Gain)
                best = (gain, step);
        }
        return best;
    }

    /// <summary>Words kept beyond the least that counts as an edit; 0 where the texts are not one.</summary>
    private double GainOf(List<int> olds, List<int> fellows)
    {
        if (olds.Count == 1 && fellows.Count == 1)
        {
            var (left, right) = (old[olds[0]], fresh[fellows[0]]);
            var similarity = TextPairing.Similarity(left, right, SortedOld(olds[0]), SortedFresh(fellows[0]));
            return similarity == 0
                ? 0
                : (similarity - TextPairing.LeastSimilarity + 0.001) * (left.Length + right.Length);
        }
        if (!AreNeighbours(olds) || !AreNeighbours(fellows))
            return 0;
        var (parts, whole) =
            olds.Count == 1
                ? (fellows.ConvertAll(index => fresh[index]), old[olds[0]])
                : (olds.ConvertAll(index => old[index]), fresh[fellows[0]]);
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

    private void Trace(List<int> olds, List<int> fellows, Step?[,] steps)
    {
        for (var (i, j) = (olds.Count, fellows.Count); (i, j) != (0, 0); )
        {
            var step = steps[i, j]!;
            i -= step.Olds;
            j -= step.Fellows;
            if (step is { Olds: 1, Fellows: 1 })
                matching.Match(olds[i], fellows[j]);
            else if (step.Olds == 1 && step.Fellows > 1)
                MatchGreatest([olds[i]], fellows.GetRange(j, step.Fellows));
            else if (step.Fellows == 1 && step.Olds > 1)
                MatchGreatest(olds.GetRange(i, step.Olds), [fellows[j]]);
        }
    }

    /// <summary>The part that has most of the words keeps the id; of several old texts the others live on in the whole.</summary>
    private void MatchGreatest(List<int> olds, List<int> fellows)
    {
        if (olds.Count == 1)
        {
            matching.Match(olds[0], fellows.MaxBy(index => WordOrder.Common(old[olds[0]], fresh[index])));
            return;
        }
        var greatest = olds.MaxBy(index => WordOrder.Common(old[index], fresh[fellows[0]]));
        matching.Match(greatest, fellows[0]);
        foreach (var lesser in olds.Where(index => index != greatest))
            merged[lesser] = fellows[0];
    }

    private int[] SortedOld(int index) => sortedOld[index] ??= [.. old[index].Order()];

    private int[] SortedFresh(int index) => sortedFresh[index] ??= [.. fresh[index].Order()];

    /// <summary>How many texts of either side one step takes.</summary>
    private sealed record Step(int Olds, int Fellows)
    {
        public static Step[] All { get; } =
        [
            new(1, 1),
            .. Enumerable.Range(2, MostParts - 1).SelectMany(parts => new Step[] { new(1, parts), new(parts, 1) }),
        ];
    }
}
