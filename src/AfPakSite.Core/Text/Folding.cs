using System.Collections.Frozen;
using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Folds Latin letters to plain ASCII, so that “Waever” finds “Wæver” and a slug is typed on any keyboard.
/// </summary>
/// <remarks>Written by hand: without ICU, which costs more at start than the whole reading of a study, .NET does not decompose letters.</remarks>
public static class Folding
{
    private static readonly FrozenDictionary<char, string> Letters = Table(
        "a:àáâãåāăą ae:äæǽ c:çćĉċč d:ďđð e:èéêëēĕėęě g:ĝğġģ h:ĥħ i:ìíîïĩīĭįı j:ĵ k:ķ l:ĺļľŀł n:ñńņňŉŋ o:òóôõøōŏő oe:öœ r:ŕŗř " +
        "s:śŝşšș ss:ß t:ţťŧț th:þ u:ùúûũūŭůűų ue:ü w:ŵ y:ýÿŷ z:źżž");

    /// <summary>The text in lower case with Latin letters folded, umlauts to two letters; all else stays.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (Letters.TryGetValue(lower, out var ascii))
                folded.Append(ascii);
            else if (lower is < '\u0300' or > '\u036F')
                folded.Append(lower);
        }
        return folded.ToString();
    }

    private static FrozenDictionary<char, string> Table(string rows) =>
        rows.Split(' ')
            .Select(row => row.Split(':'))
            .SelectMany(row => row[1].Select(letter => KeyValuePair.Create(letter, row[0])))
            .ToFrozenDictionary();
}
