using System.Text;

namespace AfPakSite.Text;

/// <summary>Compares texts by their words, whatever their case, accents, hyphens and punctuation.</summary>
public static class FoldedWords
{
    /// <summary>The folded words with single spaces between; empty for a text without letters and digits.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        var isInside = false;
        foreach (var c in Folding.Fold(text))
        {
            var belongs = char.IsLetterOrDigit(c);
            if (belongs && !isInside && words.Length > 0)
                words.Append(' ');
            if (belongs)
                words.Append(c);
            isInside = belongs;
        }
        return words.ToString();
    }

    /// <summary>Whether a text contains the words of another one, next to each other.</summary>
    public static bool Contains(string text, string words) => AreIn(Of(text), Of(words));

    /// <summary>The same for texts whose words are folded.</summary>
    public static bool AreIn(string text, string words) => $" {text} ".Contains($" {words} ", StringComparison.Ordinal);
}
