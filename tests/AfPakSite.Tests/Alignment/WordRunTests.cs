using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>Finds the words of a text in another text.</summary>
public sealed class WordRunTests
{
    [Theory]
    [InlineData("Cats purr, and dogs bark.", "Dogs bark.", true)]
    [InlineData("Cats purr. Dogs bark.", "Cats purr. Dogs bark.", true)]
    [InlineData("Cats purr, and dogs may bark.", "Dogs bark.", false)]
    [InlineData("Bark, dogs!", "Dogs bark.", false)]
    [InlineData("Cats purr.", "Cats purr, and dogs bark.", false)]
    [InlineData("Cats purr.", "", false)]
    public void Contains_all_words_in_a_row(string text, string part, bool expected) =>
        Assert.Equal(expected, WordRun.Contains(text, part));

    [Theory]
    [InlineData("Cats purr, and dogs may bark.", "Dogs bark.", true)]
    [InlineData("The old dogs bark.", "Some old dogs bark.", true)]
    [InlineData("The old cats bark.", "Some old dogs bark.", false)]
    [InlineData("Bark, dogs!", "Dogs bark.", false)]
    [InlineData("Cats purr.", "", false)]
    public void Contains_most_words_in_order(string text, string part, bool expected) =>
        Assert.Equal(expected, WordRun.ContainsMost(text, part));
}
