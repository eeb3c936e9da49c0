using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// The small words before the names of a citation, which are part of a name if the bibliography lists it with them:
/// <c>in ’t Veld (2017)</c>, <c>(uz Zaman, 2018)</c>.
/// </summary>
internal static class LongerNames
{
    private const int MostWords = 3;
    private const int LongestWord = 8;

    /// <summary>The citation with one of these words, with two, and so on.</summary>
    /// <param name="text">The text of the paragraph.</param>
    public static IEnumerable<Citation> Of(Citation citation, string text)
    {
        if (citation.Names is not [var name, ..] || !citation.Range.Of(text).StartsWith(name, StringComparison.Ordinal))
            yield break;
        var start = citation.Range.Start;
        for (var count = 0; count < MostWords && StartOfSmallWord(text, start) is { } before; count++)
        {
            start = before;
            yield return citation with
            {
                Range = TextRange.Between(start, citation.Range.End),
                Names = citation.Names.SetItem(0, string.Concat(text.AsSpan(start..citation.Range.Start), name)),
            };
        }
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
}
