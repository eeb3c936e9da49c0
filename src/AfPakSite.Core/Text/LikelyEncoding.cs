using System.Text;

namespace AfPakSite.Text;

/// <summary>The likely encoding of a file that is not UTF-8.</summary>
public enum LikelyEncoding
{
    Unknown,

    /// <summary>UTF-8 that encodes each half of a surrogate pair separately (Unicode Technical Report 26).</summary>
    Cesu8,

    Utf16BigEndian,
    Utf16LittleEndian,
    Utf32BigEndian,
    Utf32LittleEndian,
    Windows1252,
}

/// <summary>Guesses encodings from bytes.</summary>
internal static class EncodingGuess
{
    /// <summary>The encoding of a file that is probably UTF-16, or UTF-32 with a mark; null for other files.</summary>
    public static LikelyEncoding? Utf16OrUtf32(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => LikelyEncoding.Utf32LittleEndian,
            [0, 0, 0xFE, 0xFF, ..] when bytes.Length % 4 == 0 => LikelyEncoding.Utf32BigEndian,
            [0xFF, 0xFE, ..] => LikelyEncoding.Utf16LittleEndian,
            [0xFE, 0xFF, ..] => LikelyEncoding.Utf16BigEndian,
            _ => bytes.Contains((byte)0) ? Utf16WithoutMark(bytes) : null,
        };

    /// <summary>The encoding of a file that is neither UTF-8 nor UTF-16.</summary>
    /// <param name="pieces">The file, split into UTF-8 and other bytes.</param>
    public static LikelyEncoding Of(ReadOnlyMemory<byte> bytes, IEnumerable<Utf8Piece> pieces)
    {
        var (isCesu8, isWindows1252) = (true, true);
        foreach (var piece in pieces)
        {
            var content = piece.Of(bytes);
            isCesu8 &= piece.IsUtf8 || AreSurrogates(content);
            // Text in Windows-1252 is hardly ever UTF-8 by chance.
            isWindows1252 &= piece.IsUtf8
                ? Ascii.IsValid(content)
                : !Windows1252.Decode(content).Contains(Windows1252.None);
        }
        return isCesu8 ? LikelyEncoding.Cesu8
            : isWindows1252 ? LikelyEncoding.Windows1252
            : LikelyEncoding.Unknown;
    }

    /// <summary>
    /// Looks at the high bytes of UTF-16: they are below 20 in the alphabets of Europe, the Near East and India, 00 in
    /// ASCII, and all at even offsets or all at odd ones. Text in ASCII with a few stray bytes 00 has too few of them.
    /// </summary>
    private static LikelyEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = [0, 0];
        var low = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            low += bytes[at] < 0x20 ? 1 : 0;
            zeros[at % 2] += bytes[at] == 0 ? 1 : 0;
        }
        if (bytes.Length % 2 > 0 || low < bytes.Length / 3)
            return null;
        return zeros[1] > 4 * zeros[0] ? LikelyEncoding.Utf16LittleEndian
            : zeros[0] > 4 * zeros[1] ? LikelyEncoding.Utf16BigEndian
            : null;
    }

    private static bool AreSurrogates(ReadOnlySpan<byte> bytes)
    {
        while (bytes is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..])
            bytes = bytes[3..];
        return bytes.IsEmpty;
    }
}
