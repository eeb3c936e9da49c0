using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Reads the text of a ledger's file, and compares ledgers.</summary>
internal static class LedgerText
{
    /// <summary>The ledger of a file without a fault.</summary>
    public static Ledger Read(string text)
    {
        var (ledger, found) = TryRead(text);
        Assert.Empty(found.Select(diagnostic => diagnostic.Message));
        return ledger;
    }

    public static (Ledger Ledger, IReadOnlyList<Diagnostic> Found) TryRead(string text, DateOnly? today = null)
    {
        var diagnostics = new DiagnosticBag();
        return (LedgerReader.Read(new(Ledger.Path, text), diagnostics, today), diagnostics.ToSorted(strict: false));
    }

    /// <summary>Asserts that two ledgers have the same anchors, and the same past.</summary>
    public static void AssertSame(Ledger ledger, Ledger other)
    {
        Assert.Equal(ledger.Title, other.Title);
        Assert.Equal(ledger.Anchors.AsEnumerable(), other.Anchors);
        Assert.Equal(ledger.Gone.AsEnumerable(), other.Gone);
        Assert.Equal(
            ledger.Releases.Select(release => (release.Date, release.PreviousTitle, string.Join(' ', release.Merged))),
            other.Releases.Select(release => (release.Date, release.PreviousTitle, string.Join(' ', release.Merged)))
        );
        var (states, others) = (new LedgerStates(ledger), new LedgerStates(other));
        foreach (var (state, again) in states.All.Zip(others.All))
            AssertSame(state, again);
        Assert.Equal(
            ledger.Editions.Select(edition => (edition.Name, edition.Release)),
            other.Editions.Select(edition => (edition.Name, edition.Release))
        );
        foreach (var (edition, again) in ledger.Editions.Zip(other.Editions))
            AssertSame(states.Of(edition), others.Of(again));
    }

    private static void AssertSame(Snapshot state, Snapshot other)
    {
        Assert.Equal(state.Title, other.Title);
        Assert.Equal(state.Anchors.AsEnumerable(), other.Anchors);
    }
}
