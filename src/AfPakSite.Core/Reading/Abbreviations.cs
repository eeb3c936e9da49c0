namespace AfPakSite.Reading;

/// <summary>
/// Decides whether a full stop belongs to the word before it, such as an abbreviation or an initial, so that the
/// sentence goes on after it.
/// </summary>
internal sealed class Abbreviations(string text, StudyLanguage language)
{
    private const int Longest = 40;
    private const int LongestClause = 200;
    private const int LongestCollection = 5;

    private readonly WordsAround around = new(text);
    private readonly StopsOfNumbers numbers = new(text, language);

    /// <param name="start">The start of the sentence.</param>
    /// <param name="stop">The full stop.</param>
    /// <param name="next">The first character after the stop and the white space.</param>
    public bool GoesOn(int start, int stop, int next)
    {
        var begin = BeginOf(start, stop);
        if (stop - begin is 0 or > Longest)
            return false;
        var word = text.AsSpan(begin, stop - begin);
        if (IsListed(word, begin, start, next) || numbers.GoesOn(word, begin, start, next))
            return true;
        if (IsShelfmark(word, begin, start, next))
            return true;
        if (begin > start && IsDayOrMonth(word) && IsAfterOneWord(begin, start))
            return !EndsBefore(word, begin, start, next);
        if (language.Clock.Contains(word))
            return GoesOnAfterClock(begin, start, next);
        if (word.Length == 1 && IsNumberOfPart(begin, start))
            return false;
        return (language.SeldomLast.Contains(word) || IsInitials(word) || numbers.IsRomanOrdinal(word))
            && !EndsBefore(word, begin, start, next);
    }

    /// <summary>
    /// Whether the word before a stop is one that something always follows, as at the end of “see p.”
    /// </summary>
    public bool NeedsMore(int start, int stop)
    {
        var word = text.AsSpan(BeginOf(start, stop)..stop);
        return language.NeverLast.Contains(word)
            || language.Titles.Contains(word)
            || language.BeforeNumber.Contains(word)
            || language.WordsBeforeNumber.Contains(word);
    }

    /// <summary>Whether the word before a stop is the only one after an opening mark: <c>“Dr.”</c></summary>
    public bool IsQuoted(int start, int stop) =>
        BeginOf(start, stop) is var begin
        && begin > start
        && begin < stop
        && SentenceMarks.IsQuotationMark(text[begin - 1]);

    /// <summary>
    /// The start of the word before a stop, or a place in it if it is too long to be an abbreviation.
    /// </summary>
    private int BeginOf(int start, int stop)
    {
        var begin = stop;
        while (
            begin > start
            && stop - begin <= Longest
            && !char.IsWhiteSpace(text[begin - 1])
            && !SentenceMarks.IsOpening(text[begin - 1])
        )
            begin--;
        return begin;
    }

    /// <summary>The word, or its last part after an elided article, a hyphen or, for titles, a full stop.</summary>
    private bool IsListed(ReadOnlySpan<char> word, int begin, int start, int next)
    {
        if (IsListedPart(word, begin, start, next))
            return true;
        var cut = word.LastIndexOfAny("’-–") + 1;
        return (cut > 0 && word.Length - cut > 1 && IsListedPart(word[cut..], begin + cut, start, next))
            || (
                word.LastIndexOf('.') is > 0 and var dot
                && word.Length - dot > 2
                && language.Titles.Contains(word[(dot + 1)..])
            );
    }

    private bool IsListedPart(ReadOnlySpan<char> word, int begin, int start, int next) =>
        language.NeverLast.Contains(word)
        || language.Titles.Contains(word)
        || (language.BeforeNumber.Contains(word) && around.IsNumberAt(next))
        || (language.WordsBeforeNumber.Contains(word) && IsNumbered(begin, start, next));

    /// <summary>
    /// Whether a word such as “no” before a number is an abbreviation: with a capital, after a mark or a word such as
    /// “of”, or if the number is not that of a noun after it.
    /// </summary>
    private bool IsNumbered(int begin, int start, int next)
    {
        if (!around.IsNumberAt(next))
            return false;
        var before = around.EndBefore(begin, start);
        if (char.IsUpper(text[begin]) || before == start || !char.IsLetterOrDigit(text[before - 1]))
            return true;
        var after = around.EndOfDigits(next);
        var isBeforeNoun =
            after > next && after + 1 < text.Length && text[after] == ' ' && char.IsLower(text[after + 1]);
        return !isBeforeNoun
            || language.FirstWords.Contains(around.WordAt(after + 1))
            || language.BeforeReference.Contains(around.WordBefore(begin, start));
    }

    /// <summary>
    /// <c>J</c>, <c>U.S</c>, <c>post-U.S</c>: single capitals, separated by full stops, after an optional prefix. In
    /// Arabic script, single letters.
    /// </summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        var letters = word[(word.LastIndexOfAny("-–—/’") + 1)..];
        if (letters.Length % 2 == 0)
            return false;
        for (var i = 0; i < letters.Length; i++)
        {
            var isLetter = char.IsUpper(letters[i]) || letters[i] is >= '\u0621' and <= '\u06D3';
            if (i % 2 == 0 ? !isLetter : letters[i] != '.')
                return false;
        }
        return true;
    }

    /// <summary>Whether a letter is the number of a part of a study, within a sentence: <c>See Table I.</c></summary>
    private bool IsNumberOfPart(int begin, int start)
    {
        var part = around.WordBefore(begin, start);
        if (part.Length == 0 || !char.IsUpper(part[0]) || around.EndBefore(begin, start) - part.Length <= start)
            return false;
        foreach (var (_, words) in language.ReferenceWords)
        {
            if (words.Contains(part))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The name of a collection before its number, behind an abbreviation for a manuscript (<c>Ms. Harl. 603</c>), or
    /// the volume of one in capitals (<c>CIL VI. 1234</c>).
    /// </summary>
    private bool IsShelfmark(ReadOnlySpan<char> word, int begin, int start, int next)
    {
        if (!char.IsAsciiDigit(text[next]) || !char.IsUpper(word[0]) || begin == start)
            return false;
        var before = around.WordBefore(begin, start);
        return word.Length is > 1 and <= LongestCollection
                && before is [.. var manuscript, '.']
                && language.BeforeNumber.Contains(manuscript)
                && !word.ContainsAny('.', '’', '-')
            || RomanNumber.Parse(word.ToString()) is not null
                && before.Length > 1
                && !before.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>Whether a word is a day of the week or a month that is shortened.</summary>
    private bool IsDayOrMonth(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (language.Days.Contains(word) || numbers.IsShortMonth(word));

    /// <summary>Whether only one word is before another, so that they are hardly a sentence: <c>In Sept.</c></summary>
    private bool IsAfterOneWord(int begin, int start) =>
        around.EndBefore(begin, start) - around.WordBefore(begin, start).Length <= start;

    private bool EndsBefore(ReadOnlySpan<char> word, int begin, int start, int next) =>
        language.FirstWords.Contains(around.WordAt(next)) && !IsBeforeNumber(next)
        || ItemMarker.IsBullet(text[next])
        || (word.Length > 2 && IsInitials(word) && EndsBeforeName(begin, start, next));

    /// <summary>Whether “No.” and the like begins at a place, with its number.</summary>
    private bool IsBeforeNumber(int at)
    {
        var end = at + around.WordAt(at).Length;
        if (end + 1 >= text.Length || text[end] != '.' || !language.WordsBeforeNumber.Contains(text.AsSpan(at..end)))
            return false;
        var number = SentenceMarks.SkipSpace(text, end + 1);
        return number < text.Length && char.IsAsciiDigit(text[number]);
    }

    /// <summary>
    /// Whether a name with a verb follows the initials of a country, and a verb is before them: <c>He left the U.S.
    /// Brown stayed.</c>
    /// </summary>
    private bool EndsBeforeName(int begin, int start, int next)
    {
        var name = around.WordAt(next);
        if (name.Length < 2 || !char.IsUpper(name[0]) || language.AfterInitials.Contains(name))
            return false;
        var end = SentenceMarks.SkipOpening(text, next) + name.Length;
        return end < text.Length
            && text[end] == ' '
            && language.Verbs.Contains(around.WordAt(end + 1))
            && HasVerb(begin, start);
    }

    private bool HasVerb(int end, int start)
    {
        for (var at = end; at > start && end - at < LongestClause; )
        {
            var word = around.WordBefore(at, start);
            if (language.Verbs.Contains(word.Trim("“”‘’,;:()")))
                return true;
            at = around.EndBefore(at, start) - word.Length;
        }
        return false;
    }

    /// <summary>
    /// Whether the sentence goes on after <c>5 p.m.</c>: with a day or a time zone, after an article, or if the time is
    /// the first thing in it.
    /// </summary>
    private bool GoesOnAfterClock(int begin, int start, int next)
    {
        var after = around.WordAt(next);
        if (language.AfterClock.Contains(after) || (after.Length > 1 && !after.ContainsAnyExceptInRange('A', 'Z')))
            return true;
        var hour = around.EndBefore(begin, start) - around.WordBefore(begin, start).Length;
        var before = around.WordBefore(hour, start);
        return language.BeforeClock.Contains(before) || around.EndBefore(hour, start) - before.Length <= start;
    }
}
