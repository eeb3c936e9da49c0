using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>The characters of Windows-1252, by the table of the Encoding Standard.</summary>
public sealed class Windows1252Tests
{
    [Theory]
    [InlineData(0x41, 'A')]
    [InlineData(0x7F, '\u007F')]
    [InlineData(0x80, '€')]
    [InlineData(0x85, '…')]
    [InlineData(0x8A, 'Š')]
    [InlineData(0x8E, 'Ž')]
    [InlineData(0x91, '‘')]
    [InlineData(0x92, '’')]
    [InlineData(0x97, '—')]
    [InlineData(0x9C, 'œ')]
    [InlineData(0x9F, 'Ÿ')]
    [InlineData(0xA0, '\u00A0')]
    [InlineData(0xE9, 'é')]
    [InlineData(0xFF, 'ÿ')]
    public void Gives_each_byte_its_character(byte code, char character) =>
        Assert.Equal(character, Windows1252.CharacterOf(code));

    [Fact]
    public void Leaves_five_bytes_without_a_character() =>
        Assert.Equal(
            [0x81, 0x8D, 0x8F, 0x90, 0x9D],
            Enumerable.Range(0, 256).Where(code => Windows1252.CharacterOf((byte)code) == Windows1252.None)
        );

    [Fact]
    public void Decodes_a_text() =>
        Assert.Equal("“Café” – 1 €", Windows1252.Decode([0x93, .. "Caf"u8, 0xE9, 0x94, 0x20, 0x96, .. " 1 "u8, 0x80]));

    [Theory]
    [InlineData("Caf\u00E9", "Café")]
    [InlineData("\u0093Tea\u0094 \u0096 \u0081", "“Tea” – \u0081")]
    public void Repairs_a_text_that_was_read_as_ISO_8859_1(string text, string repaired) =>
        Assert.Equal(repaired, Windows1252.Repaired(text));
}
