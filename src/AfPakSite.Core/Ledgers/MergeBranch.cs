using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>One of two histories that are merged.</summary>
internal sealed class MergeBranch
{
    private readonly Dictionary<string, Anchor> all;
    private readonly HashSet<string> living;
    private readonly Dictionary<string, List<GivenAnchor>> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, AnchorTree> trees = [];
    private readonly LedgerStates states;

    public MergeBranch(Ledger ledger)
    {
        Ledger = ledger;
        all = ledger.AllAnchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        living = ledger.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var unmarked = ledger with { Anchors = [.. ledger.Anchors.Select(Unmarked)] };
        states = new(unmarked);
        for (var number = 1; number < States.Length; number++)
            AddVersions(number);
    }

    public Ledger Ledger { get; }

    /// <summary>The states, which have no retirements: the empty one, and the one after each release.</summary>
    public ImmutableArray<Snapshot> States => states.All;

    public int Releases => Ledger.Releases.Length;

    public Anchor? Find(string id) => all.GetValueOrDefault(id);

    /// <summary>An anchor that is not in the study any more.</summary>
    public Anchor? FindGone(string id) => living.Contains(id) ? null : Find(id);

    /// <summary>An anchor as the last of some releases that contained it published it; null for none.</summary>
    /// <param name="releases">How many releases count; after all of them, an anchor that is gone is as the ledger has
    /// it.</param>
    public Anchor? FindAfter(string id, int releases)
    {
        if (releases == Releases && FindGone(id) is { } gone)
            return gone;
        var index = versions.GetValueOrDefault(id)?.FindLastIndex(version => version.Release <= releases) ?? -1;
        return index < 0 ? null : versions[id][index].Anchor;
    }

    /// <summary>The retirement of an anchor, decided or published; null for none.</summary>
    public Retirement? RetirementOf(string id) => Find(id)?.Retired;

    /// <summary>The state that an edition shows.</summary>
    public Snapshot StateOf(Edition edition) => states.Of(edition);

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

    /// <summary>
    /// Whether two branches gave an id to the same text. Two sections with the same title are the same only if they
    /// have a sentence in common, or no text of their own; equal paragraphs and sentences only if they are in one
    /// place.
    /// </summary>
    public static bool AreSame(MergeBranch ours, GivenAnchor own, MergeBranch theirs, GivenAnchor other)
    {
        if (!own.Anchor.HasTextOf(other.Anchor))
            return false;
        if (own.Anchor.Kind != AnchorKind.Section)
            return AreInOnePlace(ours, own, theirs, other);
        var (texts, others) = (ours.SentencesIn(own), theirs.SentencesIn(other));
        return (texts.IsEmpty && others.IsEmpty) || texts.Intersect(others, StringComparer.Ordinal).Any();
    }

    /// <summary>
    /// Whether the same section contains two equal passages, and not in two paragraphs that both branches have.
    /// </summary>
    private static bool AreInOnePlace(MergeBranch ours, GivenAnchor own, MergeBranch theirs, GivenAnchor other)
    {
        var (ourTree, theirTree) = (ours.TreeAfter(own.Release), theirs.TreeAfter(other.Release));
        var (ourParent, theirParent) = (ourTree.ParentOf(own.Anchor.Id)!, theirTree.ParentOf(other.Anchor.Id)!);
        if (ourParent == theirParent)
            return true;
        return own.Anchor.Kind == AnchorKind.Sentence
            && ourTree.ParentOf(ourParent) == theirTree.ParentOf(theirParent)
            && (ours.Find(theirParent) is null || theirs.Find(ourParent) is null);
    }

    private AnchorTree TreeAfter(int release)
    {
        if (!trees.TryGetValue(release, out var tree))
            trees.Add(release, tree = new(States[release].Anchors));
        return tree;
    }

    /// <summary>The words of the anchors around one as it was first published.</summary>
    public string SurroundingsOf(GivenAnchor given)
    {
        var tree = TreeAfter(given.Release);
        var parent = tree.ParentOf(given.Anchor.Id)!;
        return string.Join(" · ", tree.AnchorsIn(parent).Select(anchor => anchor.Text).Prepend(parent));
    }

    /// <summary>The words of an anchor as it was first published; for a section, its title and its own text.</summary>
    public string WordsOf(GivenAnchor given) => string.Join(" · ", SentencesIn(given).Prepend(given.Anchor.Text));

    /// <summary>The sentences of a section as it was first published, without those of its subsections; none for
    /// other anchors.</summary>
    private ImmutableArray<string> SentencesIn(GivenAnchor given) =>
        given.Anchor.Kind == AnchorKind.Section
            ?
            [
                .. States[given.Release]
                    .Anchors.SkipWhile(anchor => anchor.Id != given.Anchor.Id)
                    .Skip(1)
                    .TakeWhile(anchor => anchor.Kind != AnchorKind.Section)
                    .Where(anchor => anchor.Kind == AnchorKind.Sentence)
                    .Select(anchor => CanonicalText.Of(anchor.Text)),
            ]
            : [];

    private void AddVersions(int release)
    {
        foreach (var anchor in States[release].Anchors)
        {
            if (!versions.TryGetValue(anchor.Id, out var known))
                versions.Add(anchor.Id, known = []);
            if (known.Count == 0 || !ReferenceEquals(known[^1].Anchor, anchor))
                known.Add(new(anchor, release));
        }
    }

    private static Anchor Unmarked(Anchor anchor) => anchor.Retired is null ? anchor : anchor with { Retired = null };
}

/// <summary>An anchor as a release published it first, or changed it.</summary>
/// <param name="Release">The number of that release.</param>
internal readonly record struct GivenAnchor(Anchor Anchor, int Release);

/// <summary>A branch after some of its releases.</summary>
internal readonly record struct BranchPoint(MergeBranch Branch, int Releases)
{
    public Snapshot State => Branch.States[Releases];

    /// <summary>An anchor as it was published last until then; null for none.</summary>
    public Anchor? Find(string id) => Branch.FindAfter(id, Releases);
}
