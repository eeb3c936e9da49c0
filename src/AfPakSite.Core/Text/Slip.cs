namespace AfPakSite.Text;

/// <summary>
/// Recognizes slips of the keyboard, which a program may correct: one letter is missing, added, or swapped with its
/// neighbor. Another letter may make another word (“Iraq”, “Iran”), and so may another beginning (“typical”,
/// “atypical”), digit (“cohen-2004”, “cohen-2005”) or short part (“cohen-2004”, “cohen-2004b”).
/// </summary>
public static class Slip
{
    /// <summary>Shorter words differ too little from each other.</summary>
    private const int ShortestWord = 5;

    /// <summary>A word of this length that differs in one letter is the same word (“organisation”).</summary>
    private const int LongWord = 8;

    /// <summary>The one of some words that somebody meant who made a slip; null if none is, or several are.</summary>
    public static string? Of(string wrong, IEnumerable<string> known) =>
        known.Where(word => Is(wrong, word)).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var meant]
            ? meant
            : null;

    /// <summary>Whether a word differs from another one by a slip.</summary>
    public static bool Is(string wrong, string meant)
    {
        if (
            Math.Min(wrong.Length, meant.Length) < ShortestWord - 1
            || Math.Max(wrong.Length, meant.Length) < ShortestWord
        )
            return false;
        var (longer, shorter) = wrong.Length > meant.Length ? (wrong, meant) : (meant, wrong);
        var start = longer.AsSpan().CommonPrefixLength(shorter);
        if (start == 0 || start == longer.Length)
            return false;
        return (longer.Length - shorter.Length) switch
        {
            0 => IsSwapped(longer, shorter, start),
            1 => IsInWord(longer, start, ShortestWord) && longer.AsSpan(start + 1).SequenceEqual(shorter.AsSpan(start)),
            _ => false,
        };
    }

    /// <summary>
    /// Whether a character is in a word that is long enough, or is a mark that does not follow a number. A letter
    /// behind a year, or a part such as “ii”, tells two works apart.
    /// </summary>
    private static bool IsInWord(string text, int at, int shortest)
    {
        if (!char.IsLetter(text[at]))
            return !char.IsDigit(text[at]) && !char.IsDigit(text[at - 1]);
        var (start, end) = (at, at + 1);
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end - start >= shortest;
    }

    /// <summary>Whether two texts have the same words, but for slips and for the spelling of long words.</summary>
    public static bool IsAllThatDiffers(string one, string other)
    {
        var (left, right) = (one.Split(' '), other.Split(' '));
        return left.Length == right.Length
            && left.Zip(right).All(pair => pair.First == pair.Second || IsSpelling(pair.First, pair.Second));
    }

    private static bool IsSpelling(string one, string other) =>
        Is(one, other)
        || one.Length == other.Length
            && one.Length >= LongWord
            && one.AsSpan().CommonPrefixLength(other) is > 0 and var start
            && char.IsLetter(one[start])
            && char.IsLetter(other[start])
            && one.AsSpan(start + 1).SequenceEqual(other.AsSpan(start + 1));

    private static bool IsSwapped(string one, string other, int start) =>
        start + 1 < one.Length
        && one[start] == other[start + 1]
        && one[start + 1] == other[start]
        && IsInWord(one, start, ShortestWord - 1)
        && IsInWord(one, start + 1, ShortestWord - 1)
        && one.AsSpan(start + 2).SequenceEqual(other.AsSpan(start + 2));
}
