using System.Collections.Immutable;
using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>Compares the digests in the ledger's file with its content.</summary>
internal static class DigestChecker
{
    /// <exception cref="LedgerException">A digest does not match; the fault names the newest part that it
    /// covers.</exception>
    public static void Require(Ledger ledger, StoredDigests stored)
    {
        var digests = LedgerDigests.Of(ledger);
        ImmutableArray<string> previous = [.. stored.Previous.Skip(1).Select(digest => digest ?? "")];
        if (
            digests.Head != stored.Head
            || !digests.Editions.SequenceEqual(stored.Editions)
            || !digests.Releases.SkipLast(1).SequenceEqual(previous)
        )
            throw FaultOf(ledger, digests, stored);
    }

    /// <summary>
    /// Finds the newest link of the chain that is broken: all older states come from it. So each link is computed from
    /// the digest that the file has for the release before it.
    /// </summary>
    private static LedgerException FaultOf(Ledger ledger, LedgerDigests digests, StoredDigests stored)
    {
        var lines = new LineDigests();
        string? after = null;
        foreach (
            var (number, state) in ledger.StatesBack().Select((state, index) => (ledger.Releases.Length - index, state))
        )
        {
            var release = ledger.Releases[number - 1];
            var digest = LedgerDigests.OfRelease(stored.Previous[number - 1], release, lines.OfState(state));
            if (after is null && LedgerDigests.OfHead(ledger, digest, stored.Editions, lines) != stored.Head)
                return HeadChanged(stored);
            if (after is not null && digest != stored.Previous[number])
                return new(new LedgerFault.ReleaseChanged(after), null, $"\"date\":\"{after}\",\"previous\"");
            after = release.Date;
        }
        var edition = ledger
            .Editions.Zip(digests.Editions.Zip(stored.Editions))
            .Where(pair => pair.Second.First != pair.Second.Second)
            .Select(pair => pair.First)
            .FirstOrDefault();
        return edition is null
            ? HeadChanged(stored)
            : new(
                new LedgerFault.EditionChanged($"{edition.Name}"),
                null,
                $"{LedgerWriter.NameText(edition.Name)},\"release\""
            );
    }

    private static LedgerException HeadChanged(StoredDigests stored) =>
        new(new LedgerFault.HeadChanged(), null, $"\"digest\":\"{stored.Head}\"");
}
