using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Diagnostics;

public class SuggestionTests
{
    [Fact]
    public void Near_word_is_suggested() =>
        Assert.Equal("did you mean “definition”?", Suggestion.For("defintion", ["term", "definition"]));

    [Fact]
    public void Few_words_are_listed_in_order() =>
        Assert.Equal("these are known: definition, term", Suggestion.For("evidence", ["term", "definition"]));

    [Fact]
    public void Many_words_are_not_listed() =>
        Assert.Equal(
            "no similar name is known",
            Suggestion.For("evidence", Enumerable.Range(0, 13).Select(number => $"word{number}"))
        );

    [Fact]
    public void No_word_is_suggested_from_an_empty_list() =>
        Assert.Equal("no similar name is known", Suggestion.For("tea", []));
}
