namespace AfPakSite.Reading;

/// <summary>
/// Decides whether a full stop is part of a date, an ordinal number or the number of an item, so that the sentence goes
/// on after it.
/// </summary>
internal sealed class StopsOfNumbers(string text, StudyLanguage language)
{
    private const int MostDigitsOfOrdinal = 3;
    private const int DigitsOfYear = 4;

    private readonly WordsAround around = new(text);

    private bool HasOrdinals => language.AfterOrdinal.Words.Count > 0;

    /// <param name="word">The word before the stop.</param>
    /// <param name="begin">The offset of the word.</param>
    /// <param name="start">The start of the sentence.</param>
    /// <param name="next">The first character after the stop and the white space.</param>
    public bool GoesOn(ReadOnlySpan<char> word, int begin, int start, int next) =>
        IsDate(word, begin, start, next) || IsOrdinal(word, begin, start, next) || IsItem(word, begin, start);

    /// <summary>A month before a number (<c>Sept. 11</c>), or a day before a date (<c>Tues. Feb. 14</c>).</summary>
    private bool IsDate(ReadOnlySpan<char> word, int begin, int start, int next)
    {
        word = word[(word.LastIndexOfAny("-–—/") + 1)..];
        if (language.Days.Contains(word))
            return IsDateAt(next);
        if (!char.IsAsciiDigit(text[next]) || !language.Months.Contains(word))
            return false;
        var before = around.WordBefore(begin, start);
        return char.IsUpper(word[0])
            || before is "de"
            || (before.Length > 0 && char.IsAsciiDigit(before[^1]))
            || (IsShortened(word) && around.EndOfDigits(next) - next == DigitsOfYear);
    }

    /// <summary>Whether a word is a month that is shortened: <c>Sept</c>.</summary>
    public bool IsShortMonth(ReadOnlySpan<char> word) => language.Months.Contains(word) && IsShortened(word);

    /// <summary>Whether a month is an abbreviation: <c>sept</c>, not <c>mai</c>.</summary>
    private bool IsShortened(ReadOnlySpan<char> month)
    {
        foreach (var other in language.Months.Words)
        {
            if (other.Length > month.Length && other.AsSpan().StartsWith(month, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary><c>Feb. 14</c>, <c>14 Feb.</c>, <c>14. Februar</c>, <c>14 de febrero</c>.</summary>
    private bool IsDateAt(int at)
    {
        var end = around.EndOfDigits(at);
        if (end > at && end < text.Length && text[end] is '.')
            end++;
        at = SentenceMarks.SkipSpace(text, end);
        if (around.WordAt(at) is "de" or "of")
            at = SentenceMarks.SkipSpace(text, around.EndOfWord(at));
        return language.Months.Contains(around.WordAt(at));
    }

    /// <summary>
    /// A number before a month or before what is often counted: <c>12. Juni</c>, <c>im 20. Jahrhundert</c>.
    /// </summary>
    private bool IsOrdinal(ReadOnlySpan<char> word, int begin, int start, int next)
    {
        var number = word.TrimStart("-–");
        if (!HasOrdinals || number.Length is 0 or > MostDigitsOfOrdinal || number.ContainsAnyExceptInRange('0', '9'))
            return false;
        var before = around.WordBefore(begin, start);
        var after = around.WordAt(next);
        if (language.Months.Contains(after))
            return true;
        if (language.BeforeOrdinal.Words.Count == 0 || before.Length == 0 || !char.IsUpper(before[0]))
            return language.AfterOrdinal.Contains(after) || IsCounted(before, after);
        return IsCounted(before, after);
    }

    /// <summary>Whether a noun follows the number, and an article or the like is before it: <c>am 5. Tag</c>.</summary>
    private bool IsCounted(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        language.BeforeOrdinal.Contains(before)
        && after.Length > 0
        && char.IsUpper(after[0])
        && !language.FirstWords.Contains(after);

    /// <summary><c>Friedrich II.</c> in a language whose ordinals have a full stop.</summary>
    public bool IsRomanOrdinal(ReadOnlySpan<char> word) =>
        HasOrdinals && word.Length > 1 && !word.ContainsAnyExcept("IVX");

    /// <summary>
    /// The first item after a colon, or a later one after another mark: <c>the aims are: 1. Tea; 2. Milk</c>.
    /// </summary>
    private bool IsItem(ReadOnlySpan<char> word, int begin, int start)
    {
        var isMarker = word.Length == 1 && (char.IsAsciiDigit(word[0]) || char.IsAsciiLetterLower(word[0]));
        var before = around.EndBefore(begin, start);
        if (!isMarker || before == start)
            return false;
        return text[before - 1] switch
        {
            ':' => word is "1" or "a" or "i",
            ',' => char.IsAsciiLetter(word[0]),
            ';' => true,
            _ => false,
        };
    }
}
