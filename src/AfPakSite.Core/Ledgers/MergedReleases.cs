using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>
/// Notes for which releases of the branches each release of a merged history stands. Without this, nobody could tell a
/// merge from a ledger that lost what a branch published.
/// </summary>
internal static class MergedReleases
{
    /// <param name="ours">The merged number of each release of our branch, counted from 1.</param>
    /// <param name="theirs">The same of their branch, as they published it.</param>
    /// <returns>The merged ledger; a release that is the same as in the branches has no digests.</returns>
    public static Ledger Note(
        Ledger merged,
        (MergeBranch Branch, IReadOnlyList<int> Numbers) ours,
        (MergeBranch Branch, IReadOnlyList<int> Numbers) theirs
    )
    {
        var originals = OriginalsOf(ours.Branch.Ledger, ours.Numbers)
            .Concat(OriginalsOf(theirs.Branch.Ledger, theirs.Numbers))
            .ToLookup(original => original.Number);
        var states = LedgerDigests.OfStates(new(merged), new());
        var releases = ImmutableArray.CreateBuilder<Release>(states.Length);
        string? before = null;
        foreach (var (release, state) in merged.Releases.Zip(states))
        {
            ImmutableArray<Original> stoodFor = [.. originals[releases.Count + 1]];
            var noted = release with { Merged = Sorted(stoodFor.SelectMany(original => original.Merged)) };
            var digest = LedgerDigests.OfRelease(before, noted, state);
            if (stoodFor.Any(original => original.Digest != digest))
            {
                noted = noted with
                {
                    Merged = Sorted(noted.Merged.Concat(stoodFor.Select(original => original.Digest))),
                };
                digest = LedgerDigests.OfRelease(before, noted, state);
            }
            releases.Add(noted);
            before = digest;
        }
        return merged with { Releases = releases.MoveToImmutable() };
    }

    private static IEnumerable<Original> OriginalsOf(Ledger branch, IReadOnlyList<int> numbers) =>
        branch
            .Releases.Zip(LedgerDigests.Of(branch).Releases, numbers.Skip(1))
            .Select(pair => new Original(pair.Third, pair.Second, pair.First.Merged));

    private static ImmutableArray<string> Sorted(IEnumerable<string> digests) =>
        [.. digests.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A release of a branch.</summary>
    /// <param name="Number">The number of the merged release that stands for it.</param>
    private readonly record struct Original(int Number, string Digest, ImmutableArray<string> Merged);
}
