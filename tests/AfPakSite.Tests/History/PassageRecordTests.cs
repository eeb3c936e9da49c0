using System.Text.Json;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;
using static AfPakSite.Tests.Ledgers.ShipsStudy;

namespace AfPakSite.Tests.History;

/// <summary>A short permanent address leads to unchanged words at once, and otherwise shows the words then and now.</summary>
public sealed class PassageRecordTests
{
    private const string Before = "Prices fell when the harbour froze.";
    private const string After = "Prices rose when the harbour froze.";
    private const string Cut = "Some of them had been damaged by water and mould.";

    private static readonly string Edited = First.IdOf(AnchorKind.Sentence, Before);
    private static readonly string Gone = First.IdOf(AnchorKind.Sentence, Cut);
    private static readonly string Untouched = First.IdOf(AnchorKind.Sentence, "Forty ships");

    private static readonly SmallSite Source = First
        .Change(StudyPath, Before, After)
        .Accept("2026-02-01")
        .Freeze(new("2026-01-15", 1), new("2026-02-10", 2));

    private static readonly CompiledSite Site = Source.CompileWell();

    [Fact]
    public void Leads_to_unchanged_and_moved_words_at_once()
    {
        var site = First.Change(StudyPath, "3. Results", "3. Findings").Accept("2026-02-01").CompileWell();
        Assert.Equal(("moved", true), (StateOf(site, Untouched), Leads(site, Untouched)));
        Assert.Equal(("unchanged", true), (StateOf(Site, Untouched), Leads(Site, Untouched)));
        Assert.Contains($"/l/{Untouched}/ {Results}#{Untouched} 301!", Site["_redirects"], StringComparison.Ordinal);
        Assert.DoesNotContain($"/l/{Edited}/ ", Site["_redirects"], StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_words_then_and_now_and_leads_on_to_the_passage()
    {
        var page = Site.Page($"/l/{Edited}/");
        Assert.False(Leads(Site, Edited));
        Assert.Equal($"../..{Results}#{Edited}", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            [
                "What changed",
                "The words at publication, 1 January 2026",
                "The words now, since 1 February 2026",
                "How to cite",
            ],
            page.QuerySelectorAll("h2").Select(heading => heading.TextContent)
        );
        Assert.Equal(
            ["Prices [removed: fell] [added: rose] when the harbour froze.", Before, After],
            page.QuerySelectorAll("blockquote").Select(quotation => quotation.TextContent)
        );
        Assert.Equal(
            [$"../../e/2026-01-15{Results}#{Edited}", $"../../e/2026-02-10{Results}#{Edited}"],
            page.QuerySelectorAll("blockquote + p > a").Select(link => link.GetAttribute("href"))
        );
        Assert.Contains(
            $"(Hill, 2021, §3, sentence 3)",
            page.QuerySelector(".styles dd")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"Edition of 10 February 2026, https://ships.example/e/2026-02-10{Results}#{Edited}.",
            page.QuerySelector(".styles dd")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Is_small_hidden_from_search_engines_and_its_own_page()
    {
        var page = Site.Page($"/l/{Edited}/");
        Assert.InRange(Site[$"l/{Edited}/index.html"].Length, 1, 4000);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(
            $"https://ships.example/l/{Edited}/",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        Assert.DoesNotContain("/l/", Site["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_every_version_in_between_and_words_that_came_back()
    {
        var back = Source.Change(StudyPath, After, Before).Accept("2026-03-01").CompileWell();
        Assert.Equal("changed", StateOf(back, Edited));
        Assert.Equal([("2026-01-01", Before), ("2026-02-01", After), ("2026-03-01", Before)], VersionsOf(back, Edited));
        Assert.Equal(
            [Before, After, Before],
            back.Page($"/l/{Edited}/").QuerySelectorAll("blockquote").Select(quotation => quotation.TextContent)
        );
        Assert.Equal(
            ["15 January 2026", "10 February 2026"],
            back.Page($"/l/{Edited}/").QuerySelectorAll("blockquote + p > a").Select(link => link.TextContent)
        );
    }

    [Fact]
    public void Says_that_a_change_is_not_yet_released()
    {
        var site = First.Change(StudyPath, Before, After).CompileWell();
        Assert.Equal([("2026-01-01", Before), (null, After)], VersionsOf(site, Edited));
        Assert.Contains(
            "The words now, not yet released",
            site.Page($"/l/{Edited}/").QuerySelectorAll("h2").Select(heading => heading.TextContent)
        );
    }

    [Theory]
    [InlineData(null, "retired", "It was taken out of the study on 1 February 2026. Go to the note in its place")]
    [InlineData("Letters", "replaced", "It was taken out of the study on 1 February 2026.")]
    public void Shows_the_words_of_a_retired_passage_and_where_its_address_leads(
        string? to,
        string state,
        string sentence
    )
    {
        var successor = to is null ? null : First.IdOf(AnchorKind.Sentence, to);
        var site = First
            .Change(StudyPath, $" {Cut}", "")
            .Retire(Gone, successor, "2026-01-31")
            .Accept("2026-02-01")
            .Freeze(new Edition("2026-01-15", 1))
            .CompileWell();
        var page = site.Page($"/l/{Gone}/");
        Assert.Equal(state, StateOf(site, Gone));
        Assert.Equal(sentence, page.QuerySelector("h1 + p")!.TextContent);
        Assert.Equal(
            to is null ? [Cut] : [Cut, "Letters were read in the archive at Lisbon during the winter."],
            page.QuerySelectorAll("blockquote").Select(quotation => quotation.TextContent)
        );
        Assert.Equal(to is not null, page.Body!.TextContent.Contains("The editor points to §2.1, sentence 1."));
        Assert.Equal($"../..{Methods}#{Gone}", page.QuerySelector("a")!.GetAttribute("href"));
        using var search = JsonDocument.Parse(site["search.json"]);
        var former = search.RootElement.GetProperty("former").EnumerateArray().Single();
        Assert.Equal(
            (Gone, $"/l/{Gone}/", Cut),
            (
                former.GetProperty("i").GetString(),
                former.GetProperty("u").GetString(),
                former.GetProperty("t").GetString()
            )
        );
        Assert.Contains(
            "Edition of 15 January 2026",
            page.QuerySelector(".styles")!.TextContent,
            StringComparison.Ordinal
        );
        using var json = DataOf(site, Gone);
        Assert.Equal("2026-02-01", json.RootElement.GetProperty("retired").GetString());
        Assert.Equal(successor, json.RootElement.TryGetProperty("successor", out var id) ? id.GetString() : null);
        Assert.Equal(to is not null, IsDecided(site));
    }

    [Fact]
    public void Lists_the_items_of_the_argument_that_rest_on_the_sentence()
    {
        const string argument = """
            - id: findings
              title: What it finds
              label: Finding
              items:
                - id: ships
                  title: Many ships
                  evidence: Forty ships
                - id: ice
                  title: Ice raises prices
                  evidence: rose when the harbour froze

            """;
        var site = Source.With("input/argument.yml", argument).CompileWell();
        var link = site.Page($"/l/{Edited}/").QuerySelectorAll("a[href*='argument']").Single();
        Assert.Equal(("../../argument/#ice", "Finding 2"), (link.GetAttribute("href"), link.TextContent));
        Assert.Equal("The argument rests on it: Finding 2.", link.ParentElement!.TextContent);
        Assert.Empty(Site.Page($"/l/{Edited}/").QuerySelectorAll("a[href*='argument']"));
    }

    [Fact]
    public void Says_that_most_words_are_in_a_passage_that_the_program_found()
    {
        const string merged = "winter, and some of them had been badly damaged by water and old mould.";
        var source = First.Change(StudyPath, $"winter. {Cut}", merged).Accept("2026-02-01");
        var site = source.CompileWell();
        AssertSays(
            "Most of its words are in another passage: §2.1, sentence 1.",
            "The words of that passage",
            Gone,
            site
        );
        var reworded = source.Change(StudyPath, merged, "winter, and some had been torn.");
        AssertSays(
            "Its address leads to §2.1, sentence 1.",
            "The words that its address leads to",
            Gone,
            reworded.Accept("2026-03-01").CompileWell()
        );
    }

    [Fact]
    public void Does_not_say_that_the_editor_decided_where_the_ledger_does_not_say_so()
    {
        var source = First
            .Change(StudyPath, $" {Cut}", "")
            .Retire(Gone, First.IdOf(AnchorKind.Sentence, "Letters"), "2026-01-31")
            .Accept("2026-02-01");
        AssertSays(
            "The editor points to §2.1, sentence 1.",
            "The words that the editor points to",
            Gone,
            source.CompileWell()
        );
        AssertSays(
            "Its address leads to §2.1, sentence 1.",
            "The words that its address leads to",
            Gone,
            source.WithoutDecisions().CompileWell()
        );
    }

    /// <summary>A decision counts only if every step from the passage to its successor was one.</summary>
    [Fact]
    public void Does_not_say_that_the_editor_decided_for_what_the_program_found_later()
    {
        const string early = "The archive closed early on most days of the week.";
        var source = First
            .Change(StudyPath, $" {Cut}", "")
            .Retire(Gone, First.IdOf(AnchorKind.Sentence, "The archive closed"), "2026-01-31")
            .Accept("2026-02-01")
            .Change(StudyPath, $"{early} Nobody", "The archive closed early on most days of the week, and nobody")
            .Accept("2026-03-01");
        AssertSays(
            "Its address leads to §2.2, sentence 1.",
            "The words that its address leads to",
            Gone,
            source.CompileWell()
        );
    }

    private static void AssertSays(string sentence, string heading, string id, CompiledSite site)
    {
        var page = site.Page($"/l/{id}/");
        Assert.Equal(
            ["It was taken out of the study on 1 February 2026.", sentence],
            page.QuerySelectorAll("h1 ~ p").Take(2).Select(paragraph => paragraph.TextContent)
        );
        Assert.Contains(heading, page.QuerySelectorAll("h2").Select(title => title.TextContent));
        Assert.Equal(sentence.StartsWith("The editor", StringComparison.Ordinal), IsDecided(site));
    }

    private static bool IsDecided(CompiledSite site)
    {
        using var json = DataOf(site, Gone);
        return json.RootElement.TryGetProperty("decided", out var decided) && decided.GetBoolean();
    }

    [Fact]
    public void Gives_every_id_as_data()
    {
        foreach (var anchor in Source.ReadLedger().AllAnchors)
        {
            using var json = DataOf(Site, anchor.Id);
            var record = json.RootElement;
            Assert.Equal(anchor.Id, record.GetProperty("id").GetString());
            Assert.Equal(anchor.Address, record.GetProperty("url").GetString());
            Assert.Equal(anchor.Text, VersionsOf(Site, anchor.Id)[^1].Text);
            Assert.Equal(2, record.GetProperty("editions").GetArrayLength());
        }
    }

    [Fact]
    public void Leads_to_the_passage_as_it_was_on_a_date()
    {
        var site = new PublishedSite(Site, withRules: false);
        Assert.Equal(Before, site.Fetch($"/l/{Edited}/2026-01-15/").TextContent);
        Assert.Equal(After, site.Fetch($"/l/{Edited}/2026-02-10/").TextContent);
        Assert.StartsWith("Forty", site.Fetch($"/l/{Untouched}/2026-02-10/").TextContent, StringComparison.Ordinal);
    }

    /// <summary>An edition of an earlier day, or many editions, take no address away.</summary>
    [Fact]
    public void Keeps_each_address_of_a_passage_when_there_are_more_editions()
    {
        var later = Enumerable.Range(1, 14).Select(day => new Edition($"2026-01-{day + 10:00}", 1)).ToArray();
        var before = DatesOf(Source.Freeze(later).CompileWell(), Untouched);
        var site = Source.Freeze([new("2026-01-05", 1), .. later, new("2026-02-10", 2)]).CompileWell();
        Assert.Equal(later.Select(edition => edition.Date), before);
        Assert.Equal(["2026-01-05", .. before, "2026-02-10"], DatesOf(site, Untouched));
        var published = new PublishedSite(site, withRules: false);
        foreach (var date in DatesOf(site, Untouched))
            Assert.StartsWith(
                "Forty",
                published.Fetch($"/l/{Untouched}/{date}/").TextContent,
                StringComparison.Ordinal
            );
        Assert.Equal(After, published.Fetch($"/l/{Edited}/2026-02-10/").TextContent);
    }

    private static bool Leads(CompiledSite site, string id) =>
        site.Page($"/l/{id}/").QuerySelector("meta[http-equiv=refresh]") is not null;

    private static string? StateOf(CompiledSite site, string id)
    {
        using var json = DataOf(site, id);
        return json.RootElement.GetProperty("state").GetString();
    }

    private static (string? Since, string? Text)[] VersionsOf(CompiledSite site, string id)
    {
        using var json = DataOf(site, id);
        return
        [
            .. json
                .RootElement.GetProperty("versions")
                .EnumerateArray()
                .Select(version =>
                    (
                        version.TryGetProperty("since", out var since) ? since.GetString() : null,
                        version.GetProperty("text").GetString()
                    )
                ),
        ];
    }

    private static string[] DatesOf(CompiledSite site, string id)
    {
        using var json = DataOf(site, id);
        return
        [
            .. json
                .RootElement.GetProperty("editions")
                .EnumerateArray()
                .Select(edition => edition.GetProperty("date").GetString()!),
        ];
    }

    private static JsonDocument DataOf(CompiledSite site, string id) => JsonDocument.Parse(site[$"l/{id}.json"]);
}
