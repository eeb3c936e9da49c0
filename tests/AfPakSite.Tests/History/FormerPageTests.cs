using AfPakSite.Tests.Ledgers;
using static AfPakSite.Tests.Ledgers.ShipsStudy;

namespace AfPakSite.Tests.History;

/// <summary>
/// A section loses its page, or gets another one: its passages still answer at the old address by their ids.
/// </summary>
public sealed class FormerPageTests
{
    private static readonly SmallSite Demoted = First
        .Change(StudyPath, "3. Results", "2.3. Results")
        .Change(StudyPath, "3.1. Numbers", "2.3.1. Numbers")
        .Change(StudyPath, "4. Conclusion", "3. Conclusion");

    private static readonly SmallSite Renamed = First.Change(StudyPath, "3. Results", "3. Findings");

    private static readonly SmallSite Split = First
        .With("input/site.yml", $"{First["input/site.yml"]}split-level: 2\n")
        .Accept("2026-01-15");

    /// <summary>The first section loses its heading, so its paragraphs become the opening, which has no title.</summary>
    [Fact]
    public void Names_the_opening_where_a_section_became_it()
    {
        var site = SmallSite.Tea.Accept("2026-01-01").Change("seeds/study.txt", "1. Leaves\n", "").Compile();
        Assert.DoesNotContain(site.Diagnostics, found => found.Severity == AfPakSite.Diagnostics.Severity.Error);
        var page = site.Page("/sections/leaves/");
        Assert.Equal("the opening", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("the opening", page.QuerySelector("a[data-leads-to]")!.TextContent);
    }

    public static TheoryData<string> Edits =>
        ["demoted", "renamed", "renamed and one paragraph elsewhere", "no page by the settings"];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Leads_to_each_passage_itself(string edit)
    {
        foreach (var site in Edited(edit).Published())
        {
            foreach (
                var anchor in Before(edit)
                    .ReadLedger()
                    .Anchors.Where(anchor =>
                        anchor.Route is Results or "/sections/numbers/" && anchor.Address != anchor.Route
                    )
            )
            {
                var (place, name) = (site.Fetch(anchor.Address), anchor.Address.Split('#')[1]);
                Assert.Contains(anchor.Text, place.TextContent, StringComparison.Ordinal);
                Assert.Contains(name, place.Children.Prepend(place).Select(element => element.Id));
            }
        }
    }

    [Fact]
    public void Leads_to_the_page_that_contains_the_section_now()
    {
        var site = Demoted.CompileWell();
        Assert.StartsWith($"{Results} {Methods} 301!\n", site["_redirects"], StringComparison.Ordinal);
        Assert.Contains(
            "Results",
            new PublishedSite(site, withRules: true).Fetch(Results).TextContent,
            StringComparison.Ordinal
        );
        var page = site.Page(Results);
        Assert.Null(page.QuerySelector("meta[http-equiv=refresh]"));
        Assert.Equal("../methods/#results", page.QuerySelector("a[data-leads-to]")!.GetAttribute("href"));
        Assert.Equal(
            $"https://ships.example{Methods}",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
    }

    [Fact]
    public void Leads_to_a_section_that_replaces_the_page_that_contained_it()
    {
        var edited = First
            .Cut("3. Results", "3.1. Numbers")
            .Change(StudyPath, "3.1. Numbers", "3. Numbers")
            .Retire(SectionAt(Results), SectionAt($"{Results}#numbers"), "2026-01-31");
        foreach (var site in edited.Published())
            Assert.Contains(
                "Forty ships arrived",
                site.Fetch($"{Results}#numbers").TextContent + site.Fetch("/sections/numbers/#numbers").TextContent,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Redirects_at_once_if_the_page_contained_no_passages()
    {
        var empty = First
            .Change(StudyPath, "3. Results\n", "3. Outlook for the northern harbours\n4. Results\n")
            .Change(StudyPath, "3.1. N", "4.1. N")
            .Change(StudyPath, "4. Conc", "5. Conc")
            .Accept("2026-01-15");
        var page = empty
            .Change(StudyPath, "northern harbours", "northern harbour")
            .CompileWell()
            .Page("/sections/outlook-for-the-northern-harbours/");
        Assert.Equal(
            "0; url=../outlook-for-the-northern-harbour/",
            page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")
        );
    }

    private static SmallSite Before(string edit) => edit == "no page by the settings" ? Split : First;

    private static SmallSite Edited(string edit)
    {
        var lines = Renamed[StudyPath].Split('\n').ToList();
        var moved = lines.FindIndex(line => line.StartsWith("Forty", StringComparison.Ordinal));
        lines.Insert(4, lines[moved]);
        lines.RemoveAt(moved + 1);
        lines.Insert(moved + 1, "A line of other words stands below this heading now.");
        return edit switch
        {
            "demoted" => Demoted,
            "renamed" => Renamed,
            "no page by the settings" => Split.With("input/site.yml", First["input/site.yml"]),
            _ => Renamed.With(StudyPath, string.Join('\n', lines)),
        };
    }
}
