using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>One of two histories that are merged.</summary>
internal sealed class MergeBranch
{
    private readonly Dictionary<string, Anchor> all;
    private readonly HashSet<string> living;

    public MergeBranch(Ledger ledger)
    {
        Ledger = ledger;
        all = ledger.AllAnchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        living = ledger.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var unmarked = ledger with { Anchors = [.. ledger.Anchors.Select(Unmarked)] };
        States = [Snapshot.Empty, .. unmarked.StatesBack().Reverse()];
    }

    public Ledger Ledger { get; }

    /// <summary>The states, which have no retirements: the empty one, and the one after each release.</summary>
    public ImmutableArray<Snapshot> States { get; }

    public int Releases => Ledger.Releases.Length;

    public Anchor? Find(string id) => all.GetValueOrDefault(id);

    /// <summary>An anchor that is not in the study any more.</summary>
    public Anchor? FindGone(string id) => living.Contains(id) ? null : Find(id);

    /// <summary>The retirement of an anchor, decided or published; null for none.</summary>
    public Retirement? RetirementOf(string id) => Find(id)?.Retired;

    /// <summary>The state that an edition shows.</summary>
    public Snapshot StateOf(Edition edition)
    {
        var state = States[edition.Release];
        return new(edition.Title ?? state.Title, Splice.Apply(edition.Splices, state.Anchors));
    }

    /// <summary>The anchors that were first published after a release.</summary>
    public Dictionary<string, GivenAnchor> GivenAfter(int release)
    {
        var known = States[release].Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var given = new Dictionary<string, GivenAnchor>(StringComparer.Ordinal);
        for (var number = release + 1; number < States.Length; number++)
        {
            foreach (var anchor in States[number].Anchors.Where(anchor => !known.Contains(anchor.Id)))
                given.TryAdd(anchor.Id, new(anchor, number));
        }
        return given;
    }

    /// <summary>The number of releases that two branches share.</summary>
    public static int Shared(MergeBranch ours, MergeBranch theirs)
    {
        var (own, other) = (LedgerDigests.Of(ours.Ledger).Releases, LedgerDigests.Of(theirs.Ledger).Releases);
        return own.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
    }

    /// <summary>Whether two versions of an anchor have the same text.</summary>
    public static bool HasSameText(Anchor one, Anchor other) =>
        WhiteSpace.Collapse(one.Text) == WhiteSpace.Collapse(other.Text);

    private static Anchor Unmarked(Anchor anchor) => anchor.Retired is null ? anchor : anchor with { Retired = null };
}

/// <summary>An anchor as it was first published.</summary>
/// <param name="Release">The number of that release.</param>
internal readonly record struct GivenAnchor(Anchor Anchor, int Release);
