using System.Text.Json;
using AfPakSite.Checking;

namespace AfPakSite.Tests;

/// <summary>The metadata of the real site.</summary>
public sealed class RealMetadataTests
{
    private const string Title =
        "The Evolving Dynamics of Afghanistan–Pakistan Relations: Implications of the Taliban’s Resurgence Post-2021";
    private const string Base = "https://afpaksite.example/";

    private static readonly CompiledSite Site = SmallSite.RealSite;

    public static TheoryData<string> Pages => [.. Site.Routes.Where(route => route != "/404.html")];

    [Fact]
    public void Zotero_saves_the_home_page_as_one_article_of_the_journal()
    {
        var item = Assert.Single(ItemsOf("/"));
        Assert.Equal("journalArticle", item.Type);
        Assert.Equal(
            [
                Title,
                "Chinese Journal of International Review",
                "2024",
                "10.1142/S2630531324500069",
                "2630-5313",
                "World Scientific",
                "en",
                Base,
            ],
            new[] { "title", "publicationTitle", "date", "DOI", "ISSN", "publisher", "language", "url" }.Select(
                item.Find
            )
        );
        Assert.Equal(["Popalzay, Abdul Wasi"], item.All("author"));
        Assert.Null(item.Find("volume") ?? item.Find("issue") ?? item.Find("pages"));
    }

    [Fact]
    public void Zotero_saves_each_section_as_one_part_of_the_study()
    {
        var sections = Site
            .Routes.Where(route => route.StartsWith("/sections/", StringComparison.Ordinal))
            .Select(route => (route, item: Assert.Single(ItemsOf(route))))
            .ToList();
        Assert.Equal(9, sections.Count);
        Assert.All(
            sections,
            section =>
                Assert.Equal(
                    (
                        "bookSection",
                        Title,
                        "2024",
                        "World Scientific",
                        Base.TrimEnd('/') + section.route,
                        "Popalzay, Abdul Wasi"
                    ),
                    (
                        section.item.Type,
                        section.item.Find("publicationTitle"),
                        section.item.Find("date"),
                        section.item.Find("publisher"),
                        section.item.Find("url"),
                        string.Join('|', section.item.All("author"))
                    )
                )
        );
        Assert.Contains("The Taliban’s Resurgence", sections.Select(section => section.item.Find("title")));
    }

    [Theory]
    [InlineData("/actors/taliban/", "Taliban")]
    [InlineData("/frameworks/securitization-theory/", "Securitization Theory")]
    public void Zotero_saves_an_entry_as_a_part_of_the_site_without_an_author(string route, string title)
    {
        var item = Assert.Single(ItemsOf(route));
        Assert.Equal(
            ("bookSection", title, "Afghanistan–Pakistan Relations after 2021"),
            (item.Type, item.Find("title"), item.Find("publicationTitle"))
        );
        Assert.Empty(item.All("author"));
    }

    [Fact]
    public void Zotero_saves_the_works_of_the_bibliography_that_are_identified()
    {
        var items = ItemsOf("/bibliography/");
        Assert.Equal(
            ["book 11", "journalArticle 3"],
            items.CountBy(item => item.Type).Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal)
        );
        Assert.All(items, item => Assert.NotNull(item.Find("date") ?? item.Find("title")));
        Assert.Equal(
            ["Buzan, Barry", "Wæver, Ole", "de Wilde, Jaap"],
            items.Single(item => item.Find("title") == "Security: A new framework for analysis").All("author")
        );
        Assert.Equal(
            "10.1162/002081898550789",
            items.Single(item => item.Find("title") == "International norm dynamics and political change").Find("DOI")
        );
        Assert.All(
            Site.Page("/bibliography/").QuerySelectorAll("span.Z3988"),
            span => Assert.Contains("identified", span.Closest("li")!.ClassList)
        );
    }

    [Theory]
    [InlineData("/study/")]
    [InlineData("/timeline/")]
    [InlineData("/glossary/")]
    [InlineData("/about/")]
    public void Zotero_saves_another_page_as_a_web_page(string route) =>
        Assert.Equal("webpage", Assert.Single(ItemsOf(route)).Type);

    [Fact]
    public void Names_the_author_of_each_text()
    {
        Assert.Equal("Abdul Wasi Popalzay", AuthorOf("/sections/conclusion/"));
        Assert.Equal("Abdul Wasi Popalzay", AuthorOf("/study/"));
        Assert.Equal("Afghanistan–Pakistan Relations after 2021", AuthorOf("/actors/taliban/"));
        Assert.Null(AuthorOf("/about/"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Has_no_identity_but_its_address_and_on_the_home_page_the_DOI(string route)
    {
        Assert.Empty(Site.Page(route).QuerySelectorAll("link[rel=alternate], link[rel=bookmark], link[rel=shortlink]"));
        Assert.Equal(route == "/" ? 1 : 0, Site.Page(route).QuerySelectorAll("meta[name=citation_doi]").Length);
    }

    [Fact]
    public void Points_to_what_identifies_and_makes_up_the_study()
    {
        Assert.Equal(["https://doi.org/10.1142/S2630531324500069"], Signposts("cite-as"));
        Assert.Equal(["https://orcid.org/0009-0005-3697-6034"], Signposts("author"));
        Assert.Equal(["https://creativecommons.org/licenses/by-nc/4.0/"], Signposts("license"));
        Assert.Equal(["https://schema.org/AboutPage", "https://schema.org/ScholarlyArticle"], Signposts("type"));
        Assert.Equal(["bibliography.json", "study.json", "anchors.json"], Signposts("describedby"));
        Assert.Single(Site.Page("/about/").QuerySelectorAll("main a[href='../anchors.json']"));
        Assert.Equal(10, Signposts("item").Count());
        Assert.All(
            Site.Routes.Where(route => route.StartsWith("/sections/", StringComparison.Ordinal)),
            route => Assert.NotNull(Site.Page(route).QuerySelector("link[rel=collection][href='../../']"))
        );
    }

    [Fact]
    public void Describes_the_study_with_its_9_sections_and_14_works()
    {
        var study = Graph("/")[0];
        Assert.Equal(
            ("ScholarlyArticle", 9, 14),
            (
                Text(study, "@type"),
                study.GetProperty("hasPart").GetArrayLength(),
                study.GetProperty("citation").GetArrayLength()
            )
        );
        Assert.Equal("https://orcid.org/0009-0005-3697-6034", Text(study.GetProperty("author")[0], "sameAs"));
        Assert.Equal(
            ["2630-5313", "2630-5321"],
            study.GetProperty("isPartOf").GetProperty("issn").EnumerateArray().Select(issn => issn.GetString())
        );
    }

    [Theory]
    [InlineData("/actors/pakistan/", "Country")]
    [InlineData("/actors/nato/", "Organization")]
    [InlineData("/actors/ttp/", "Organization")]
    [InlineData("/actors/afghan-refugees/", "Thing")]
    [InlineData("/frameworks/realism/", "DefinedTerm")]
    [InlineData("/glossary/", "DefinedTermSet")]
    [InlineData("/timeline/", "ItemList")]
    [InlineData("/sections/introduction/", "CreativeWork")]
    public void Has_the_subject_of_a_page(string route, string type) =>
        Assert.Equal(type, Text(Graph(route)[0], "@type"));

    [Fact]
    public void Numbers_the_sections_as_the_study_does() =>
        Assert.Equal(
            7,
            Graph("/sections/current-dynamics-of-afghanistan-pakistan-relations/")[0].GetProperty("position").GetInt32()
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void Has_the_breadcrumb_of_each_page(string route)
    {
        var trail = Graph(route)[^1];
        Assert.Equal("BreadcrumbList", Text(trail, "@type"));
        Assert.Equal(
            Base.TrimEnd('/') + route,
            Text(trail.GetProperty("itemListElement").EnumerateArray().Last(), "item")
        );
    }

    /// <summary>The events whose EDTF date has a plain year as its start or end.</summary>
    [Fact]
    public void Dates_an_event_no_more_exactly_than_the_study()
    {
        var data = JsonDocument
            .Parse(Site["study.json"])
            .RootElement.GetProperty("events")
            .EnumerateArray()
            .ToDictionary(item => Text(item, "id")!, item => Text(item, "date")!, StringComparer.Ordinal);
        foreach (
            var item in Graph("/timeline/")[0]
                .GetProperty("itemListElement")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("item"))
        )
        {
            var dates = data[Text(item, "@id")!.Split('#')[1]].Split('/');
            Assert.Equal(Plain(dates[0]), item.TryGetProperty("startDate", out var start) ? start.GetString() : null);
            Assert.Equal(
                dates.Length == 2 ? Plain(dates[1]) : null,
                item.TryGetProperty("endDate", out var end) ? end.GetString() : null
            );
        }
        Assert.Equal(24, data.Count);
    }

    private static System.Collections.Immutable.ImmutableArray<ZoteroItem> ItemsOf(string route) =>
        ZoteroReader.Read(
            PageReader
                .Read(Site.Files.Single(file => file.Path == AfPakSite.Sites.Routes.FileOf(route)), "output")
                .Metadata
        );

    private static JsonElement[] Graph(string route) =>
        [
            .. JsonDocument
                .Parse(Site.Page(route).QuerySelector("script[type='application/ld+json']")!.TextContent)
                .RootElement.GetProperty("@graph")
                .EnumerateArray(),
        ];

    private static IEnumerable<string?> Signposts(string relation) =>
        Site.Page("/").QuerySelectorAll($"head > link[rel={relation}]").Select(link => link.GetAttribute("href"));

    private static string? AuthorOf(string route) =>
        Site.Page(route).QuerySelector("meta[name=author]")?.GetAttribute("content");

    private static string? Plain(string date) => date.Length == 4 && date.All(char.IsAsciiDigit) ? date : null;

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
