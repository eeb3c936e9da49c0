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

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string text) =>
        SmallSite
            .Tea.Without("seeds/study.txt")
            .With("seeds/study.md", $"# On Tea\n\n## Leaves\n\n{text}\n")
            .Compile()
            .Page("/study/");
}
