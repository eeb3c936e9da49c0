using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Splits a paragraph into sentences, with only white space between them.</summary>
/// <remarks>
/// It uses rules, not a trained model, so that every split can be explained and no library update moves one.
/// </remarks>
internal static class SentenceScanner
{
    private const string Closing = "”’\"')]»」』）】》";
    private const string Opening = "“‘\"'([«¿¡「『（【《";
    private const int LongestIntroduction = 20;

    /// <param name="atoms">Ranges in which no sentence ends, such as citations; in order.</param>
    public static ImmutableArray<TextRange> Scan(string text, IReadOnlyList<TextRange> atoms, StudyLanguage language)
    {
        var sentences = ImmutableArray.CreateBuilder<TextRange>();
        var start = SkipSpace(text, 0);
        var atom = 0;
        for (var i = start; i < text.Length; i++)
        {
            while (atom < atoms.Count && atoms[atom].End <= i)
                atom++;
            if (atom < atoms.Count && atoms[atom].Start <= i)
                i = atoms[atom].End - 1;
            else if (IsFinalMark(text[i]))
            {
                var mark = AfterMarks(text, i);
                var end = EndsSentence(text, mark, start, language) ? AfterCitations(text, mark, atoms, atom) : mark;
                i = end - 1;
                if (!EndsSentence(text, end, start, language))
                    continue;
                sentences.Add(TextRange.Between(start, end));
                start = SkipSpace(text, end);
                i = start - 1;
            }
        }
        var last = text.TrimEnd().Length;
        if (last > start)
            sentences.Add(TextRange.Between(start, last));
        return sentences.ToImmutable();
    }

    /// <summary>
    /// The end of the citations in parentheses after a full stop, which belong to the sentence before them.
    /// </summary>
    private static int AfterCitations(string text, int end, IReadOnlyList<TextRange> atoms, int atom)
    {
        while (atom < atoms.Count && IsCitationGroup(text, SkipSpace(text, end), atoms, ref atom, out var close))
            end = AfterMarks(text, close);
        return end;
    }

    /// <summary>
    /// Whether parentheses with a citation begin here that are not a sentence of their own (with a final mark inside).
    /// Moves over their citations.
    /// </summary>
    private static bool IsCitationGroup(
        string text,
        int open,
        IReadOnlyList<TextRange> atoms,
        ref int atom,
        out int close
    )
    {
        close = open;
        if (text.Length <= open || text[open] is not ('(' or '[') || atoms[atom].Start - open > LongestIntroduction)
            return false;
        close = open + 1 + text.AsSpan(open + 1).IndexOfAny("()[]");
        var last = atoms[atom];
        for (; atom < atoms.Count && atoms[atom].End <= close; atom++)
            last = atoms[atom];
        return last.End == close || (last.End < close && !IsFinalMark(text[close - 1]));
    }

    private static bool IsFinalMark(char c) => c is '.' or '!' or '?' or '…' or '؟' or '۔' or '।' || IsWideMark(c);

    private static bool IsWideMark(char c) => c is '。' or '！' or '？';

    /// <summary>The end of a run of final marks and closing quotation marks.</summary>
    private static int AfterMarks(string text, int mark)
    {
        var end = mark + 1;
        while (end < text.Length && (Closing.Contains(text[end]) || IsFinalMark(text[end])))
            end++;
        return end;
    }

    private static char LastMark(string text, int end)
    {
        while (end > 1 && Closing.Contains(text[end - 1]))
            end--;
        return text[end - 1];
    }

    private static bool EndsSentence(string text, int end, int start, StudyLanguage language)
    {
        if (end >= text.Length || IsWideMark(LastMark(text, end)))
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;
        var next = SkipSpace(text, end);
        return next < text.Length
            && BeginsSentence(text, next)
            && !(text[end - 1] == '.' && IsAbbreviation(text, end - 1, start, next, language));
    }

    private static bool BeginsSentence(string text, int at)
    {
        while (at < text.Length && Opening.Contains(text[at]))
            at++;
        return at < text.Length
            && (!char.IsLower(text, at) && char.IsLetterOrDigit(text, at) || text.AsSpan(at).StartsWith("al-"));
    }

    private static bool IsAbbreviation(string text, int stop, int start, int next, StudyLanguage language)
    {
        var begin = stop;
        while (begin > start && !char.IsWhiteSpace(text[begin - 1]) && !Opening.Contains(text[begin - 1]))
            begin--;
        var word = text[begin..stop];
        var isBeforeNumber = language.BeforeNumber.Contains(word) || language.WordsBeforeNumber.Contains(word);
        if (
            language.NeverLast.Contains(word)
            || language.Titles.Contains(word)
            || (isBeforeNumber && IsNumber(text, next))
        )
            return true;
        if (!language.SeldomLast.Contains(word) && !IsInitials(word))
            return false;
        return !language.FirstWords.Contains(WordAt(text, next));
    }

    /// <summary>
    /// <c>J</c>, <c>U.S</c>, <c>post-U.S</c>: single capitals, separated by full stops, after an optional prefix.
    /// </summary>
    private static bool IsInitials(string word)
    {
        var letters = word[(word.LastIndexOfAny(['-', '–', '—', '/']) + 1)..].Split('.');
        return letters.All(letter => letter.Length == 1 && char.IsUpper(letter[0]));
    }

    /// <summary>Whether digits or a Roman numeral begin here; <c>I</c> is a word.</summary>
    private static bool IsNumber(string text, int at) =>
        char.IsDigit(text[at])
        || (WordAt(text, at) is { Length: > 0 } word && word != "I" && word.All("IVXLCDMivxlcdm".Contains));

    /// <summary>The word that begins here; empty for an initial.</summary>
    private static string WordAt(string text, int at)
    {
        while (at < text.Length && Opening.Contains(text[at]))
            at++;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end == at + 1 && end < text.Length && text[end] == '.' ? "" : text[at..end];
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
