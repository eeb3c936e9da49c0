namespace AfPakSite.Alignment;

/// <summary>
/// Weighs the evidence that an old text and a new one are the same text, edited.
/// </summary>
/// <remarks>
/// The thresholds are chosen by trial, so that the invented histories and the random edits of the tests give no id to a
/// wrong text and ask little. Each says what a lower and a higher value would do.
/// </remarks>
internal static class Evidence
{
    /// <summary>The share of its words that an edited text keeps at least.</summary>
    /// <remarks>
    /// Lower, a text gives its id to one on the same subject that was written in its place; higher, a short sentence
    /// loses its id when a few of its words change.
    /// </remarks>
    private const double LeastSimilarity = 0.6;

    /// <summary>
    /// The share of their words that a text and the texts it was split into, or merged from, keep at least.
    /// </summary>
    /// <remarks>
    /// Higher than for an edit, because several texts together contain the common words of an unrelated one more
    /// easily; higher still, no text could be split and reworded at once.
    /// </remarks>
    private const double LeastJoined = 0.7;

    /// <summary>The minimum share of a part's words that the whole must contain.</summary>
    /// <remarks>
    /// Lower, a short text that was removed beside an edited one passes for merged into it; higher, a text that was
    /// shortened when it was merged is asked about.
    /// </remarks>
    private const double LeastOfPart = 0.75;

    /// <summary>
    /// The longest stretch of the whole that may contain the words of a part, as a multiple of their number.
    /// </summary>
    /// <remarks>
    /// Higher, common words from all over the whole pass for a part; lower, a part is not found as soon as a few words
    /// are inserted into it.
    /// </remarks>
    private const double LongestStretch = 1.5;

    /// <summary>The number of words that two texts in different places share at least.</summary>
    /// <remarks>
    /// Fewer are a phrase that unrelated texts have in common; with more, no short sentence could be moved and edited.
    /// </remarks>
    private const int LeastMovedWords = 4;

    /// <summary>Makes the gain of a text that keeps only the least share positive, so that it is matched.</summary>
    private const double GainOfLeast = 0.001;

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
            ? (similarity - LeastSimilarity + GainOfLeast) * (oldItem.Words.Length + newItem.Words.Length)
            : 0;

    /// <summary>Whether texts are not too long or too short to be a text and its parts.</summary>
    public static bool HaveLengthsOfJoin(ReadOnlySpan<Passage> oldItems, ReadOnlySpan<Passage> newItems)
    {
        var (before, after) = (LengthOf(oldItems), LengthOf(newItems));
        return 2 * Math.Min(before, after) >= LeastJoined * (before + after);
    }

    /// <summary>The words that a text shares with its parts beyond the least; 0 where they are not its parts.</summary>
    /// <remarks>
    /// It counts from the least of an edit, although a join must share more, so that the gains of both can be compared.
    /// </remarks>
    public static double GainOfJoin(IReadOnlyList<Passage> parts, Passage whole)
    {
        var words = parts.Sum(part => part.Words.Length) + whole.Words.Length;
        return WordsOfParts(parts, whole) is { } shared ? (2.0 * shared / words - LeastSimilarity) * words : 0;
    }

    /// <summary>Whether texts in different places share enough words, in order, to be one text, edited.</summary>
    public static bool IsEnoughForMove(Passage oldItem, Passage newItem) =>
        Similarity(oldItem, newItem) is > 0 and var similarity
        && similarity * (oldItem.Words.Length + newItem.Words.Length) / 2 >= LeastMovedWords;

    /// <summary>Whether two paragraphs share most of their words, in any order of their sentences.</summary>
    public static bool IsMostOfBoth(Passage oldItem, Passage newItem) =>
        LongestCommonSubsequence.Bound(oldItem.SortedWords, newItem.SortedWords) >= LeastSimilarity;

    /// <summary>Whether a whole contains enough words of a text to contain it, with edits.</summary>
    /// <param name="words">The words of the text.</param>
    public static bool IsMostOfPart(int shared, int words) => shared >= LeastOfPart * words;

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

    private static int LengthOf(ReadOnlySpan<Passage> items)
    {
        var length = 0;
        foreach (var item in items)
            length += item.Words.Length;
        return length;
    }

    private static bool IsPart(int[] places, int length) =>
        places.Length > 0
        && IsMostOfPart(places.Length, length)
        && places[^1] - places[0] < LongestStretch * length + 1;
}
