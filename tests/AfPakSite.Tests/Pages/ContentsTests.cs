using System.Globalization;
using AfPakSite.Sites;
using AngleSharp.Dom;

namespace AfPakSite.Tests.Pages;

/// <summary>The contents beside a section: all sections, or those that are near it in a long study.</summary>
public sealed class ContentsTests
{
    [Theory]
    [InlineData(61, 31, "1–61")]
    [InlineData(62, 1, "1–31 …")]
    [InlineData(100, 50, "… 20–80 …")]
    [InlineData(100, 31, "1–61 …")]
    [InlineData(100, 100, "… 70–100")]
    public void Show_the_sections_that_are_near(int count, int current, string expected)
    {
        var site = Site(Enumerable.Range(1, count).Select(number => $"## Leaf {number}\n\nIt is green.\n"));
        Assert.Equal(expected, Shown(site, $"/sections/leaf-{current}/"));
    }

    [Fact]
    public void Show_the_subsections_that_are_near()
    {
        var site = Site(
            Enumerable.Range(1, 100).Select(number => $"### Leaf {number}\n\nIt is green.\n").Prepend("## Leaves\n"),
            settings: "split-level: 2\n"
        );
        Assert.Equal("… 20–80 …", Shown(site, "/sections/leaf-50/"));
    }

    [Fact]
    public void Are_whole_on_the_home_page()
    {
        var site = Site(Enumerable.Range(1, 100).Select(number => $"## Leaf {number}\n\nIt is green.\n"));
        Assert.Equal(100, site.Page(Routes.Home).QuerySelectorAll(".contents a").Length);
    }

    /// <summary>The first and the last of the leaves in the contents, and the signs for what is left out.</summary>
    private static string Shown(CompiledSite site, string route)
    {
        var links = site.Page(route)
            .QuerySelectorAll("nav.side .contents a")
            .Where(link => IsOthers(link) || link.TextContent != "Leaves")
            .ToList();
        Assert.All(
            links.Where(IsOthers),
            link => Assert.EndsWith("/#_contents", link.GetAttribute("href"), StringComparison.Ordinal)
        );
        var leaves = links
            .Where(link => link.TextContent.StartsWith("Leaf ", StringComparison.Ordinal))
            .Select(link => int.Parse(link.TextContent["Leaf ".Length..], CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(Enumerable.Range(leaves[0], leaves.Count), leaves);
        var (before, after) = (links.TakeWhile(IsOthers), links.AsEnumerable().Reverse().TakeWhile(IsOthers));
        return string.Join(
            ' ',
            [
                .. before.Select(link => link.TextContent),
                $"{leaves[0]}–{leaves[^1]}",
                .. after.Select(link => link.TextContent),
            ]
        );
    }

    private static bool IsOthers(IElement link) => link.TextContent == "…";

    private static CompiledSite Site(IEnumerable<string> sections, string settings = "") =>
        SmallSite
            .Tea.Without("seeds/study.txt")
            .With("seeds/study.md", $"# On Tea\n\n{string.Join('\n', sections)}")
            .Change("input/site.yml", "language: en\n", $"language: en\n{settings}")
            .Compile();
}
