using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.Exporting;

/// <summary>What a ledger lacks of what was published.</summary>
/// <param name="Faults">The broken promises, in the order of the published file.</param>
/// <param name="HasDiverged">Whether the published history is not the beginning of the ledger's, as after a
/// merge.</param>
public sealed record AnchorsComparison(ImmutableArray<BrokenPromise> Faults, bool HasDiverged)
{
    public static AnchorsComparison Of(AnchorsFile published, Ledger ledger)
    {
        var digests = LedgerDigests.Of(ledger);
        return new(
            [.. IdsOf(published, ledger), .. EditionsOf(published, ledger, digests)],
            published.Releases.LastOrDefault() is { } last && !digests.Releases.Contains(last.Digest)
        );
    }

    private static IEnumerable<BrokenPromise> IdsOf(AnchorsFile published, Ledger ledger)
    {
        var known = ledger.AllAnchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        foreach (
            var (id, address) in published.Anchors.Concat(
                published.Gone.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Url))
            )
        )
        {
            if (!known.TryGetValue(id, out var anchor))
                yield return new BrokenPromise.IdForgotten(id, address);
            else if (anchor.Address != address && !anchor.Was.Contains(address))
                yield return new BrokenPromise.AddressForgotten(id, address, anchor.Address);
        }
    }

    private static IEnumerable<BrokenPromise> EditionsOf(AnchorsFile published, Ledger ledger, LedgerDigests digests)
    {
        var known = ledger
            .Editions.Zip(digests.Editions)
            .ToDictionary(pair => pair.First.Date, pair => pair.Second, StringComparer.Ordinal);
        foreach (var edition in published.Editions)
        {
            if (!known.TryGetValue(edition.Date, out var digest))
                yield return new BrokenPromise.EditionForgotten(edition.Date);
            else if (digest != edition.Digest)
                yield return new BrokenPromise.EditionChanged(edition.Date);
        }
    }
}

/// <summary>Something that was published, and that a ledger does not keep.</summary>
public abstract record BrokenPromise
{
    private BrokenPromise() { }

    /// <summary>The ledger does not contain an id.</summary>
    public sealed record IdForgotten(string Id, string Address) : BrokenPromise;

    /// <summary>An address of an anchor is neither its address nor a former one.</summary>
    public sealed record AddressForgotten(string Id, string Address, string Now) : BrokenPromise;

    /// <summary>The ledger does not contain an edition.</summary>
    public sealed record EditionForgotten(string Date) : BrokenPromise;

    /// <summary>An edition has another text.</summary>
    public sealed record EditionChanged(string Date) : BrokenPromise;
}
