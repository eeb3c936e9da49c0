namespace AfPakSite.Alignment;

/// <summary>
/// Weighs the evidence that an old text and a new one are the same text, edited. The thresholds are chosen by trial.
/// </summary>
internal static class Evidence
{
    /// <summary>The share of its words that an edited text keeps at least.</summary>
    private const double LeastSimilarity = 0.6;

    /// <summary>
    /// The share of their words that a text and the texts it was split into, or merged from, keep at least.
    /// </summary>
    private const double LeastJoined = 0.7;

    /// <summary>The minimum share of a part's words that the whole must contain.</summary>
    private const double LeastOfPart = 0.75;

    /// <summary>
    /// The longest stretch of the whole that may contain the words of a part, as a multiple of their number.
    /// </summary>
    private const double LongestStretch = 1.5;

    /// <summary>The number of words that two texts in different places share at least.</summary>
    private const int LeastMovedWords = 4;

    /// <summary>The lead of the best candidate over the second best that decides for it.</summary>
    private const double LeastLead = 0.15;

    /// <summary>The weight of a neighbor that matches.</summary>
    private const double NeighborWeight = 0.2;

    /// <summary>Whether two titles are one title, edited.</summary>
    public static bool AreAlike(Passage oldItem, Passage newItem) =>
        LongestCommonSubsequence.Similarity(oldItem.Words, newItem.Words) >= LeastSimilarity;

    /// <summary>Whether shared words are most of a text.</summary>
    /// <param name="words">The words of the text.</param>
    public static bool IsMost(int shared, int words) => shared >= LeastSimilarity * words;

    /// <summary>How alike two texts are, from 0 to 1; 0 where they are too different for one text, edited.</summary>
    public static double Similarity(Passage oldItem, Passage newItem)
    {
        if (LongestCommonSubsequence.Bound(oldItem.SortedWords, newItem.SortedWords) < LeastSimilarity)
            return 0;
        var similarity = LongestCommonSubsequence.Similarity(oldItem.Words, newItem.Words);
        return similarity < LeastSimilarity ? 0 : similarity;
    }

    /// <summary>
    /// The words that two texts in the same place share beyond the least; 0 where they are different texts.
    /// </summary>
    public static double GainOfEdit(Passage oldItem, Passage newItem) =>
        Similarity(oldItem, newItem) is > 0 and var similarity
            ? (similarity - LeastSimilarity + 0.001) * (oldItem.Words.Length + newItem.Words.Length)
            : 0;

    /// <summary>The words that a text shares with its parts beyond the least; 0 where they are not its parts.</summary>
    public static double GainOfJoin(IReadOnlyList<Passage> parts, Passage whole)
    {
        var inParts = parts.Sum(part => part.Words.Length);
        var words = inParts + whole.Words.Length;
        return
            3 * inParts < whole.Words.Length
            || 3 * whole.Words.Length < words
            || WordsOfParts(parts, whole) is not { } shared
            ? 0
            : (2.0 * shared / words - LeastSimilarity) * words;
    }

    /// <summary>Whether texts in different places share enough words to be compared at all.</summary>
    public static bool IsEnoughForMove(double similarity, Passage oldItem, Passage newItem) =>
        similarity > 0 && similarity * (oldItem.Words.Length + newItem.Words.Length) / 2 >= LeastMovedWords;

    /// <summary>How much speaks for a pair of texts in different places.</summary>
    /// <param name="neighbors">How many of their neighbors match: 0, 1 or 2.</param>
    public static double OfMove(double similarity, int neighbors) => similarity + NeighborWeight * neighbors;

    /// <summary>Whether the best candidate is far enough ahead of the second best.</summary>
    public static bool IsClear(double best, double second) => best - second >= LeastLead;

    /// <summary>
    /// How many words of the parts are in the whole, in order; null unless each part has most of its words there, close
    /// together. This distinguishes a text that was merged into its neighbor from a text that was removed beside it.
    /// </summary>
    private static int? WordsOfParts(IReadOnlyList<Passage> parts, Passage whole)
    {
        int[] joined = [.. parts.SelectMany(part => part.Words)];
        var counterparts = LongestCommonSubsequence.Match(joined, whole.Words);
        var shared = counterparts.Count(place => place >= 0);
        if (2.0 * shared < LeastJoined * (joined.Length + whole.Words.Length))
            return null;
        var start = 0;
        foreach (var part in parts)
        {
            int[] places = [.. counterparts.Skip(start).Take(part.Words.Length).Where(place => place >= 0)];
            start += part.Words.Length;
            if (!IsPart(places, part.Words.Length))
                return null;
        }
        return shared;
    }

    private static bool IsPart(int[] places, int length) =>
        places.Length > 0
        && places.Length >= LeastOfPart * length
        && places[^1] - places[0] < LongestStretch * length + 1;
}
