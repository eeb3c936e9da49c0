using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs <c>anchors status</c> and <c>anchors accept</c>.</summary>
public sealed class AnchorsCommandTests : IDisposable
{
    private const string Cut = "Queens were exchanged, not sold.";
    private const string Outdated = "error[ledger-outdated]: The ledger of anchors is not up to date: ";

    private readonly Shell shell = new(SmallSite.Scenario("bees"));

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Lists_everything_as_new_before_the_first_release()
    {
        var lines = shell.RunSuccessfully("anchors", "status").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines[..^1], line => Assert.Matches("^new        [hps]-[a-z0-9]{6,12} +", line));
        Assert.Equal($"0 kept, {lines.Length - 1} new.", lines[^1]);
        Assert.False(shell.HasLedger);
    }

    [Fact]
    public void Counts_kept_anchors()
    {
        shell.Accept(2026, 1, 1);
        Assert.Matches(@"^\d+ kept\.\n$", shell.RunSuccessfully("anchors", "status"));
    }

    [Fact]
    public void Shows_that_the_study_has_a_new_title()
    {
        shell.Accept(2026, 1, 1).Edit("Keeping Bees in the Vale: Hives, Habits & Honey\n", "Keeping Bees\n");
        Assert.Matches(@"^\d+ kept, the study’s title is new\.\n$", shell.Run("anchors", "status").Output);
        Assert.Contains(
            " kept, the study’s title is new.\n",
            shell.Run("check", "--locked").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("status")]
    [InlineData("accept")]
    public void Prints_nothing_with_quiet(string command)
    {
        Assert.Equal("", shell.RunSuccessfully("anchors", command, "--quiet"));
        Assert.Equal("", shell.RunSuccessfully("anchors", command, "--quiet"));
        Assert.Equal(command == "accept", shell.HasLedger);
    }

    [Fact]
    public void Lists_edited_passages()
    {
        shell.Accept(2026, 1, 1);
        var (sentence, paragraph) = (
            shell.IdOf(AnchorKind.Sentence, "Nobody knows"),
            shell.IdOf(AnchorKind.Paragraph, "1851 was")
        );
        shell.Edit("Nobody knows who built it.", "Nobody knows today who built it.");
        AssertStatus(
            0,
            $"""
            edited     {paragraph}  1851 was the year of the first frame hive in the Vale (Thorne, 1987: 12) …
            edited     {sentence}  Nobody knows today who built it.
            """,
            ", 2 edited"
        );
    }

    [Fact]
    public void Lists_moved_passages()
    {
        shell.Accept(2026, 1, 1);
        var section = shell.IdOf(AnchorKind.Section, "Colony Loss");
        shell.Edit("3.1 Colony Loss", "3.1 Lost Colonies");
        AssertStatus(
            0,
            $"""
            edited     {section}  Lost Colonies
            moved      {section}  Lost Colonies
            """,
            ", 1 edited, 1 moved"
        );
    }

    [Fact]
    public void Lists_renumbered_sections()
    {
        shell.Accept(2026, 1, 1);
        var section = shell.IdOf(AnchorKind.Section, "Shared Care");
        shell.Edit("3.2 Shared Care", "3.3 Shared Care");
        var run = shell.Run("anchors", "status");
        Assert.StartsWith($"renumbered {section}  Shared Care\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_new_passages()
    {
        shell.Accept(2026, 1, 1);
        shell.Edit("not sold.", "not sold. A ledger of the Trust lists forty of them by name.");
        AssertStatus(
            0,
            $"""
            edited     {shell.IdOf(
                AnchorKind.Paragraph,
                "Colony collapse"
            )}  Colony collapse disorder (CCD) was unknown in the Vale until 2007 (Lund, …
            new        [s-new]  A ledger of the Trust lists forty of them by name.
            """,
            ", 1 edited, 1 new"
        );
    }

    [Fact]
    public void Lists_lost_passages_and_fails()
    {
        shell.Accept(2026, 1, 1);
        var lost = shell.IdOf(AnchorKind.Sentence, "Queens");
        shell.Edit($" {Cut}", "");
        var run = AssertStatus(
            1,
            $"""
            edited     {shell.IdOf(
                AnchorKind.Paragraph,
                "Colony collapse"
            )}  Colony collapse disorder (CCD) was unknown in the Vale until 2007 (Lund, …
            lost       {lost}  {Cut}
            """,
            ", 1 edited, 1 lost"
        );
        Assert.StartsWith(
            $"error[anchor-lost]: The study no longer contains the sentence of §3.1 “{Cut}”.\n --> input/anchors.lock.json:",
            run,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Writes_the_first_ledger()
    {
        var said = shell.RunSuccessfully("anchors", "accept");
        Assert.Matches(@"^Accepted: 0 kept, \d+ new -> input/anchors.lock.json\n$", said);
        Assert.Contains("\n\"releases\":[\n{\"date\":\"2026-01-01\"}\n],", shell.Ledger, StringComparison.Ordinal);
        Assert.DoesNotContain(shell.List(), path => path.Contains(".new-", StringComparison.Ordinal));
    }

    [Fact]
    public void Changes_nothing_when_it_accepts_twice()
    {
        var before = shell.Accept(2026, 1, 1).Ledger;
        shell.Today = new(2026, 2, 1);
        Assert.Equal(
            "The ledger is up to date: there is nothing to accept.\n",
            shell.RunSuccessfully("anchors", "accept")
        );
        Assert.Equal(before, shell.Ledger);
    }

    [Fact]
    public void Changes_only_the_lines_of_edited_anchors()
    {
        var before = shell.Accept(2026, 1, 1).Ledger.Split('\n');
        var after = shell
            .Edit("Nobody knows who built it.", "Nobody knows today who built it.")
            .Accept(2026, 2, 1)
            .Ledger.Split('\n');
        var old = Assert.Single(before.Except(after), line => line.StartsWith("{\"id\"", StringComparison.Ordinal));
        var id = old["{\"id\":\"".Length..old.IndexOf("\",", StringComparison.Ordinal)];
        Assert.Equal(
            [
                $$"""{"id":"{{id}}","text":[13,6,""]}""",
                old.Replace("knows who", "knows today who", StringComparison.Ordinal),
            ],
            after.Except(before).Where(line => line.StartsWith("{\"id\"", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Accepts_nothing_while_something_is_lost()
    {
        var before = shell.Accept(2026, 1, 1).Ledger;
        shell.Edit($" {Cut}", "");
        var run = shell.Run("anchors", "accept");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("error[anchor-lost]: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, shell.Ledger);
    }

    [Fact]
    public void Accepts_nothing_over_a_ledger_that_it_cannot_read()
    {
        shell.Ledger = "{\n\"format\":1,\n<<<<<<< HEAD\n";
        foreach (var command in new[] { "accept", "status" })
        {
            var run = shell.Run("anchors", command);
            Assert.Equal((1, ""), (run.Code, run.Output));
            Assert.StartsWith("error[ledger-malformed]: ", run.Error, StringComparison.Ordinal);
        }
        Assert.EndsWith("HEAD\n", shell.Ledger, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("anchors", "status")]
    [InlineData("anchors", "accept")]
    public void Refuses_an_outdated_ledger_if_it_is_locked(params string[] command)
    {
        var before = shell.Accept(2026, 1, 1).Edit("Nobody knows who", "Nobody knows today who").List().ToList();
        var run = shell.Run([.. command, "--locked"]);
        Assert.Equal(1, run.Code);
        Assert.StartsWith(Outdated, run.Error, StringComparison.Ordinal);
        Assert.Contains("kept, 2 edited.\n --> input/anchors.lock.json:1:1\n", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "hint: see the changes with `anchors status`, then run `anchors accept` and commit the file\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, shell.List());
    }

    [Fact]
    public void Refuses_a_missing_ledger_if_it_is_locked()
    {
        var run = shell.Run("--locked");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith($"{Outdated}0 kept, ", run.Error, StringComparison.Ordinal);
        Assert.False(shell.Has("output/index.html"));
    }

    [Fact]
    public void Keeps_the_last_site_if_the_ledger_is_outdated()
    {
        shell.Accept(2026, 1, 1).RunSuccessfully("--locked");
        var before = shell.Read("output/study/index.html");
        shell.Edit("Nobody knows who", "Nobody knows today who");
        Assert.Equal(1, shell.Run("--locked").Code);
        Assert.Equal(before, shell.Read("output/study/index.html"));
        shell.Accept(2026, 2, 1).RunSuccessfully("--locked");
        Assert.Contains("Nobody knows today who", shell.Read("output/study/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_release_gets_an_edition()
    {
        shell.Folder.Write("input/site.yml", $"{shell.Read("input/site.yml")}editions: each-release\n");
        Assert.EndsWith(
            "\nThe release gets the address /e/2026-01-01/.\n",
            shell.RunSuccessfully("anchors", "accept"),
            StringComparison.Ordinal
        );
        shell.Edit("Nobody knows who built it.", "Nobody knows today who built it.");
        Assert.EndsWith(
            "\nThe release gets the address /e/2026-01-01-2/.\n",
            shell.RunSuccessfully("anchors", "accept"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Freezes_a_release_under_its_own_day_where_the_clock_is_behind_it()
    {
        shell.Accept(2026, 2, 1).Edit("Nobody knows who built it.", "Nobody knows today who built it.");
        shell.Folder.Write("input/site.yml", $"{shell.Read("input/site.yml")}editions: each-release\n");
        shell.Today = new(2026, 1, 31);
        Assert.EndsWith(
            "\nThe release gets the address /e/2026-02-01/.\n",
            shell.RunSuccessfully("anchors", "accept"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [("2026-02-01", 2)],
            LedgerText.Read(shell.Ledger).Editions.Select(edition => (edition.Date, edition.Release))
        );
    }

    /// <summary>Asserts the list and the counts at its end, and returns the error stream.</summary>
    private string AssertStatus(int code, string list, string counts)
    {
        var run = shell.Run("anchors", "status");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var known = shell.Ledger;
        Assert.Equal(
            list.ReplaceLineEndings("\n").Split('\n'),
            lines[..^1]
                .Select(line =>
                    known.Contains(
                        $"\"{line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]}\"",
                        StringComparison.Ordinal
                    )
                        ? line
                        : $"{line[..11]}[s-new]{line[19..]}"
                )
        );
        Assert.Matches($@"^\d+ kept{counts}\.$", lines[^1]);
        Assert.Equal(code, run.Code);
        return run.Error;
    }
}
