using AfPakSite.Sites;

namespace AfPakSite.Tests.Pages;

/// <summary>The home page is a title page, with the way to the text.</summary>
public sealed class HomePageTests
{
    private static readonly CompiledSite Real = SmallSite.RealSite;

    [Theory]
    [InlineData("{family: Brown, given: Ada}", "<span>Ada Brown</span>")]
    [InlineData("{literal: Tea Institute}", "<span>Tea Institute</span>")]
    [InlineData(
        "{family: Brown, given: Ada, ORCID: 0000-0002-1825-0097}",
        "<a href=\"https://orcid.org/0000-0002-1825-0097\">Ada Brown</a>"
    )]
    public void Names_a_person_or_an_institution(string author, string written) =>
        Assert.Equal(
            written,
            SmallSite
                .Tea.Change("input/site.yml", "{family: Brown, given: Ada}", author)
                .Compile()
                .Page(Routes.Home)
                .QuerySelector(".byline")!
                .Children.Single()
                .OuterHtml
        );

    /// <summary>The lines of the text are the byline, with their ids; names with links are those of the record.</summary>
    [Theory]
    [InlineData("Ada Brown\n\nSchool of Tea, Hilltown\n\n", "", "Ada Brown|School of Tea, Hilltown", "")]
    [InlineData("Ada Brown\n\nTea is drunk.\n\n", "", "Ada Brown", "Tea is drunk.")]
    [InlineData("Tea is drunk.\n\n", "", "", "Tea is drunk.")]
    [InlineData("Ada Brown\n\n", ", ORCID: 0000-0002-1825-0097", "", "Ada Brown")]
    public void Names_authors_below_the_title_once(string opening, string orcid, string byline, string rest)
    {
        var site = SmallSite
            .Tea.Without("seeds/study.txt")
            .With("seeds/study.md", $"# On Tea\n\n{opening}## Leaves\n\nTea is grown in the hills (Smith, 2001).\n")
            .Change("input/site.yml", "{family: Brown, given: Ada}", $"{{family: Brown, given: Ada{orcid}}}")
            .Compile();
        var page = site.Page(Routes.Home);
        Assert.Equal(byline, Texts(".byline [data-n]"));
        Assert.Equal(rest, Texts(".abstract [data-n]"));
        Assert.Equal(byline.Contains("Ada Brown") ? 0 : 1, page.QuerySelectorAll("p.byline").Length);
        Assert.Single(page.QuerySelectorAll(".study-text#opening"));

        string Texts(string selector) =>
            string.Join('|', page.QuerySelectorAll(selector).Select(sentence => sentence.TextContent));
    }

    [Fact]
    public void Has_the_title_letter_for_letter_with_the_subtitle_on_its_own_line()
    {
        var heading = Real.Page("/").QuerySelector("h1")!;
        Assert.Equal(Real.Site.Study.Title, heading.TextContent);
        Assert.Equal(
            "Implications of the Taliban’s Resurgence Post-2021",
            heading.QuerySelector(".subtitle")!.TextContent
        );
        Assert.Null(SmallSite.Tea.Compile().Page("/").QuerySelector(".subtitle"));
    }

    [Fact]
    public void Has_the_journal_the_year_the_DOI_and_the_license() =>
        Assert.Equal(
            [
                "Chinese Journal of International Review, World Scientific, 2024",
                "DOI 10.1142/S2630531324500069",
                "Creative Commons Attribution-NonCommercial 4.0 (CC BY-NC 4.0)",
            ],
            Real.Page("/").QuerySelectorAll(".publication > li").Select(item => item.TextContent)
        );

    [Fact]
    public void Starts_reading_at_the_first_section_and_says_how_long_it_takes()
    {
        var start = Real.Page("/").QuerySelector(".start")!;
        Assert.Equal("sections/introduction/", start.QuerySelector("a")!.GetAttribute("href"));
        var words = Real.Site.Study.Sections.Where(section => section.Number is not null).Sum(section => section.Words);
        Assert.Equal($"Start reading {Math.Round(words / 230.0)} minutes", start.TextContent);
    }

    [Fact]
    public void Says_how_long_each_section_takes() =>
        Assert.Equal(
            Real.Site.Study.Sections.Count(section => section.Number is not null),
            Real.Page("/").QuerySelectorAll(".front-contents .time").Length
        );

    [Fact]
    public void Has_the_argument_in_two_sentences_that_quote_their_evidence()
    {
        var introduction = Real.Page("/").QuerySelector(".introduction")!;
        Assert.InRange(introduction.QuerySelectorAll("a[href*='#s-']").Length, 2, 6);
        Assert.Single(introduction.QuerySelectorAll("p"));
    }

    /// <summary>The same parts in the order of the page.</summary>
    [Fact]
    public void Contains_what_the_contract_names() =>
        Assert.Equal(
            ["title-page", "front-contents", "study-text abstract", "front-argument", "ways-in", "how-to-cite"],
            Real.Page("/").QuerySelector("main")!.Children.Select(part => part.ClassName)
        );
}
