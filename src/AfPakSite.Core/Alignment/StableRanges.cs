namespace AfPakSite.Alignment;

/// <summary>
/// Tells where a passage may be without having moved: between the nearest matching neighbors that kept their order.
/// </summary>
internal sealed class StableRanges
{
    private readonly int[] lowest;
    private readonly int[] highest;

    public StableRanges(Matching matching)
    {
        (lowest, highest) = (new int[matching.OldItems.Count], new int[matching.OldItems.Count]);
        Array.Fill(highest, matching.NewItems.Count - 1);
        PassagePair[] matches = [.. matching.Matches];
        PassagePair[] stable =
        [
            .. LongestIncreasingSubsequence
                .Of([.. matches.Select(match => match.New.Index)])
                .Select(place => matches[place]),
        ];
        for (var (index, next) = (0, 0); index < lowest.Length; index++)
        {
            while (next < stable.Length && stable[next].Old.Index < index)
                next++;
            lowest[index] = next == 0 ? 0 : stable[next - 1].New.Index + 1;
            if (next < stable.Length)
                highest[index] = stable[next].New.Index - 1;
        }
    }

    /// <summary>Whether an old passage that is now the new one has not moved.</summary>
    public bool Contains(Passage oldItem, Passage newItem) =>
        lowest[oldItem.Index] <= newItem.Index && newItem.Index <= highest[oldItem.Index];
}
