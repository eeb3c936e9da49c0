namespace AfPakSite.Reading;

/// <summary>Decides what belongs to a sentence after the closing mark of a quotation.</summary>
internal sealed class Quotations(string text, StudyLanguage language)
{
    private const int LongestLocator = 40;
    private const int LongestTitle = 60;
    private const int MostNames = 4;

    private readonly WordsAround around = new(text);

    /// <summary>
    /// The end of the page in parentheses that follows a quotation and belongs to its sentence: <c>“Tea.” (p. 5)</c>
    /// </summary>
    /// <param name="marks">The end of the final and closing marks.</param>
    /// <param name="end">The end of the notes after them.</param>
    public int AfterLocator(int marks, int end)
    {
        var open = SentenceMarks.SkipSpace(text, end);
        if (!SentenceMarks.IsQuotationMark(text[marks - 1]) || open >= text.Length || text[open] != '(')
            return end;
        var length = text.AsSpan(open, Math.Min(LongestLocator, text.Length - open)).IndexOf(')');
        return length > 1 && !SentenceMarks.IsFinal(text[open + length - 1]) && IsLocator(open + 1)
            ? SentenceMarks.After(text, open + length)
            : end;
    }

    /// <summary>
    /// Whether a question or exclamation is within the sentence, because a name and a verb follow: <c>“Who?” Brown
    /// asked.</c>
    /// </summary>
    public bool GoesOn(int mark, int marks, int next)
    {
        if (text[mark] is not ('!' or '?') || !SentenceMarks.IsQuotationMark(text[marks - 1]))
            return false;
        for (var names = 0; names < MostNames; names++)
        {
            var word = around.WordAt(next);
            if (word.Length == 0 || char.IsLower(word[0]))
                return names > 0 && language.SpeechVerbs.Contains(word);
            if (names == 0 && word is not "I" && language.FirstWords.Contains(word))
                return false;
            next += word.Length;
            next = SentenceMarks.SkipSpace(text, next < text.Length && text[next] == '.' ? next + 1 : next);
        }
        return false;
    }

    /// <summary>Whether a Chinese or Japanese final mark is in a title or before the particle of a quotation.</summary>
    public bool IsWithin(int start, int mark, int marks)
    {
        var length = Math.Min(mark - start + 1, LongestTitle);
        var before = text.AsSpan(mark + 1 - length, length);
        return before.LastIndexOf('《') > before.LastIndexOf('》')
            || (marks > mark + 1 && marks < text.Length && text[marks] is 'と' or 'っ' or '、' or '，');
    }

    private bool IsLocator(int at) =>
        char.IsAsciiDigit(text[at])
        || (
            around.EndOfWord(at) is var end
            && IsAbbreviated(text.AsSpan(at, end - at))
            && end < text.Length
            && text[end] == '.'
        );

    private bool IsAbbreviated(ReadOnlySpan<char> word) =>
        language.NeverLast.Contains(word) || language.BeforeNumber.Contains(word) || RepeatedCitations.MeansLast(word);
}
