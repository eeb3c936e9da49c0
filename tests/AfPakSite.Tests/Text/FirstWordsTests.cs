using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Shortens texts.</summary>
public sealed class FirstWordsTests
{
    [Theory]
    [InlineData("tea is hot", 3, "tea is hot")]
    [InlineData("tea is hot", 2, "tea is …")]
    [InlineData(" tea\nis  hot\n", 3, "tea is hot")]
    [InlineData("", 2, "")]
    public void Have_a_maximum_of_words(string text, int most, string beginning) =>
        Assert.Equal(beginning, FirstWords.Of(text, most));

    [Theory]
    [InlineData("tea is hot", 10, "tea is hot")]
    [InlineData("tea is hot", 8, "tea is h …")]
    [InlineData("tea is hot", 7, "tea is …")]
    [InlineData("tea 🍵 is", 5, "tea …")]
    [InlineData("tea 🍵 is", 6, "tea 🍵 …")]
    public void Have_a_maximum_of_letters(string text, int most, string beginning) =>
        Assert.Equal(beginning, FirstWords.Within(text, most));
}
