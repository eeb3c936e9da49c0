namespace AfPakSite.Tests.Pages;

/// <summary>
/// The bibliography may be a library of which the study cites some works: no page says that it cites the others.
/// </summary>
public sealed class UncitedWorkTests
{
    private const string Library = """
        @book{ash, author = {Ash, Mary}, title = {Leaves}, year = 2001}
        @book{birch, author = {Birch, Ed}, title = {Milk}, year = 2002}
        @book{cedar, author = {Cedar, Ann}, title = {Cups}, year = 2003}
        """;

    [Theory]
    [InlineData("Old (Ash, 2001).", "1 work cited", "Ash, 2001")]
    [InlineData("Old.", "0 works cited", "")]
    public void Are_not_counted_as_cited(string text, string count, string listed)
    {
        var site = SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}\n")
            .With("input/bibliography.yml", "references: []\n")
            .With("input/bibliography.bib", Library)
            .Compile();
        var page = site.Page("/bibliography/");
        Assert.Equal(
            listed,
            string.Join(", ", page.QuerySelectorAll(".known-works li").Select(item => item.TextContent))
        );
        Assert.Equal(3, page.QuerySelectorAll("ul.bibliography > li").Length);
        Assert.Contains(count, site.Page("/").Body!.TextContent, StringComparison.Ordinal);
    }
}
