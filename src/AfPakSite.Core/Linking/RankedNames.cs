using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>The titles and ranks before the names of a citation: <c>Prime Minister Khan (2010)</c>.</summary>
internal static class RankedNames
{
    /// <summary>
    /// The citation without all words up to the last rank before the first name; null without one. A rank alone that
    /// is also a name stays: <c>King Reed (2010)</c>.
    /// </summary>
    /// <param name="text">The text of the paragraph.</param>
    public static Citation? Without(Citation citation, string text, StudyLanguage language)
    {
        if (citation.Names is not [var name, ..] || !citation.Range.Of(text).StartsWith(name, StringComparison.Ordinal))
            return null;
        var words = name.Split(' ', '\u00A0');
        var (start, end) = (0, 0);
        for (var index = 0; index < words.Length - 1; index++)
        {
            if (IsRank(words[index], language) && (index > 0 || !language.WordsAsNames.Contains(words[index])))
                end = start + words[index].Length + 1;
            start += words[index].Length + 1;
        }
        return end == 0
            ? null
            : citation with
            {
                Range = TextRange.Between(citation.Range.Start + end, citation.Range.End),
                Names = citation.Names.SetItem(0, name[end..]),
            };
    }

    private static bool IsRank(string word, StudyLanguage language) =>
        language.Ranks.Contains(word)
        || word is [.. var title, '.'] && language.Titles.Contains(title) && !language.SaintWords.Contains(title);
}
