using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;
using AngleSharp.Dom;
using static AfPakSite.Tests.Ledgers.ShipsStudy;

namespace AfPakSite.Tests.History;

/// <summary>Removes a section with a note or with a successor: each of its addresses still answers.</summary>
public sealed class RetiredSectionTests
{
    private const string Retired = "2026-01-31";

    private static readonly SmallSite WithoutHeading = First.Change(StudyPath, "2.2. Limits\n", "");

    private static readonly string[] HeadingAddresses = [$"{Methods}#limits", "/study/#limits"];

    private static readonly SmallSite WithoutResults = First
        .Cut("3. Results", "4. Conclusion")
        .Change(StudyPath, "4. Conclusion", "3. Conclusion");

    private static readonly string[] PlacesOnResults =
    [
        $"{Results}#numbers",
        $"{Results}#{First.IdOf(AnchorKind.Paragraph, "Forty")}",
        $"{Results}#{First.IdOf(AnchorKind.Sentence, "Forty")}",
        "/study/#results",
        "/study/#numbers",
    ];

    [Fact]
    public void Leaves_a_note_at_the_old_slug_of_a_heading()
    {
        foreach (var site in WithoutHeading.Retire(SectionAt($"{Methods}#limits"), null, Retired).Published())
            Assert.All(
                HeadingAddresses,
                address =>
                    Assert.Matches(
                        "A section that was here (was|has been) taken out of the study.*Limits",
                        Line(site.Fetch(address))
                    )
            );
    }

    [Fact]
    public void Leaves_a_note_at_a_former_page()
    {
        foreach (var site in WithoutResults.Retire(SectionAt(Results), null, Retired).Published())
        {
            Assert.Matches("Results *This section (was|has been) taken out of the study", Line(site.Fetch(Results)));
            Assert.All(
                PlacesOnResults,
                address =>
                    Assert.Matches(
                        "that was here (was|has been) taken out of the study.*(Forty|Numbers|Results)",
                        Line(site.Fetch(address))
                    )
            );
        }
    }

    [Fact]
    public void Leaves_a_note_at_each_slug_that_a_heading_had()
    {
        var renamed = First
            .Change(StudyPath, "2.2. Limits", "2.2. Borders")
            .Accept("2026-01-15")
            .Change(StudyPath, "2.2. Borders\n", "");
        foreach (var site in renamed.Retire(SectionAt($"{Methods}#limits"), null, Retired).Published())
            Assert.All(
                [.. HeadingAddresses, $"{Methods}#borders", "/study/#borders"],
                address => Assert.Matches("taken out of the study.*Borders", Line(site.Fetch(address)))
            );
    }

    [Theory]
    [InlineData(AnchorKind.Section, "Methods")]
    [InlineData(AnchorKind.Section, "Results")]
    [InlineData(AnchorKind.Sentence, "Nobody could")]
    [InlineData(AnchorKind.Paragraph, "Forty")]
    public void Leads_from_the_old_slug_of_a_heading_to_its_successor(AnchorKind kind, string beginning)
    {
        foreach (
            var site in WithoutHeading
                .Retire(SectionAt($"{Methods}#limits"), First.IdOf(kind, beginning), Retired)
                .Published()
        )
            Assert.All(
                HeadingAddresses,
                address => Assert.Contains(beginning, site.Fetch(address).TextContent, StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData(AnchorKind.Section, "Methods")]
    [InlineData(AnchorKind.Section, "Limits")]
    [InlineData(AnchorKind.Sentence, "Nobody could")]
    public void Leads_from_a_former_page_to_its_successor(AnchorKind kind, string beginning)
    {
        foreach (
            var site in WithoutResults.Retire(SectionAt(Results), First.IdOf(kind, beginning), Retired).Published()
        )
            Assert.All(
                [Results, .. PlacesOnResults],
                address => Assert.Contains(beginning, site.Fetch(address).TextContent, StringComparison.Ordinal)
            );
    }

    /// <summary>Links to the old heading lead there, so the old words are there.</summary>
    [Theory]
    [InlineData(AnchorKind.Section, "Methods", Methods)]
    [InlineData(AnchorKind.Section, "Results", Results)]
    [InlineData(AnchorKind.Sentence, "Nobody could", Methods)]
    [InlineData(AnchorKind.Paragraph, "Forty", Results)]
    public void Shows_the_old_words_where_the_editor_points_to(AnchorKind kind, string beginning, string route)
    {
        var edited = WithoutHeading.Retire(SectionAt($"{Methods}#limits"), First.IdOf(kind, beginning), Retired);
        foreach (var (site, date) in new[] { (edited, ""), (edited.Accept("2026-02-01"), " (1 February 2026)") })
            Assert.All(
                [route, "/study/"],
                page =>
                    Assert.Equal(
                        $"Taken out of the study; the editor points here “Limits”{date}",
                        Line(site.CompileWell().Page(page).QuerySelector("details.changed")!)
                    )
            );
    }

    [Theory]
    [InlineData(AnchorKind.Section, "Methods", Methods, "Links to it lead to the section Methods.")]
    [InlineData(AnchorKind.Sentence, "Nobody could", Methods, "Links to it lead to “Nobody could")]
    public void Says_only_that_links_lead_there_where_nobody_knows_who_decided(
        AnchorKind kind,
        string beginning,
        string route,
        string sentence
    )
    {
        var source = WithoutResults
            .Retire(SectionAt(Results), First.IdOf(kind, beginning), Retired)
            .Accept("2026-02-01");
        Assert.Contains(
            "The editor points to",
            source.CompileWell().Page(Results).Body!.TextContent,
            StringComparison.Ordinal
        );
        var site = source.WithoutDecisions().CompileWell();
        Assert.Contains(sentence, Line(site.Page(Results).Body!), StringComparison.Ordinal);
        Assert.StartsWith(
            "Taken out of the study; links to it lead here",
            Line(site.Page(route).QuerySelector("details.changed")!),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("editor", site.Page(Results).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "sections/methods/#limits")]
    [InlineData("Methods", "sections/methods/#ID")]
    public void Lists_a_removed_section_in_the_feed_by_its_own_title(string? to, string address)
    {
        var id = SectionAt($"{Methods}#limits");
        var edited = First
            .Cut("2.2. Limits", "3. Results")
            .Retire(id, to is null ? null : First.IdOf(AnchorKind.Section, to), Retired);
        var feed = edited.Accept("2026-02-01").CompileWell()["feed.xml"];
        Assert.Contains(
            $"<title>§2.2: two sentences taken out</title>\n<link href=\"https://ships.example/{address.Replace("ID", id, StringComparison.Ordinal)}\" />",
            feed,
            StringComparison.Ordinal
        );
    }

    private static string Line(IElement element) => string.Join(' ', SiteProperties.Words(element.TextContent));
}
