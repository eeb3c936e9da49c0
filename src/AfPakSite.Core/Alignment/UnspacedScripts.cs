using System.Text;

namespace AfPakSite.Alignment;

/// <summary>
/// The scripts that put no spaces between words. Only a dictionary finds words in them, so each letter is a word of its
/// own, together with the marks and punctuation behind it; letters and digits of other scripts between them remain one
/// word.
/// </summary>
internal static class UnspacedScripts
{
    /// <summary>The first and the last code point of the blocks of each script (Unicode 16.0).</summary>
    private static readonly (int First, int Last)[] Blocks =
    [
        (0x0E00, 0x0E7F), // Thai
        (0x0E80, 0x0EFF), // Lao
        (0x1000, 0x109F), // Myanmar
        (0x1780, 0x17FF), // Khmer
        (0x3005, 0x3007), // iteration mark and zero of Chinese characters
        (0x3040, 0x30FF), // Hiragana, Katakana
        (0x31F0, 0x31FF), // Katakana, small letters
        (0x3400, 0x4DBF), // Chinese characters, extension A
        (0x4E00, 0x9FFF), // Chinese characters
        (0xA9E0, 0xA9FF), // Myanmar, extension B
        (0xAA60, 0xAA7F), // Myanmar, extension A
        (0xF900, 0xFAFF), // Chinese characters for compatibility
        (0xFF66, 0xFF9F), // Katakana of half width
        (0x1B000, 0x1B16F), // Kana, supplements
        (0x20000, 0x3FFFF), // Chinese characters of the supplementary planes
    ];

    /// <summary>The length of the first word of a text without spaces.</summary>
    public static int LengthOfWord(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange((char)Blocks[0].First, char.MaxValue))
            return text.Length;
        var (length, hasLetter, isWord) = (0, false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune);
            var isNext = isLetter && IsWord(rune);
            if (isLetter && hasLetter && (isNext || isWord))
                return length;
            (hasLetter, isWord) = (hasLetter || isLetter, isWord || isNext);
            length += rune.Utf16SequenceLength;
        }
        return text.Length;
    }

    /// <summary>Whether a letter is a word of its own.</summary>
    private static bool IsWord(Rune letter) =>
        !Rune.IsDigit(letter)
        && Array.Exists(Blocks, block => block.First <= letter.Value && letter.Value <= block.Last);
}
