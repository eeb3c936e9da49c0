using System.Collections.Immutable;
using AfPakSite.Exporting;
using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.Exporting;

/// <summary>Compares ledgers with what was published before.</summary>
public sealed class AnchorsComparisonTests
{
    private const string Hard = "Hard water hides it under chalk.";
    private const string Kettle = "A kettle should never boil twice.";
    private const string Study = $"""
        Tea and Water
        1. Tea
        Tea grows slowly on cool hills. Its leaves are picked by hand in spring.
        2. Water
        Soft water keeps the taste of a tea. {Hard} {Kettle}
        """;

    private static readonly Ledger Start = Released(Ledger.Empty, Study, "2026-01-01");
    private static readonly Ledger Edited = Released(Start, Study.Replace("slowly", "very slowly"), "2026-02-01");

    /// <summary>A ledger whose second release took a sentence out.</summary>
    private static readonly Ledger Without = Released(Start, Study.Replace($" {Hard}", ""), "2026-02-01");

    private static readonly string Gone = Assert.Single(Without.Gone).Id;

    [Fact]
    public void Misses_nothing_in_a_later_ledger()
    {
        foreach (var later in new[] { Edited, Without, Released(Without, Study, "2026-03-01") })
            AssertKept(Start, later);
    }

    [Fact]
    public void Misses_releases_after_a_rollback()
    {
        var third = Released(Edited, Study, "2026-03-01");
        Assert.Equal([new BrokenPromise.ReleaseForgotten("2026-02-01", 0)], FaultsOf(Edited, Start));
        Assert.Equal([new BrokenPromise.ReleaseForgotten("2026-02-01", 1)], FaultsOf(third, Start));
        Assert.Equal([new BrokenPromise.ReleaseForgotten("2026-03-01", 0)], FaultsOf(third, Edited));
    }

    [Fact]
    public void Misses_a_release_that_another_one_of_its_day_replaced()
    {
        var rewritten = Released(Start, Study.Replace("slowly", "quite slowly"), "2026-02-01");
        Assert.Equal([new BrokenPromise.ReleaseForgotten("2026-02-01", 0)], FaultsOf(Edited, rewritten));
    }

    [Fact]
    public void Names_what_a_rollback_brings_back() =>
        Assert.Equal(
            [
                new BrokenPromise.ReleaseForgotten("2026-02-01", 0),
                new BrokenPromise.RetirementUndone(Gone, "2026-02-01"),
            ],
            FaultsOf(Without, Start)
        );

    [Fact]
    public void Refuses_a_return_that_no_release_made()
    {
        var published = AnchorsFile.Of(Edited);
        var id = Edited.Anchors[^1].Id;
        published.Anchors.Remove(id);
        published.Gone.Add(id, new(Edited.Anchors[^1].Address, "2026-02-01", null));
        Assert.Equal(
            [new BrokenPromise.RetirementUndone(id, "2026-02-01")],
            AnchorsComparison.Of(published, Edited).Faults
        );
    }

    [Fact]
    public void Allows_what_a_later_release_brought_back_and_took_out_again()
    {
        var back = Released(Without, Study, "2026-03-01");
        AssertKept(Without, back);
        AssertKept(
            Without,
            Released(Retire(back, Gone, IdOf("A kettle")), Study.Replace($" {Hard}", ""), "2026-04-01")
        );
    }

    [Theory]
    [InlineData("2026-02-01", "Soft water")]
    [InlineData("2026-02-01", null)]
    [InlineData("2026-01-15", "A kettle")]
    public void Refuses_a_retirement_that_differs_from_the_published_one(string date, string? successor)
    {
        var published = Released(Retire(Start, Gone, IdOf("A kettle")), Study.Replace($" {Hard}", ""), "2026-02-01");
        var now = new Retirement(date, successor is null ? null : IdOf(successor));
        var fault = new BrokenPromise.RetirementChanged(Gone, new("2026-02-01", IdOf("A kettle")), now);
        foreach (var ledger in new[] { published, Next(published) })
            Assert.Equal([fault], FaultsOf(published, WithGone(ledger, now)));
    }

    [Fact]
    public void Allows_a_successor_in_place_of_a_note_only_with_a_later_release()
    {
        var now = new Retirement("2026-02-01", IdOf("A kettle"));
        AssertKept(Without, WithGone(Next(Without), now));
        Assert.Equal(
            [new BrokenPromise.RetirementChanged(Gone, new("2026-02-01", null), now)],
            FaultsOf(Without, WithGone(Without, now))
        );
    }

    [Theory]
    [InlineData("2026-01-20")]
    [InlineData("2026-02-01")]
    [InlineData("2026-02-20")]
    public void Finds_both_branches_in_their_merger(string date)
    {
        var theirs = Released(Start, Study.Replace("in spring", "in early spring"), date);
        foreach (var merged in new[] { Merge(Start, Edited, theirs), Merge(Start, theirs, Edited) })
        {
            foreach (var branch in new[] { Start, Edited, theirs })
                AssertKept(branch, merged);
            Assert.Single(new[] { Edited, theirs }, branch => Compare(branch, merged).IsMerged);
            AssertKept(merged, Next(merged));
        }
        Assert.Equal([new BrokenPromise.ReleaseForgotten(date, 0)], FaultsOf(theirs, Edited));
    }

    [Fact]
    public void Finds_the_branches_of_earlier_mergers()
    {
        var theirs = Released(Start, Study.Replace("in spring", "in early spring"), "2026-01-20");
        var other = Released(Start, Study.Replace("Soft water", "Very soft water"), "2026-01-10");
        var merged = Merge(Start, Edited, theirs);
        var again = Merge(Start, merged, other);
        foreach (var branch in new[] { Edited, theirs, other, merged })
            AssertKept(branch, again);
        AssertKept(theirs, Merge(theirs, merged, Next(theirs)));
    }

    [Fact]
    public void Finds_a_release_whose_changes_the_other_branch_already_had()
    {
        var theirs = Released(Start, Study.Replace("slowly", "very slowly"), "2026-02-10");
        var merged = Merge(Start, Edited, theirs);
        Assert.Equal(2, merged.Releases.Length);
        AssertKept(Edited, merged);
        AssertKept(theirs, merged);
    }

    [Theory]
    [InlineData("2026-01-20")]
    [InlineData("2026-02-20")]
    public void Allows_what_a_merger_keeps_although_one_branch_took_it_out(string date)
    {
        var edited = Released(Start, Study.Replace("under chalk", "deep under chalk"), date);
        foreach (var merged in new[] { Merge(Start, Without, edited), Merge(Start, edited, Without) })
        {
            Assert.Contains(merged.Anchors, anchor => anchor.Id == Gone);
            AssertKept(Without, merged);
        }
    }

    [Theory]
    [InlineData("2026-01-20")]
    [InlineData("2026-02-20")]
    public void Allows_the_successor_that_a_merger_chose(string date)
    {
        var text = Study.Replace($" {Hard}", "");
        var ours = Released(Retire(Start, Gone, IdOf("A kettle")), text, "2026-02-01");
        var theirs = Released(Retire(Start, Gone, IdOf("Soft water")), text, date);
        foreach (var merged in new[] { Merge(Start, ours, theirs), Merge(Start, theirs, ours) })
        {
            AssertKept(ours, merged);
            AssertKept(theirs, merged);
        }
    }

    private static AnchorsComparison Compare(Ledger published, Ledger ledger) =>
        AnchorsComparison.Of(AnchorsFile.Of(published), ledger);

    private static ImmutableArray<BrokenPromise> FaultsOf(Ledger published, Ledger ledger) =>
        Compare(published, ledger).Faults;

    private static void AssertKept(Ledger published, Ledger ledger) => Assert.Empty(FaultsOf(published, ledger));

    private static Ledger Merge(Ledger before, Ledger ours, Ledger theirs) =>
        LedgerMerge.Merge(before, ours, theirs).Ledger!;

    private static Ledger Released(Ledger ledger, string text, string date) =>
        LedgerBranch.Accept(ledger, text.ReplaceLineEndings("\n"), date);

    /// <summary>The ledger with another release, which has another title only.</summary>
    private static Ledger Next(Ledger ledger) =>
        ledger with
        {
            Title = "Tea",
            Releases = ledger.Releases.Add(new("2026-06-01", ledger.Title, [])),
        };

    private static Ledger Retire(Ledger ledger, string id, string to) =>
        LedgerUpdate.Retire(ledger, [new(id, to)], "2026-01-31");

    private static Ledger WithGone(Ledger ledger, Retirement retired) =>
        ledger with
        {
            Gone = [Assert.Single(ledger.Gone) with { Retired = retired }],
        };

    private static string IdOf(string beginning) =>
        Start
            .Anchors.Single(anchor =>
                anchor.Kind == AnchorKind.Sentence && anchor.Text.StartsWith(beginning, StringComparison.Ordinal)
            )
            .Id;
}
