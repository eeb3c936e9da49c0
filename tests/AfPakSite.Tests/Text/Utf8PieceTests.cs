using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Splits bytes into runs that are UTF-8 and runs that are not.</summary>
public sealed class Utf8PieceTests
{
    [Fact]
    public void Are_empty_for_an_empty_text() => Assert.Empty(Utf8Piece.Split(Array.Empty<byte>(), 0));

    [Fact]
    public void Is_one_of_a_text() => Assert.Equal([new(0, 9, true)], Utf8Piece.Split("Thé 🍵"u8.ToArray(), 0));

    [Fact]
    public void Alternate() =>
        Assert.Equal(
            [new(1, 2, true), new(3, 2, false), new(5, 2, true), new(7, 1, false)],
            Utf8Piece.Split(new byte[] { 0xFF, 0x54, 0x54, 0xFF, 0x80, 0xC3, 0xA9, 0xE9 }, 1)
        );

    /// <summary>
    /// A truncated sequence is not text, but the bytes after it are (The Unicode Standard, section 3.9).
    /// </summary>
    [Theory]
    [InlineData(new byte[] { 0xE2, 0x80, 0x54 }, 2)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x8D, 0x54 }, 3)]
    [InlineData(new byte[] { 0xC0, 0x80, 0x54 }, 2)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80, 0x54 }, 3)]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80, 0x54 }, 4)]
    public void End_where_text_begins_again(byte[] bytes, int length) =>
        Assert.Equal([new(0, length, false), new(length, 1, true)], Utf8Piece.Split(bytes, 0));
}
