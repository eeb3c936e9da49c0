using AfPakSite.Exporting;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;
using static AfPakSite.Tests.Ledgers.ShipsStudy;

namespace AfPakSite.Tests.History;

/// <summary>A second edition repeats no page whose text is the same in the first.</summary>
public sealed class SharedPageTests
{
    private const string Later = "/e/2026-02-01";

    private static readonly SmallSite Edited = First
        .With("input/site.yml", $"{First["input/site.yml"]}editions: each-release\n")
        .Change(StudyPath, "Prices fell when", "Prices rose when");

    private static readonly CompiledSite One = First.Freeze(new Edition("2026-01-01", 1)).CompileWell();

    private static readonly CompiledSite Two = Edited
        .Freeze(new Edition("2026-01-01", 1))
        .Accept("2026-02-01")
        .CompileWell();

    [Fact]
    public void Adds_only_the_pages_with_the_edited_sentence()
    {
        Assert.Equal(
            [$"{Later}/", $"{Later}{Results}", $"{Later}/study/"],
            Two.Routes.Where(route => route.StartsWith(Later, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        var added = Two.Files.Where(file => file.Path.StartsWith(Later[1..], StringComparison.Ordinal)).ToList();
        Assert.Equal(3, added.Count(file => file.IsRedirect));
        Assert.All(added.Where(file => file.IsRedirect), file => Assert.InRange(file.Text.Length, 1, 800));
        Assert.All(
            added.Where(file => !file.IsPage),
            file => Assert.Contains("cite.", file.Path, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Adds_no_assets_and_changes_no_earlier_edition()
    {
        foreach (var folder in new[] { "assets/", "e/2026-01-01/" })
            Assert.Equal(FilesIn(One, folder), FilesIn(Two, folder));
    }

    [Fact]
    public void Links_and_leads_to_the_page_of_the_earlier_edition()
    {
        Assert.Contains(
            $"../2026-01-01{Methods}",
            Two.Page($"{Later}/").QuerySelectorAll(".front-contents a").Select(link => link.GetAttribute("href"))
        );
        Assert.Contains("Pages with the same words", Two.Page($"{Later}/").Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"\n{Later}{Methods} /e/2026-01-01{Methods} 301!\n",
            Two["_redirects"],
            StringComparison.Ordinal
        );
        var letters = First.IdOf(AnchorKind.Sentence, "Letters");
        Assert.StartsWith(
            "Letters",
            new PublishedSite(Two, withRules: true).Fetch($"{Later}{Methods}#{letters}").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            $"../../../2026-01-01{Methods}",
            Two.Page($"{Later}{Methods}").QuerySelector("a[data-leads-to=all]")!.GetAttribute("href")
        );
        Assert.Contains(
            "the same in the edition of 1 January 2026",
            Two.Page($"{Later}{Methods}").Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Repeats_nothing_but_the_front_page_of_the_same_text()
    {
        var site = First.Freeze(new("2026-01-01", 1), new("2026-01-02", 1)).CompileWell();
        Assert.Equal(
            ["/e/2026-01-02/"],
            site.Routes.Where(route => route.StartsWith("/e/2026-01-02/", StringComparison.Ordinal))
        );
        Assert.Contains(
            "Letters were read",
            new PublishedSite(site, withRules: true).Fetch("/e/2026-01-02/study/").TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "../2026-01-01/study/",
            site.Page("/e/2026-01-02/").QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void Leads_from_a_date_to_the_page_of_the_earlier_edition()
    {
        var letters = First.IdOf(AnchorKind.Sentence, "Letters");
        Assert.StartsWith(
            "Letters",
            new PublishedSite(Two, withRules: false).Fetch($"/l/{letters}/2026-02-01/").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Adds_to_the_real_site_little_more_than_the_page_and_the_whole_study()
    {
        var real = SmallSite.Real.Without(Ledger.Path).Accept("2026-01-01").Freeze(new Edition("2026-01-01", 1));
        var edited = real.Change("seeds/study.txt", "has drastically shifted since", "has clearly shifted since")
            .Accept("2026-02-01");
        edited = edited.Freeze(new("2026-01-01", 1), new("2026-02-01", 2));
        var site = edited.CompileWell();
        Assert.InRange(BytesIn(site, "e/2026-02-01/"), 1, BytesIn(site, "e/2026-01-01/") * 2 / 3);
    }

    [Fact]
    public void Makes_an_edition_of_each_release_also_of_the_second_one_of_a_day()
    {
        var (first, second) = (
            Edited.Accept("2026-02-01"),
            Edited.Accept("2026-02-01").Change(StudyPath, "Prices rose", "Prices climbed").Accept("2026-02-01")
        );
        Assert.Equal(
            [("2026-02-01", 2)],
            first.ReadLedger().Editions.Select(edition => (edition.Date, edition.Release))
        );
        Assert.Equal(
            [("2026-02-01", 2), ("2026-02-01-2", 3)],
            second.ReadLedger().Editions.Select(edition => ($"{edition.Name}", edition.Release))
        );
        Assert.Equal(first.ReadLedger().Editions, first.Accept("2026-03-01").ReadLedger().Editions);
    }

    [Fact]
    public void Publishes_both_editions_of_a_day()
    {
        var twice = Edited
            .Accept("2026-02-01")
            .Change(StudyPath, "Prices rose when", "Prices climbed when")
            .Accept("2026-02-01");
        var (site, id) = (twice.CompileWell(), twice.IdOf(AnchorKind.Sentence, "Prices climbed when"));
        var published = new PublishedSite(site, withRules: false);
        Assert.StartsWith("Prices rose", published.Fetch($"/l/{id}/2026-02-01/").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(
            "Prices climbed",
            published.Fetch($"/l/{id}/2026-02-01-2/").TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "edition of 1 February 2026 (2)",
            site.Page("/e/2026-02-01-2/").Title,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"date\":\"2026-02-01\",\"number\":2,\"url\":\"/e/2026-02-01-2/",
            site[$"l/{id}.json"].Replace(" ", "").Replace("\n", ""),
            StringComparison.Ordinal
        );
        var file = AnchorsFile.Read(site["anchors.json"])!;
        Assert.Equal([null, 2], file.Editions.Select(edition => edition.Number));
        Assert.Empty(AnchorsComparison.Of(file, twice.ReadLedger()).Faults);
        Assert.Equal(
            new BrokenPromise.EditionForgotten("2026-02-01-2"),
            Assert.Single(
                AnchorsComparison
                    .Of(file, twice.ReadLedger() with { Editions = [twice.ReadLedger().Editions[0]] })
                    .Faults
            )
        );
    }

    [Fact]
    public void Suggests_the_word_that_the_setting_takes()
    {
        var found = Assert.Single(
            First.With("input/site.yml", $"{First["input/site.yml"]}editions: each-relase\n").Compile().Diagnostics
        );
        Assert.Equal(("yaml-unknown-word", "did you mean “each-release”?"), (found.Code, found.Hint));
    }

    private static IEnumerable<(string Path, string Text)> FilesIn(CompiledSite site, string folder) =>
        site
            .Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .Select(file => (file.Path, file.Text));

    private static int BytesIn(CompiledSite site, string folder) =>
        site
            .Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .Sum(file => file.Bytes.ToArray().Length);
}
