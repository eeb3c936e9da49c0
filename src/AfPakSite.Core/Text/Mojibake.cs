namespace AfPakSite.Text;

/// <summary>
/// Finds characters that a program made by reading a text in the wrong encoding: UTF-8 read as Windows-1252 or
/// ISO 8859-1 (“Ã©”), the replacement character, and a question mark inside a word.
/// </summary>
internal static class Mojibake
{
    /// <summary>The offset of the first such character; -1 for none.</summary>
    public static int IndexIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Windows1252.None || IsQuestionInWord(text, at) || IsUtf8(text, at))
                return at;
        }
        return -1;
    }

    private static bool IsQuestionInWord(string text, int at) =>
        text[at] == '?' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLower(text[at + 1]);

    /// <summary>Whether the characters at an offset are the bytes of one character in UTF-8 (RFC 3629).</summary>
    private static bool IsUtf8(string text, int at)
    {
        var length = ByteOf(text[at]) switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => int.MaxValue,
        };
        if (length > text.Length - at)
            return false;
        for (var next = at + 1; next < at + length; next++)
        {
            if (ByteOf(text[next]) is not (>= 0x80 and <= 0xBF))
                return false;
        }
        return true;
    }

    /// <summary>The byte of a character in Windows-1252 or ISO 8859-1; -1 for none.</summary>
    public static int ByteOf(char character)
    {
        if (character <= 0xFF)
            return character;
        for (var code = 0x80; code <= 0x9F; code++)
        {
            if (Windows1252.CharacterOf((byte)code) == character)
                return code;
        }
        return -1;
    }
}
