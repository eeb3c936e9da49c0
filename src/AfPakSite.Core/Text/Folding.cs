using System.Text;

namespace AfPakSite.Text;

/// <summary>Folds Latin letters to ASCII, so that “Waever” finds “Wæver” and any keyboard can type a slug.</summary>
/// <remarks>
/// Written by hand: .NET decomposes letters only with ICU, whose tables differ between systems, and decomposition
/// leaves letters like ø, æ and ß as they are.
/// </remarks>
public static class Folding
{
    private const char FirstAdditional = '\u1E00';
    private const char LastAdditional = '\u1EFF';
    private const char FirstLigature = 'ﬀ';

    /// <summary>The letters of the ligatures that PDF files have for them.</summary>
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>
    /// The folding of each code point up to the end of Latin Extended-B; null for a character that stays.
    /// </summary>
    private static readonly string?[] Letters = Table(
        "a:àáâãåāăąǎ ae:äæǽ c:çćĉċč d:ďđð e:èéêëēĕėęě g:ĝğġģ h:ĥħ i:ìíîïĩīĭįıİǐ ij:ĳ j:ĵ k:ķ l:ĺļľŀł n:ñńņňŉŋ o:òóôõøōŏőơǒ oe:öœ r:ŕŗř "
            + "s:śŝşšș ss:ß t:ţťŧț th:þ u:ùúûũūŭůűųưǔ ue:ü w:ŵ y:ýÿŷ z:źżž"
    );

    /// <summary>
    /// The text in lower case with its Latin letters folded (umlauts to two letters) and without combining marks.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (lower < Letters.Length && Letters[lower] is { } ascii)
                folded.Append(ascii);
            else if (Letter(lower) is { } letter)
                folded.Append(letter);
            else if (lower >= FirstLigature && lower - FirstLigature < Ligatures.Length)
                folded.Append(Ligatures[lower - FirstLigature]);
            else if (lower is < '\u0300' or > '\u036F')
                folded.Append(lower);
        }
        return folded.ToString();
    }

    /// <summary>The letter below the marks of Vietnamese and of transcriptions (Latin Extended Additional).</summary>
    private static string? Letter(char c)
    {
        var letter = c;
        while (
            letter is >= FirstAdditional and <= LastAdditional
            && CanonicalTables.Decompositions.TryGetValue(letter, out var parts)
        )
            letter = parts[0];
        return letter == c ? null
            : letter < Letters.Length && Letters[letter] is { } ascii ? ascii
            : letter.ToString();
    }

    private static string?[] Table(string rows)
    {
        var letters = new string?[0x250];
        foreach (var row in rows.Split(' '))
        {
            var colon = row.IndexOf(':');
            foreach (var letter in row.AsSpan(colon + 1))
                letters[letter] = row[..colon];
        }
        return letters;
    }
}
