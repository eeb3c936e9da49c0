using System.Text.Json;

namespace AfPakSite.Tests;

/// <summary>Shows where the record of a work was seen.</summary>
public sealed class SeenRecordsTests
{
    private const string Bibliography = "input/bibliography.yml";

    [Fact]
    public void Names_and_links_the_hosts_of_the_records_that_were_seen()
    {
        var site = With("    seen-at: [https://a.example/smith, https://b.example/1]\n");
        Assert.Equal("Its record was viewed at a.example, b.example.", Statuses(site)[1]);
        Assert.Equal(
            ["https://a.example/smith", "https://b.example/1"],
            site.Page("/bibliography/").QuerySelectorAll(".status a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(["https://a.example/smith", "https://b.example/1"], SeenInJson(site));
    }

    [Fact]
    public void Shows_that_no_record_could_be_viewed()
    {
        var site = With("    seen-at: []\n");
        Assert.Equal("No record at a publisher, journal, or library could be viewed.", Statuses(site)[1]);
        Assert.Empty(site.Page("/bibliography/").QuerySelectorAll(".status a"));
        Assert.Equal([], SeenInJson(site));
    }

    [Fact]
    public void Shows_nothing_if_the_bibliography_says_nothing()
    {
        var site = With("");
        Assert.Single(Statuses(site));
        Assert.Null(SeenInJson(site));
    }

    [Fact]
    public void Keeps_a_candidate_without_a_viewed_record_and_without_a_link()
    {
        var site = With(
            """
                candidates:
                  - {title: Leaves of Grass, publisher: Green Press, seen: "https://a.example/grass"}
                  - {title: On Leaves, container-title: Journal of Tea}

            """
        );
        Assert.Equal(
            ["Leaves of Grass, Green Press (a.example)", "On Leaves, in Journal of Tea"],
            site.Page("/bibliography/").QuerySelectorAll(".candidates li").Select(item => item.TextContent.Trim())
        );
    }

    [Fact]
    public void Gives_the_records_of_the_study_to_the_study_alone()
    {
        var site = SmallSite
            .Tea.Change("input/site.yml", "title: On Tea", "title: On Tea\n  seen-at: [https://a.example/tea]")
            .Compile();
        Assert.Equal(["https://a.example/tea"], SeenInJson(site, "cite.json"));
        Assert.Null(SeenInJson(site, "sections/leaves/cite.json"));
        Assert.Null(SeenInJson(site, "bibliography/cite.json"));
    }

    private static CompiledSite With(string fields)
    {
        var site = SmallSite
            .Tea.Change(Bibliography, "    status: identified\n", $"    status: identified\n{fields}")
            .Compile();
        Assert.Empty(site.Diagnostics);
        return site;
    }

    private static List<string> Statuses(CompiledSite site) =>
        [.. site.Page("/bibliography/").QuerySelectorAll("#smith-2001 > .status").Select(text => text.TextContent)];

    private static IEnumerable<string?>? SeenInJson(CompiledSite site, string file = "bibliography.json") =>
        JsonDocument.Parse(site[file]).RootElement[0].GetProperty("custom").TryGetProperty("seen-at", out var seen)
            ? seen.EnumerateArray().Select(address => address.GetString())
            : null;
}
