using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// The words of a sentence that look like a part of the name after them: a noun with its article where nouns have
/// capitals (<c>der Band von Reed (2005)</c>), a word that lost its vowel (<c>lorsqu’Augé (1992)</c>, <c>l’étude d’Augé
/// (1992)</c>), and the first word of a sentence (<c>Si Reed (2010) a raison</c>).
/// </summary>
internal static class WordsBeforeNames
{
    private const string Of = " von ";

    /// <summary>The marks that may be before the first word of a sentence.</summary>
    private const string BeforeSentence = ".!?…:”»“„«)]";

    /// <summary>A shorter word with a capital and an apostrophe may be part of a name: <c>D’Souza</c>.</summary>
    private const int ShortestElided = 4;

    /// <summary>The citation without the noun and “von”; null without them.</summary>
    /// <param name="text">The text of the paragraph.</param>
    public static Citation? WithoutNoun(Citation citation, string text, StudyLanguage language)
    {
        if (!language.CapitalizesNouns || NameIn(citation, text) is not { } name)
            return null;
        var at = name.IndexOf(Of, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var space = name.IndexOf(' ');
        return
            space < at && language.Determiners.Contains(name.AsSpan(0, space))
            || char.IsUpper(name[0]) && IsAfterArticle(text.AsSpan(0, citation.Range.Start), language)
            ? From(citation, name, at + Of.Length)
            : null;
    }

    /// <summary>The citation from the last apostrophe on; null without one, or with a given name before it.</summary>
    /// <param name="text">The text of the paragraph.</param>
    public static Citation? WithoutElided(Citation citation, string text)
    {
        if (NameIn(citation, text) is not { } name)
            return null;
        var last = name.LastIndexOfAny([' ', '\u00A0']) + 1;
        var mark = name.AsSpan(last).IndexOfAny('\'', '’') + last;
        if (mark <= last || mark + 1 >= name.Length || !char.IsUpper(name[mark + 1]))
            return null;
        var isWord = char.IsLower(name[last]) || mark - last >= ShortestElided;
        return isWord && name.AsSpan(0, last).TrimEnd() is var before && (before.IsEmpty || IsElidedNoun(before))
            ? From(citation, name, mark + 1)
            : null;
    }

    /// <summary>
    /// The citation without the first word of a sentence, if that is a word of the language and the given name of
    /// nobody; null for others. An article may be part of a name: <c>A Reed (2010) study</c>.
    /// </summary>
    /// <param name="text">The text of the paragraph.</param>
    public static Citation? WithoutOpening(Citation citation, string text, StudyLanguage language)
    {
        var before = text.AsSpan(0, citation.Range.Start).TrimEnd();
        if (
            (before is [.., var mark] && !BeforeSentence.Contains(mark))
            || NameIn(citation, text) is not { } name
            || !char.IsUpper(name[0])
            || name.IndexOf(' ') is not (> 0 and var space)
        )
            return null;
        return Opens($"{char.ToLowerInvariant(name[0])}{name[1..space]}", language)
            ? From(citation, name, space + 1)
            : null;
    }

    private static bool Opens(string word, StudyLanguage language) =>
        language.SentenceWords.Contains(word)
        || !language.Determiners.Contains(word)
            && (language.FirstWords.Contains(word) || language.Sources.Prepositions.Contains(word));

    private static string? NameIn(Citation citation, string text) =>
        citation.Names is [var name, ..] && citation.Range.Of(text).StartsWith(name, StringComparison.Ordinal)
            ? name
            : null;

    private static Citation From(Citation citation, string name, int start) =>
        citation with
        {
            Range = TextRange.Between(citation.Range.Start + start, citation.Range.End),
            Names = citation.Names.SetItem(0, name[start..]),
        };

    /// <summary>Whether an article is before a place, also with one word in small letters between them.</summary>
    private static bool IsAfterArticle(ReadOnlySpan<char> before, StudyLanguage language)
    {
        var word = LastWord(ref before);
        return language.Determiners.Contains(word)
            || word.Length > 0
                && char.IsLower(word[0])
                && !language.Sources.Prepositions.Contains(word)
                && language.Determiners.Contains(LastWord(ref before));
    }

    private static ReadOnlySpan<char> LastWord(ref ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \n\u00A0");
        var start = text.LastIndexOfAny(" \n\u00A0") + 1;
        var word = text[start..];
        text = text[..start];
        return word;
    }

    /// <summary>Whether words are one in small letters behind an article: <c>L’étude</c>.</summary>
    private static bool IsElidedNoun(ReadOnlySpan<char> words) =>
        words.IndexOfAny('\'', '’') is > 0 and var mark && mark + 1 < words.Length && !char.IsUpper(words[mark + 1]);
}
