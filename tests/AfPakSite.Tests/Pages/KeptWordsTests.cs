namespace AfPakSite.Tests.Pages;

/// <summary>Words that a Markdown study has beside markup for other programs stay on the page.</summary>
public class KeptWordsTests
{
    [Theory]
    [InlineData("::: {.content-visible when-format=\"pdf\"}\nThey are printed.", "They are printed.")]
    [InlineData("\\footnotesize{Source: a survey.}", "Source: a survey.")]
    [InlineData("\\centering{Tea in the hills}", "Tea in the hills")]
    [InlineData("<!-- todo: ask ->\n\nThey stay.\n\n<!-- asked -->\n\nIt ends.", "They stay.")]
    [InlineData("<!-->\n\nThey stay.\n\n<!-- asked -->\n\nIt ends.", "They stay.")]
    [InlineData("Write `[tea]{.smallcaps}` so.", "[tea]{.smallcaps}")]
    [InlineData("They say [old words]{.deletion author=\"A\"} so.", "{.deletion")]
    [InlineData("```{r}\n# knitr::include_graphics(\"a.png\")\nplot(hills)\n```", "plot(hills)")]
    public void Beside_markup_of_other_programs(string text, string kept) => Assert.Contains(kept, Shown(text));

    [Theory]
    [InlineData("\\vspace{2em}\n\\newpage", "vspace")]
    [InlineData("<!-- a comment -->\n\nIt grows.", "comment")]
    [InlineData("```{code-cell}\n:tags: [remove-input]\nplot(hills)\n```\n\nIt grows.", "plot(hills)")]
    public void Markup_that_is_not_for_readers_goes(string text, string gone) =>
        Assert.DoesNotContain(gone, Shown(text));

    /// <summary>Each way to divide the spaces of these lines would be tried, for each line.</summary>
    [Fact]
    public void Lines_with_many_spaces_cost_no_more_than_others()
    {
        var lines = string.Concat(Enumerable.Repeat("#|         of tea\n", 18));
        var settings = string.Concat(Enumerable.Repeat("         of: tea\n", 18));
        Assert.Contains(
            "It grows.",
            Shown($"```{{r}}\n#| fig-cap: \"Hills\n{lines}plot(hills)\n```\n\nexecute:\n{settings}\n\nIt grows.")
        );
    }

    private static string Shown(string text) =>
        SmallSite
            .Tea.Without("seeds/study.txt")
            .With("seeds/study.md", $"# On Tea\n\n## 1. Leaves\n\nTea is green.\n\n{text}\n")
            .Compile()
            .Page("/sections/leaves/")
            .QuerySelector("main")!
            .TextContent;
}
