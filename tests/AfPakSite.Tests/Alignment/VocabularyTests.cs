using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>Numbers the words of texts.</summary>
public sealed class VocabularyTests
{
    [Theory]
    [InlineData("Tea is hot.", "tea IS “hot”")]
    [InlineData("state-building", "statebuilding,")]
    [InlineData("a  b", " a b ")]
    [InlineData("", " ")]
    public void Ignores_case_punctuation_and_white_space(string left, string right)
    {
        var vocabulary = new Vocabulary();
        Assert.Equal(vocabulary.Read(left), vocabulary.Read(right));
    }

    [Theory]
    [InlineData("tea", "teas")]
    [InlineData("–", "—")]
    [InlineData("tea tea", "tea")]
    public void Distinguishes_words(string left, string right)
    {
        var vocabulary = new Vocabulary();
        Assert.NotEqual(vocabulary.Read(left), vocabulary.Read(right));
    }

    [Fact]
    public void Reads_a_word_of_any_length()
    {
        var vocabulary = new Vocabulary();
        var word = new string('a', 1000);
        Assert.Equal([0, 1, 0], vocabulary.Read($"{word} {word}b {word}."));
    }
}
