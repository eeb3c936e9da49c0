using System.Text.Json;
using AfPakSite.Sites;

namespace AfPakSite.Tests;

/// <summary>
/// Every page of the real site contains the references of the page and of the study, and offers their records.
/// </summary>
public sealed class CitedPagesTests
{
    private const string Doi = "https://doi.org/10.1142/S2630531324500069";

    private static readonly CompiledSite Site = SmallSite.RealSite;

    public static TheoryData<string> Pages => [.. Site.Routes.Where(route => route != Routes.NotFound)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Cites_itself_and_the_study_in_three_styles(string route)
    {
        var lists = Site.Page(route).QuerySelectorAll(".cite .styles").ToList();
        Assert.Equal(route is "/" or "/study/" ? 1 : 2, lists.Count);
        Assert.All(
            lists,
            list =>
                Assert.Equal(["APA", "Chicago", "MLA"], list.QuerySelectorAll("dt").Select(term => term.TextContent))
        );
        Assert.Equal(3, lists[^1].QuerySelectorAll($"a[href='{Doi}']").Length);
        if (lists.Count == 2)
            Assert.Equal(3, lists[0].QuerySelectorAll($"a[href='https://afpaksite.example{route}']").Length);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Offers_its_record_in_three_formats(string route)
    {
        var links = Site.Page(route)
            .QuerySelectorAll(".cite-files a")
            .Where(link =>
                !link.GetAttribute("href")!.Contains('/')
                || link.GetAttribute("href")!.StartsWith("./", StringComparison.Ordinal)
            );
        Assert.Superset(
            new HashSet<string> { "BibTeX", "RIS", "CSL-JSON" },
            links.Select(link => link.TextContent).ToHashSet()
        );
        var work = JsonDocument.Parse(Site[$"{route[1..]}cite.json"]).RootElement.EnumerateArray().Single();
        Assert.Contains(
            $"{{{work.GetProperty("id").GetString()},",
            Site[$"{route[1..]}cite.bib"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"ID  - {work.GetProperty("id").GetString()}\r\n",
            Site[$"{route[1..]}cite.ris"],
            StringComparison.Ordinal
        );
    }

    /// <summary>The schema of CSL-JSON allows additional properties only in <c>custom</c>.</summary>
    [Theory]
    [InlineData("cite.json")]
    [InlineData("study/cite.json")]
    public void Keeps_to_the_variables_of_the_schema(string path)
    {
        var work = JsonDocument.Parse(Site[path]).RootElement[0];
        Assert.False(work.TryGetProperty("eISSN", out _));
        Assert.Equal("2630-5321", work.GetProperty("custom").GetProperty("eISSN").GetString());
    }

    [Fact]
    public void Gives_no_two_pages_the_same_key()
    {
        var keys = Site
            .Files.Where(file => file.Path.EndsWith("/cite.bib", StringComparison.Ordinal) || file.Path == "cite.bib")
            .Where(file => file.Path != "study/cite.bib")
            .Select(file => file.Text[file.Text.IndexOf('{')..file.Text.IndexOf(',')]);
        Assert.Distinct(keys);
    }

    [Theory]
    [InlineData("/", "article-journal", true)]
    [InlineData("/study/", "article-journal", true)]
    [InlineData("/sections/introduction/", "chapter", true)]
    [InlineData("/actors/ttp/", "webpage", false)]
    [InlineData("/timeline/", "webpage", false)]
    public void Names_the_author_of_the_authors_text_alone(string route, string type, bool signed)
    {
        var work = JsonDocument.Parse(Site[$"{route[1..]}cite.json"]).RootElement[0];
        Assert.Equal(type, work.GetProperty("type").GetString());
        Assert.Equal(signed, work.TryGetProperty("author", out _));
        Assert.Equal(signed, work.TryGetProperty("issued", out _));
    }

    [Fact]
    public void Cites_a_section_as_a_part_of_the_study() =>
        Assert.Equal(
            "Popalzay, A. W. (2024). 1. Introduction. In The evolving dynamics of Afghanistan–Pakistan relations: Implications of the Taliban’s resurgence post-2021. https://afpaksite.example/sections/introduction/",
            Site.Page("/sections/introduction/").QuerySelector(".cite .styles dd")!.TextContent
        );

    [Fact]
    public void Cites_a_page_of_its_own_without_author_and_date() =>
        Assert.Equal(
            "Tehrik-i-Taliban Pakistan. (n.d.). Afghanistan–Pakistan Relations after 2021. https://afpaksite.example/actors/ttp/",
            Site.Page("/actors/ttp/").QuerySelector(".cite .styles dd")!.TextContent
        );

    [Fact]
    public void Leaves_the_error_page_uncited()
    {
        Assert.Null(Site.Page(Routes.NotFound).QuerySelector(".cite"));
        Assert.DoesNotContain(
            Site.Files,
            file => file.Path.StartsWith("404", StringComparison.Ordinal) && file.Path != "404.html"
        );
    }

    [Fact]
    public void Offers_the_bibliography_in_three_styles_without_a_script()
    {
        var page = Site.Page("/bibliography/");
        Assert.Equal(
            ["_style-apa", "_style-chicago", "_style-mla"],
            page.QuerySelectorAll("fieldset.style-switch > label > input[type=radio][name=style]")
                .Select(input => input.Id)
        );
        Assert.Equal("_style-apa", page.QuerySelector("input[name=style][checked]")!.Id);
        Assert.All(
            page.QuerySelectorAll(".bibliography > li"),
            entry =>
                Assert.Equal(
                    ["reference apa", "reference chicago", "reference mla"],
                    entry.QuerySelectorAll("p.reference").Select(reference => reference.ClassName)
                )
        );
        var css = Site.Files.Single(file => file.Path.StartsWith("assets/parts.", StringComparison.Ordinal)).Text;
        Assert.All(
            new[] { "apa", "chicago", "mla" },
            style =>
                Assert.Contains(
                    $".bibliography-page:has(#_style-{style}:checked) .reference:not(.{style})",
                    css,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Marks_each_entry_whose_title_is_not_known() =>
        Assert.Equal(
            32 * 3,
            Site.Page("/bibliography/")
                .QuerySelectorAll(".reference .unknown")
                .Count(note => note.TextContent == "[Title not known.]")
        );

    [Fact]
    public void Gives_the_menu_the_templates_of_citations()
    {
        var json = JsonDocument.Parse(Site["passage-cite.json"]).RootElement;
        var styles = json.GetProperty("styles").EnumerateArray().ToList();
        Assert.Equal(["apa", "chicago", "mla"], styles.Select(style => style.GetProperty("id").GetString()));
        Assert.Equal(
            ["(Popalzay, 2024, %LOCATOR%)", "(Popalzay 2024, %LOCATOR%)", "(Popalzay, %LOCATOR%)"],
            styles.Select(style => style.GetProperty("inText").GetString())
        );
        Assert.All(
            styles,
            style =>
                Assert.Equal(
                    $"“%QUOTATION%” {style.GetProperty("inText").GetString()}",
                    style.GetProperty("quotation").GetString()
                )
        );
        Assert.All(
            styles,
            style =>
                Assert.Contains(
                    $"<a href=\"{Doi}\">{Doi}</a>",
                    style.GetProperty("referenceHtml").GetString(),
                    StringComparison.Ordinal
                )
        );
        Assert.StartsWith(
            "@article{popalzay-2024-%ID%,\n",
            json.GetProperty("bibtex").GetString(),
            StringComparison.Ordinal
        );
        Assert.All(
            new[] { "  url = {%URL%}", "  note = {%LOCATOR%}" },
            field => Assert.Contains(field, json.GetProperty("bibtex").GetString(), StringComparison.Ordinal)
        );
        Assert.All(
            new[] { "UR  - %URL%\r\n", "N1  - %LOCATOR%\r\n" },
            line => Assert.Contains(line, json.GetProperty("ris").GetString(), StringComparison.Ordinal)
        );
    }
}
