using System.Buffers;
using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Finds characters that were encoded twice: a program read UTF-8 as Windows-1252, and wrote it as UTF-8 again
/// (<c>CafÃ©</c>, <c>donâ€™t</c>).
/// </summary>
internal static class DoubleEncoding
{
    private const int LongestInUtf8 = 4;

    /// <summary>
    /// What may follow an accented letter in a text that was encoded once: closing marks, signs after a word, and
    /// letters of Czech and Slovak (<c>«CAFÉ»</c>, <c>KŘÍŽ</c>).
    /// </summary>
    private static readonly SearchValues<char> AfterLetters = SearchValues.Create("\u00A0…‘’“”–—•«»‹›®™†‡ŠšŽž");

    /// <summary>The same with raised digits, for letters that begin no letter of Western Europe: <c>Fuß³</c>.</summary>
    private static readonly SearchValues<char> AfterOtherLetters = SearchValues.Create(
        "\u00A0…‘’“”–—•«»‹›®™†‡ŠšŽž¹²³°"
    );

    /// <summary>What may follow the signs of a product and a diameter: <c>3×½</c>.</summary>
    private static readonly SearchValues<char> AfterSigns = SearchValues.Create("\u00A0…‘’“”–—•«»‹›®™†‡°²³¹±½¼¾");

    /// <summary>The range of the first such character and how many there are; null without any.</summary>
    public static (TextRange First, int Count)? In(string text)
    {
        var first = default(TextRange);
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is < 'Â' or > 'ô' || !TryDecode(text.AsSpan(at), out var length, out var meant))
                continue;
            if (IsCertain(text, at, length, meant) && count++ == 0)
                first = new(at, length);
            at += length - 1;
        }
        return count == 0 ? null : (first, count);
    }

    /// <summary>The character that was meant.</summary>
    public static string Meant(ReadOnlySpan<char> written) =>
        TryDecode(written, out _, out var meant) ? meant.ToString() : "";

    /// <summary>Whether the first characters are the bytes of one character in UTF-8 (RFC 3629).</summary>
    private static bool TryDecode(ReadOnlySpan<char> text, out int length, out Rune meant)
    {
        Span<byte> bytes = stackalloc byte[LongestInUtf8];
        var count = 0;
        while (count < Math.Min(text.Length, LongestInUtf8) && Mojibake.ByteOf(text[count]) is >= 0x80 and var code)
            bytes[count++] = (byte)code;
        var status = Rune.DecodeFromUtf8(bytes[..count], out meant, out length);
        return status == OperationStatus.Done && length > 1 && !Rune.IsControl(meant);
    }

    private static SearchValues<char> After(char letter) =>
        letter switch
        {
            '×' or 'Ø' => AfterSigns,
            'Â' or 'Ã' => AfterLetters,
            _ => AfterOtherLetters,
        };

    private static bool IsCertain(string text, int at, int length, Rune meant)
    {
        var isAfterSmall = at > 0 && char.IsLower(text[at - 1]) && char.IsUpper(text[at]);
        return isAfterSmall
            || TryDecode(text.AsSpan(at + length), out _, out _)
            || text.AsSpan(at + 1, length - 1).ContainsAnyExcept(After(text[at]))
            || text[at] == 'Â'
                && !Rune.IsLetter(meant)
                && (at == 0 || text[at - 1] == ' ' || char.IsDigit(text[at - 1]));
    }
}
