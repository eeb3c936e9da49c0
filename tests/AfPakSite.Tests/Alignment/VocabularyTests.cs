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

    /// <summary>Scripts without spaces between words: each letter is a word, with its marks; a number remains whole.</summary>
    [Theory]
    [InlineData("茶很热。", "茶 很 热")]
    [InlineData("有35人，", "有 35 人")]
    [InlineData("IBMと茶", "ibm と 茶")]
    [InlineData("ชา๑๒น้ำ", "ช า ๑๒ น้ ำ")]
    [InlineData("\U00020000\U00020001", "\U00020000 \U00020001")]
    [InlineData("“Tea”—hot", "teahot")]
    public void Reads_each_letter_of_a_script_without_spaces(string text, string words)
    {
        var vocabulary = new Vocabulary();
        Assert.Equal(vocabulary.Read(words), vocabulary.Read(text));
    }

    [Theory]
    [InlineData("1250", true)]
    [InlineData("(1998),", true)]
    [InlineData("1990s", true)]
    [InlineData("2013’s", true)]
    [InlineData("1,250", false)]
    [InlineData("15.50", false)]
    [InlineData("999", false)]
    public void Recognizes_years(string word, bool isYear)
    {
        var vocabulary = new Vocabulary();
        Assert.Equal(isYear, vocabulary.ShapeOf(vocabulary.Read(word)[0]).HasFlag(WordShape.Year));
    }

    [Fact]
    public void Reads_a_word_of_any_length()
    {
        var vocabulary = new Vocabulary();
        var word = new string('a', 1000);
        Assert.Equal([0, 1, 0], vocabulary.Read($"{word} {word}b {word}."));
    }
}
