using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;
using AngleSharp.Dom;

namespace AfPakSite.Tests.History;

/// <summary>Shows on a section's page how its sentences changed.</summary>
public sealed class ChangedSinceTests
{
    private const string Study = "seeds/study.txt";
    private const string Introduction = "/sections/introduction/";
    private const string Original = "Nobody knows who built it.";
    private const string Second = "Nobody knows today who built it.";
    private const string Third = "Nobody knows today who has built it.";

    private static readonly SmallSite First = SmallSite.Scenario("bees").Accept("2026-01-01");

    private static readonly string Id = First.IdOf(AnchorKind.Sentence, "Nobody knows");

    [Fact]
    public void Is_absent_if_nothing_changed()
    {
        Assert.Empty(DetailsOf(First));
        Assert.Empty(DetailsOf(SmallSite.Scenario("bees")));
    }

    /// <summary>The styles of the history are loaded only where something has changed.</summary>
    [Fact]
    public void Loads_its_styles_after_the_first_change()
    {
        var edited = Edit(First, Original, Second);
        Assert.False(LoadsStyles(SmallSite.Scenario("bees")));
        Assert.False(LoadsStyles(First));
        Assert.True(LoadsStyles(edited));
        Assert.True(LoadsStyles(edited.Accept("2026-02-01")));

        static bool LoadsStyles(SmallSite site) =>
            site.Compile().Page(Introduction).QuerySelector("link[href*='/history.']") is not null;
    }

    [Fact]
    public void Shows_a_change_that_is_not_released_yet() =>
        AssertChange(Edit(First, Original, Second), "1 January 2026", Original, Second);

    [Fact]
    public void Shows_a_change_that_is_released() =>
        AssertChange(Edit(First, Original, Second).Accept("2026-02-01"), "1 January 2026", Original, Second);

    [Fact]
    public void Shows_the_last_of_two_changes()
    {
        var twice = Edit(Edit(First, Original, Second).Accept("2026-02-01"), Second, Third);
        AssertChange(twice, "1 February 2026", Second, Third);
        AssertChange(twice.Accept("2026-03-01"), "1 February 2026", Second, Third);
    }

    [Fact]
    public void Keeps_a_change_through_releases_that_change_something_else()
    {
        var other = Edit(
            Edit(First, Original, Second).Accept("2026-02-01"),
            "The hive breathes.",
            "The hive breathes softly."
        );
        AssertChange(other.Accept("2026-03-01"), "1 January 2026", Original, Second);
    }

    [Fact]
    public void Is_absent_if_a_change_is_undone_before_its_release()
    {
        var back = Edit(Edit(First, Original, Second), Second, Original);
        Assert.Empty(DetailsOf(back));
        Assert.Equal(First[Ledger.Path], back.Accept("2026-02-01")[Ledger.Path]);
    }

    [Fact]
    public void Shows_a_change_back_to_a_text_that_was_released_before()
    {
        var back = Edit(Edit(First, Original, Second).Accept("2026-02-01"), Second, Original);
        AssertChange(back, "1 February 2026", Second, Original);
        var accepted = back.Accept("2026-03-01");
        AssertChange(accepted, "1 February 2026", Second, Original);
        var anchor = accepted.ReadLedger().Anchors.Single(anchor => anchor.Id == Id);
        Assert.Equal(("2026-01-01", "2026-03-01", Original), (anchor.First, anchor.Changed, anchor.Text));
    }

    [Fact]
    public void Leads_back_to_each_release()
    {
        var ledger = Edit(
                Edit(Edit(First, Original, Second).Accept("2026-02-01"), Second, Third).Accept("2026-03-01"),
                Third,
                Original
            )
            .Accept("2026-04-01")
            .ReadLedger();
        Assert.Equal(
            [Original, Second, Third, Original],
            Enumerable
                .Range(1, 4)
                .Select(release => ledger.StateAfter(release).Anchors.Single(anchor => anchor.Id == Id).Text)
        );
    }

    private static SmallSite Edit(SmallSite site, string before, string after) => site.Change(Study, before, after);

    private static List<IElement> DetailsOf(SmallSite source) =>
        [.. source.CompileWell().Page(Introduction).QuerySelectorAll("details.changed")];

    private static void AssertChange(SmallSite source, string since, string before, string after)
    {
        var details = Assert.Single(DetailsOf(source));
        Assert.Equal($"Changed since {since}", details.QuerySelector("summary")!.TextContent);
        var line = Assert.Single(details.QuerySelectorAll("li"));
        Assert.Equal($"#{Id}", line.QuerySelector("a.locator")!.GetAttribute("href"));
        Assert.Equal(before, Without(line, "ins"));
        Assert.Equal(after, Without(line, "del"));
    }

    /// <summary>The words of a line after the name of its sentence, without those of some elements.</summary>
    private static string Without(IElement line, string element) =>
        string.Join(
            ' ',
            line.ChildNodes.Where(node =>
                    node is not IElement { LocalName: "a" } && (node as IElement)?.LocalName != element
                )
                .SelectMany(node => SiteProperties.Words(node.TextContent))
        );
}
