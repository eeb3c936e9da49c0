using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs <c>editions add</c>.</summary>
public sealed class EditionsCommandTests : IDisposable
{
    private readonly Shell shell = new Shell(SmallSite.Scenario("bees"))
        .Accept(2026, 1, 10)
        .Edit("Nobody knows who", "Nobody knows today who")
        .Accept(2026, 2, 10);

    /// <summary>The editions in the ledger's file.</summary>
    private IEnumerable<(string Date, int Release)> Editions =>
        LedgerText.Read(shell.Ledger).Editions.Select(edition => (edition.Date, edition.Release));

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("2026-01-10", "2026-01-10", 1)]
    [InlineData("2026-02-09", "2026-01-10", 1)]
    [InlineData("2026-02-10", "2026-02-10", 2)]
    public void Adds_the_last_release_up_to_a_day(string date, string released, int release)
    {
        Assert.Equal(
            $"The study released on {released} gets the address /e/{date}/ -> input/anchors.lock.json\n",
            shell.RunSuccessfully("editions", "add", date)
        );
        Assert.Equal([(date, release)], Editions);
    }

    [Fact]
    public void Prints_nothing_with_quiet()
    {
        Assert.Equal("", shell.RunSuccessfully("editions", "add", "2026-01-15", "--quiet"));
        Assert.Equal([("2026-01-15", 1)], Editions);
    }

    [Fact]
    public void Keeps_editions_in_the_order_of_their_days()
    {
        shell.RunSuccessfully("editions", "add", "2026-02-10");
        shell.RunSuccessfully("editions", "add", "2026-01-15");
        Assert.Equal([("2026-01-15", 1), ("2026-02-10", 2)], Editions);
        Assert.Matches(@"^\d+ kept\.\n$", shell.RunSuccessfully("anchors", "status"));
    }

    [Fact]
    public void Publishes_added_files()
    {
        shell.RunSuccessfully("editions", "add", "2026-01-15");
        shell.RunSuccessfully("--locked");
        Assert.Contains(
            "Nobody knows who built it.",
            shell.Read("output/e/2026-01-15/study/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nobody knows today who built it.",
            shell.Read("output/study/index.html"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2026-1-15")]
    [InlineData("2026-02-30")]
    [InlineData("15 January 2026")]
    [InlineData("2026-01-15T00:00")]
    [InlineData("../2026-01-15")]
    [InlineData("٢٠٢٦-٠١-١٥")]
    [InlineData("")]
    public void Refuses_a_text_that_is_not_a_date(string date) =>
        AssertRefused($"“{date}” is not a date: write it like 2026-11-25.", date);

    [Fact]
    public void Refuses_a_future_date() =>
        AssertRefused("2026-02-11 is in the future: name a date up to today.", "2026-02-11");

    [Fact]
    public void Refuses_a_day_before_the_first_release() =>
        AssertRefused(
            "Nothing was released up to 2026-01-09: run `anchors accept` first, or name a later date.",
            "2026-01-09"
        );

    [Fact]
    public void Refuses_a_day_that_has_an_edition()
    {
        shell.RunSuccessfully("editions", "add", "2026-01-15");
        AssertRefused(
            "The edition of 2026-01-15 already exists, at /e/2026-01-15/, and editions never change: name another date.",
            "2026-01-15"
        );
    }

    [Fact]
    public void Numbers_another_release_of_a_day()
    {
        shell.RunSuccessfully("editions", "add", "2026-02-10");
        shell.Edit("Nobody knows today who", "Nobody knows to this day who").Accept(2026, 2, 10);
        Assert.Equal(
            "The study released on 2026-02-10 gets the address /e/2026-02-10-2/ -> input/anchors.lock.json\n",
            shell.RunSuccessfully("editions", "add", "2026-02-10")
        );
        AssertRefused(
            "The edition of 2026-02-10 already exists, at /e/2026-02-10-2/, and editions never change: name another date.",
            "2026-02-10"
        );
    }

    [Theory]
    [InlineData("Nobody knows today who", "Nobody knows to this day who")]
    [InlineData(" Nobody knows today who built it.", "")]
    public void Refuses_today_while_the_study_is_ahead_of_its_ledger(string before, string after)
    {
        shell.Edit(before, after);
        AssertRefused("The study differs from its last release: run `anchors accept` first.", "2026-02-10");
        shell.Today = new(2026, 2, 11);
        Assert.Equal(0, shell.Run("editions", "add", "2026-02-10").Code);
    }

    [Fact]
    public void Refuses_a_study_that_was_never_released()
    {
        using var unreleased = new Shell(SmallSite.Scenario("bees"));
        var run = unreleased.Run("editions", "add", "2026-01-01");
        Assert.Equal(
            (2, "", "Nothing was released up to 2026-01-01: run `anchors accept` first, or name a later date.\n"),
            run
        );
        Assert.False(unreleased.HasLedger);
    }

    private void AssertRefused(string sentence, string date)
    {
        var before = shell.Ledger;
        var run = shell.Run("editions", "add", date);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.EndsWith($"{sentence}\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, shell.Ledger);
    }
}
