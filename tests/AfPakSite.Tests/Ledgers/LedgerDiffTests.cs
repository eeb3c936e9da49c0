using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Tells what became of each anchor of a small ledger.</summary>
public sealed class LedgerDiffTests
{
    private const string Text = """
        On Honey
        1. Nectar
        Nectar is thin and sweet when the flowers open. Bees carry it home in the warm hours of the day.
        2. Honey
        Honey is thick because bees dry it with their wings at night. It keeps for years in a closed jar.
        """;

    private const string Day = "2026-01-01";

    private static readonly AnchoredStudy First = AnchoredStudy.Of(EditedStudy.Read(Text), Ledger.Empty);
    private static readonly Ledger Published = EditedStudy.Release(First, Day);

    [Fact]
    public void Everything_is_new_without_a_ledger()
    {
        Assert.All(First.Ids, id => Assert.Null(First.Diff.Before(id)));
        Assert.Empty(First.Diff.Lost);
    }

    [Fact]
    public void Everything_is_kept_in_the_same_study()
    {
        var diff = Diff(Text, Published);
        Assert.All(Published.Anchors, anchor => Assert.Same(anchor, diff.Before(anchor.Id)));
        Assert.Empty(diff.Lost);
        Assert.Empty(diff.Retired);
        Assert.Empty(diff.Gone);
    }

    [Fact]
    public void A_sentence_that_was_cut_is_lost_with_the_section_that_contained_it()
    {
        var diff = Diff(Without(" It keeps for years in a closed jar."), Published);
        var lost = Assert.Single(diff.Lost);
        Assert.Equal(("It keeps for years in a closed jar.", "Honey"), (lost.Anchor.Text, lost.Section!.Text));
    }

    [Fact]
    public void Only_the_section_is_lost_if_all_of_it_was_removed()
    {
        var diff = Diff(Text[..Text.IndexOf("2. Honey", StringComparison.Ordinal)], Published);
        var lost = Assert.Single(diff.Lost);
        Assert.Equal(("Honey", null), (lost.Anchor.Text, lost.Section));
    }

    /// <summary>
    /// A sentence answers for one that is gone, and its section is retired to that one: the sentence would answer for
    /// itself.
    /// </summary>
    [Fact]
    public void A_sentence_that_its_section_would_retire_to_itself_needs_a_decision()
    {
        const string gone = "It keeps for years in a closed jar.";
        const string answering = "Nectar is thin and sweet when the flowers open.";
        var without = Without($" {gone}");
        var marked = LedgerUpdate.Retire(Published, [new(IdOf(gone), IdOf(answering))], Day);
        var second = EditedStudy.Release(AnchoredStudy.Of(EditedStudy.Read(without), marked), "2026-02-01");
        var ledger = LedgerUpdate.Retire(second, [new(IdOf("Nectar"), IdOf(gone))], "2026-02-02");
        var text =
            without[..without.IndexOf("1. Nectar", StringComparison.Ordinal)]
            + without[without.IndexOf("2. Honey", StringComparison.Ordinal)..];
        var anchored = AnchoredStudy.Of(EditedStudy.Read(text), ledger);
        Assert.Equal(answering, Assert.Single(anchored.Diff.Lost).Anchor.Text);
        Assert.Equal(3, anchored.Diff.Retired.Length);
        Assert.IsType<DecisionFault.Circle>(
            Assert.Single(DecisionChecker.Check(anchored, [new(IdOf(answering), IdOf(gone))])).Fault
        );
        var decided = LedgerUpdate.Retire(ledger, [new(IdOf(answering), null)], "2026-02-02");
        Assert.Empty(AnchoredStudy.Of(EditedStudy.Read(text), decided).Diff.Lost);
    }

    [Fact]
    public void A_retired_section_takes_its_paragraphs_and_sentences_with_it()
    {
        var nectar = IdOf("Nectar");
        var ledger = Retired("Honey", nectar);
        var diff = Diff(Text[..Text.IndexOf("2. Honey", StringComparison.Ordinal)], ledger);
        Assert.Empty(diff.Lost);
        Assert.Equal(4, diff.Retired.Length);
        Assert.All(diff.Retired, anchor => Assert.Equal(new(null, nectar), anchor.Retired));
    }

    [Fact]
    public void A_sentence_that_became_a_part_of_another_does_not_follow_its_section()
    {
        const string Home = "Bees carry the nectar home in the warm and quiet hours of the day";
        const string Before = $"""
            On Honey
            1. Nectar
            {Home}.
            2. Honey
            They dry it with their wings. It keeps for years in a closed jar.
            """;
        const string After = $"""
            On Honey
            1. Nectar
            {Home}, and they dry it with their wings.
            """;
        var ledger = EditedStudy.Release(AnchoredStudy.Of(EditedStudy.Read(Before), Ledger.Empty), Day);
        var retired = Diff(After, Retired(ledger, "Honey", IdOf(ledger, "Nectar"))).Retired;
        Assert.Equal(IdOf(ledger, $"{Home}."), SuccessorOf("They dry it with their wings."));
        Assert.Equal(IdOf(ledger, "Nectar"), SuccessorOf("It keeps for years in a closed jar."));

        string? SuccessorOf(string text) => retired.Single(anchor => anchor.Text == text).Retired!.To;
    }

    [Fact]
    public void A_retirement_to_an_unknown_anchor_explains_nothing()
    {
        var diff = Diff(
            Without(" It keeps for years in a closed jar."),
            Retired("It keeps for years in a closed jar.", "s-nobody")
        );
        Assert.Single(diff.Lost);
        Assert.Empty(diff.Retired);
    }

    [Fact]
    public void A_merged_sentence_is_retired_to_the_sentence_that_contains_it()
    {
        var diff = Diff(
            Text.Replace("at night. It keeps", "at night, and it keeps", StringComparison.Ordinal),
            Published
        );
        var merged = Assert.Single(diff.Retired);
        Assert.Equal(
            (
                "It keeps for years in a closed jar.",
                new Retirement(null, IdOf("Honey is thick because bees dry it with their wings at night."))
            ),
            (merged.Text, merged.Retired)
        );
    }

    [Fact]
    public void A_cut_that_is_undone_brings_its_anchor_back()
    {
        const string Cut = "It keeps for years in a closed jar.";
        var retired = AnchoredStudy.Of(EditedStudy.Read(Without($" {Cut}")), Retired(Cut, null));
        var ledger = EditedStudy.Release(retired, "2026-02-01");
        Assert.Equal(IdOf(Cut), Assert.Single(Diff(Without($" {Cut}"), ledger).Gone).Id);
        var diff = Diff(Text, ledger);
        Assert.Empty(diff.Gone);
        Assert.Equal(new("2026-02-01", null), diff.Before(IdOf(Cut))!.Retired);
    }

    private static LedgerDiff Diff(string text, Ledger ledger) => AnchoredStudy.Of(EditedStudy.Read(text), ledger).Diff;

    private static string Without(string text) => Text.Replace(text, "", StringComparison.Ordinal);

    private static string IdOf(string text) => IdOf(Published, text);

    // a paragraph of one sentence has its text too
    private static string IdOf(Ledger ledger, string text) => ledger.Anchors.Last(anchor => anchor.Text == text).Id;

    private static Ledger Retired(string text, string? to) => Retired(Published, text, to);

    private static Ledger Retired(Ledger ledger, string text, string? to) =>
        ledger with
        {
            Anchors =
            [
                .. ledger.Anchors.Select(anchor =>
                    anchor.Id == IdOf(ledger, text) ? anchor with { Retired = new(Day, to) } : anchor
                ),
            ],
        };
}
