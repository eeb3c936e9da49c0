using System.Buffers;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Whose part a reference means.</summary>
internal enum PartOwner
{
    Study,

    /// <summary>Perhaps another work: the reference leads nowhere, and a note says so.</summary>
    Doubtful,

    /// <summary>Certainly another work or a law, or the words are not a reference.</summary>
    Other,
}

/// <summary>Finds out from the sentence around a reference whose part it means.</summary>
internal sealed partial class PartOwners(Paragraph paragraph, StudyLanguage language, WrittenWords written)
{
    private static readonly SearchValues<char> BeforeWord = SearchValues.Create(" \u00A0([\n\t");

    private const int FarthestBefore = 300;
    private const int FarthestAfter = 300;
    private const int FarthestLaw = 1000;

    /// <param name="range">The reference, with all of its numbers.</param>
    /// <param name="wordLength">The length of its word.</param>
    public PartOwner Of(TextRange range, int wordLength, ReferenceKind? kind, string number)
    {
        if (paragraph.StyleAt(range.Start).IsVerbatim() || paragraph.Sentences.Length == 0)
            return PartOwner.Other;
        var sentence = paragraph.SentenceAt(range.Start).Range;
        if (!sentence.Contains(range))
            return PartOwner.Other;
        var near = TextRange.Between(
            Math.Max(sentence.Start, range.Start - FarthestBefore),
            Math.Min(sentence.End, range.End + FarthestAfter)
        );
        var before = paragraph.Text.AsSpan()[near.Start..range.Start];
        var after = paragraph.Text.AsSpan()[range.End..near.End];
        var isInLaws = FollowingWords.AreInLaws(kind);
        if (
            FollowingWords.BeginWithAmount(after)
            || !IsFreeBefore(before, near.Start == sentence.Start, isInLaws)
            || IsWithCitation(range, near)
        )
            return PartOwner.Other;
        var owner = new FollowingWords(language).OwnerOf(after, kind);
        if (owner != PartOwner.Study)
            return owner;
        var isLawLike = paragraph.Text[range.Start] == '§' && !number.Contains('.');
        return
            isLawLike
            || isInLaws && NamesLaw(sentence, range.Start)
            || IsDoubtful(range, wordLength, near, near.Start == sentence.Start)
            ? PartOwner.Doubtful
            : PartOwner.Study;
    }

    private bool IsDoubtful(TextRange range, int wordLength, TextRange near, bool isWhole)
    {
        var words = new PrecedingWords(paragraph.Text, near.Start, range.Start, isWhole, language);
        return IsAfterAmount(words, paragraph.Text.AsSpan(range.Start, wordLength))
            || IsInOtherFile(words)
            || new SubjectNames(words, language, written).IsDirectOwner(words.Count - 1)
            || OtherWork.IsNamedBefore(words, paragraph, language, written);
    }

    /// <summary>Whether the word means an amount in its place: <c>a figure 2 above the norm</c>.</summary>
    private bool IsAfterAmount(PrecedingWords words, ReadOnlySpan<char> word) =>
        language.Sources.Amounts.Contains(word)
        && char.IsLower(word[0])
        && words.Count > 0
        && language.Determiners.Contains(words[words.Count - 1]);

    /// <summary>Whether the part is in another file than the study: <c>Supplementary Table 1</c>.</summary>
    private bool IsInOtherFile(PrecedingWords words)
    {
        for (var at = words.Count - 1; at >= Math.Max(0, words.Count - 2); at--)
        {
            if (!words.GapBefore(at + 1).TrimStart('.').IsWhiteSpace())
                return false;
            if (language.Sources.OtherParts.Contains(words[at]))
                return true;
        }
        return false;
    }

    /// <summary>Whether a sentence names a law, whose sections it may mean.</summary>
    private bool NamesLaw(TextRange sentence, int at)
    {
        var start = Math.Max(sentence.Start, at - FarthestLaw);
        var text = paragraph.Text.AsSpan()[start..Math.Min(sentence.End, at + FarthestLaw)];
        foreach (var word in Capitalized.EnumerateMatches(text))
        {
            if (language.LawWords.Contains(text.Slice(word.Index, word.Length)))
                return true;
        }
        return false;
    }

    /// <param name="isWhole">Whether the text is the whole sentence before the reference.</param>
    /// <param name="isInLaws">Whether laws have such parts: <c>the Tea Act, Section 3</c>.</param>
    private bool IsFreeBefore(ReadOnlySpan<char> before, bool isWhole, bool isInLaws)
    {
        var rest = before.TrimEnd();
        var hasSign = rest is [.., ',' or ':'];
        rest = rest.TrimEnd(",:;");
        var start = rest.LastIndexOfAny(BeforeWord) + 1;
        var word = rest[start..];
        if (word.IsEmpty)
            return true;
        if (language.OthersBefore.Contains(word) || EndsInPossessive(word) || IsSameWork(word))
            return false;
        if (hasSign && word is [.., '”' or '»' or '“' or '"'])
            return false;
        var isFirst = start == 0 ? isWhole : rest[start - 1] is '(' or '[';
        return !(isInLaws && char.IsUpper(word[0]) && !isFirst)
            && !(hasSign && word.Length == 4 && char.IsDigit(word[3]));
    }

    /// <summary>Whether a word stands for a work that was cited before: <c>ibid., Table 1</c>.</summary>
    private static bool IsSameWork(ReadOnlySpan<char> word) =>
        RepeatedCitations.MeansLast(word) || word.TrimEnd('.') is "cit";

    private static bool EndsInPossessive(ReadOnlySpan<char> word) =>
        word is [.., '’' or '\'', 's'] or [.., 's', '’' or '\''];

    /// <summary>
    /// Whether a citation is directly before or after a reference or in the same part of its parentheses. A part of the
    /// parentheses that begins with the reference continues the citation before it: <c>(Smith 2001: Table 1; Fig.
    /// 2)</c>.
    /// </summary>
    private bool IsWithCitation(TextRange range, TextRange near)
    {
        var text = paragraph.Text.AsSpan();
        var before = text[near.Start..range.Start];
        var (start, end) = (range.Start, range.End);
        while (start > near.Start && range.Start - start < 4 && text[start - 1] is ' ' or ',' or ':' or ')')
            start--;
        while (end < near.End && end - range.End < 3 && text[end] is ' ' or ',')
            end++;
        var open = before.LastIndexOfAny('(', ')', ';');
        if (open >= 0 && before[open] == ';' && before[(open + 1)..].IsWhiteSpace())
            open = before.LastIndexOfAny('(', ')');
        var close = text[range.End..near.End].IndexOfAny('(', ')', ';');
        var isInside = open >= 0 && close >= 0 && before[open] != ')' && text[range.End + close] != '(';
        var around = isInside
            ? TextRange.Between(near.Start + open, range.End + close)
            : TextRange.Between(Math.Max(near.Start, start - 1), Math.Min(near.End, end + 1));
        return SortedPlaces
            .Overlapping(paragraph.Citations, around, citation => citation.Range)
            .Any(citation => citation.IsInForm);
    }

    [GeneratedRegex(@"\p{Lu}\p{L}+")]
    private static partial Regex Capitalized { get; }
}
