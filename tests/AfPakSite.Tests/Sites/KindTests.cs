using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Text;
using AngleSharp.Html.Dom;

namespace AfPakSite.Tests.Sites;

/// <summary>The table of kinds: by input alone, the tea site gains cultivars and has no frameworks.</summary>
public sealed class KindTests
{
    private const string Declaration =
        "kinds:\n  - {folder: cultivars, name: Cultivar, plural: Cultivars, description: The cultivars of tea., groups: [Broad leaves, Small leaves]}\n";

    private const string Cultivar =
        "---\nname: Assamica\ngroup: Broad leaves\nsummary: A cultivar of the hills.\nevidence: Assamica ripens first\n---\nIt ripens early [](<study:Assamica ripens first>).\n";

    private static readonly SmallSite Cultivars = SmallSite
        .Tea.Change("seeds/study.txt", "began in 1820.", "began in 1820. Assamica ripens first.")
        .Change(
            "input/site.yml",
            "navigation:\n",
            $"{Declaration}navigation:\n  - {{title: Cultivars, route: /cultivars/}}\n"
        )
        .With("input/cultivars/assamica.md", Cultivar);

    /// <summary>Two entries on one page, whose texts have the same heading.</summary>
    private static SmallSite Two =>
        Cultivars
            .Change("seeds/study.txt", "ripens first.", "ripens first. Sinensis ripens last.")
            .Change("input/site.yml", "groups: [", "pages: one, groups: [")
            .Change("input/cultivars/assamica.md", "It ripens early", "## Notes\n\nIt ripens early")
            .With(
                "input/cultivars/sinensis.md",
                Cultivar
                    .Replace("Assamica", "Sinensis", StringComparison.Ordinal)
                    .Replace("first", "last", StringComparison.Ordinal)
                    .Replace("It ripens early", "## Notes\n\nIt is small", StringComparison.Ordinal)
            );

    private static readonly Lazy<CompiledSite> Compiled = new(Cultivars.Compile);

    private static CompiledSite Site => Compiled.Value;

    [Fact]
    public void Is_without_a_fault() =>
        Assert.DoesNotContain(Site.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

    [Fact]
    public void Has_a_page_for_a_declared_kind_and_each_of_its_entries()
    {
        Assert.Contains("/cultivars/", Site.Routes);
        Assert.Contains("/cultivars/assamica/", Site.Routes);
        Assert.Equal("Broad leaves", Site.Page("/cultivars/").QuerySelector("main h2")!.TextContent);
        var entry = Site.Page("/cultivars/assamica/");
        Assert.Equal("Assamica", entry.QuerySelector("h1")!.TextContent);
        Assert.Equal("Cultivars", entry.QuerySelector(".breadcrumbs li:nth-child(2)")!.TextContent);
        Assert.NotEmpty(entry.QuerySelectorAll("#_mentions ~ * a.locator, section:has(#_mentions) a.locator"));
    }

    [Fact]
    public void Has_no_page_menu_item_way_in_or_sitemap_entry_for_a_kind_without_entries()
    {
        Assert.DoesNotContain(Site.Routes, route => route.StartsWith("/frameworks/", StringComparison.Ordinal));
        var home = Site.Page("/");
        Assert.DoesNotContain(
            home.Links,
            link => link.GetAttribute("href")!.Contains("frameworks", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("frameworks", home.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("/frameworks/", Site["sitemap.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("/frameworks/", Site["llms.txt"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/timeline.yml", "/timeline/")]
    [InlineData("input/glossary.yml", "/glossary/")]
    [InlineData("input/places.yml", "/places/")]
    public void Has_no_page_or_menu_item_for_a_list_that_is_missing(string file, string route)
    {
        var site = Cultivars.Without(file).Compile();
        Assert.DoesNotContain(route, site.Routes);
        Assert.DoesNotContain(site.Page("/").Links, link => link.GetAttribute("href") == route[1..]);
        Assert.DoesNotContain(route, site["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Links_the_name_of_an_entry_in_the_study_and_names_it_in_the_margin()
    {
        var section = Site.Page("/sections/leaves/");
        Assert.Equal("../../cultivars/assamica/", AddressOf("Assamica", section));
        Assert.Contains("Cultivars", section.QuerySelectorAll(".notes dt").Select(term => term.TextContent));
    }

    [Fact]
    public void Is_in_every_list_and_file_that_kinds_are_in()
    {
        Assert.Contains(
            "Cultivars1 cultivar",
            Site.Page("/").QuerySelector(".ways-in")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("## Cultivars", Site["llms.txt"], StringComparison.Ordinal);
        Assert.Contains("# Assamica", Site["cultivars/assamica/index.html.md"], StringComparison.Ordinal);
        Assert.Contains("/cultivars/assamica/", Site["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("cultivar-assamica", Site["xrefmap.yml"], StringComparison.Ordinal);
        using var study = JsonDocument.Parse(Site["study.json"]);
        Assert.Equal("assamica", study.RootElement.GetProperty("cultivars")[0].GetProperty("slug").GetString());
        using var previews = JsonDocument.Parse(Site["previews.json"]);
        var preview = previews.RootElement.GetProperty("/cultivars/assamica/");
        Assert.Equal("Cultivar", preview.GetProperty("kind").GetString());
    }

    [Fact]
    public void Is_a_facet_of_the_search_and_of_the_table_of_targets()
    {
        using var search = JsonDocument.Parse(Site["search.json"]);
        var kind = search
            .RootElement.GetProperty("kinds")
            .EnumerateArray()
            .Single(kind => kind.GetProperty("k").GetString() == "cultivar");
        var facet = kind.GetProperty("f").GetString()!;
        Assert.Contains(
            search.RootElement.GetProperty("sentences").EnumerateArray(),
            sentence => sentence.GetProperty(facet).EnumerateArray().Any(slug => slug.GetString() == "assamica")
        );
        var table = Site.Page("/instructors/").QuerySelector("table.targets")!;
        Assert.Contains("cultivar=Cultivar", table.GetAttribute("data-facets"), StringComparison.Ordinal);
        Assert.NotNull(table.QuerySelector("tbody[data-kind=cultivar]"));
    }

    [Fact]
    public void Shows_all_entries_of_a_kind_on_one_page_if_the_kind_says_so()
    {
        var site = Cultivars.Change("input/site.yml", "groups: [", "pages: one, groups: [").Compile();
        Assert.DoesNotContain("/cultivars/assamica/", site.Routes);
        Assert.NotNull(site.Page("/cultivars/").QuerySelector("li#assamica"));
        Assert.Equal("../../cultivars/#assamica", AddressOf("Assamica", site.Page("/sections/leaves/")));
    }

    [Fact]
    public void Keeps_apart_the_headings_of_entries_on_one_page()
    {
        var page = Two.Compile().Page("/cultivars/");
        Assert.Equal(
            ["h2 Broad leaves", "h3 Assamica", "h4 Notes", "h3 Sinensis", "h4 Notes"],
            page.QuerySelectorAll("main :is(h2, h3, h4):not([id^=_])")
                .Select(heading => $"{heading.LocalName} {heading.TextContent}")
        );
        Assert.NotNull(page.GetElementById("sinensis_notes"));
    }

    [Fact]
    public void Reports_a_dead_link_of_an_entry_on_the_page_of_all_at_its_place_in_the_input()
    {
        var site = Two.Change("input/cultivars/sinensis.md", "It is small", "[It](/no/such/page/) is small").Compile();
        var report = Assert.Single(site.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal("input/cultivars/sinensis.md:9:1", report.Span.ToString());
    }

    [Fact]
    public void Leads_from_the_address_of_an_entry_without_its_own_page_to_its_place_on_the_index_page()
    {
        var site = Cultivars.Change("input/cultivars/assamica.md", "group:", "page: false\ngroup:").Compile();
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.DoesNotContain("/cultivars/assamica/", site.Routes);
        Assert.NotNull(site.Page("/cultivars/").QuerySelector("li#assamica #assamica_sentences [data-counted]"));
        Assert.Equal("../../cultivars/#assamica", AddressOf("Assamica", site.Page("/sections/leaves/")));
        Assert.Contains("/cultivars/assamica/ /cultivars/#assamica 301!", site["_redirects"], StringComparison.Ordinal);
        Assert.Contains("url=../#assamica\"", site["cultivars/assamica/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_the_sentences_that_are_picked_by_hand_instead_of_those_with_the_name()
    {
        var site = Cultivars
            .Change("input/cultivars/assamica.md", "group:", "sentences: [Tea is grown, Assamica ripens]\ngroup:")
            .Compile();
        Assert.DoesNotContain(site.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        var entry = site.Page("/cultivars/assamica/");
        Assert.Equal(
            ["Tea is grown", "Assamica ripens"],
            entry.QuerySelectorAll("#sentences [data-counted] b").Select(words => words.TextContent)
        );
        Assert.DoesNotContain(
            site.Page("/sections/leaves/").QuerySelectorAll("a.mention"),
            link => link.TextContent == "Assamica"
        );
    }

    [Fact]
    public void Reports_the_group_of_an_entry_whose_kind_has_no_groups()
    {
        var site = Cultivars.Change("input/site.yml", ", groups: [Broad leaves, Small leaves]", "").Compile();
        var report = Assert.Single(site.Diagnostics, diagnostic => diagnostic.Kind.Code == "yaml-unknown-key");
        Assert.Equal("input/cultivars/assamica.md:3:1", report.Span.ToString());
    }

    [Fact]
    public void Gives_a_default_kind_other_words()
    {
        var site = SmallSite
            .Tea.Change(
                "input/site.yml",
                "navigation:\n",
                "kinds:\n  - {folder: actors, name: Person, plural: People}\nnavigation:\n"
            )
            .Compile();
        Assert.Equal("People", site.Page("/actors/").QuerySelector("h1")!.TextContent);
        Assert.Matches(@"People\d+ (person|people)T", site.Page("/").QuerySelector(".ways-in")!.TextContent);
    }

    [Fact]
    public void Names_a_default_kind_on_the_timeline_by_its_other_words()
    {
        var page = SmallSite
            .Scenario("bees")
            .Change(
                "input/site.yml",
                "navigation:\n",
                "kinds:\n  - {folder: actors, name: Person, plural: People}\nnavigation:\n"
            )
            .Compile()
            .Page("/timeline/");
        Assert.StartsWith(
            "People: ",
            page.QuerySelector(".facts:has(a[href*=actors])")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Person", page.QuerySelector(".timeline-filters label > span")!.TextContent);
    }

    [Fact]
    public void Counts_entries_by_the_words_of_their_kind() =>
        Assert.Equal("1 actor", SmallSite.Tea.Compile().Page("/").QuerySelector(".ways-in dd")!.TextContent);

    [Fact]
    public void Keeps_the_capitals_of_nouns_if_the_language_has_them()
    {
        var site = Cultivars.Change("input/site.yml", "language: en", "language: de").Compile();
        Assert.Contains(
            "Cultivar",
            site.Page("/").QuerySelectorAll(".ways-in dd").Select(count => count.TextContent.Split(' ')[^1])
        );
    }

    [Theory]
    [InlineData("{folder: pages, name: Sheet, plural: Sheets, description: Sheets.}", "route-taken")]
    [InlineData("{folder: study, name: Sheet, plural: Sheets, description: Sheets.}", "route-taken")]
    [InlineData("{folder: sheets, name: Sentence, plural: Sheets, description: Sheets.}", "kind-name-taken")]
    [InlineData("{folder: sheets, name: Kind, plural: Sheets, description: Sheets.}", "kind-name-taken")]
    [InlineData("{folder: sheets, name: Minutes, plural: Sheets, description: Sheets.}", "kind-name-taken")]
    [InlineData("{folder: sheets, name: Pick, plural: Sheets, description: Sheets.}", "kind-name-taken")]
    [InlineData("{folder: sheets, name: Q, plural: Sheets, description: Sheets.}", "kind-name-taken")]
    [InlineData("{folder: sheets, name: S, plural: S, description: S., schema: A sheet}", "schema-type-malformed")]
    [InlineData("{folder: actors, name: A}\n  - {folder: actors, name: B}", "duplicate-id")]
    [InlineData("{folder: Sheets!, name: Sheet, plural: Sheets, description: Sheets.}", "id-not-slug")]
    [InlineData("{folder: sheets, plural: Sheets}", "yaml-missing-key")]
    [InlineData("{folder: glossary, pages: own}", "yaml-unknown-key")]
    [InlineData("{folder: actors, groups: [A, B]}", "yaml-unknown-key")]
    public void Reports_an_impossible_declaration(string row, string code)
    {
        var site = SmallSite
            .Tea.Change("input/site.yml", "navigation:\n", $"kinds:\n  - {row}\nnavigation:\n")
            .Compile();
        Assert.Contains(code, site.Codes);
    }

    /// <summary>A member of a kind would overwrite a member of the same name.</summary>
    [Fact]
    public void Reports_a_folder_that_is_a_member_of_a_record_with_a_member_for_each_kind()
    {
        var members = new[] { ExportingJson.Default.StudyFile, (JsonTypeInfo)ExportingJson.Default.LinkRecord }
            .SelectMany(type => type.Properties.Where(member => member is { IsExtensionData: false, Get: not null }))
            .Select(member => member.Name);
        Assert.All(
            members.Where(Slug.IsWellFormed).Except(Site.Site.Settings.Kinds.Select(kind => kind.Folder)),
            member =>
                Assert.Contains(
                    SmallSite
                        .Tea.Change(
                            "input/site.yml",
                            "navigation:\n",
                            $"kinds:\n  - {{folder: {member}, name: N, plural: Ns, description: D.}}\nnavigation:\n"
                        )
                        .Compile()
                        .Codes,
                    code => code is "kind-name-taken" or "route-taken"
                )
        );
    }

    [Theory]
    [InlineData("A", "a")]
    [InlineData("T", "t")]
    [InlineData("茶", "cultivars")]
    public void Has_a_facet_of_its_own_whatever_its_name(string name, string id)
    {
        var site = Cultivars.Change("input/site.yml", "name: Cultivar,", $"name: {name},").Compile();
        using var search = JsonDocument.Parse(site["search.json"]);
        var kinds = search.RootElement.GetProperty("kinds").EnumerateArray().ToList();
        Assert.Contains(id, kinds.Select(kind => kind.GetProperty("k").GetString()));
        Assert.All(
            search.RootElement.GetProperty("sentences").EnumerateArray(),
            sentence =>
                Assert.Distinct(sentence.EnumerateObject().Select(member => member.Name), StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Has_names_of_its_own_in_the_inventories()
    {
        var site = Cultivars
            .Change(
                "input/site.yml",
                "kinds:\n",
                "kinds:\n  - {folder: leaves, name: Cultivar assamica, plural: Leaves, description: Leaves.}\n"
            )
            .With("input/leaves/a.md", Cultivar.Replace("group: Broad leaves\n", "", StringComparison.Ordinal))
            .With(
                "input/cultivars/assamica-a.md",
                Cultivar.Replace("name: Assamica", "name: first", StringComparison.Ordinal)
            )
            .Compile();
        var names = InventoryEntry.Of(site.Linked).Select(entry => entry.Name).ToList();
        Assert.Contains("cultivar-assamica-a", names);
        Assert.Distinct(names, StringComparer.Ordinal);
    }

    private static string? AddressOf(string name, IHtmlDocument section) =>
        section.QuerySelectorAll("a.mention").Single(link => link.TextContent == name).GetAttribute("href");
}
