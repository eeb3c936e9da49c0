using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>Puts the releases of two branches in the order of their dates; on the same day, ours come first.</summary>
internal sealed class HistoryMerge
{
    private readonly List<Snapshot> states;
    private readonly List<Release> releases;
    private readonly Dictionary<string, string> removals = new(StringComparer.Ordinal);

    /// <param name="shared">The number of releases that both branches share.</param>
    /// <param name="pairs">The releases that are one, so that they are added together.</param>
    /// <param name="stateAfter">The merged state after so many releases of ours and of theirs.</param>
    public HistoryMerge(
        MergeBranch ours,
        MergeBranch theirs,
        int shared,
        ReleasePairs pairs,
        Func<int, int, Snapshot> stateAfter
    )
    {
        states = [.. ours.States.Take(shared + 1)];
        releases = [.. ours.Ledger.Releases.Take(shared)];
        List<int> own = [.. Enumerable.Range(0, shared + 1)];
        List<int> other = [.. own];
        while (own.Count <= ours.Releases || other.Count <= theirs.Releases)
        {
            var isOurs =
                other.Count > theirs.Releases
                || (
                    own.Count <= ours.Releases
                    && string.CompareOrdinal(
                        ours.Ledger.Releases[own.Count - 1].Date,
                        theirs.Ledger.Releases[other.Count - 1].Date
                    ) <= 0
                );
            if (isOurs)
                Add((ours, own), (theirs, other), pairs.AreOne, stateAfter);
            else
                Add((theirs, other), (ours, own), (i, j) => pairs.AreOne(j, i), (i, j) => stateAfter(j, i));
        }
        (OurNumbers, TheirNumbers) = (own, other);
    }

    public ImmutableArray<Release> Releases => [.. releases];

    /// <summary>The merged number of each release of ours, counted from 1.</summary>
    public IReadOnlyList<int> OurNumbers { get; }

    public IReadOnlyList<int> TheirNumbers { get; }

    /// <summary>The day of the release that removed an anchor last; null where both branches share that
    /// release.</summary>
    public string? RemovalOf(string id) => removals.GetValueOrDefault(id);

    /// <summary>The editions of a branch, each with the text that it had there.</summary>
    /// <param name="numbers">The merged number of each release of the branch.</param>
    public IEnumerable<Edition> EditionsOf(
        MergeBranch branch,
        IReadOnlyList<int> numbers,
        Func<EditionName, EditionName> nameOf
    )
    {
        foreach (var edition in branch.Ledger.Editions)
        {
            var (number, exact) = (numbers[edition.Release], branch.StateOf(edition));
            var state = states[number];
            yield return new(
                nameOf(edition.Name),
                number,
                exact.Title == state.Title ? null : exact.Title,
                Splice.Between(state.Anchors, exact.Anchors)
            );
        }
    }

    /// <summary>Adds the next release of one branch, and with it those of the other branch that are one with
    /// it.</summary>
    private void Add(
        (MergeBranch Branch, List<int> Numbers) one,
        (MergeBranch Branch, List<int> Numbers) other,
        Func<int, int, bool> areOne,
        Func<int, int, Snapshot> stateAfter
    )
    {
        var (number, last) = (one.Numbers.Count, other.Numbers.Count - 1);
        while (last < other.Branch.Releases && areOne(number, last + 1))
            last++;
        Add(one.Branch, number, stateAfter(number, last));
        one.Numbers.Add(releases.Count);
        while (other.Numbers.Count <= last)
            other.Numbers.Add(releases.Count);
    }

    /// <summary>Adds a release, unless the other branch already brought everything that it changed.</summary>
    private void Add(MergeBranch branch, int number, Snapshot state)
    {
        var (before, source) = (states[^1], branch.States[number - 1]);
        if (IsSame(before, state) && !IsSame(source, branch.States[number]))
            return;
        var original = branch.Ledger.Releases[number - 1];
        var release = new Release(
            original.Date,
            releases.Count == 0 || before.Title == state.Title ? null : before.Title,
            releases.Count == 0 ? [] : Splice.Between(state.Anchors, before.Anchors)
        );
        foreach (var id in before.Anchors.Select(anchor => anchor.Id).Except(state.Anchors.Select(anchor => anchor.Id)))
            removals[id] = release.Date;
        states.Add(state);
        releases.Add(release);
    }

    private static bool IsSame(Snapshot one, Snapshot other) =>
        one.Title == other.Title && one.Anchors.SequenceEqual(other.Anchors);
}
