namespace AfPakSite.Alignment;

/// <summary>
/// Finds the longest common subsequence of two lists of words: the words that both have in the same order.
/// </summary>
internal static class LongestCommonSubsequence
{
    /// <summary>The share of their words that two texts have in common, in the same order: from 0 to 1.</summary>
    public static double Similarity(int[] left, int[] right) =>
        left.Length + right.Length == 0 ? 0 : 2.0 * Length(left, right) / (left.Length + right.Length);

    /// <summary>How many words two texts have in common, in the same order.</summary>
    public static int Length(int[] left, int[] right)
    {
        var (row, above) = (new int[right.Length + 1], new int[right.Length + 1]);
        foreach (var word in left)
        {
            for (var j = 1; j <= right.Length; j++)
                row[j] = word == right[j - 1] ? above[j - 1] + 1 : Math.Max(above[j], row[j - 1]);
            (row, above) = (above, row);
        }
        return above[right.Length];
    }

    /// <summary>
    /// For each word of the left text, the position of its counterpart in the right text; -1 for none.
    /// </summary>
    public static int[] Match(int[] left, int[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                lengths[i, j] =
                    left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        var counterparts = new int[left.Length];
        Array.Fill(counterparts, -1);
        for (var (i, j) = (0, 0); i < left.Length && j < right.Length; )
        {
            if (left[i] == right[j])
                counterparts[i++] = j++;
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
        return counterparts;
    }

    /// <summary>
    /// The highest possible <see cref="Similarity"/> of two texts, by how often each word occurs in both.
    /// </summary>
    /// <remarks>Both lists must be sorted.</remarks>
    public static double Bound(int[] left, int[] right)
    {
        var shared = 0;
        for (var (i, j) = (0, 0); i < left.Length && j < right.Length; )
        {
            var order = left[i].CompareTo(right[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return left.Length + right.Length == 0 ? 0 : 2.0 * shared / (left.Length + right.Length);
    }
}
