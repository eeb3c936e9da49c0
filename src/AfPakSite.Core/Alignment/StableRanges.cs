namespace AfPakSite.Alignment;

/// <summary>Tells which places of the study are a text's own: between those of its neighbours that are known and were not moved.</summary>
internal sealed class StableRanges
{
    private readonly int[] lowest;
    private readonly int[] highest;

    public StableRanges(Matching matching)
    {
        (lowest, highest) = (new int[matching.OldCount], new int[matching.OldCount]);
        Array.Fill(highest, matching.FreshCount - 1);
        int[] known = [.. Enumerable.Range(0, matching.OldCount).Where(index => !matching.IsOldFree(index))];
        int[] steady =
        [
            .. LongestIncreasingSubsequence.Of([.. known.Select(matching.FreshOf)]).Select(place => known[place]),
        ];
        for (var (index, next) = (0, 0); index < lowest.Length; index++)
        {
            while (next < steady.Length && steady[next] < index)
                next++;
            lowest[index] = next == 0 ? 0 : matching.FreshOf(steady[next - 1]) + 1;
            if (next < steady.Length)
                highest[index] = matching.FreshOf(steady[next]) - 1;
        }
    }

    /// <summary>Whether a text of the ledger that stands at a place of the study was not moved.</summary>
    public bool Contains(int old, int fresh) => lowest[old] <= fresh && fresh <= highest[old];
}
