using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>
/// Merges the ledgers of two branches that both released the study into one true history: the releases of both in the
/// order of their dates, each with the state that both branches together had by then.
/// </summary>
public sealed class LedgerMerge
{
    private readonly MergeBranch before;
    private readonly MergeBranch ours;
    private readonly MergeBranch theirs;
    private readonly int shared;
    private readonly Dictionary<string, (Anchor Anchor, int Ours, int Theirs)> given;

    private LedgerMerge(MergeBranch before, MergeBranch ours, MergeBranch theirs, int shared)
    {
        (this.before, this.ours, this.theirs, this.shared) = (before, ours, theirs, shared);
        var other = theirs.GivenAfter(shared);
        given = ours.GivenAfter(shared)
            .Where(pair =>
                other.TryGetValue(pair.Key, out var same) && MergeBranch.AreSame(ours, pair.Value, theirs, same)
            )
            .ToDictionary(
                pair => pair.Key,
                pair => (pair.Value.Anchor, pair.Value.Release, other[pair.Key].Release),
                StringComparer.Ordinal
            );
    }

    /// <param name="before">The ledger that both branches started from; empty if they started without one.</param>
    /// <param name="published">The branch whose ids and addresses stay where the other one gave the same ones to other
    /// texts; null where nobody said.</param>
    public static LedgerMergeResult Merge(Ledger before, Ledger ours, Ledger theirs, MergeSide? published = null)
    {
        var (start, own, other) = (new MergeBranch(before), new MergeBranch(ours), new MergeBranch(theirs));
        var shared = MergeBranch.Shared(own, other);
        var conflicts = MergeConflict.Between(start, own, other);
        if (!conflicts.IsEmpty)
            return new(null, conflicts, [], [], []);
        var ids = new IdMerge(start, own, other, shared, published);
        var (kept, moved) = published == MergeSide.Theirs ? (ids.Theirs, ids.Ours) : (ids.Ours, ids.Theirs);
        var side = published == MergeSide.Theirs ? MergeSide.Ours : MergeSide.Theirs;
        var slugs = new SlugMerge(kept.Ledger, moved.Ledger, side);
        var renamed = new MergeBranch(slugs.Renamed);
        var editions = new EditionMerge(before, ours, theirs, published);
        var merge =
            side == MergeSide.Ours
                ? new LedgerMerge(start, renamed, kept, shared)
                : new LedgerMerge(start, kept, renamed, shared);
        var history = new HistoryMerge(
            merge.ours,
            merge.theirs,
            shared,
            new(ours, theirs),
            (i, j) => merge.StateAfter(i, j).State
        );
        return new(merge.Merged(history, own, other, editions), [], ids.Moved, slugs.Moved, editions.Moved);
    }

    /// <summary>The state after some releases of each branch.</summary>
    private MergedState StateAfter(int own, int other)
    {
        if (own == shared || other == shared)
            return new(other == shared ? ours.States[own] : theirs.States[other], ImmutableHashSet<string>.Empty);
        // where the branches were merged before, the last common state is not one of the releases that they share
        var isLast = own == ours.Releases && other == theirs.Releases;
        var start = isLast && before.Releases > shared ? before.States[^1] : ours.States[shared];
        var givenByBoth = given
            .Where(pair => pair.Value.Ours <= own && pair.Value.Theirs <= other)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Anchor, StringComparer.Ordinal);
        return StateMerge.Of(start, new(ours, own), new(theirs, other), givenByBoth);
    }

    /// <param name="own">Our branch as it published its releases and editions.</param>
    /// <param name="other">The other branch, likewise.</param>
    private Ledger Merged(HistoryMerge history, MergeBranch own, MergeBranch other, EditionMerge names)
    {
        var (state, kept) = StateAfter(ours.Releases, theirs.Releases);
        var living = state.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var editions = history
            .EditionsOf(own, history.OurNumbers, name => names.NameOf(name, MergeSide.Ours))
            .Concat(history.EditionsOf(other, history.TheirNumbers, name => names.NameOf(name, MergeSide.Theirs)))
            .DistinctBy(edition => edition.Name)
            .OrderBy(edition => edition.Name, EditionName.Order);
        var merged = new Ledger(
            state.Title,
            [.. state.Anchors.Select(anchor => anchor.WithRetirement(MarkOf(anchor.Id, kept.Contains(anchor.Id))))],
            [.. GoneOutside(living, history)],
            history.Releases,
            [.. editions]
        );
        var noted = MergedReleases.Note(merged, (own, history.OurNumbers), (other, history.TheirNumbers));
        return SuccessorCircles.Break(noted, ours);
    }

    /// <summary>
    /// The retirement of an anchor in the study, which counts when its text is gone: the one of the branch that removed
    /// it, or the one that a command decided.
    /// </summary>
    private Retirement? MarkOf(string id, bool isKept) =>
        isKept
            ? (ours.FindGone(id) ?? theirs.FindGone(id))!.Retired
            : AnchorMerge.Choose(before.RetirementOf(id), ours.RetirementOf(id), theirs.RetirementOf(id));

    /// <summary>The anchors that are not in the merged study, in the order of their removal.</summary>
    private IEnumerable<Anchor> GoneOutside(HashSet<string> living, HistoryMerge history)
    {
        return MergedOrder.Of(IdsIn(before), IdsIn(ours), IdsIn(theirs)).Select(id => Gone(id, history.RemovalOf(id)));

        List<string> IdsIn(MergeBranch branch) =>
            [.. branch.Ledger.Gone.Select(anchor => anchor.Id).Where(id => !living.Contains(id))];
    }

    /// <param name="removed">The day of the merged release that removed it; null where both branches share it.</param>
    private Anchor Gone(string id, string? removed)
    {
        var (own, other) = (ours.FindGone(id), theirs.FindGone(id));
        var start = before.Find(id) ?? given.GetValueOrDefault(id).Anchor;
        var (merged, retirement) =
            own is not null && other is not null
                ? (
                    AnchorMerge.Of(start, own, other),
                    AnchorMerge.Choose(before.FindGone(id)?.Retired, own.Retired, other.Retired)
                )
                : ((own ?? other)!, (own ?? other)!.Retired);
        merged = merged.WithRetirement(retirement! with { Date = removed ?? retirement.Date });
        return AnchorMerge.WithAddresses(merged, start, ours.Find(id), theirs.Find(id));
    }
}

/// <summary>The result of a merge.</summary>
/// <param name="Ledger">The merged ledger; null if there are conflicts.</param>
/// <param name="MovedIds">The texts that get other ids, because the other branch gave theirs to other texts.</param>
/// <param name="Moved">The sections that get other addresses, because the other branch gave theirs to other
/// sections.</param>
/// <param name="MovedEditions">The editions that get other names, for the same reason.</param>
public sealed record LedgerMergeResult(
    Ledger? Ledger,
    ImmutableArray<MergeConflict> Conflicts,
    ImmutableArray<MovedId> MovedIds,
    ImmutableArray<MovedSection> Moved,
    ImmutableArray<MovedEdition> MovedEditions
);
