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

    /// <summary>
    /// The character that a control was made from: programs that read Windows-1252 as ISO 8859-1 made U+0092 of “’”.
    /// Another character stays.
    /// </summary>
    public static char Repaired(char character) =>
        character is >= '\u0080' and <= '\u009F' && CharacterOf((byte)character) is var meant and not None
            ? meant
            : character;

    /// <summary>The text with the characters that its controls were made from.</summary>
    public static string Repaired(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
            ? string.Create(
                text.Length,
                text,
                static (repaired, text) =>
                {
                    for (var at = 0; at < text.Length; at++)
                        repaired[at] = Repaired(text[at]);
                }
            )
            : text;

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
