using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Decides about lost anchors with a file: <c>anchors status --decisions</c>, then <c>anchors retire</c>.</summary>
public sealed class DecisionsTests : IDisposable
{
    private const string Path = "decisions.yml";
    private const string Queens = "Queens were exchanged, not sold.";
    private const string Spring = "Spring begins with the willow.";
    private const string Habit = "Whether it can be taught is another question.";

    private readonly Shell shell = new Shell(SmallSite.Scenario("bees")).Accept(2026, 1, 1);
    private readonly string queens;
    private readonly string spring;

    public DecisionsTests()
    {
        (queens, spring) = (shell.IdOf(AnchorKind.Sentence, Queens), shell.IdOf(AnchorKind.Sentence, Spring));
        shell
            .Edit($" {Queens}", "")
            .Edit(
                $"{Spring} ",
                "In the Vale nobody waits for a date, since spring always begins with the first willow. "
            )
            .Today = new(2026, 2, 1);
    }

    public void Dispose() => shell.Dispose();

    [Fact]
    public void Writes_a_suggestion_its_similarity_and_both_texts_for_each_decision()
    {
        var said = shell.RunSuccessfully("anchors", "status", "--decisions");
        Assert.EndsWith("2 decisions to make -> decisions.yml\n", said, StringComparison.Ordinal);
        var file = shell.Read(Path);
        Assert.Matches(
            $"""

            # sentence of §2, published 2026-01-01
            # was: {Spring}
            # now: In the Vale nobody waits .* willow\.
            # s-[a-z0-9]+ contains ([5-9][0-9]|100)% of the old words, weighted by their rarity
            - retire: {spring}
              to: s-[a-z0-9]+

            # sentence of §3.1, published 2026-01-01
            # was: {Queens}
            # nearest: .*
            (#          .*
            )*# s-[a-z0-9]+ contains [0-4]?[0-9]% of the old words, weighted by their rarity
            - retire: {queens}
              to: note
            $
            """,
            file
        );
    }

    [Fact]
    public void Applies_the_file_with_one_command()
    {
        shell.RunSuccessfully("anchors", "status", "--decisions", "--quiet");
        var successor = shell.Read(Path).Split("to: ")[1].Split('\n')[0];
        Assert.Equal(
            "1 successor, 1 note, 0 still open -> input/anchors.lock.json\n",
            shell.RunSuccessfully("anchors", "retire", "--decisions")
        );
        shell.Accept(2026, 2, 2);
        Assert.Equal(
            [(spring, successor), (queens, null)],
            Ledger().Gone.Select(anchor => (anchor.Id, anchor.Retired!.To))
        );
    }

    [Fact]
    public void Leaves_decisions_open_that_are_deleted_or_empty()
    {
        shell.RunSuccessfully("anchors", "status", "--decisions", "mine.yml");
        var text = shell.Read("mine.yml");
        shell.Write("mine.yml", text.Replace("to: note", "to:", StringComparison.Ordinal));
        Assert.StartsWith(
            "1 successor, 0 notes, 1 still open ",
            shell.RunSuccessfully("anchors", "retire", "--decisions", "mine.yml"),
            StringComparison.Ordinal
        );
        Assert.Equal(1, shell.Run("anchors", "accept").Code);
        shell.Write("mine.yml", text[..text.IndexOf("- retire", StringComparison.Ordinal)]);
        Assert.StartsWith(
            "0 successors, 0 notes, 1 still open ",
            shell.RunSuccessfully("anchors", "retire", "--decisions", "mine.yml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Applies_nothing_if_one_decision_is_refused()
    {
        shell.RunSuccessfully("anchors", "status", "--decisions");
        var text = shell.Read(Path);
        shell.Write(Path, $"{text}- retire: {queens}\n  to: note\n- retire: s-nowhere\n  to: note\n");
        var before = shell.Ledger;
        var run = shell.Run("anchors", "retire", "--decisions");
        Assert.Equal((1, ""), (run.Code, run.Output));
        var lines = text.Split('\n').Length;
        Assert.Contains(
            $"Two decisions are about “{queens}”.\n --> decisions.yml:{lines}:11\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"The ledger does not contain “s-nowhere”.\n --> decisions.yml:{lines + 2}:11\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, shell.Ledger);
    }

    [Fact]
    public void Refuses_a_file_for_another_state_of_the_study()
    {
        shell.RunSuccessfully("anchors", "status", "--decisions");
        shell.Edit($" {Habit}", "");
        var before = shell.Ledger;
        var run = shell.Run("anchors", "retire", "--decisions");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith(
            "error[decision-impossible]: The decisions were made for another state of the study.\n --> decisions.yml:",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, shell.Ledger);
    }

    [Fact]
    public void Accepts_the_file_after_an_edit_that_loses_nothing()
    {
        shell.RunSuccessfully("anchors", "status", "--decisions");
        shell.Edit("Nobody knows who built it.", "Nobody knows today who built it.");
        shell.RunSuccessfully("anchors", "retire", "--decisions");
    }

    [Fact]
    public void Overwrites_only_a_file_whose_decisions_were_made()
    {
        shell.RunSuccessfully("anchors", "status", "--decisions");
        var before = shell.Read(Path);
        var run = shell.Run("anchors", "status", "--decisions");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            "“decisions.yml” already exists: apply its decisions with `anchors retire --decisions`, delete it, or name another file.\n",
            run.Error
        );
        Assert.Equal(before, shell.Read(Path));
        shell.RunSuccessfully("anchors", "retire", "--decisions");
        Assert.Contains(
            "There is nothing to decide.\n",
            shell.RunSuccessfully("anchors", "status", "--decisions"),
            StringComparison.Ordinal
        );
        shell.Accept(2026, 2, 2).Edit($" {Habit}", "");
        Assert.EndsWith(
            "1 decision to make -> decisions.yml\n",
            shell.RunSuccessfully("anchors", "status", "--decisions"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(queens, shell.Read(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_overwrites_another_file()
    {
        var before = shell.Read("input/site.yml");
        Assert.Equal(1, shell.Run("anchors", "status", "--decisions", "input/site.yml").Code);
        Assert.Equal(before, shell.Read("input/site.yml"));
    }

    [Fact]
    public void Gives_a_part_of_a_lost_paragraph_its_own_successor()
    {
        shell.RunSuccessfully("anchors", "status", "--decisions", "first.yml");
        shell.RunSuccessfully("anchors", "retire", "--decisions", "first.yml");
        shell.Accept(2026, 2, 2);
        var (paragraph, lent, ceased) = (
            shell.IdOf(AnchorKind.Paragraph, "The VBA lent sugar"),
            shell.IdOf(AnchorKind.Sentence, "The VBA lent sugar"),
            shell.IdOf(AnchorKind.Sentence, "Some years later")
        );
        shell
            .Edit(
                "The VBA lent sugar to its members during these winters. Some years later, the association ceased to lend.\n",
                ""
            )
            .Edit(
                "Nobody knows who built it.",
                "Nobody knows who built it. Whoever asked in vain for wood or nails may remember that in these winters it was sugar that the VBA lent to members."
            );
        shell.RunSuccessfully("anchors", "status", "--decisions");
        var file = shell.Read(Path);
        Assert.Contains($"- retire: {paragraph}\n  to: note\n", file, StringComparison.Ordinal);
        Assert.Matches($"- retire: {lent}\n  to: s-", file);
        Assert.DoesNotContain(ceased, file, StringComparison.Ordinal);
        shell.RunSuccessfully("anchors", "retire", "--decisions");
        shell.Accept(2026, 2, 3);
        var to = Ledger().Gone.ToDictionary(anchor => anchor.Id, anchor => anchor.Retired!.To);
        Assert.Equal((null, null), (to[paragraph], to[ceased]));
        Assert.StartsWith("s-", to[lent], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_file_where_anchors_are_lost()
    {
        foreach (var command in new[] { "accept", "status" })
            Assert.EndsWith(
                "To decide about all lost anchors at once, write a file with `anchors status --decisions`.\n",
                shell.Run("anchors", command).Error,
                StringComparison.Ordinal
            );
        Assert.DoesNotContain(
            "To decide",
            shell.Run("anchors", "accept", "--report", "json").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reports_a_file_that_is_missing_or_not_a_list_of_decisions()
    {
        var missing = shell.Run("anchors", "retire", "--decisions", "none.yml");
        Assert.Equal(
            (1, "“none.yml” does not exist: write it with `anchors status --decisions none.yml`.\n"),
            (missing.Code, missing.Error)
        );
        shell.Write("mine.yml", "state: x\ndecision: []\n");
        Assert.Contains(
            "mine.yml:",
            shell.Run("anchors", "retire", "--decisions", "mine.yml").Error,
            StringComparison.Ordinal
        );
    }

    private Ledger Ledger() => SmallSite.Tea.With(AfPakSite.Ledgers.Ledger.Path, shell.Ledger).ReadLedger();
}
