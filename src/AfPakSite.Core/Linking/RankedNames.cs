using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>The titles and ranks before the names of a citation: <c>Prime Minister Khan (2010)</c>.</summary>
internal static class RankedNames
{
    /// <summary>
    /// The citation without the ranks before the first name, and an article before them; null without one that cannot
    /// be a name: <c>King Reed (2010)</c> and <c>Sultan Khan (2010)</c> may be whole names, and so may <c>Abdul Sultan
    /// Khan (2010)</c>.
    /// </summary>
    /// <param name="text">The text of the paragraph.</param>
    public static Citation? Without(Citation citation, string text, StudyLanguage language)
    {
        if (citation.Names is not [var name, ..] || !citation.Range.Of(text).StartsWith(name, StringComparison.Ordinal))
            return null;
        var words = name.Split(' ', '\u00A0');
        var article = language.Determiners.Contains(words[0]) || language.TitleArticles.Contains(words[0]) ? 1 : 0;
        var ranks = words.SkipLast(1).Skip(article).TakeWhile(word => IsRank(word, language)).ToList();
        var end = words.Take(article + ranks.Count).Sum(word => word.Length + 1);
        return ranks.TrueForAll(rank => language.WordsAsNames.Contains(rank))
            ? null
            : citation with
            {
                Range = TextRange.Between(citation.Range.Start + end, citation.Range.End),
                Names = citation.Names.SetItem(0, name[end..]),
            };
    }

    /// <summary>Whether a word is a rank, or a title that is longer than an initial.</summary>
    private static bool IsRank(string word, StudyLanguage language) =>
        language.Ranks.Contains(word)
        || word is [.. { Length: > 1 } title, '.']
            && language.Titles.Contains(title)
            && !language.SaintWords.Contains(title);
}
