using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs <c>anchors retire</c>.</summary>
public sealed class RetireCommandTests : IDisposable
{
    private const string Cut = "Queens were exchanged, not sold.";

    private readonly Shell shell = new Shell(SmallSite.Scenario("bees")).Accept(2026, 1, 1);
    private readonly string lost;
    private readonly string living;

    public RetireCommandTests()
    {
        lost = shell.IdOf(AnchorKind.Sentence, "Queens");
        living = shell.IdOf(AnchorKind.Sentence, "With the theory of shared care");
        shell.Edit($" {Cut}", "").Today = new(2026, 2, 1);
    }

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Leaves_a_note()
    {
        Assert.Equal(
            $"“{lost}” leaves a note at its address -> input/anchors.lock.json\n",
            shell.RunSuccessfully("anchors", "retire", lost)
        );
        Assert.Equal(new Retirement("2026-02-01", null), Ledger().Anchors.Single(anchor => anchor.Id == lost).Retired);
        shell.Accept(2026, 2, 2);
        Assert.Equal(
            (lost, new Retirement("2026-02-02", null)),
            Assert.Single(Ledger().Gone.Select(anchor => (anchor.Id, anchor.Retired)))
        );
    }

    /// <summary>A clock that is a day behind that of the last release retires no text before it was published.</summary>
    [Fact]
    public void Retires_no_text_before_its_last_change()
    {
        shell.Today = new(2025, 12, 31);
        shell.RunSuccessfully("anchors", "retire", lost);
        Assert.Equal(new Retirement("2026-01-01", null), Ledger().Anchors.Single(anchor => anchor.Id == lost).Retired);
    }

    [Fact]
    public void Prints_nothing_with_quiet()
    {
        Assert.Equal("", shell.RunSuccessfully("anchors", "retire", lost, "--quiet"));
        Assert.NotNull(Ledger().Anchors.Single(anchor => anchor.Id == lost).Retired);
    }

    [Fact]
    public void Leads_to_its_successor()
    {
        Assert.Equal(
            $"“{lost}” leads to “{living}” -> input/anchors.lock.json\n",
            shell.RunSuccessfully("anchors", "retire", lost, "--to", living)
        );
        shell.Accept(2026, 2, 2);
        Assert.Equal(
            (lost, new Retirement("2026-02-02", living, IsDecided: true)),
            Assert.Single(Ledger().Gone.Select(anchor => (anchor.Id, anchor.Retired)))
        );
    }

    [Fact]
    public void Retires_several_anchors_or_none()
    {
        shell.Edit(" The habit is older than the VBA.", "");
        var other = shell.IdOf(AnchorKind.Sentence, "The habit is older");
        var before = shell.Ledger;
        var run = shell.Run("anchors", "retire", lost, other, living, $"{other}x", "--to", living);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.EndsWith(
            $"“{living}” is in the study: only anchors whose text is gone can be retired.\nThe ledger does not contain “{other}x”: did you mean “{other}”?\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, shell.Ledger);
        Assert.Equal(
            $"“{lost}” leads to “{living}” -> input/anchors.lock.json\n“{other}” leads to “{living}” -> input/anchors.lock.json\n",
            shell.RunSuccessfully("anchors", "retire", lost, other, "--to", living)
        );
    }

    [Fact]
    public void Writes_nothing_after_an_error()
    {
        shell.Write("input/site.yml", $"{shell.Read("input/site.yml")}colour: red\n");
        var before = shell.Ledger;
        var run = shell.Run("anchors", "retire", lost);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("error[yaml-unknown-key]: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, shell.Ledger);
    }

    [Fact]
    public void Counts_the_lost_anchors_without_a_decision()
    {
        shell.Edit(" The habit is older than the VBA.", "");
        Assert.Equal(
            $"“{lost}” leaves a note at its address -> input/anchors.lock.json\n1 still open: see `anchors status`\n",
            shell.RunSuccessfully("anchors", "retire", lost)
        );
    }

    [Fact]
    public void Lists_retired_anchors_until_they_are_accepted()
    {
        shell.RunSuccessfully("anchors", "retire", lost);
        Assert.Contains(
            $"\ntaken out  {lost}  {Cut}\n",
            shell.RunSuccessfully("anchors", "status"),
            StringComparison.Ordinal
        );
        shell.RunSuccessfully("anchors", "retire", lost, "--to", living);
        Assert.Contains(
            $"\nreplaced   {lost}  {Cut}\n",
            shell.RunSuccessfully("anchors", "status"),
            StringComparison.Ordinal
        );
        shell.Accept(2026, 2, 2);
        Assert.DoesNotContain(lost, shell.RunSuccessfully("anchors", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_a_sentence_back_its_id_when_it_returns_before_the_release()
    {
        shell.RunSuccessfully("anchors", "retire", lost);
        shell.Edit(
            "helped each other (Marsh, Oakley, and Finch, 2004; Lund, 2016).",
            $"helped each other (Marsh, Oakley, and Finch, 2004; Lund, 2016). {Cut}"
        );
        var said = shell.RunSuccessfully("anchors", "status");
        Assert.Contains($"returned   {lost}  {Cut}\n", said, StringComparison.Ordinal);
        Assert.Matches(@"\n\d+ kept, 1 returned\.\n$", said);
        shell.Accept(2026, 2, 2);
        Assert.Null(Ledger().Anchors.Single(anchor => anchor.Id == lost).Retired);
        Assert.Empty(Ledger().Gone);
    }

    [Fact]
    public void Refuses_an_id_that_was_never_published() =>
        AssertRefused($"The ledger does not contain “{lost}x”: did you mean “{lost}”?", $"{lost}x");

    [Fact]
    public void Refuses_an_anchor_of_the_study() =>
        AssertRefused($"“{living}” is in the study: only anchors whose text is gone can be retired.", living);

    [Fact]
    public void Refuses_an_anchor_that_is_already_gone()
    {
        shell.RunSuccessfully("anchors", "retire", lost);
        shell.Accept(2026, 2, 2);
        AssertRefused(
            $"“{lost}” is already gone: its address already leads to its successor or its note, and needs no decision.",
            lost,
            "--to",
            living
        );
    }

    [Fact]
    public void Refuses_an_unknown_successor() =>
        AssertRefused(
            $"The site does not have an anchor “{living}x”: did you mean “{living}”?",
            lost,
            "--to",
            $"{living}x"
        );

    [Fact]
    public void Refuses_to_let_an_anchor_answer_for_itself() =>
        AssertRefused(
            $"“{lost}” cannot replace itself: name an anchor that is in the study, or leave a note.",
            lost,
            "--to",
            lost
        );

    [Fact]
    public void Refuses_a_successor_that_leads_back()
    {
        shell.RunSuccessfully("anchors", "retire", lost, "--to", living);
        shell.Accept(2026, 2, 2);
        shell.Edit(
            " With the theory of shared care, the eBee Trust explains why CCD spread slowly: neighbours helped each other (Marsh, Oakley, and Finch, 2004; Lund, 2016).",
            ""
        );
        AssertRefused(
            $"“{lost}” itself leads to “{living}”: name an anchor that is in the study, or leave a note.",
            living,
            "--to",
            lost
        );
    }

    [Theory]
    [InlineData("Name the anchors to retire, or only a file of decisions with --decisions.")]
    [InlineData("Name the anchors to retire, or only a file of decisions with --decisions.", "s-lost", "--decisions")]
    [InlineData(
        "Name the anchors to retire, or only a file of decisions with --decisions.",
        "--decisions",
        "a.yml",
        "--to",
        "s-lost"
    )]
    [InlineData("Required argument missing for option: '--to'.", "s-lost", "--to")]
    public void Needs_an_id(string sentence, params string[] arguments)
    {
        var run = shell.Run(["anchors", "retire", .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    private Ledger Ledger() => SmallSite.Tea.With(AfPakSite.Ledgers.Ledger.Path, shell.Ledger).ReadLedger();

    private void AssertRefused(string sentence, params string[] arguments)
    {
        var before = shell.Ledger;
        var run = shell.Run(["anchors", "retire", .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.EndsWith($"{sentence}\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, shell.Ledger);
    }
}
