using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Wraps texts.</summary>
public sealed class LineWrapTests
{
    [Theory]
    [InlineData("tea is hot", 10, "tea is hot")]
    [InlineData("tea is hot", 9, "tea is|hot")]
    [InlineData("tea  is hot ", 6, "tea is|hot")]
    [InlineData("tea is hot", 1, "tea|is|hot")]
    [InlineData("a plantation is old", 6, "a|plantation|is old")]
    [InlineData("tea\u00A0is hot", 3, "tea\u00A0is|hot")]
    [InlineData("", 3, "")]
    public void Breaks_where_the_next_word_does_not_fit(string text, int longest, string lines) =>
        Assert.Equal(lines.Split('|'), LineWrap.Of(text, line => line.Length <= longest));
}
