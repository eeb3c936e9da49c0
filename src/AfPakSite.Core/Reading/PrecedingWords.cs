using System.Buffers;
using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>The words of a sentence before a reference.</summary>
internal sealed partial class PrecedingWords
{
    /// <summary>Older words say hardly anything about the reference, and a sentence may have any length.</summary>
    private const int MostWords = 45;

    private static readonly SearchValues<char> Signs = SearchValues.Create(",،.:()[]");

    private readonly string text;
    private readonly StudyLanguage language;
    private readonly List<Range> words = [];

    /// <param name="start">Where the sentence begins, or the part of it that is read.</param>
    /// <param name="end">Where the reference begins.</param>
    /// <param name="isWhole">Whether the sentence begins there.</param>
    public PrecedingWords(string text, int start, int end, bool isWhole, StudyLanguage language)
    {
        (this.text, this.language, Start, End, BeginsSentence) = (text, language, start, end, isWhole);
        foreach (var word in Word.EnumerateMatches(text.AsSpan()[start..end]))
            words.Add((start + word.Index)..(start + word.Index + word.Length));
        if (words.Count <= MostWords)
            return;
        words.RemoveRange(0, words.Count - MostWords);
        (Start, BeginsSentence) = (words[0].Start.Value, false);
    }

    public int Start { get; }

    public int End { get; }

    public bool BeginsSentence { get; }

    public int Count => words.Count;

    /// <summary>A word without an article before its apostrophe: <c>étude</c> of <c>l’étude</c>.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var word = Written(index);
            return word.IndexOfAny('’', '\'') is > 0 and <= 2 and var cut && cut + 2 < word.Length
                ? word[(cut + 1)..]
                : word;
        }
    }

    public ReadOnlySpan<char> Written(int index) => text.AsSpan()[words[index]];

    public int StartOf(int index) => words[index].Start.Value;

    public int EndOf(int index) => words[index].End.Value;

    /// <summary>What is between a word and the one before it, or the reference after the last word.</summary>
    public ReadOnlySpan<char> GapBefore(int index) =>
        text.AsSpan()[(index == 0 ? Start : EndOf(index - 1))..(index == Count ? End : StartOf(index))];

    /// <summary>Whether a comma is before a word, or after the last one.</summary>
    public bool HasCommaBefore(int index) => GapBefore(index).ContainsAny(',', '،');

    /// <summary>Whether only spaces and words are between two words.</summary>
    public bool AreJoined(int first, int last) => text.AsSpan()[EndOf(first)..StartOf(last)].IndexOfAny(Signs) < 0;

    /// <summary>Whether a name may begin with a word: it has a capital.</summary>
    public bool IsCapitalized(int index) => char.IsUpper(this[index][0]);

    /// <summary>Whether a word is in capitals: <c>UNHCR</c>.</summary>
    public bool IsAcronym(int index) =>
        this[index] is { Length: > 1 } word && char.IsUpper(word[0]) && char.IsUpper(word[^1]) && !IsRoman(index);

    /// <summary>Whether a word may be a number: <c>IV</c>.</summary>
    public bool IsRoman(int index) => this[index].IndexOfAnyExcept("IVXL") < 0;

    public bool IsPossessive(int index) => Written(index) is [.., '’' or '\'', 's'] or [.., 's', '’' or '\''];

    public bool IsAnd(int index) => language.Forms.And.Contains(this[index]);

    /// <summary>Whether an article is written with a word: <c>l’étude</c>.</summary>
    public bool HasArticle(int index)
    {
        var word = Written(index);
        var length = word.Length - this[index].Length - 1;
        return length > 0 && language.Determiners.Contains(word[..length].ToString().ToLowerInvariant());
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}\p{Nd}\u200C’'-]*")]
    private static partial Regex Word { get; }
}
