using AfPakSite.Text;

namespace AfPakSite.Alignment;

/// <summary>Finds the words of a text in another text, in their order.</summary>
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

    /// <summary>Whether a text contains most words of another one, in the same order.</summary>
    public static bool ContainsMost(string text, string part)
    {
        var vocabulary = new Vocabulary();
        return vocabulary.Read(CanonicalText.Of(part)) is { Length: > 0 } words
            && Evidence.IsMostOfPart(
                LongestCommonSubsequence.Length(words, vocabulary.Read(CanonicalText.Of(text))),
                words.Length
            );
    }
}
