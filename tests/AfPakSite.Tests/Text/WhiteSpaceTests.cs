using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Collapses white space.</summary>
public sealed class WhiteSpaceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n", "")]
    [InlineData("tea", "tea")]
    [InlineData("tea is hot", "tea is hot")]
    [InlineData(" tea is hot", "tea is hot")]
    [InlineData("tea is hot ", "tea is hot")]
    [InlineData("tea  is\r\n\thot", "tea is hot")]
    [InlineData("tea\u00A0is\u2009hot", "tea is hot")]
    [InlineData("tea\u200Bis", "tea\u200Bis")]
    public void Becomes_one_space_between_words(string text, string collapsed) =>
        Assert.Equal(collapsed, WhiteSpace.Collapse(text));

    [Fact]
    public void Leaves_a_text_that_has_no_other_as_it_is()
    {
        var text = new string("tea is hot");
        Assert.Same(text, WhiteSpace.Collapse(text));
    }
}
