using AfPakSite.Text;

namespace AfPakSite.Alignment;

/// <summary>Finds all words of a text in another text, one after the other.</summary>
public static class WordRun
{
    /// <summary>
    /// Whether a text contains all words of another one in a row, with any punctuation and in capital or small letters:
    /// “Cats purr, and dogs bark.” contains “Dogs bark.”
    /// </summary>
    public static bool Contains(string text, string part)
    {
        var vocabulary = new Vocabulary();
        return vocabulary.Read(WhiteSpace.Collapse(part)) is { Length: > 0 } words
            && vocabulary.Read(WhiteSpace.Collapse(text)).AsSpan().IndexOf(words) >= 0;
    }
}
