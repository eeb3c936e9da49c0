using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public class NearestMatchTests
{
    [Theory]
    [InlineData("tea", "tea", 0)]
    [InlineData("tea", "ten", 1)]
    [InlineData("tea", "teas", 1)]
    [InlineData("tea", "ta", 1)]
    [InlineData("tea", "tae", 1)]
    [InlineData("", "tea", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("Doha Acord", "Doha Accord", 1)]
    public void Edits_are_counted_in_either_direction(string left, string right, int edits)
    {
        Assert.Equal(edits, NearestMatch.Distance(left, right));
        Assert.Equal(edits, NearestMatch.Distance(right, left));
    }

    [Fact]
    public void Long_texts_are_compared_to_400_characters() =>
        Assert.Equal(0, NearestMatch.Distance(new string('a', 400) + "b", new string('a', 400) + "cd"));

    [Theory]
    [InlineData("defintion", "definition")]
    [InlineData("pakistna", "pakistan")]
    [InlineData("china", "china")]
    [InlineData("coffee", null)]
    [InlineData("", null)]
    public void Nearest_is_the_probable_intention(string wrong, string? nearest) =>
        Assert.Equal(nearest, NearestMatch.Of(wrong, ["definition", "pakistan", "china", "iran"]));

    [Fact]
    public void Of_two_equally_near_the_first_in_order_is_given() =>
        Assert.Equal("tea", NearestMatch.Of("te", ["ten", "tea"]));

    [Theory]
    [InlineData(
        "the resurgance of tea (TTA)",
        "It led to the resurgence of tea (TTA), later.",
        "the resurgence of tea (TTA)"
    )]
    [InlineData("a so-caled “strong tea”", "They drank a so-called “strong tea”.", "a so-called “strong tea”")]
    [InlineData("“strong” tea iz old.", "Why? “Strong” tea is old. It is.", "“Strong” tea is old.")]
    [InlineData("tea iz old", "Why? (Tea is old.) It is.", "Tea is old")]
    public void Passage_has_the_marks_around_it_that_the_quotation_has(string quotation, string text, string passage) =>
        Assert.Equal(passage, NearestMatch.Passage(quotation, text)!.Value.Piece);

    [Theory]
    [InlineData(
        "met the Tea Trde Association",
        "The planters of the hills met the Tea Trade Association in 1820.",
        "met the Tea Trade Association"
    )]
    [InlineData(
        "Tea is grown in the hills",
        "Tea is grown in the green hills of the north.",
        "Tea is grown in the green hills"
    )]
    [InlineData(
        "Tea is grown in the green hills",
        "Today tea is grown in the hills, and milk is drunk.",
        "tea is grown in the hills"
    )]
    [InlineData("Tea is grown in the valleys", "Tea is grown in the hills, and drunk.", "Tea is grown in the hills")]
    [InlineData("all tea is grown here", "Now tea is grown here and there.", "Now tea is grown here")]
    [InlineData("the hills grow tea", "In summer, tea the hills do grow.", "the hills do grow")]
    public void Passage_ends_with_the_words_that_the_quotation_ends_with(
        string quotation,
        string text,
        string passage
    ) => Assert.Equal(passage, NearestMatch.Passage(quotation, text)!.Value.Piece);

    [Fact]
    public void Passage_is_as_long_as_the_quotation()
    {
        var found = NearestMatch.Passage(
            "Doha Acord of 2020",
            "Before 2021 was the Doha Accord of 2020, a peace agreement."
        );
        Assert.Equal(("Doha Accord of 2020", 1), found);
    }

    [Theory]
    [InlineData("coffee and milk", "Tea is grown in the hills.")]
    [InlineData("", "Tea is hot.")]
    [InlineData("tea", "")]
    [InlineData(" ", " ")]
    [InlineData("—", "Tea — it is hot.")]
    public void Passage_is_null_if_few_words_agree(string quotation, string text) =>
        Assert.Null(NearestMatch.Passage(quotation, text));
}
