using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>Weighs pairs of texts, just above and just below each threshold.</summary>
public sealed class EvidenceTests
{
    private readonly Vocabulary vocabulary = new();

    [Theory]
    [InlineData("one two three four five", "one two three six seven", 0.6)]
    [InlineData("one two three four five", "one two eight six seven", 0)]
    [InlineData("one two three four five", "five four three two one", 0)]
    public void An_edited_text_keeps_most_of_its_words_in_order(string before, string after, double similarity) =>
        Assert.Equal(similarity, Evidence.Similarity(Text(before), Text(after)), 5);

    [Theory]
    [InlineData(6, 10, true)]
    [InlineData(5, 10, false)]
    public void Most_words_are_six_in_ten(int shared, int words, bool isMost) =>
        Assert.Equal(isMost, Evidence.IsMost(shared, words));

    [Fact]
    public void The_gain_grows_with_the_shared_words()
    {
        var before = Text("one two three four five six");
        Assert.Equal(0, Evidence.GainOfEdit(before, Text("seven eight nine")));
        Assert.InRange(
            Evidence.GainOfEdit(before, Text("one two three four nine ten")),
            0.001,
            Evidence.GainOfEdit(before, before) - 1
        );
    }

    [Theory]
    [InlineData("one two three four", "five six seven eight", true)]
    [InlineData("one two three four", "nine ten nine ten", false)]
    [InlineData("one", "two", false)]
    [InlineData("one five two six", "three seven four eight", false)]
    public void Each_part_has_most_of_its_words_in_the_whole(string first, string second, bool isJoin) =>
        Assert.Equal(
            isJoin,
            Evidence.GainOfJoin([Text(first), Text(second)], Text("one two three four five six seven eight")) > 0
        );

    [Theory]
    [InlineData("one two three four", "one two three four", true)]
    [InlineData("one two three", "one two three", false)]
    public void A_moved_text_shares_at_least_four_words(string before, string after, bool isEnough)
    {
        var (oldItem, newItem) = (Text(before), Text(after));
        Assert.Equal(isEnough, Evidence.IsEnoughForMove(oldItem, newItem));
    }

    private Passage Text(string text) => new(text, null, 0, vocabulary);
}
