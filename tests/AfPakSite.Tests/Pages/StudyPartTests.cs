using System.IO.Compression;
using System.Text.Json;

namespace AfPakSite.Tests.Pages;

/// <summary>Items keep their numbers, tables have a permalink, and paragraphs have the direction of their script.</summary>
public sealed class StudyPartTests
{
    [Fact]
    public void Shows_the_numbers_of_items_as_the_study_counts_them()
    {
        var page = Page("Tea is made so:\n\n3. Boil.\n4. Pour.\n\n- Wait.");
        Assert.Equal(
            [("3", "Boil."), ("4", "Pour."), (null, "Wait.")],
            page.QuerySelectorAll(".study-text p")
                .Skip(1)
                .Select(item => (item.GetAttribute("data-item"), item.TextContent.Trim()))
        );
        Assert.Equal("Wait.", Assert.Single(page.QuerySelectorAll("p.item")).TextContent.Trim());
    }

    /// <summary>Lists within items are within them on the page, in the book, in Markdown and in the data.</summary>
    [Fact]
    public void Shows_items_within_items()
    {
        var site = Site("- Boil.\n  1. Wait.\n     - Not long.\n\n     Be calm.\n- Pour.");
        Assert.Equal(
            [(null, "Boil."), ("1", "Wait."), ("2", "Not long."), ("2", "Be calm."), (null, "Pour.")],
            site.Page("/study/")
                .QuerySelectorAll(".study-text p")
                .Select(item => (item.GetAttribute("data-outer"), item.TextContent.Trim()))
        );
        Assert.Matches(
            @"\n- Boil\. .*\n\n    1\. Wait\. .*\n\n        - Not long\. .*\n\n        Be calm\. .*\n\n- Pour\. ",
            site["sections/leaves/index.html.md"]
        );
        var items = JsonDocument
            .Parse(site["study.json"])
            .RootElement.GetProperty("sections")[0]
            .GetProperty("paragraphs")
            .EnumerateArray()
            .Select(item => item.TryGetProperty("outerItems", out var outer) ? outer.GetInt32() : 0);
        Assert.Equal([0, 1, 2, 2, 0], items);
        var bytes = site.Files.Single(file => file.Path == "study.epub").Bytes.ToArray();
        using var book = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(book.GetEntry("EPUB/section-leaves.xhtml")!.Open());
        Assert.Matches("class=\"item\".*\\n.*class=\"inner-1\".*\\n.*class=\"item inner-2\"", reader.ReadToEnd());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("Table 1: Leaves\n\n", 2)]
    public void Gives_a_table_a_permalink(string caption, int number)
    {
        var page = Page($"{caption}| Leaf | Age |\n|---|---|\n| Green | 5 |");
        var table = page.QuerySelector("tbody.paragraph")!;
        var link = Assert.Single(table.QuerySelectorAll("a.pilcrow"));
        Assert.Equal($"#{table.Id}", link.GetAttribute("href"));
        Assert.EndsWith($"{number}", link.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_a_paragraph_in_the_direction_of_its_script()
    {
        var page = Page("Tea is old and good and grown in many hills.\n\nچای زوړ دی.\n\nIt is «چای» and hot.");
        Assert.Equal(
            [null, "rtl", null],
            page.QuerySelectorAll(".study-text p").Select(paragraph => paragraph.GetAttribute("dir"))
        );
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string text) => Site(text).Page("/study/");

    private static CompiledSite Site(string text) =>
        SmallSite.Tea.Without("seeds/study.txt").With("seeds/study.md", $"# On Tea\n\n## Leaves\n\n{text}\n").Compile();
}
