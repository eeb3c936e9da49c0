using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// The words before the names of a citation that are part of a name if the bibliography lists it with them: <c>in ’t
/// Veld (2017)</c>, <c>(uz Zaman, 2018)</c>, <c>Organisation internationale du travail (2012)</c>.
/// </summary>
internal sealed class LongerNames(CitedWorks works)
{
    private const int MostWords = 3;
    private const int MostOfInstitution = 10;
    private const int LongestWord = 8;

    /// <summary>
    /// The citation with one of these words, with two, and so on; and as that of a listed institution, the longest one
    /// first.
    /// </summary>
    /// <param name="text">The text of the paragraph.</param>
    public IEnumerable<Citation> Of(Citation citation, string text)
    {
        if (citation.Names is not [var name, ..] || !citation.Range.Of(text).StartsWith(name, StringComparison.Ordinal))
            yield break;
        var start = citation.Range.Start;
        for (var count = 0; count < MostWords && StartOfSmallWord(text, start) is { } before; count++)
        {
            start = before;
            yield return From(start, citation, text);
        }
        if (citation.Names is not [_] || citation.EtAl || !works.HasInstitutionOf(citation.Year))
            yield break;
        foreach (var begin in Enumerable.Reverse(StartsOfWords(text, citation.Range.Start)))
        {
            var longer = From(begin, citation, text);
            if (works.HasInstitution(longer.Names[0], citation.Year))
                yield return longer;
        }
    }

    private static Citation From(int start, Citation citation, string text) =>
        citation with
        {
            Range = TextRange.Between(start, citation.Range.End),
            Names = citation.Names.SetItem(
                0,
                string.Concat(text.AsSpan(start..citation.Range.Start), citation.Names[0])
            ),
        };

    /// <summary>Where the words before an offset begin, also behind an article before an apostrophe.</summary>
    private static List<int> StartsOfWords(string text, int end)
    {
        var starts = new List<int>();
        for (var words = 0; words < MostOfInstitution; words++)
        {
            if (end == 0 || text[end - 1] is not (' ' or '\u00A0' or '\n'))
                break;
            var start = end - 1;
            while (start > 0 && IsPartOfName(text[start - 1]))
            {
                if (text[start - 1] is '\'' or '’' && start < end - 1)
                    starts.Add(start);
                start--;
            }
            if (start == end - 1)
                break;
            starts.Add(start);
            end = start;
        }
        return starts;
    }

    /// <summary>
    /// The start of the word in small letters that ends with a space before an offset; null for others.
    /// </summary>
    private static int? StartOfSmallWord(string text, int end)
    {
        if (end == 0 || text[end - 1] is not (' ' or '\u00A0'))
            return null;
        var start = end - 1;
        while (start > 0 && end - start <= LongestWord && IsPart(text[start - 1]))
            start--;
        return start < end - 1 && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) ? start : null;
    }

    private static bool IsPart(char sign) => char.IsLower(sign) || sign is '\'' or '’';

    private static bool IsPartOfName(char sign) =>
        char.IsLetterOrDigit(sign) || sign is '\'' or '’' or '-' or '‑' or '&';
}
