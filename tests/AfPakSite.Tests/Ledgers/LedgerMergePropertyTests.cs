using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Merges branches of the real study, and of a small one, that random scripts edited and released.</summary>
public sealed class LedgerMergePropertyTests(ITestOutputHelper output)
{
    private static readonly int Scripts = Rounds.Of(20);
    private static readonly int SmallScripts = Rounds.Of(60);

    private readonly AnchoredStudy first = AnchoredStudy.Of(
        EditedStudy.Read(SmallSite.Real["seeds/study.txt"]),
        Ledger.Empty
    );

    [Fact]
    public void Keeps_every_id_and_every_edition()
    {
        var start = EditedStudy.Release(first, "2026-01-01");
        for (var script = 0; script < Scripts; script++)
        {
            var (ours, theirs) = Branches(start, script);
            var merged = Merge(start, ours.Ledger, theirs.Ledger);
            AssertKeeps(merged, ours.Ledger);
            AssertKeeps(merged, theirs.Ledger);
            AssertIsLedger(merged);
            AssertSame(merged, Merge(start, ours.Ledger, theirs.Ledger));
            AssertSame(ours.Ledger, Merge(start, ours.Ledger, start));
            AssertSame(theirs.Ledger, Merge(start, start, theirs.Ledger));
            AssertSame(ours.Ledger, Merge(start, ours.Ledger, ours.Ledger));
        }
    }

    [Fact]
    public void Gives_no_text_the_id_of_another_after_the_next_release()
    {
        var start = EditedStudy.Release(first, "2026-01-01");
        var (wrong, kept, all) = (new List<string>(), 0, 0);
        for (var script = 0; script < Scripts; script++)
        {
            var (ours, theirs) = Branches(start, script);
            var merged = Merge(start, ours.Ledger, theirs.Ledger);
            foreach (var branch in new[] { ours, theirs })
            {
                var next = LedgerBranch.Accept(merged, branch.Text, "2026-03-01");
                AssertKeeps(next, branch.Ledger);
                var known = merged.AllAnchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
                foreach (
                    var (before, after) in LedgerBranch
                        .Sentences(branch.Ledger)
                        .Zip(next.Anchors.Where(anchor => anchor.Kind == AnchorKind.Sentence))
                )
                {
                    (all, kept) = (all + 1, kept + (before == after.Id ? 1 : 0));
                    if (before != after.Id && known.ContainsKey(after.Id))
                        wrong.Add($"script {script}: {after.Id}, not {before}: {after.Text}");
                }
            }
        }
        output.WriteLine($"{kept} of {all} sentences have their ids after the next release");
        Assert.Empty(wrong);
        Assert.InRange(kept / (double)all, 0.98, 1);
    }

    [Fact]
    public void Merges_again_what_was_merged_before()
    {
        var start = EditedStudy.Release(first, "2026-01-01");
        for (var script = 0; script < Scripts; script++)
        {
            var (ours, theirs) = Branches(start, script);
            var between = theirs.Ledger;
            var merged = Merge(start, ours.Ledger, between);
            theirs.Release(5, "2026-02-20").Freeze("2026-02-21");
            var again = Merge(between, merged, theirs.Ledger);
            AssertKeeps(again, merged);
            AssertKeeps(again, theirs.Ledger);
            AssertIsLedger(again);
            Assert.Equal(merged.Releases.Length + 1, again.Releases.Length);
        }
    }

    [Fact]
    public void Keeps_every_address_and_ends_every_chain_of_successors()
    {
        var start = LedgerBranch.Accept(Ledger.Empty, new ShuffledStudy(0).Text(), "2026-01-01");
        for (var script = 0; script < SmallScripts; script++)
        {
            var ours = Shuffled(start, 2 * script, "2026-02-01", "2026-02-03");
            var theirs = Shuffled(start, (2 * script) + 1, "2026-02-02", "2026-02-04");
            foreach (var (own, other) in new[] { (ours, theirs), (theirs, ours) })
            {
                var result = LedgerMerge.Merge(start, own, other);
                Assert.Empty(result.Conflicts);
                AssertKeeps(result.Ledger!, own);
                if (result.Moved.IsEmpty)
                    AssertKeeps(result.Ledger!, other);
                AssertIsLedger(result.Ledger!);
                AssertEndsChains(result.Ledger!);
            }
        }
    }

    /// <summary>A branch with two releases of a small study, in which passages moved and were retired.</summary>
    private static Ledger Shuffled(Ledger start, int seed, params ReadOnlySpan<string> dates)
    {
        var (study, ledger) = (new ShuffledStudy(seed), start);
        foreach (var date in dates)
        {
            study.Edit();
            study.Edit();
            ledger = LedgerBranch.Accept(ledger, study.Text(), date, study.Choose);
        }
        return ledger;
    }

    private (LedgerBranch Ours, LedgerBranch Theirs) Branches(Ledger start, int script)
    {
        var (ours, theirs) = (
            LedgerBranch.Of(first, start, (2 * script) + 1000),
            LedgerBranch.Of(first, start, (2 * script) + 1001)
        );
        ours.Release(1 + (script % 20), "2026-02-01").Freeze("2026-02-01").Release(4, "2026-02-03");
        theirs.Release(1 + (script % 15), "2026-02-02").Freeze("2026-02-02").Release(4, "2026-02-03");
        ours.Freeze("2026-02-04");
        theirs.Freeze("2026-02-05");
        return (ours, theirs);
    }

    private static Ledger Merge(Ledger before, Ledger ours, Ledger theirs)
    {
        var result = LedgerMerge.Merge(before, ours, theirs);
        Assert.Empty(result.Conflicts);
        return result.Ledger!;
    }

    /// <summary>Asserts that a ledger has all ids, addresses and editions of another, and verifies against it.</summary>
    private static void AssertKeeps(Ledger ledger, Ledger other)
    {
        Assert.Empty(AnchorsComparison.Of(AnchorsFile.Of(other), ledger).Faults);
        var anchors = ledger.AllAnchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        foreach (var anchor in other.AllAnchors)
            Assert.Superset(
                anchor.Was.Add(anchor.Address).ToHashSet(StringComparer.Ordinal),
                anchors[anchor.Id].Was.Add(anchors[anchor.Id].Address).ToHashSet(StringComparer.Ordinal)
            );
        foreach (var edition in other.Editions)
        {
            var (before, after) = (
                other.StateOf(edition),
                ledger.StateOf(ledger.Editions.Single(kept => kept.Name == edition.Name))
            );
            Assert.Equal(before.Title, after.Title);
            Assert.Equal(
                before.Anchors.Select(anchor => anchor with { Retired = null }),
                after.Anchors.Select(anchor => anchor with { Retired = null })
            );
        }
    }

    /// <summary>Asserts that no successor leads back to an anchor that it answers for, now or after the next
    /// release.</summary>
    private static void AssertEndsChains(Ledger ledger)
    {
        var successors = ledger.AllAnchors.ToDictionary(
            anchor => anchor.Id,
            anchor => anchor.Retired?.To,
            StringComparer.Ordinal
        );
        foreach (var id in successors.Keys)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var next = id; next is not null; next = successors[next])
                Assert.True(seen.Add(next), $"The successors of {id} lead in a circle.");
        }
    }

    /// <summary>Asserts that the reader of the file accepts a ledger.</summary>
    private static void AssertIsLedger(Ledger ledger)
    {
        var diagnostics = new DiagnosticBag();
        var text = LedgerWriter.Write(ledger);
        LedgerReader.Read(new SourceText(Ledger.Path, text), diagnostics);
        Assert.Empty(diagnostics.ToSorted(strict: false).Select(diagnostic => diagnostic.Message));
        Assert.Equal(
            ledger.Releases.Select(release => release.Date).Order(StringComparer.Ordinal),
            ledger.Releases.Select(release => release.Date)
        );
    }

    private static void AssertSame(Ledger expected, Ledger actual) =>
        Assert.Equal(LedgerWriter.Write(expected), LedgerWriter.Write(actual));
}
