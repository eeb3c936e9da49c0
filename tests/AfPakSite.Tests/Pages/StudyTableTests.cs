using System.IO.Compression;
using System.Text.Json;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.Pages;

/// <summary>Tables of a study, wherever the study is published.</summary>
public sealed class StudyTableTests
{
    private const string Text =
        "# On Tea\n\n## 1. Leaves\n\nTable 1: Leaves (Smith, 2001)\n\n| Kind | Age |\n|:--|--:|\n| Green[^1] | 5 |\n"
        + "| Black | (Smith, 2001) |\n\n[^1]: Not in winter.\n";

    private static readonly SmallSite Source = SmallSite.Tea.Without("seeds/study.txt").With("seeds/study.md", Text);
    private static readonly CompiledSite Site = Source.Compile();

    [Theory]
    [InlineData("/study/")]
    [InlineData("/sections/leaves/")]
    public void Have_a_caption_heads_and_alignments(string route)
    {
        var table = Site.Page(route).QuerySelector(".study-table > table")!;
        Assert.Equal("Table 1: Leaves (Smith, 2001)", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["Kind", "Age"], table.QuerySelectorAll("th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(
            ["Green", "5", "Black", "(Smith, 2001)"],
            table.QuerySelectorAll("td").Select(cell => cell.TextContent)
        );
        Assert.Equal(3, table.QuerySelectorAll("tr > .end:nth-child(2)").Length);
        Assert.Equal(2, table.QuerySelectorAll("a.citation").Length);
        Assert.Single(table.QuerySelectorAll("td a.note-ref"));
    }

    [Fact]
    public void Can_be_scrolled_by_keyboard()
    {
        var page = Site.Page("/sections/leaves/");
        var region = page.QuerySelector(".study-table")!;
        Assert.Equal(("region", "0"), (region.GetAttribute("role"), region.GetAttribute("tabindex")));
        Assert.Equal("CAPTION", page.GetElementById(region.GetAttribute("aria-labelledby")!)!.TagName);
    }

    [Fact]
    public void Have_the_text_of_the_data()
    {
        using var study = JsonDocument.Parse(Site["study.json"]);
        var table = study.RootElement.GetProperty("sections")[0].GetProperty("paragraphs")[1];
        Assert.Equal("table", table.GetProperty("kind").GetString());
        Assert.Equal("Kind\tAge\nGreen\t5\nBlack\t(Smith, 2001)", table.GetProperty("text").GetString());
        Assert.Equal(3, table.GetProperty("sentences").GetArrayLength());
        Assert.Equal(
            table.GetProperty("text").GetString(),
            Site.Page("/study/").GetElementById(table.GetProperty("id").GetString()!)!.TextContent
        );
    }

    [Fact]
    public void Are_tables_in_the_Markdown_twin() =>
        Assert.Contains(
            "\n| Kind | Age |\n| --- | --: |\n| Green[^1] | 5 |\n",
            Site["sections/leaves/index.html.md"],
            StringComparison.Ordinal
        );

    [Fact]
    public void Are_tables_in_the_book()
    {
        var bytes = Site.Files.Single(file => file.Path == "study.epub").Bytes.ToArray();
        using var book = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(book.GetEntry("EPUB/section-leaves.xhtml")!.Open());
        Assert.Contains("<th scope=\"col\">Kind</th>", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_tables_in_editions()
    {
        var edition = Source.Accept("2026-01-01").Freeze(new Edition("2026-01-15", 1)).Compile();
        Assert.Equal(
            Site.Page("/study/").QuerySelector(".study-table tbody")!.TextContent,
            edition.Page("/e/2026-01-15/study/").QuerySelector(".study-table tbody")!.TextContent
        );
    }
}
