using AngleSharp.Dom;

namespace AfPakSite.Tests.Pages;

/// <summary>The evidence of authored prose is a note directly after the words that it proves.</summary>
public sealed class EvidenceNoteTests
{
    private const string Quotation = "<study:met the Tea Trade Association>";

    /// <summary>In the expected text, ° is a mark with its note.</summary>
    [Theory]
    [InlineData("They met [](%).", "They met.°")]
    [InlineData("They met [](%), and parted.", "They met,° and parted.")]
    [InlineData("They met [](%) [](%).", "They met.°°")]
    [InlineData("They met [](%) in spring.", "They met° in spring.")]
    [InlineData("[They met](%).", "They met.°")]
    [InlineData("They *met [](%)*.", "They met°.")]
    [InlineData("[[tta]] [](%) (a guild).", "TTA° (a guild).")]
    [InlineData("They met [](%)", "They met°")]
    public void Follows_its_words_and_their_punctuation(string prose, string shown)
    {
        var paragraph = Page(prose.Replace("%", Quotation, StringComparison.Ordinal))
            .QuerySelector(".entity-page > .note ~ p")!;
        foreach (var note in paragraph.QuerySelectorAll(".sidenote"))
        {
            Assert.True(note.PreviousElementSibling!.ClassList.Contains("note-mark"));
            note.PreviousElementSibling.TextContent = "°";
            note.Remove();
        }
        Assert.Equal(shown, paragraph.TextContent);
    }

    [Fact]
    public void Quotes_links_to_the_sentence_and_says_what_its_mark_opens()
    {
        var page = Page($"They met []({Quotation}).");
        var note = page.QuerySelector(".entity-page > .note ~ p .sidenote")!;
        var link = note.QuerySelector("a")!;
        Assert.Equal($" “met the Tea Trade Association” {link.TextContent}", note.TextContent);
        Assert.Matches("^§2.*, sentence 1$|, sentence \\d+$", link.TextContent);
        Assert.Matches("#s-[a-z0-9]+$", link.GetAttribute("href")!);
        Assert.Equal(
            $"Evidence in {link.TextContent}",
            note.PreviousElementSibling!.QuerySelector("input")!.GetAttribute("aria-label")
        );
        Assert.Equal("note", note.GetAttribute("role"));
    }

    private static IDocument Page(string prose) =>
        SmallSite
            .Tea.Change(
                "input/actors/planters.md",
                "They met the [[tta|association]] [](<study:met the Tea Trade Association>).",
                prose
            )
            .Compile()
            .Page("/actors/planters/");
}
