namespace AfPakSite.Text;

/// <summary>
/// Windows-1252, the encoding of many files that are not UTF-8 (Encoding Standard, index windows-1252).
/// </summary>
public static class Windows1252
{
    /// <summary>The replacement for the five bytes that are not assigned.</summary>
    public const char None = '\uFFFD';

    /// <summary>The characters of the bytes 80 to 9F; every other byte equals its code point.</summary>
    private const string FromByte80 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    public static char CharacterOf(byte code) => code is >= 0x80 and <= 0x9F ? FromByte80[code - 0x80] : (char)code;

    /// <summary>Decodes bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        string.Create(
            bytes.Length,
            bytes,
            static (text, bytes) =>
            {
                for (var at = 0; at < bytes.Length; at++)
                    text[at] = CharacterOf(bytes[at]);
            }
        );
}
