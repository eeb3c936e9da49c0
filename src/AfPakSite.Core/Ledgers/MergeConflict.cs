using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>What no merge can decide: a branch lacks an id that both started from.</summary>
public sealed record MergeConflict(string Id, MergeSide Side)
{
    internal static ImmutableArray<MergeConflict> Between(MergeBranch before, MergeBranch ours, MergeBranch theirs) =>
        [.. Forgotten(before, ours, MergeSide.Ours), .. Forgotten(before, theirs, MergeSide.Theirs)];

    private static IEnumerable<MergeConflict> Forgotten(MergeBranch before, MergeBranch branch, MergeSide side) =>
        before
            .Ledger.AllAnchors.Where(anchor => branch.Find(anchor.Id) is null)
            .Select(anchor => new MergeConflict(anchor.Id, side));
}
