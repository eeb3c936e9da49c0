using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.History;

/// <summary>
/// Makes editions of small studies in plain text and Markdown: the text of their day, hidden from search engines.
/// </summary>
public sealed class EditionTests
{
    private const string Day = "2026-01-15";

    private static readonly SmallSite Bees = SmallSite.Scenario("bees").Accept("2026-01-01");
    private static readonly SmallSite Markdown = SmallSite.Scenario("markdown").Accept("2026-01-01");

    private static readonly SmallSite EditedBees = Bees.Change(
            "seeds/study.txt",
            "Nobody knows who built it.",
            "Nobody knows today who built it."
        )
        .Change("seeds/study.txt", "1. The Hive\n", "1. The House of Wax\n")
        .Change(
            "seeds/study.txt",
            "Acknowledgements\nThe author thanks the Hive Museum and the beekeepers of Lower Vale.\n",
            "Acknowledgements\nThe author thanks the Hive Museum and all the beekeepers of Lower Vale.\n"
        )
        .Accept("2026-02-01")
        .Freeze(new Edition(Day, 1));

    private static readonly SmallSite EditedMarkdown = Markdown
        .Change("seeds/study.md", "vergisst den Lärm der Welt.", "vergisst den ganzen Lärm der Welt.")
        .Change("seeds/study.md", "### 1.1 Sorten", "### 1.1 Arten")
        .Change("seeds/study.md", "die Pflanzer *lange* rollen", "die Pflanzer lange rollen")
        .Accept("2026-02-01")
        .Freeze(new Edition(Day, 1));

    private static readonly Dictionary<string, (SmallSite Before, Lazy<CompiledSite> Site)> Sites = new(
        StringComparer.Ordinal
    )
    {
        ["bees"] = (Bees, new(() => EditedBees.CompileWell())),
        ["markdown"] = (Markdown, new(() => EditedMarkdown.CompileWell())),
    };

    [Theory]
    [InlineData("bees")]
    [InlineData("markdown")]
    public void Shows_the_study_of_its_day(string name)
    {
        var (before, site) = Sites[name];
        Assert.Equal(
            SiteProperties.WordsOnPage(before.Compile()),
            SiteProperties.WordsOnPage(site.Value, $"/e/{Day}/study/")
        );
        Assert.NotEqual(SiteProperties.WordsOnPage(before.Compile()), SiteProperties.WordsOnPage(site.Value));
    }

    [Theory]
    [InlineData("bees")]
    [InlineData("markdown")]
    public void Has_the_ids_and_the_markup_of_its_day(string name)
    {
        var (before, site) = Sites[name];
        Assert.Equal(Blocks(before.Compile(), Routes.Study), Blocks(site.Value, $"/e/{Day}/study/"));
    }

    [Theory]
    [InlineData("bees")]
    [InlineData("markdown")]
    public void Has_a_page_for_each_section_of_its_day(string name)
    {
        var (before, site) = Sites[name];
        var sections = before
            .Compile()
            .Site.Pages.OfType<Page.OfSection>()
            .Select(page => $"/e/{Day}{page.Route}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [$"/e/{Day}/", .. sections, $"/e/{Day}/study/"],
            site.Value.Routes.Where(route => route.StartsWith("/e/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("bees")]
    [InlineData("markdown")]
    public void Is_hidden_from_search_engines(string name)
    {
        var site = Sites[name].Site.Value;
        foreach (var route in site.Routes.Where(route => route.StartsWith("/e/", StringComparison.Ordinal)))
            Assert.Contains(
                "noindex",
                site.Page(route).QuerySelector("meta[name=robots]")!.GetAttribute("content"),
                StringComparison.Ordinal
            );
        foreach (var file in new[] { "sitemap.xml", "links.json", "feed.xml", "objects.inv" })
            Assert.DoesNotContain($"/e/{Day}/", site[file], StringComparison.Ordinal);
        Assert.Null(site.Page(Routes.Study).QuerySelector("meta[name=robots]"));
    }

    [Theory]
    [InlineData("bees", "You are reading the edition of 15 January 2026.")]
    [InlineData("markdown", "Sie lesen die Ausgabe vom 15. Januar 2026.")]
    public void Shows_that_it_is_an_edition_and_links_to_the_current_study(string name, string sentence)
    {
        var site = Sites[name].Site.Value;
        var note = site.Page($"/e/{Day}/study/").QuerySelector("p.edition")!;
        Assert.StartsWith(sentence, note.TextContent, StringComparison.Ordinal);
        Assert.Equal("../../../", note.QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty(site.Page(Routes.Study).QuerySelectorAll("p.edition"));
        Assert.Empty(site.Page($"/e/{Day}/study/").QuerySelectorAll(".changed, .former, [data-provisional]"));
    }

    [Fact]
    public void Never_changes()
    {
        var later = EditedBees
            .Change("seeds/study.txt", "The hive breathes.", "The hive breathes softly.")
            .Accept("2026-03-01")
            .CompileWell();
        foreach (
            var file in Sites["bees"]
                .Site.Value.Files.Where(file => file.Path.StartsWith("e/", StringComparison.Ordinal))
        )
            Assert.Equal(file.Text, later[file.Path]);
    }

    private static IEnumerable<(string Element, string? Id, string Text, int Emphases)> Blocks(
        CompiledSite site,
        string route
    ) =>
        site.Page(route)
            .QuerySelector(".study-text")!
            .QuerySelectorAll("section, h2, h3, h4, p.paragraph, blockquote, pre, span[id^='s-']")
            .Select(block =>
                (
                    block.LocalName,
                    block.Id,
                    block.LocalName == "section" ? "" : block.TextContent,
                    block.QuerySelectorAll("em, strong, code").Length
                )
            );
}
