namespace AfPakSite.Text;

/// <summary>Finds what somebody probably meant.</summary>
public static class NearestMatch
{
    private const int LongestCompared = 400;

    /// <summary>
    /// The candidate with the smallest edit distance; null if none is close enough to be a typing error.
    /// </summary>
    public static string? Of(string wrong, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, wrong.Length / 3);
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - wrong.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(wrong, candidate)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>
    /// The edit distance (insertions, deletions, replacements, transpositions) of the first 400 characters of two
    /// texts.
    /// </summary>
    public static int Distance(string left, string right)
    {
        var a = Cut(left);
        var b = Cut(right);
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Cell(a, b, i, j, before, previous, current);
            (before, previous, current) = (previous, current, before);
        }
        return previous[b.Length];
    }

    /// <summary>
    /// The part of the text that is most like a quotation, and its edit distance; null if fewer than half of its words
    /// are in the quotation.
    /// </summary>
    public static (string Piece, int Distance)? Passage(string quotation, string text)
    {
        var wanted = WordsOf(quotation).ToArray();
        var words = Words(text).ToList();
        if (wanted.Length == 0 || words.Count == 0)
            return null;
        var size = Math.Min(wanted.Length, words.Count);
        var bag = wanted.ToHashSet(StringComparer.Ordinal);
        var folded = WordsOf(text).ToArray();
        var known = Array.ConvertAll(folded, bag.Contains);
        var start = BestWindow(known, size, out var score);
        if (2 * score < size)
            return null;
        var (first, count) = WordAlignment.Of(wanted, folded) ?? (start, size);
        if (2 * known.Skip(first).Take(count).Count(isKnown => isKnown) < count)
            (first, count) = (start, size);
        var piece = WithMarksOf(quotation, text, words[first].Start, words[first + count - 1].End);
        return (piece, Distance(quotation, piece));
    }

    /// <summary>A part of a text, with the marks around it that a quotation has around its words too.</summary>
    private static string WithMarksOf(string quotation, string text, int start, int end)
    {
        var words = Words(quotation).ToList();
        for (var mark = words[0].Start - 1; mark >= 0 && start > 0 && text[start - 1] == quotation[mark]; mark--)
            start--;
        for (
            var mark = words[^1].End;
            mark < quotation.Length && end < text.Length && text[end] == quotation[mark];
            mark++
        )
            end++;
        return TextRange.Between(start, end).Of(text);
    }

    /// <summary>The folded words of a text, as <see cref="Passage"/> compares them.</summary>
    public static IEnumerable<string> WordsOf(string text) => Words(text).Select(range => Folding.Fold(range.Of(text)));

    private static int BestWindow(bool[] known, int size, out int score)
    {
        var (best, sum) = (0, known.Take(size).Count(k => k));
        score = sum;
        for (var start = 1; start + size <= known.Length; start++)
        {
            sum += (known[start + size - 1] ? 1 : 0) - (known[start - 1] ? 1 : 0);
            if (sum > score)
                (best, score) = (start, sum);
        }
        return best;
    }

    private static int Cell(
        ReadOnlySpan<char> a,
        ReadOnlySpan<char> b,
        int i,
        int j,
        int[] before,
        int[] previous,
        int[] current
    )
    {
        var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), replace);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, before[j - 2] + 1) : best;
    }

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    private static ReadOnlySpan<char> Cut(string text) => text.AsSpan(0, Math.Min(text.Length, LongestCompared));

    /// <summary>The words of a text, without the punctuation around them.</summary>
    private static IEnumerable<TextRange> Words(string text)
    {
        var (start, end) = (-1, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                if (start < 0 && !IsMark(text[i]))
                    start = i;
                if (!IsMark(text[i]))
                    end = i + 1;
            }
            else if (start >= 0)
            {
                yield return TextRange.Between(start, end);
                start = -1;
            }
        }
    }
}
