using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Finds invisible characters, except those that a text needs.</summary>
public sealed class HiddenCharactersTests
{
    public static TheoryData<char, string> Names =>
        new()
        {
            { '\u00AD', "SOFT HYPHEN" },
            { '\u061C', "ARABIC LETTER MARK" },
            { '\u180E', "MONGOLIAN VOWEL SEPARATOR" },
            { '\u200B', "ZERO WIDTH SPACE" },
            { '\u200C', "ZERO WIDTH NON-JOINER" },
            { '\u200D', "ZERO WIDTH JOINER" },
            { '\u200E', "LEFT-TO-RIGHT MARK" },
            { '\u200F', "RIGHT-TO-LEFT MARK" },
            { '\u202A', "LEFT-TO-RIGHT EMBEDDING" },
            { '\u202B', "RIGHT-TO-LEFT EMBEDDING" },
            { '\u202C', "POP DIRECTIONAL FORMATTING" },
            { '\u202D', "LEFT-TO-RIGHT OVERRIDE" },
            { '\u202E', "RIGHT-TO-LEFT OVERRIDE" },
            { '\u2060', "WORD JOINER" },
            { '\u2066', "LEFT-TO-RIGHT ISOLATE" },
            { '\u2067', "RIGHT-TO-LEFT ISOLATE" },
            { '\u2068', "FIRST STRONG ISOLATE" },
            { '\u2069', "POP DIRECTIONAL ISOLATE" },
            { '\uFEFF', "ZERO WIDTH NO-BREAK SPACE" },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_each_by_its_name(char character, string name)
    {
        Assert.Equal([1, 3], HiddenCharacters.In($"t{character}e{character}a"));
        Assert.Equal(name, HiddenCharacters.NameOf(character));
    }

    [Theory]
    [InlineData("Tea is grown – “in the hills”.")]
    [InlineData("a\u00A0b\u202Fc\u2009d\t\r\ne")]
    [InlineData("e\u0301 ☕\uFE0F 🍵")]
    [InlineData("چای قدیمی است")]
    public void Finds_none_in_a_visible_text(string text) => Assert.Empty(HiddenCharacters.In(text));

    [Theory]
    [InlineData("می\u200Cخواهم", "Persian")]
    [InlineData("کتاب\u200Cهای", "Persian")]
    [InlineData("گھر\u200Cوالا", "Urdu")]
    [InlineData("عبدال\u200Dله", "Arabic")]
    [InlineData("ه\u200D. ش", "Persian, at the end of a word")]
    [InlineData("क्\u200Dष", "Hindi")]
    [InlineData("क्\u200Cष", "Hindi")]
    [InlineData("ന്\u200D", "Malayalam, at the end of a word")]
    [InlineData("শ্রী\u200C\u09AE", "Bengali")]
    [InlineData("👩\u200D🌾 👩🏽\u200D🌾 🏳\uFE0F\u200D🌈", "emoji")]
    public void Skips_joiners_that_a_word_or_an_emoji_needs(string text, string language)
    {
        Assert.NotEmpty(language);
        Assert.Empty(HiddenCharacters.In(text));
    }

    [Theory]
    [InlineData("Tali\u200Cban", 4)]
    [InlineData("Tali\u200Dban", 4)]
    [InlineData("می \u200Cخواهم", 3)]
    [InlineData("کتاب\u200C", 4)]
    [InlineData("\u200Cکتاب", 0)]
    [InlineData("۱\u200C۲", 1)]
    [InlineData("🍵\u200Dtea", 2)]
    public void Finds_joiners_that_join_nothing(string text, int offset) =>
        Assert.Equal([offset], HiddenCharacters.In(text));
}
