using AfPakSite.Sites;
using AfPakSite.Theme.Plain;

namespace AfPakSite.Tests.Plain;

/// <summary>The Markdown twins, and <c>llms.txt</c>.</summary>
public sealed class MarkdownTwinTests
{
    private static readonly CompiledSite Site = SmallSite.RealSite;

    [Fact]
    public void Exists_for_each_section_framework_actor_the_argument_and_the_study()
    {
        var pages = Site
            .Site.Pages.Where(page => page is Page.WholeStudy or Page.OfSection or Page.OfEntry or Page.Argument)
            .Select(page => page.Route)
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            pages.Select(route => $"{route[1..]}index.html.md"),
            Site.Files.Select(file => file.Path)
                .Where(path => path.EndsWith(".md", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Has_the_text_of_the_page_with_absolute_addresses()
    {
        var twin = Site["sections/introduction/index.html.md"];
        Assert.StartsWith(
            "# 1. Introduction\n\n[Afghanistan](https://afpaksite.example/actors/afghanistan/) and [Pakistan]",
            twin,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "([Rashid, 2010a](https://afpaksite.example/bibliography/#rashid-2010a))",
            twin,
            StringComparison.Ordinal
        );
        Assert.Matches(@" \[¶\]\(https://afpaksite\.example/sections/introduction/#p-[a-z0-9]+\)\n", twin);
        Assert.All(
            Site.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)),
            file => Assert.DoesNotMatch(@"\]\((?!https?://)", file.Text)
        );
    }

    /// <summary>The twin has no headings of what only the page shows.</summary>
    [Fact]
    public void Has_the_headings_of_the_page_of_an_entry()
    {
        foreach (var page in Site.Site.Pages.OfType<Page.OfEntry>())
        {
            var headings = Site.Page(page.Route)
                .QuerySelectorAll("h2#_sources, h2#_mentions")
                .Select(heading => $"## {heading.TextContent}");
            var twin = Site[$"{page.Route[1..]}index.html.md"].Split('\n');
            Assert.Equal(headings, twin.Where(line => headings.Contains(line)));
        }
    }

    /// <summary>Quotations inside of quoted sentences have other quotation marks.</summary>
    [Fact]
    public void Nests_quotation_marks()
    {
        var quotations = Site["actors/taliban/index.html.md"]
            .Split('\n')
            .Where(line => line.StartsWith("- “", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(quotations, line => line.Contains('‘'));
        Assert.All(quotations, line => Assert.Matches("^- “[^“”]+” \\(", line));
    }

    [Fact]
    public void Is_listed_in_llms_txt()
    {
        var list = Site["llms.txt"];
        Assert.StartsWith("# Afghanistan–Pakistan Relations after 2021\n\n> ", list, StringComparison.Ordinal);
        var addresses = list.Split('\n')
            .Where(line => line.StartsWith("- [", StringComparison.Ordinal))
            .Select(line => line[(line.LastIndexOf('(') + 1)..^1])
            .ToList();
        Assert.All(
            addresses,
            address =>
                Assert.Contains(
                    Site.Files,
                    file => file.Path == AfPakSite.Sites.Routes.FileOf(address["https://afpaksite.example".Length..])
                )
        );
        Assert.Equal(
            Site.Files.Count(file => file.Path.EndsWith(".md", StringComparison.Ordinal)),
            addresses.Count(address => address.EndsWith(".md", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Keeps_each_text_of_the_settings_in_one_line_of_llms_txt()
    {
        const string Text = "\"A\\n\\n# Injected\\n<b>\"";
        var list = SmallSite
            .Tea.Change("input/site.yml", "title: Tea", $"title: {Text}\ndescription: {Text}")
            .Change("input/site.yml", "title: On Tea", $"title: {Text}")
            .Change(
                "input/site.yml",
                "navigation:\n",
                $"kinds:\n  - {{folder: actors, name: A, plural: {Text}}}\nnavigation:\n"
            )
            .Compile()["llms.txt"];
        Assert.Contains("# A  \\# Injected \\<b\\>\n", list, StringComparison.Ordinal);
        Assert.Contains("\n## A  \\# Injected \\<b\\>\n", list, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# Injected", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`tea`")]
    [InlineData("***tea***")]
    [InlineData("**`t*a`**")]
    [InlineData("``t`a``")]
    public void Keeps_the_styles_of_the_study(string styled) =>
        Assert.Contains(
            $" oder auch {styled}; ",
            SmallSite.Scenario("markdown").Change("seeds/study.md", "`tea`", styled).Compile()[
                "sections/die-blaetter/index.html.md"
            ],
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("tea", "`tea`")]
    [InlineData("t`e``a", "```t`e``a```")]
    [InlineData("`tea", "`` `tea ``")]
    public void Marks_code_with_more_backticks_than_it_contains(string text, string code) =>
        Assert.Equal(code, MarkdownText.Code(text));

    [Theory]
    [InlineData("plain, with “quotes” (and more).", "plain, with “quotes” (and more).")]
    [InlineData("Tea\r\n\n## Heading", "Tea  \\#\\# Heading")]
    [InlineData("a*b_c[d]<e>`f`\\", "a\\*b\\_c\\[d\\]\\<e\\>\\`f\\`\\\\")]
    public void Escapes_text_that_looks_like_markup(string text, string escaped) =>
        Assert.Equal(escaped, MarkdownText.Escape(text));

    [Theory]
    [InlineData("1979. A year", "1979\\. A year")]
    [InlineData("- a dash", "\\- a dash")]
    [InlineData("2021 was", "2021 was")]
    public void Begins_no_list_by_chance(string text, string paragraph) =>
        Assert.Equal(paragraph, MarkdownText.Paragraph(text));
}
