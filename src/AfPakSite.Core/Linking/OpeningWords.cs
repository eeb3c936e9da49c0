using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>The words of a sentence that look like a given name because they begin it: <c>Si Reed (2010)</c>.</summary>
internal static class OpeningWords
{
    /// <summary>The marks that may be before the first word of a sentence.</summary>
    private const string BeforeSentence = ".!?…:”»“„«)]";

    /// <summary>
    /// The citation without the first word of a sentence, if that is a word of the language and the given name of
    /// nobody; null for others. An article may be part of a name: <c>A Reed (2010) study</c>.
    /// </summary>
    /// <param name="text">The text of the paragraph.</param>
    public static Citation? Without(Citation citation, string text, StudyLanguage language)
    {
        var before = text.AsSpan(0, citation.Range.Start).TrimEnd();
        if (
            before is [.., var mark] && !BeforeSentence.Contains(mark)
            || citation.Names is not [var name, ..]
            || !char.IsUpper(name[0])
            || name.IndexOf(' ') is not (> 0 and var space)
            || !Opens($"{char.ToLowerInvariant(name[0])}{name[1..space]}", language)
            || !citation.Range.Of(text).StartsWith(name, StringComparison.Ordinal)
        )
            return null;
        return citation with
        {
            Range = TextRange.Between(citation.Range.Start + space + 1, citation.Range.End),
            Names = citation.Names.SetItem(0, name[(space + 1)..]),
        };
    }

    private static bool Opens(string word, StudyLanguage language) =>
        language.SentenceWords.Contains(word)
        || !language.Determiners.Contains(word)
            && (language.FirstWords.Contains(word) || language.Sources.Prepositions.Contains(word));
}
