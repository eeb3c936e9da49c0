using System.Buffers;

namespace AfPakSite.Reading;

/// <summary>Reads the words before and after a place in a text. Opening marks before a word are skipped.</summary>
internal sealed class WordsAround(string text)
{
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDMivxlcdm");

    /// <summary>The letters that begin at a place; none for an initial.</summary>
    public ReadOnlySpan<char> WordAt(int at)
    {
        at = SentenceMarks.SkipOpening(text, at);
        var end = EndOfWord(at);
        return end == at + 1 && end < text.Length && text[end] == '.' ? [] : text.AsSpan(at, end - at);
    }

    /// <summary>The word that ends before white space at a place, with all its characters; none at a start.</summary>
    public ReadOnlySpan<char> WordBefore(int at, int start)
    {
        var end = EndBefore(at, start);
        var begin = end;
        while (begin > start && !char.IsWhiteSpace(text[begin - 1]))
            begin--;
        return text.AsSpan(begin, end - begin);
    }

    /// <summary>The end of the text before white space at a place.</summary>
    public int EndBefore(int at, int start)
    {
        while (at > start && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    public int EndOfWord(int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return at;
    }

    /// <summary>
    /// Whether digits, a Roman numeral or a number of an appendix (<c>A.1</c>) begin at a place; <c>I</c> is a word.
    /// </summary>
    public bool IsNumberAt(int at)
    {
        at = SentenceMarks.SkipOpening(text, at);
        if (at < text.Length && (char.IsDigit(text[at]) || text[at] is '§' or '°'))
            return true;
        if (
            at + 2 < text.Length
            && char.IsAsciiLetterUpper(text[at])
            && char.IsDigit(text[text[at + 1] == '.' ? at + 2 : at + 1])
        )
            return true;
        return WordAt(at) is { Length: > 0 } word && word is not "I" && !word.ContainsAnyExcept(RomanDigits);
    }

    /// <summary>The end of the digits that begin at a place.</summary>
    public int EndOfDigits(int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }
}
