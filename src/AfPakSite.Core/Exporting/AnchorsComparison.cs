using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.Exporting;

/// <summary>What a ledger lacks of what was published.</summary>
/// <param name="Faults">The broken promises: first the releases, then the others in the order of the published
/// file.</param>
/// <param name="IsMerged">Whether the ledger contains the published releases as a merge of two branches changed
/// them.</param>
public sealed record AnchorsComparison(ImmutableArray<BrokenPromise> Faults, bool IsMerged)
{
    public static AnchorsComparison Of(AnchorsFile published, Ledger ledger)
    {
        var digests = LedgerDigests.Of(ledger);
        var later = LaterReleases.Of(published, ledger, digests);
        return new(
            [
                .. ReleasesOf(later),
                .. IdsOf(published, ledger),
                .. GoneOf(published, ledger, later),
                .. EditionsOf(published, ledger, digests),
            ],
            later.AreMerged
        );
    }

    /// <summary>Each release covers the one before it, so the first one that is missing says it all.</summary>
    private static IEnumerable<BrokenPromise> ReleasesOf(LaterReleases later) =>
        later.Missing is [var first, .. var others]
            ? [new BrokenPromise.ReleaseForgotten(first.Date, others.Length)]
            : [];

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

    /// <summary>The retirements that are not as they were published, although no later release explains it.</summary>
    private static IEnumerable<BrokenPromise> GoneOf(AnchorsFile published, Ledger ledger, LaterReleases later)
    {
        var living = ledger.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var gone = ledger.Gone.ToDictionary(anchor => anchor.Id, anchor => anchor.Retired!, StringComparer.Ordinal);
        foreach (var (id, before) in published.Gone)
        {
            if (later.HaveReturned(id))
                continue;
            if (living.Contains(id))
                yield return new BrokenPromise.RetirementUndone(id, before.Retired);
            else if (gone.TryGetValue(id, out var now) && !later.Allow(before, now))
                yield return new BrokenPromise.RetirementChanged(id, new(before.Retired, before.To), now);
        }
    }

    private static IEnumerable<BrokenPromise> EditionsOf(AnchorsFile published, Ledger ledger, LedgerDigests digests)
    {
        var known = ledger.Editions.Zip(digests.Editions).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        foreach (var edition in published.Editions)
        {
            if (!known.TryGetValue(edition.NameOf(), out var digest))
                yield return new BrokenPromise.EditionForgotten($"{edition.NameOf()}");
            else if (digest != edition.Digest)
                yield return new BrokenPromise.EditionChanged($"{edition.NameOf()}");
        }
    }
}

/// <summary>Something that was published, and that a ledger does not keep.</summary>
public abstract record BrokenPromise
{
    private BrokenPromise() { }

    /// <summary>The ledger does not contain a release, nor a number of later ones.</summary>
    public sealed record ReleaseForgotten(string Date, int Others) : BrokenPromise;

    /// <summary>The ledger does not contain an id.</summary>
    public sealed record IdForgotten(string Id, string Address) : BrokenPromise;

    /// <summary>An address of an anchor is neither its address nor a former one.</summary>
    public sealed record AddressForgotten(string Id, string Address, string Now) : BrokenPromise;

    /// <summary>An anchor that was taken out is in the study, but no release returned it.</summary>
    public sealed record RetirementUndone(string Id, string? Date) : BrokenPromise;

    /// <summary>The day or the successor of a retirement is another one, but no release changed it.</summary>
    public sealed record RetirementChanged(string Id, Retirement Published, Retirement Now) : BrokenPromise;

    /// <summary>The ledger does not contain an edition.</summary>
    public sealed record EditionForgotten(string Name) : BrokenPromise;

    /// <summary>An edition has another text.</summary>
    public sealed record EditionChanged(string Name) : BrokenPromise;
}
