using System.Buffers;

namespace AfPakSite.Reading;

/// <summary>
/// Finds sentences that begin directly after the final mark of another one: <c>old.Coffee is new</c>, but not
/// <c>System.Text</c>.
/// </summary>
internal sealed class JoinedSentences(string text, StudyLanguage language, Abbreviations abbreviations)
{
    private const int LongestWord = 40;
    private const int LeastDigitsBefore = 3;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789,");

    /// <param name="start">The start of the sentence before.</param>
    /// <param name="mark">Its final mark.</param>
    public bool BeginsAt(int at, int start, int mark)
    {
        var after = at;
        while (after < text.Length && char.IsLetter(text[after]))
            after++;
        if (
            !char.IsUpper(text[at])
            || after == text.Length
            || !(char.IsWhiteSpace(text[after]) || text[after] is ',' or '’')
        )
            return false;
        var begin = mark;
        while (begin > start && mark - begin < LongestWord && !char.IsWhiteSpace(text[begin - 1]))
            begin--;
        var word = text.AsSpan(begin, mark - begin);
        if (!word.ContainsAnyExcept(Digits))
            return word.Length >= LeastDigitsBefore;
        return word.Length > 1
            && text.AsSpan(at, after - at) is var first
            && (
                char.IsLower(word[0]) ? first.Length > 1 && char.IsLower(first[1]) : language.FirstWords.Contains(first)
            )
            && IsWord(word)
            && !abbreviations.NeedsMore(start, mark);
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('-' or '’'))
                return false;
        }
        return true;
    }
}
