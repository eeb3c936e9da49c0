using System.Text.Json;

namespace AfPakSite.Tests;

/// <summary>Facts about the real site, each counted by hand in the study.</summary>
public sealed class RealSiteTests
{
    private const int LargestPage = 130_000;

    private static readonly CompiledSite Site = SmallSite.RealSite;

    private static readonly JsonElement Data = JsonDocument.Parse(Site["study.json"]).RootElement;

    public static TheoryData<string> Pages => [.. Site.Routes];

    [Fact]
    public void Has_no_diagnostics() => Assert.Empty(Site.Diagnostics);

    [Theory]
    [InlineData("/")]
    [InlineData("/study/")]
    [InlineData("/frameworks/")]
    [InlineData("/frameworks/regional-security-complex-theory/")]
    [InlineData("/actors/")]
    [InlineData("/actors/ttp/")]
    [InlineData("/timeline/")]
    [InlineData("/bibliography/")]
    [InlineData("/glossary/")]
    [InlineData("/places/")]
    [InlineData("/instructors/")]
    [InlineData("/about/")]
    [InlineData("/404.html")]
    [InlineData("/sections/introduction/")]
    [InlineData("/sections/conclusion/")]
    public void Answers_the_routes_of_the_contract(string route) => Assert.Contains(route, Site.Routes);

    [Theory]
    [InlineData("sections", 9)]
    [InlineData("frameworks", 7)]
    [InlineData("actors", 26)]
    [InlineData("themes", 9)]
    public void Has_a_page_for_each(string folder, int count) =>
        Assert.Equal(
            count,
            Site.Routes.Count(route =>
                route.StartsWith($"/{folder}/", StringComparison.Ordinal) && route != $"/{folder}/"
            )
        );

    [Fact]
    public void Has_25_numbered_sections_between_the_abstract_and_the_author()
    {
        var sections = List(Data, "sections").ToList();
        Assert.Equal(
            ["Abstract", "ORCID"],
            new[] { sections[0], sections[^1] }.Select(section => section.GetProperty("title").GetString())
        );
        Assert.Equal(25, sections[1..^1].Count(section => section.GetProperty("number").GetString() is not null));
        Assert.Equal(27, sections.Count);
    }

    [Theory]
    [InlineData("events", 24)]
    [InlineData("places", 20)]
    [InlineData("works", 46)]
    public void Lists(string list, int count) => Assert.Equal(count, List(Data, list).Count());

    [Fact]
    public void Spells_out_11_acronyms() =>
        Assert.Equal(11, List(Data, "terms").Count(term => term.GetProperty("expansion").GetString() is not null));

    [Fact]
    public void Has_the_known_facts_of_each_work() =>
        Assert.Equal(
            ["ambiguous 6", "identified 14", "unidentified 26"],
            List(Data, "works")
                .CountBy(work => work.GetProperty("status").GetString()!)
                .Select(pair => $"{pair.Key} {pair.Value}")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Resolves_60_citations_of_which_one_is_narrative()
    {
        var citations = Paragraphs.SelectMany(paragraph => List(paragraph, "citations")).ToList();
        Assert.Equal(60, citations.Count);
        Assert.All(citations, citation => Assert.Single(List(citation, "works")));
        Assert.Equal(
            ["Buzan and Waever (2003)"],
            citations
                .Where(citation => citation.GetProperty("narrative").GetBoolean())
                .Select(citation => citation.GetProperty("text").GetString())
        );
    }

    [Fact]
    public void Links_the_narrative_citation_from_its_names_on()
    {
        var link = Site.Page("/study/")
            .QuerySelectorAll("a.citation")
            .Single(link => link.TextContent == "Buzan and Waever (2003)");
        Assert.Equal("../bibliography/#buzan-waever-2003", link.GetAttribute("href"));
        Assert.EndsWith("developed by ", link.PreviousSibling!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("khan-2020", 2)]
    [InlineData("haider-khan-2020", 5)]
    [InlineData("khan-2009", 1)]
    [InlineData("khan-2021", 1)]
    [InlineData("rashid-2010a", 2)]
    [InlineData("rashid-2010b", 1)]
    [InlineData("rashid-2022", 1)]
    public void Distinguishes_works_with_similar_names(string key, int sentences)
    {
        Assert.Equal(
            sentences,
            List(List(Data, "works").Single(work => work.GetProperty("id").GetString() == key), "citedBy").Count()
        );
        Assert.Equal(
            sentences,
            Site.Page("/bibliography/").GetElementById(key)!.QuerySelectorAll(".quotes a.locator").Length
        );
    }

    [Fact]
    public void Leads_back_from_each_work_to_a_sentence() =>
        Assert.All(
            Site.Page("/bibliography/").QuerySelectorAll(".bibliography > li"),
            work => Assert.NotEmpty(work.QuerySelectorAll(".quotes a.locator"))
        );

    [Fact]
    public void Links_each_work_of_a_parenthesis_by_itself() =>
        Assert.Equal(
            ["Jones, 2008", "Zardad, 2021", "Cooley, 2012", "Blank, 2021"],
            Site.Page("/study/")
                .QuerySelectorAll("a.citation")
                .Where(link => link.NextSibling?.TextContent == "; " || link.PreviousSibling?.TextContent == "; ")
                .Select(link => link.TextContent)
        );

    [Theory]
    [InlineData("actors", "ttp", 32)]
    [InlineData("actors", "china", 35)]
    [InlineData("actors", "russia", 22)]
    [InlineData("actors", "iran", 17)]
    [InlineData("actors", "india", 44)]
    [InlineData("actors", "united-states", 39)]
    [InlineData("actors", "soviet-union", 7)]
    [InlineData("actors", "sco", 5)]
    [InlineData("actors", "nato", 4)]
    [InlineData("actors", "saarc", 3)]
    [InlineData("actors", "unhcr", 3)]
    [InlineData("actors", "isis-k", 3)]
    [InlineData("actors", "mujahideen", 3)]
    [InlineData("actors", "isi", 2)]
    [InlineData("actors", "al-qaeda", 2)]
    [InlineData("actors", "saudi-arabia", 2)]
    [InlineData("actors", "baloch-insurgents", 1)]
    public void Counts_each_mention(string list, string slug, int mentions) =>
        Assert.Equal(
            mentions,
            List(Data, list)
                .Single(entity => entity.GetProperty("slug").GetString() == slug)
                .GetProperty("mentions")
                .GetInt32()
        );

    [Theory]
    [InlineData("TTP")]
    [InlineData("RSCT")]
    public void Marks_the_first_use_of_an_acronym(string acronym) =>
        Assert.Contains(
            Site.Page("/study/").QuerySelectorAll("abbr"),
            abbreviation =>
                abbreviation.TextContent == acronym && abbreviation.GetAttribute("title")!.Length > acronym.Length
        );

    [Theory]
    [InlineData("decades-to-2001", "us-invasion")]
    [InlineData("years-to-2021", "republic-falls")]
    [InlineData("republic-falls", "taliban-return")]
    public void Has_an_event_that_ends_at_a_time_before_one_that_starts_then(string before, string after)
    {
        var ids = List(Data, "events").Select(item => item.GetProperty("id").GetString()).ToList();
        Assert.InRange(ids.IndexOf(before), 0, ids.IndexOf(after) - 1);
    }

    [Fact]
    public void Proves_each_event() =>
        Assert.All(List(Data, "events"), item => Assert.NotEmpty(List(item, "evidence")));

    [Fact]
    public void Proves_each_actor_and_framework()
    {
        foreach (
            var route in Site.Routes.Where(route =>
                (
                    route.StartsWith("/actors/", StringComparison.Ordinal)
                    || route.StartsWith("/frameworks/", StringComparison.Ordinal)
                )
                && route.Count(c => c == '/') > 2
            )
        )
            Assert.NotEmpty(Site.Page(route).QuerySelectorAll("main .sidenote a"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Names_author_journal_DOI_and_license(string route)
    {
        var foot = Site.Page(route).QuerySelector("footer")!;
        Assert.Contains("Popalzay", foot.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chinese Journal of International Review", foot.TextContent, StringComparison.Ordinal);
        Assert.NotNull(foot.QuerySelector("a[href='https://doi.org/10.1142/S2630531324500069']"));
        Assert.NotNull(foot.QuerySelector("a[rel~=license][href='https://creativecommons.org/licenses/by-nc/4.0/']"));
    }

    [Theory]
    [InlineData("/study/", 31, "Link to §2, paragraph 2")]
    [InlineData("/", 1, "Link to Abstract, paragraph 1")]
    public void Names_the_permalink_of_each_paragraph_by_its_place(string route, int count, string name)
    {
        var names = Site.Page(route)
            .QuerySelectorAll(".pilcrow")
            .Select(link => link.GetAttribute("aria-label"))
            .ToList();
        Assert.Equal(count, names.Distinct().Count());
        Assert.Equal(count, names.Count);
        Assert.Contains(name, names);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Is_light(string route) =>
        Assert.InRange(
            Site.Files.Single(file => file.Path == AfPakSite.Sites.Routes.FileOf(route)).Bytes.ToArray().Length,
            1,
            LargestPage
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void Can_be_put_anywhere(string route)
    {
        var fromRoot = Site.Page(route)
            .QuerySelectorAll("[href], [src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(address => address.StartsWith('/'));
        if (route == "/404.html")
            Assert.NotEmpty(fromRoot);
        else
            Assert.Empty(fromRoot);
    }

    private static IEnumerable<JsonElement> Paragraphs =>
        List(Data, "sections").SelectMany(section => List(section, "paragraphs"));

    private static JsonElement.ArrayEnumerator List(JsonElement element, string property) =>
        element.GetProperty(property).EnumerateArray();
}
