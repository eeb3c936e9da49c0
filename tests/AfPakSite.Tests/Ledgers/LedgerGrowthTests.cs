using System.Text;
using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Steps through many releases of ordinary edits: the file stays small, and forgets nothing.</summary>
public sealed class LedgerGrowthTests
{
    private const int Releases = 300;

    /// <summary>A release may add to the file at most this many times the size of the edited text.</summary>
    private const int MostPerEditedByte = 2;

    /// <summary>
    /// The most bytes that a release of one small edit adds besides: its date, the digest of the release before it, and
    /// the id and the place of the edit.
    /// </summary>
    private const int MostPerRelease = 192;

    /// <summary>The most bytes of an edition: its date, its release and its digest.</summary>
    private const int MostPerEdition = 128;

    [Fact]
    public void A_release_adds_at_most_twice_the_size_of_the_edited_text()
    {
        var growing = new GrowingLedger(seed: 1, sectionCount: 4);
        foreach (var (before, after) in Measured(growing))
            Assert.InRange(
                Size(after with { Editions = [] }) - Size(before with { Editions = [] }),
                int.MinValue,
                MostPerEditedByte * growing.EditedBytes
            );
    }

    [Fact]
    public void A_release_of_one_small_edit_adds_little_more_than_twice_the_edited_text()
    {
        const string Sentence = "Prices fall when the harbour froze.";
        var after = ShipsStudy.First.Change(ShipsStudy.StudyPath, "Prices fell", "Prices fall").Accept("2026-02-01");
        Assert.Contains(after.ReadLedger().Anchors, anchor => anchor.Text == Sentence);
        Assert.InRange(
            Size(after.ReadLedger()) - Size(ShipsStudy.First.ReadLedger()),
            1,
            (MostPerEditedByte * Encoding.UTF8.GetByteCount(Sentence)) + MostPerRelease
        );
    }

    [Fact]
    public void An_edition_of_each_release_adds_one_line()
    {
        var growing = new GrowingLedger(seed: 6, sectionCount: 4);
        foreach (var (before, after) in Measured(growing))
            Assert.InRange(
                Size(WithEditionOfEachRelease(after)) - Size(WithEditionOfEachRelease(before)),
                int.MinValue,
                (MostPerEditedByte * growing.EditedBytes) + MostPerRelease + MostPerEdition
            );
    }

    [Fact]
    public void Every_state_and_edition_reads_back_exactly()
    {
        var growing = new GrowingLedger(seed: 2, sectionCount: 12);
        for (var release = 2; release <= Releases; release++)
            growing.Release();
        var ledger = growing.Ledger;
        Assert.NotEmpty(ledger.Gone);
        Assert.True(ledger.Editions.Length > 3);
        var text = LedgerWriter.Write(ledger);
        var again = LedgerText.Read(text);
        LedgerText.AssertSame(ledger, again);
        foreach (var (state, truth) in again.StatesBack().Reverse().Zip(growing.States))
            Assert.Equal(truth.Anchors.AsEnumerable(), state.Anchors);
        Assert.Equal(text, LedgerWriter.Write(again));
    }

    /// <summary>What follows from other lines is not in the file.</summary>
    [Fact]
    public void Stores_no_dates_and_former_addresses_that_follow_from_the_releases()
    {
        var growing = new GrowingLedger(seed: 4, sectionCount: 6);
        for (var release = 2; release <= 40; release++)
            growing.Release();
        Assert.Contains(growing.Ledger.Anchors, anchor => !anchor.Was.IsEmpty && anchor.Kind == AnchorKind.Sentence);
        var text = LedgerWriter.Write(growing.Ledger);
        foreach (var property in new[] { "first", "changed", "was", "retired", "gaps", "kind" })
            Assert.DoesNotContain($"\"{property}\":", text, StringComparison.Ordinal);
    }

    /// <summary>
    /// The edition of a branch, whose releases alternate with those of another branch after a merge, is not a state of
    /// the merged releases.
    /// </summary>
    [Fact]
    public void An_edition_that_is_the_state_of_no_release_reads_back_exactly()
    {
        var growing = new GrowingLedger(seed: 5, sectionCount: 6);
        for (var release = 2; release <= 9; release++)
            growing.Release();
        var (older, newer) = (growing.States[3], growing.States[6]);
        var shown = new Snapshot(
            "On Other Rivers",
            [.. older.Anchors.TakeWhile(anchor => anchor.Id != older.Anchors[40].Id)]
        );
        var edition = new Edition(
            new(growing.Ledger.Releases[6].Date),
            7,
            shown.Title,
            Splice.Between(newer.Anchors, shown.Anchors)
        );
        var ledger = growing.Ledger with { Editions = [edition] };
        var again = LedgerText.Read(LedgerWriter.Write(ledger));
        Assert.Equal(edition, Assert.Single(again.Editions));
        Assert.Equal(shown.Anchors.AsEnumerable(), again.StateOf(again.Editions[0]).Anchors);
    }

    /// <summary>
    /// The ledger before and after each of the first releases, of some in the middle and of the last ones: what a
    /// release adds must not depend on how many there were.
    /// </summary>
    private static IEnumerable<(Ledger Before, Ledger After)> Measured(GrowingLedger growing)
    {
        for (var release = 2; release <= Releases; release++)
        {
            var before = growing.Ledger;
            growing.Release();
            if (release <= 30 || release % 50 == 0 || release > Releases - 5)
                yield return (before, growing.Ledger);
        }
    }

    /// <summary>The ledger in which the first release of each day is an edition.</summary>
    private static Ledger WithEditionOfEachRelease(Ledger ledger) =>
        ledger with
        {
            Editions =
            [
                .. ledger
                    .Releases.Index()
                    .DistinctBy(release => release.Item.Date, StringComparer.Ordinal)
                    .Select(release => new Edition(release.Item.Date, release.Index + 1)),
            ],
        };

    private static int Size(Ledger ledger) => Encoding.UTF8.GetByteCount(LedgerWriter.Write(ledger));
}
