using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>
/// A ledger with one of everything: an edit, a new title, a move, a merger, a note, a style, two editions.
/// </summary>
internal static class BeesLedger
{
    private const string Study = "seeds/study.txt";

    private static readonly Lazy<SmallSite> Shared = new(Make);

    public static SmallSite Site => Shared.Value;

    public static string Text => Site[Ledger.Path];

    private static SmallSite Make()
    {
        var first = SmallSite.Scenario("bees").Accept("2026-01-01");
        var edited = first
            .Change(Study, "Nobody knows who built it.", "Nobody knows today who built it.")
            .Change(Study, "3.1 Colony Loss", "3.1 Lost Colonies")
            .Change(
                Study,
                "ever since (see Thorne, 1987, pp. 4–6; cf. van der Heide, 2012).\n1851",
                "ever since (see Thorne, 1987, pp. 4–6; cf. van der Heide, 2012). 1851"
            )
            .Change(Study, " Queens were exchanged, not sold.", "")
            .Change(Study, "Keeping Bees in the Vale: Hives, Habits & Honey", "Keeping Bees in the Vale")
            .Change(
                "input/site.yml",
                "\"Keeping Bees in the Vale: Hives, Habits & Honey\"",
                "Keeping Bees in the Vale"
            );
        var second = edited.Retire(edited.IdOf(AnchorKind.Sentence, "Queens"), null, "2026-01-31").Accept("2026-02-01");
        var ledger = second.ReadLedger();
        var styled = ledger.Anchors.First(anchor => anchor.Kind == AnchorKind.Paragraph) with
        {
            Form = new(
                AfPakSite.Studies.ParagraphKind.Quotation,
                [new(new(5, 5), AfPakSite.Studies.TextStyle.Emphasis)]
            ),
        };
        var anchors = ledger.Anchors.Replace(ledger.Anchors.Single(anchor => anchor.Id == styled.Id), styled);
        return second
            .With(Ledger.Path, LedgerWriter.Write(ledger with { Anchors = anchors }))
            .Freeze(new("2026-01-15", 1), new("2026-02-01", 2));
    }
}
