using System.Collections.Frozen;
using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Cuts a paragraph into sentences; only white space stands between them.</summary>
/// <remarks>By rules, not by a trained model: every cut can be explained, and stays where it is when a library is updated.</remarks>
internal static class SentenceScanner
{
    private const string Closing = "”’\"')]»";
    private const string Opening = "“‘\"'([«¿¡";

    /// <summary>Abbreviations that never end a sentence: something always follows them.</summary>
    private static readonly FrozenSet<string> NeverLast = Set(
        "mr mrs ms dr prof st gen col maj lt capt sgt sen rep gov hon rev vs v e.g i.e cf viz p pp ch chap vol vols no nos fig figs " +
        "ed eds trans para sec art ca c approx op loc");

    /// <summary>Abbreviations that end a sentence only before a word that commonly begins one.</summary>
    private static readonly FrozenSet<string> SeldomLast = Set("al etc inc ltd co corp jr sr b.c a.d ph.d a.m p.m n.d d.c u.n");

    private static readonly FrozenSet<string> CommonFirst = Set(
        "a an the this that these those it its he she they we i in on at by for from with as if when while whereas although though however " +
        "moreover furthermore therefore thus hence nevertheless nonetheless meanwhile after before since because but and or nor yet so there here " +
        "what which who how why where both each some many most all no not such their his her our to of under over among between during despite " +
        "first second third finally also another other consequently similarly additionally instead indeed");

    /// <param name="atoms">Ranges in which no sentence ends, such as citations; in order.</param>
    public static ImmutableArray<TextRange> Scan(string text, IReadOnlyList<TextRange> atoms)
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
                var end = AfterMarks(text, i);
                i = end - 1;
                if (!EndsSentence(text, end, start) || (atom < atoms.Count && OpensCitation(text, end, atoms[atom])))
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

    /// <summary>A citation in parentheses after the full stop still belongs to the sentence before it.</summary>
    private static bool OpensCitation(string text, int end, TextRange atom)
    {
        var next = SkipSpace(text, end);
        return next < atom.Start && atom.Start - next < 20 && text[next] is '(' or '[' && text.AsSpan(next, atom.Start - next).IndexOfAny(')', ']') < 0;
    }

    private static bool IsFinalMark(char c) => c is '.' or '!' or '?' or '…' or '؟' or '۔' or '।' || IsWideMark(c);

    private static bool IsWideMark(char c) => c is '。' or '！' or '？';

    /// <summary>Where a run of final marks and closing quotes ends.</summary>
    private static int AfterMarks(string text, int mark)
    {
        var end = mark + 1;
        while (end < text.Length && (Closing.Contains(text[end]) || IsFinalMark(text[end])))
            end++;
        return end;
    }

    private static bool EndsSentence(string text, int end, int start)
    {
        if (end >= text.Length || IsWideMark(text[end - 1]))
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;
        var next = SkipSpace(text, end);
        return next < text.Length && BeginsSentence(text, next) && !(text[end - 1] == '.' && IsAbbreviation(text, end - 1, start, next));
    }

    private static bool BeginsSentence(string text, int at)
    {
        while (at < text.Length && Opening.Contains(text[at]))
            at++;
        return at < text.Length && (!char.IsLower(text[at]) && char.IsLetterOrDigit(text[at]) || text.AsSpan(at).StartsWith("al-"));
    }

    private static bool IsAbbreviation(string text, int stop, int start, int next)
    {
        var begin = stop;
        while (begin > start && !char.IsWhiteSpace(text[begin - 1]) && !Opening.Contains(text[begin - 1]))
            begin--;
        var word = text[begin..stop];
        var key = word.ToLowerInvariant();
        if (NeverLast.Contains(key))
            return true;
        if (!SeldomLast.Contains(key) && !IsInitials(word))
            return false;
        return !CommonFirst.Contains(WordAt(text, next));
    }

    /// <summary><c>J</c>, <c>U.S</c>, <c>post-U.S</c>: single capitals, parted by full stops, after an optional prefix.</summary>
    private static bool IsInitials(string word)
    {
        var letters = word[(word.LastIndexOfAny(['-', '–']) + 1)..].Split('.');
        return letters.All(letter => letter.Length == 1 && char.IsUpper(letter[0]));
    }

    private static string WordAt(string text, int at)
    {
        while (at < text.Length && Opening.Contains(text[at]))
            at++;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[at..end].ToLowerInvariant();
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
