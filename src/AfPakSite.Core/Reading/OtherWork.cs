using System.Buffers;
using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>
/// Finds out whether words before a reference name another work, of which the reference may be a part: <c>the Bank’s
/// report shows in Table 1</c>.
/// </summary>
internal static partial class OtherWork
{
    /// <summary>How many words before the name of a work may say whose it is: <c>their first long report</c>.</summary>
    private const int MostWordsBefore = 4;

    private static readonly SearchValues<char> Signs = SearchValues.Create(",.:()[]");

    /// <param name="before">The sentence up to the reference.</param>
    public static bool IsNamedIn(ReadOnlySpan<char> before, StudyLanguage language)
    {
        before = before[(before.LastIndexOf(';') + 1)..];
        var words = new List<Range>();
        foreach (var word in Word.EnumerateMatches(before))
            words.Add(word.Index..(word.Index + word.Length));
        var isIn = words.Count > 1 && language.BeforeOtherWorks.Contains(before[words[^1]]) && !EndsInAs(before, words);
        for (var index = 0; index < words.Count; index++)
        {
            var word = WithoutArticle(before[words[index]]);
            if (isIn && index > 0 && language.SpeechVerbs.Contains(word) && char.IsUpper(before[words[index - 1]][0]))
                return true;
            if (
                language.OtherWorks.Authors.Contains(word)
                && (index == 0 || language.Determiners.Contains(before[words[index - 1]]))
            )
                return true;
            if (isIn && language.OtherWorks.Persons.Contains(word))
                return true;
            if (
                language.OtherWorks.Works.Contains(word)
                && (IsOfOthers(before, words, index, language) ?? IsBy(before, words, index, language))
            )
                return true;
        }
        return false;
    }

    /// <summary>A word without an article before its apostrophe: <c>étude</c> of <c>l’étude</c>.</summary>
    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word) =>
        word.IndexOfAny('’', '\'') is > 0 and <= 2 and var cut && cut + 1 < word.Length ? word[(cut + 1)..] : word;

    /// <summary>Whether the last words are like “as shown in”, which says nothing of a person.</summary>
    private static bool EndsInAs(ReadOnlySpan<char> text, List<Range> words)
    {
        for (var at = Math.Max(0, words.Count - MostWordsBefore); at < words.Count - 1; at++)
        {
            if (text[words[at]] is "as" or "is" or "are" or "was" or "were")
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether the words before the name of a work say that it is another one; null if they say nothing.
    /// </summary>
    private static bool? IsOfOthers(ReadOnlySpan<char> text, List<Range> words, int index, StudyLanguage language)
    {
        for (var at = index - 1; at >= Math.Max(0, index - MostWordsBefore); at--)
        {
            var word = text[words[at]];
            if (language.OtherWorks.Own.Contains(word))
                return false;
            if (word is [.., '’' or '\'', 's'] or [.., 's', '’' or '\''] || language.OthersBefore.Contains(word))
                return true;
            if (at > 0 && char.IsUpper(word[0]) && IsNext(text, words, at, index))
                return true;
            if (language.Determiners.Contains(word) || !IsNext(text, words, at, at + 1))
                return null;
        }
        return null;
    }

    /// <summary>Whether an author with a capital follows the name of a work: <c>the report of the Bank</c>.</summary>
    private static bool IsBy(ReadOnlySpan<char> text, List<Range> words, int index, StudyLanguage language)
    {
        var at = index + 1;
        if (at >= words.Count || !language.BeforeOtherWorks.Contains(text[words[at]]))
            return false;
        at++;
        while (at < words.Count && at < index + MostWordsBefore && language.Determiners.Contains(text[words[at]]))
            at++;
        return at < words.Count && char.IsUpper(text[words[at]][0]) && IsNext(text, words, index, at);
    }

    /// <summary>Whether only spaces and words are between two words.</summary>
    private static bool IsNext(ReadOnlySpan<char> text, List<Range> words, int first, int last) =>
        text[words[first].End..words[last].Start].IndexOfAny(Signs) < 0;

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}\p{Nd}’'-]*")]
    private static partial Regex Word { get; }
}

/// <summary>The words by which a language names works.</summary>
/// <param name="Works">Names of works: <c>report</c>.</param>
/// <param name="Authors">Names for who wrote another one: <c>author</c>.</param>
/// <param name="Persons">Pronouns for a person, who has something “in” a work: <c>she</c>.</param>
/// <param name="Own">What precedes the name of the study itself: <c>this</c>.</param>
internal sealed record OtherWorkWords(WordList Works, WordList Authors, WordList Persons, WordList Own);
