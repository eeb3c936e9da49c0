namespace AfPakSite.Text;

/// <summary>Finds the words of a text that are most like some others, in the same order.</summary>
internal static class WordAlignment
{
    /// <summary>More words are not aligned, because that would take long.</summary>
    private const int MostWords = 400;

    private const int CostOfLike = 1;
    private const int CostOfAdded = 2;
    private const int CostOfOther = 3;
    private const int CostOfMissing = 3;

    /// <summary>
    /// The first words of a text that become the wanted ones with the fewest changes, and their number; of several
    /// beginnings and ends, those that make them longer. Null if there are too many words, or none is like them.
    /// </summary>
    public static (int First, int Count)? Of(string[] wanted, string[] words)
    {
        if (wanted.Length > MostWords)
            return null;
        // For each number of words of the text: the cost of the wanted words so far, and where they begin.
        var (previous, current) = (new (int Cost, int Start)[words.Length + 1], new (int, int)[words.Length + 1]);
        for (var end = 0; end <= words.Length; end++)
            previous[end] = (0, end);
        foreach (var word in wanted)
        {
            current[0] = Add(previous[0], CostOfMissing);
            for (var end = 1; end <= words.Length; end++)
                current[end] = Min(
                    Add(previous[end - 1], CostOf(word, words[end - 1])),
                    Min(Add(previous[end], CostOfMissing), Add(current[end - 1], CostOfAdded))
                );
            (previous, current) = (current, previous);
        }
        var best = 0;
        for (var end = 1; end <= words.Length; end++)
        {
            var (one, other) = (previous[end], previous[best]);
            if (one.Cost < other.Cost || (one.Cost == other.Cost && one.Start == other.Start))
                best = end;
        }
        var first = previous[best].Start;
        return best > first ? (first, best - first) : null;
    }

    private static (int Cost, int Start) Add((int Cost, int Start) so, int cost) => (so.Cost + cost, so.Start);

    private static (int Cost, int Start) Min((int Cost, int Start) one, (int Cost, int Start) other) =>
        one.CompareTo(other) <= 0 ? one : other;

    private static int CostOf(string wanted, string word) =>
        wanted == word ? 0
        : IsLike(wanted, word) ? CostOfLike
        : CostOfOther;

    /// <summary>Whether two words have the same beginning and end, and little else.</summary>
    private static bool IsLike(string one, string other)
    {
        var (longer, shorter) = one.Length > other.Length ? (one, other) : (other, one);
        var start = longer.AsSpan().CommonPrefixLength(shorter);
        var end = 0;
        while (start + end < shorter.Length && longer[^(end + 1)] == shorter[^(end + 1)])
            end++;
        return 3 * (start + end) >= 2 * longer.Length;
    }
}
