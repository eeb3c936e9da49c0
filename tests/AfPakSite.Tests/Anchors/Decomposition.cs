using System.Text;

namespace AfPakSite.Tests.Anchors;

/// <summary>
/// Decomposes the letters of French and Vietnamese (NFD). A program without ICU does not do this itself.
/// </summary>
internal static class Decomposition
{
    private const char DotBelow = '\u0323';

    /// <summary>Each base letter with its forms that have an acute, grave, hook, tilde and dot below.</summary>
    private const string Tones = "aáàảãạ eéèẻẽẹ iíìỉĩị oóòỏõọ uúùủũụ yýỳỷỹỵ ăắằẳẵặ âấầẩẫậ êếềểễệ ôốồổỗộ ơớờởỡợ ưứừửữự";

    private const string Marks = "\u0301\u0300\u0309\u0303\u0323";

    /// <summary>Letters with their base letter and mark.</summary>
    private const string Others =
        "ăa\u0306 âa\u0302 êe\u0302 ôo\u0302 îi\u0302 ûu\u0302 ơo\u031B ưu\u031B ëe\u0308 ïi\u0308 üu\u0308 çc\u0327";

    private static readonly Dictionary<char, string> Letters = Table();

    public static string Of(string text)
    {
        var decomposed = new StringBuilder(text.Length);
        foreach (var c in text)
            decomposed.Append(Letters.GetValueOrDefault(c, $"{c}"));
        return decomposed.ToString();
    }

    private static Dictionary<char, string> Table()
    {
        var letters = Others.Split(' ').ToDictionary(letter => letter[0], letter => letter[1..]);
        foreach (var row in Tones.Split(' '))
        {
            var plain = letters.GetValueOrDefault(row[0], $"{row[0]}");
            foreach (var (letter, mark) in row[1..].Zip(Marks))
                letters[letter] = InOrder(plain + mark);
        }
        foreach (var (letter, parts) in letters.ToList())
            letters.TryAdd(char.ToUpperInvariant(letter), char.ToUpperInvariant(parts[0]) + parts[1..]);
        return letters;
    }

    /// <summary>A dot below comes before marks above, and after a horn: the canonical order of Unicode.</summary>
    private static string InOrder(string letter) =>
        letter is [var plain, not '\u031B' and var mark, DotBelow] ? $"{plain}{DotBelow}{mark}" : letter;
}
