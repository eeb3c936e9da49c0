using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Finds the characters that no text should contain.</summary>
public sealed class FaultyCharactersTests
{
    /// <summary>Checks every code point by the definitions of the Unicode Standard (sections 23.1 and 23.7).</summary>
    [Fact]
    public void Are_the_controls_the_noncharacters_and_the_sign_for_a_lost_character()
    {
        var all = new StringBuilder();
        foreach (var code in Enumerable.Range(0, 0x110000).Where(Rune.IsValid))
            all.Append(char.ConvertFromUtf32(code));
        IEnumerable<int> expected =
        [
            .. Enumerable.Range(0, 0x20).Except(['\t', '\n', '\r']),
            .. Enumerable.Range(0x7F, 0x21),
            .. Enumerable.Range(0xFDD0, 0x20),
            0xFFFD,
            .. Enumerable.Range(0, 17).SelectMany(plane => new[] { (plane << 16) | 0xFFFE, (plane << 16) | 0xFFFF }),
        ];
        Assert.Equal(expected.Order(), FaultyCharacters.In(all.ToString()).Select(found => found.Character.Value));
    }

    [Fact]
    public void Have_the_places_of_whole_characters() =>
        Assert.Equal(
            [(new TextRange(1, 1), 0x7), (new TextRange(3, 2), 0x1FFFF), (new TextRange(6, 1), 0x92)],
            FaultyCharacters.In("t\u0007e\U0001FFFFa\u0092").Select(found => (found.Range, found.Character.Value))
        );

    [Fact]
    public void Are_sorted_into_three_kinds()
    {
        Assert.True(FaultyCharacters.IsControl(new(0x85)));
        Assert.False(FaultyCharacters.IsControl(new('\t')));
        Assert.False(FaultyCharacters.IsControl(new(0xFDD0)));
        Assert.True(FaultyCharacters.IsNoncharacter(new(0x10FFFE)));
        Assert.False(FaultyCharacters.IsNoncharacter(new(0xFFFD)));
    }
}
