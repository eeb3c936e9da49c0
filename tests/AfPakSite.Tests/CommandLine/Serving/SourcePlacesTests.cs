using AfPakSite.CommandLine.Serving;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>A click on a passage opens its source.</summary>
public sealed class SourcePlacesTests
{
    private static readonly CompiledSite Tea = SmallSite.Tea.Compile();

    private static string? Find(string path, string[] ids, string text, params string[] quoted) =>
        SourcePlaces.Find(Tea.Linked, path, ids, text, quoted)?.ToString();

    [Fact]
    public void Finds_a_sentence_of_the_study()
    {
        var sentence = Tea.Linked.Sentences[1];
        Assert.Equal(sentence.Span.ToString(), Find("study/index.html", ["no-id", sentence.Id], ""));
        Assert.Equal(
            sentence.Paragraph.Span.ToString(),
            Find("study/index.html", [sentence.Paragraph.Id, sentence.Id], "")
        );
    }

    [Theory]
    [InlineData("trade", "input/timeline.yml:1:7")]
    [InlineData("leaves", "seeds/study.txt:2:1")]
    public void Finds_what_has_an_id(string id, string place) =>
        Assert.Equal(place, Find("about/index.html", [id], ""));

    [Fact]
    public void Finds_a_paragraph_by_its_words() =>
        Assert.Equal("input/pages/about.md:5:1", Find("about/index.html", [], "A small site about Tea."));

    [Fact]
    public void Finds_the_sentence_that_a_passage_quotes()
    {
        var sentence = Tea.Linked.Sentences[2];
        Assert.Equal(sentence.Span.ToString(), Find("timeline/index.html", [], "1820", sentence.Id));
    }

    [Fact]
    public void Does_not_look_for_no_words()
    {
        var sentence = Tea.Linked.Sentences[2];
        Assert.Equal(sentence.Span.ToString(), Find("about/index.html", [], "", sentence.Id));
    }

    [Fact]
    public void Finds_nothing_for_a_page_that_nobody_wrote() => Assert.Null(Find("search/index.html", [], "Search"));
}
