using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Theme;

namespace AfPakSite.Tests.Ledgers;

/// <summary>
/// The same study, read in another way than when its ids were published: with the abbreviations of another language, as
/// after an update of the rules.
/// </summary>
public sealed class ReadingChangeTests
{
    private const string Joined =
        "Tee ist alt und wird auf vielen Hügeln angebaut, vgl. Braun schrieb schon früh über die Pflanzer der Insel.";

    private const string First = "Tee ist alt und wird auf vielen Hügeln angebaut, vgl.";
    private const string Second = "Braun schrieb schon früh über die Pflanzer der Insel.";

    private const string Study = $"Tee\n1. Blätter\n{Joined} Wasser ist heiß.\nMilch ist weiß.\n";

    private static readonly SmallSite InEnglish = SmallSite.Tea.With("seeds/study.txt", Study);
    private static readonly SmallSite InGerman = InEnglish.Change("input/site.yml", "language: en", "language: de");

    [Fact]
    public void Id_of_a_sentence_that_is_now_two_stays_with_one_of_them()
    {
        var published = Published(InGerman);
        var now = Anchored(With(InEnglish, published));
        var id = published.Anchors.Single(anchor => anchor.Text == Joined).Id;
        Assert.Contains(now.Site.Register.Current.Anchors, anchor => anchor.Id == id && anchor.Text is First or Second);
        AssertNothingIsLost(published, now);
    }

    [Fact]
    public void Ids_of_two_sentences_that_are_now_one_lead_to_it()
    {
        var published = Published(InEnglish);
        var now = Anchored(With(InGerman, published));
        var joined = now.Site.Register.Current.Anchors.Single(anchor => anchor.Text == Joined).Id;
        var parts = published.Anchors.Where(anchor => anchor.Text is First or Second).ToList();
        Assert.Equal(2, parts.Count);
        var merged = Assert.Single(now.Anchored.Diff.Retired);
        Assert.Contains(parts, part => part.Id == joined);
        Assert.Contains(parts, part => part.Id == merged.Id && merged.Retired == new Retirement(null, joined));
        AssertNothingIsLost(published, now);
    }

    [Fact]
    public void A_locked_build_says_what_to_do()
    {
        var site = With(InEnglish, Published(InGerman)).With(InEnglish.Options with { Locked = true });
        var diagnostics = new DiagnosticBag();
        Compiler.Anchor(site.Sources, site.Options, WordFiles.Read, diagnostics);
        var report = Assert.Single(diagnostics.ToSorted(strict: false), found => found.Code == "ledger-outdated");
        Assert.Contains("anchors", report.Hint, StringComparison.Ordinal);
    }

    /// <summary>All other ids are with the same words as before, and each old id is in the study or leads there.</summary>
    private static void AssertNothingIsLost(Ledger published, AnchoredSite now)
    {
        Assert.Empty(now.Anchored.Diff.Lost);
        var texts = now.Site.Register.Current.Anchors.ToDictionary(anchor => anchor.Id, anchor => anchor.Text);
        Assert.All(
            published.Anchors.Where(anchor => anchor.Text is not (Joined or First or Second)),
            anchor => Assert.Equal(anchor.Text, texts[anchor.Id])
        );
    }

    private static Ledger Published(SmallSite site) => Anchored(site).Accept("2026-01-01");

    private static SmallSite With(SmallSite site, Ledger published) =>
        site.With(Ledger.Path, LedgerWriter.Write(published));

    private static AnchoredSite Anchored(SmallSite site) =>
        Compiler.Anchor(site.Sources, site.Options, WordFiles.Read, new())!;
}
