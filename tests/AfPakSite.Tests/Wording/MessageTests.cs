using AfPakSite.Wording;

namespace AfPakSite.Tests.Wording;

public sealed class MessageTests
{
    [Fact]
    public void Fills_each_placeholder_by_its_name() =>
        Assert.Equal(
            "B, then A, then B",
            Message.Parse("{second}, then {first}, then {second}").Fill([("first", "A"), ("second", "B")])
        );

    [Theory]
    [InlineData("")]
    [InlineData("No placeholder.")]
    public void Keeps_a_text_without_placeholders(string text) => Assert.Equal(text, Message.Parse(text).Fill());

    [Fact]
    public void Does_not_read_a_value_as_a_message() =>
        Assert.Equal("{b} 2", Message.Parse("{a} {b}").Fill([("a", "{b}"), ("b", "2")]));

    [Fact]
    public void Gives_a_link_the_words_of_its_placeholder()
    {
        var message = Message.Parse("Or begin at {home|the study at a glance}.");
        var phrase = message.Fill<string>([new("home", words => new("", $"<a>{words}</a>"))]);
        Assert.Equal(["home"], message.LabeledPlaceholders);
        Assert.Equal(
            "OR BEGIN AT <a>the study at a glance</a>.",
            phrase.Join(words => words.ToUpperInvariant(), link => link)
        );
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("}{")]
    [InlineData("{a")]
    [InlineData("a}")]
    [InlineData("{a{b}}")]
    [InlineData("{a} }")]
    public void Refuses_a_brace_that_is_not_part_of_a_placeholder(string text) =>
        Assert.Throws<FormatException>(() => Message.Parse(text));

    [Fact]
    public void Refuses_to_leave_a_placeholder_empty() =>
        Assert.Throws<InvalidOperationException>(() => Message.Parse("{a}").Fill([("b", "")]));
}
