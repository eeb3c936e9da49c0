namespace AfPakSite.Alignment;

/// <summary>When two texts are one text, edited: the rules of the alignment in one place.</summary>
internal static class TextPairing
{
    /// <summary>The share of words that an edited text keeps at least.</summary>
    public const double LeastSimilarity = 0.6;

    /// <summary>The share of their words that several texts must keep to be one text split or merged.</summary>
    public const double LeastOfSeveral = 0.7;

    /// <summary>The share of its own words that a part must find in the whole it was split from or merged into.</summary>
    public const double LeastOfPart = 0.75;

    /// <summary>How far the words of a part may lie apart in the whole, as a multiple of their number.</summary>
    private const double WidestSpread = 1.5;

    /// <summary>Similarity of texts in equal places; 0 below the least.</summary>
    public static double Similarity(int[] old, int[] fresh, int[] sortedOld, int[] sortedFresh)
    {
        if (LongestCommonSubsequence.Bound(sortedOld, sortedFresh) < LeastSimilarity)
            return 0;
        var similarity = LongestCommonSubsequence.Similarity(old, fresh);
        return similarity < LeastSimilarity ? 0 : similarity;
    }

    /// <summary>
    /// Whether parts join to a whole: together they keep enough of it, and each finds most of its words in it, close
    /// together. So a text that was cut is not taken for one that was merged into its neighbour.
    /// </summary>
    /// <returns>How many words each part finds; null where they do not join.</returns>
    public static int[]? Join(IReadOnlyList<int[]> parts, int[] whole)
    {
        var joined = parts.SelectMany(part => part).ToArray();
        var counterparts = LongestCommonSubsequence.Counterparts(joined, whole);
        if (2.0 * counterparts.Count(place => place >= 0) < LeastOfSeveral * (joined.Length + whole.Length))
            return null;
        var found = new int[parts.Count];
        var start = 0;
        for (var index = 0; index < parts.Count; index++)
        {
            var places = counterparts.AsSpan(start, parts[index].Length).ToArray().Where(place => place >= 0).ToArray();
            start += parts[index].Length;
            found[index] = places.Length;
            if (!IsPart(places, parts[index].Length))
                return null;
        }
        return found;
    }

    private static bool IsPart(int[] places, int length) =>
        places.Length > 0
        && places.Length >= LeastOfPart * length
        && places[^1] - places[0] < WidestSpread * length + 1;
}
