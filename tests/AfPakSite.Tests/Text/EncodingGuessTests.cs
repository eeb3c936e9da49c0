using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Guesses the encoding of a file that is not UTF-8.</summary>
public sealed class EncodingGuessTests
{
    [Theory]
    [InlineData("On Tea\n1. Leaves\nTea is grown in the hills (Smith, 2001).\n")]
    [InlineData("Чай\nЧай растёт на холмах.\n")]
    [InlineData("Τσάι\nΤο τσάι είναι παλιό.\n")]
    [InlineData("چای\nچای قدیمی است (اسمیت، ۲۰۰۱).\n")]
    [InlineData("चाय\nचाय पुरानी है।\n")]
    [InlineData("Ā – Ѐ\nA long enough text.\n")]
    public void Knows_both_byte_orders_of_UTF_16_without_a_mark(string text)
    {
        Assert.Equal(LikelyEncoding.Utf16LittleEndian, EncodingGuess.Utf16OrUtf32(Encoding.Unicode.GetBytes(text)));
        Assert.Equal(
            LikelyEncoding.Utf16BigEndian,
            EncodingGuess.Utf16OrUtf32(Encoding.BigEndianUnicode.GetBytes(text))
        );
    }

    [Theory]
    [InlineData("茶")]
    [InlineData("")]
    public void Knows_both_byte_orders_of_UTF_16_by_their_marks(string text)
    {
        Assert.Equal(
            LikelyEncoding.Utf16LittleEndian,
            EncodingGuess.Utf16OrUtf32([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)])
        );
        Assert.Equal(
            LikelyEncoding.Utf16BigEndian,
            EncodingGuess.Utf16OrUtf32([
                .. Encoding.BigEndianUnicode.Preamble,
                .. Encoding.BigEndianUnicode.GetBytes(text),
            ])
        );
    }

    [Theory]
    [InlineData("Tea")]
    [InlineData("茶🍵")]
    [InlineData("")]
    public void Knows_both_byte_orders_of_UTF_32_by_their_marks(string text)
    {
        var bigEndian = new UTF32Encoding(bigEndian: true, byteOrderMark: true);
        Assert.Equal(
            LikelyEncoding.Utf32LittleEndian,
            EncodingGuess.Utf16OrUtf32([.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)])
        );
        Assert.Equal(
            LikelyEncoding.Utf32BigEndian,
            EncodingGuess.Utf16OrUtf32([.. bigEndian.Preamble, .. bigEndian.GetBytes(text)])
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("Tea is grown\0 in the hills.")]
    [InlineData("\0\0\0\0")]
    [InlineData("\n\n\n\n")]
    [InlineData("چای قدیمی است")]
    public void Does_not_mistake_UTF_8_for_UTF_16(string text) =>
        Assert.Null(EncodingGuess.Utf16OrUtf32(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Recognizes_single_bytes_beyond_ASCII_as_Windows_1252() =>
        Assert.Equal(LikelyEncoding.Windows1252, Guess([.. "Caf"u8, 0xE9, .. " \u0013"u8, 0x93, .. "Tea"u8, 0x94]));

    [Fact]
    public void Recognizes_encoded_surrogates_as_CESU_8() =>
        Assert.Equal(LikelyEncoding.Cesu8, Guess([.. "Thé "u8, 0xED, 0xA0, 0xBC, 0xED, 0xBD, 0xB5, .. "."u8]));

    [Theory]
    [InlineData(new byte[] { 0x54, 0x81, 0x54 })]
    [InlineData(new byte[] { 0xC3, 0xA9, 0x20, 0xE9, 0x20 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBC, 0x20, 0x9D })]
    public void Knows_no_encoding_of_bytes_that_fit_no_encoding(byte[] bytes) =>
        Assert.Equal(LikelyEncoding.Unknown, Guess(bytes));

    private static LikelyEncoding Guess(byte[] bytes) => EncodingGuess.Of(bytes, Utf8Piece.Split(bytes, 0));
}
