using System.Text.Json;
using AfPakSite.Checking;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Metadata;

/// <summary>The metadata of pages for studies of other types.</summary>
public sealed class PageMetadataTests
{
    [Theory]
    [InlineData("book", "ISBN: 1-2", "book", "ISBN", "1-2")]
    [InlineData("book", "publisher: Leaf", "book", "publisher", "Leaf")]
    [InlineData("article-journal", "container-title: Leaf", "journalArticle", "publicationTitle", "Leaf")]
    [InlineData("chapter", "container-title: Leaf", "bookSection", "publicationTitle", "Leaf")]
    [InlineData("thesis", "publisher: Leaf", "thesis", "university", "Leaf")]
    [InlineData("report", "publisher: Leaf", "report", "institution", "Leaf")]
    [InlineData("paper-conference", "container-title: Leaf", "conferencePaper", "title", "On Tea")]
    public void Gives_Zotero_the_type_of_the_study(
        string type,
        string more,
        string itemType,
        string field,
        string value
    )
    {
        var site = SmallSite.Tea.Change("input/site.yml", "type: book", $"type: {type}\n  {more}").Compile();
        Assert.Empty(site.Diagnostics);
        var item = Assert.Single(
            ZoteroReader.Read(PageReader.Read(site.Files.Single(file => file.Path == "index.html"), "output").Metadata)
        );
        Assert.Equal((itemType, value), (item.Type, item.Find(field)));
    }

    [Theory]
    [InlineData("101--8", "101", "108")]
    [InlineData("12-", "12", "")]
    [InlineData("101-8, 120", "101", "120")]
    public void Gives_the_first_and_the_last_page(string pages, string first, string last)
    {
        var site = SmallSite.Tea.Change(
            "input/site.yml",
            "type: book",
            $"type: article-journal\n  container-title: Leaf\n  page: \"{pages}\""
        );
        Assert.Equal(
            (first, last),
            (
                string.Concat(Tags(site, "/", "name", "citation_firstpage")),
                string.Concat(Tags(site, "/", "name", "citation_lastpage"))
            )
        );
    }

    /// <summary>The pieces of the study's title whose capitals stay are those of the container of its parts.</summary>
    [Theory]
    [InlineData("A Study of the *tea in hills*")]
    [InlineData("A Study of the Many Leaves of $x_i$")]
    public void Cites_a_section_of_a_study_whose_title_has_markup(string title)
    {
        var site = SmallSite.Tea.Change("input/site.yml", "title: On Tea", $"title: \"{title}\"").Compile();
        var text = title.Replace("*", "", StringComparison.Ordinal).Replace("$x_i$", "xᵢ", StringComparison.Ordinal);
        Assert.Contains(text, site["sections/leaves/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_no_tag_of_another_type_of_work() =>
        Assert.Empty(
            Tags(SmallSite.Tea, "/", "name", "citation_journal_title")
                .Concat(Tags(SmallSite.Tea, "/", "name", "citation_issn"))
                .Concat(Tags(SmallSite.Tea, "/", "name", "citation_doi"))
        );

    [Theory]
    [InlineData("\"2020\"", "2020")]
    [InlineData("2020-05", "2020")]
    [InlineData("2020-05-03", "2020/5/3")]
    [InlineData("2020-21", "2020")]
    public void Gives_Scholar_the_day_or_the_year(string issued, string date) =>
        Assert.Equal(
            [date],
            Tags(SmallSite.Tea.Change("input/site.yml", "\"2020\"", issued), "/", "name", "citation_publication_date")
        );

    [Theory]
    [InlineData("{family: Brown, given: Ada May}", "Brown, Ada May")]
    [InlineData("{family: van der Berg, given: Jan}", "van der Berg, Jan")]
    [InlineData("{family: van der Berg, given: Jan Piet}", "Jan Piet van der Berg")]
    [InlineData("{literal: Tea Trade Association}", "Tea Trade Association")]
    public void Writes_a_single_author_as_one(string author, string written) =>
        Assert.Equal(
            [written],
            Tags(
                SmallSite.Tea.Change("input/site.yml", "{family: Brown, given: Ada}", author),
                "/",
                "name",
                "citation_author"
            )
        );

    [Fact]
    public void Gives_each_author_a_tag() =>
        Assert.Equal(
            ["van der Berg, Jan Piet", "Brown, Ada"],
            Tags(
                SmallSite.Tea.Change(
                    "input/site.yml",
                    "{family: Brown, given: Ada}",
                    "{family: van der Berg, given: Jan Piet}, {family: Brown, given: Ada}"
                ),
                "/",
                "name",
                "citation_author"
            )
        );

    [Theory]
    [InlineData("en", "")]
    [InlineData("pt-BR", "pt_BR")]
    public void Gives_messengers_a_locale_if_the_language_has_a_territory(string language, string locale) =>
        Assert.Equal(
            locale,
            string.Concat(
                Tags(
                    SmallSite.Tea.Change("input/site.yml", "language: en", $"language: {language}"),
                    "/",
                    "property",
                    "og:locale"
                )
            )
        );

    [Fact]
    public void Gives_no_page_a_word_that_ends_its_data()
    {
        var site = SmallSite.Tea.Change("seeds/study.txt", "On Tea", "On </script><!-- Tea").Compile();
        Assert.All(site.Codes, code => Assert.Equal("study-markup-as-text", code));
        var data = site.Page("/").QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Equal(
            "On </script><!-- Tea",
            JsonDocument.Parse(data).RootElement.GetProperty("@graph")[0].GetProperty("name").GetString()
        );
    }

    [Fact]
    public void Describes_a_subsection_with_a_page_as_a_part_of_its_parent()
    {
        var site = SmallSite.Real.Change("input/site.yml", "split-level: 1", "split-level: 2").Compile();
        Assert.Empty(site.Diagnostics);
        var inner = site
            .Routes.Where(route => route.StartsWith("/sections/", StringComparison.Ordinal))
            .Select(route => Graph(site, route))
            .Where(graph => Trail(graph) == 3)
            .ToList();
        Assert.Equal(16, inner.Count);
        Assert.All(
            inner,
            graph =>
                Assert.Equal(
                    graph[^1].GetProperty("itemListElement")[1].GetProperty("item").GetString(),
                    graph[0].GetProperty("isPartOf").GetProperty("@id").GetString()
                )
        );
        Assert.Equal(3, Graph(site, "/sections/economic-interactions/")[0].GetProperty("position").GetInt32());
    }

    [Fact]
    public void Distinguishes_the_error_page_from_others() =>
        Assert.Empty(
            SmallSite
                .Tea.Compile()
                .Page(Routes.NotFound)
                .QuerySelectorAll("meta[property], script[type='application/ld+json'], span.Z3988, link[rel=canonical]")
        );

    private static IEnumerable<string?> Tags(SmallSite site, string route, string attribute, string name) =>
        site.Compile()
            .Page(route)
            .QuerySelectorAll($"meta[{attribute}='{name}']")
            .Select(tag => tag.GetAttribute("content"));

    private static JsonElement[] Graph(CompiledSite site, string route) =>
        [
            .. JsonDocument
                .Parse(site.Page(route).QuerySelector("script[type='application/ld+json']")!.TextContent)
                .RootElement.GetProperty("@graph")
                .EnumerateArray(),
        ];

    private static int Trail(JsonElement[] graph) => graph[^1].GetProperty("itemListElement").GetArrayLength();
}
