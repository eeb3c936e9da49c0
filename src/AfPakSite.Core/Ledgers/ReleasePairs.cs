using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>
/// Tells which releases of two branches are one: after an earlier merge, a branch contains releases that stand for
/// those of the other.
/// </summary>
internal sealed class ReleasePairs(Ledger ours, Ledger theirs)
{
    private readonly ImmutableArray<ImmutableArray<string>> own = DigestsOf(ours);
    private readonly ImmutableArray<ImmutableArray<string>> other = DigestsOf(theirs);

    /// <summary>Whether a release of ours and one of theirs are one.</summary>
    /// <param name="number">The number of ours, from 1.</param>
    public bool AreOne(int number, int otherNumber) =>
        own[number - 1].Intersect(other[otherNumber - 1], StringComparer.Ordinal).Any();

    /// <summary>The digest of each release, and those that it had in branches.</summary>
    private static ImmutableArray<ImmutableArray<string>> DigestsOf(Ledger ledger) =>
        [.. ledger.Releases.Zip(LedgerDigests.Of(ledger).Releases, (release, digest) => release.Merged.Add(digest))];
}
