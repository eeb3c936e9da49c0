using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>Weighs the words of two small outlines.</summary>
public sealed class WordWeightsTests
{
    private const string Before =
        "# Data\nThe embassy of India has a staff of 23. The embassy of Iran has a staff of 31. Salt is dear";

    private const string After =
        "# Data\nThe embassy of India has a staff of 24. The embassy of Oman has a staff of 31. Salt is cheap";

    private readonly Vocabulary vocabulary = new();
    private readonly WordWeights weights;

    public WordWeightsTests() =>
        weights = WordWeights.Of(vocabulary, Passages.OfLines(Before, vocabulary), Passages.OfLines(After, vocabulary));

    [Theory]
    [InlineData("embassy", "salt")]
    [InlineData("salt", "23")]
    [InlineData("23", "India")]
    public void A_rare_word_a_number_and_a_name_weigh_more_and_more(string lighter, string heavier) =>
        Assert.InRange(weights.Of(Word(lighter)), 0.01, weights.Of(Word(heavier)) - 0.01);

    [Theory]
    [InlineData("cheap", "dear")]
    [InlineData("Iran", "India")]
    public void A_word_that_was_replaced_weighs_as_much_as_one_that_remains(string replaced, string other) =>
        Assert.Equal(weights.Of(Word(replaced)), weights.Of(Word(other)));

    [Fact]
    public void A_word_that_neither_outline_contains_weighs_as_much_as_one_that_occurs_once() =>
        Assert.Equal(weights.Of(Word("dear")), weights.Of(Word("unheard-of")));

    [Theory]
    [InlineData("salt is dear", "Dear is salt", 1)]
    [InlineData("salt is dear", "Nobody wrote this", 0)]
    [InlineData("", "Salt is dear", 0)]
    [InlineData("salt salt", "salt", 0.5)]
    public void The_new_text_contains_a_share_of_the_old_words(string before, string after, double share) =>
        Assert.Equal(share, ShareOf(Text(before), Text(after)), 5);

    [Fact]
    public void A_name_decides_where_all_other_words_agree()
    {
        var india = Text("The embassy of India has a staff of 23");
        Assert.InRange(ShareOf(india, Text("The embassy of India has a staff of 24")), 0.75, 0.99);
        Assert.InRange(ShareOf(india, Text("The embassy of Oman has a staff of 24")), 0.1, 0.6);
    }

    /// <summary>The share of an old text’s words, by weight, that a new text has in common with it.</summary>
    private double ShareOf(Passage before, Passage after) =>
        weights.Shared(before, before) is > 0 and var all ? weights.Shared(before, after) / all : 0;

    private int Word(string word) => Assert.Single(vocabulary.Read(word));

    private Passage Text(string text) => new(text, null, 0, vocabulary);
}
