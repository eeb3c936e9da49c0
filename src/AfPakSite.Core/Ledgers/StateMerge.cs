using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>Merges two states of a study that developed from one, anchor by anchor.</summary>
internal sealed class StateMerge
{
    private readonly AnchorTree before;
    private readonly AnchorTree ours;
    private readonly AnchorTree theirs;
    private readonly BranchPoint own;
    private readonly BranchPoint other;
    private readonly IReadOnlyDictionary<string, Anchor> given;
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    private StateMerge(Snapshot before, BranchPoint own, BranchPoint other, IReadOnlyDictionary<string, Anchor> given)
    {
        (this.before, this.given) = (new(before.Anchors), given);
        (this.own, this.other) = (own, other);
        (ours, theirs) = (new(own.State.Anchors), new(other.State.Anchors));
        var ids = ours.Ids.Union(theirs.Ids, StringComparer.Ordinal).ToList();
        kept.UnionWith(ids.Where(IsNeeded));
        foreach (var paragraph in kept.ToList())
            kept.UnionWith(RemovedFrom(paragraph));
        foreach (var id in ids.Where(id => kept.Contains(id) || RemoverOf(id) is null))
            Add(id);
    }

    /// <param name="given">The first versions of anchors that both branches published after they parted.</param>
    public static MergedState Of(
        Snapshot before,
        BranchPoint ours,
        BranchPoint theirs,
        IReadOnlyDictionary<string, Anchor> given
    )
    {
        var merge = new StateMerge(before, ours, theirs, given);
        var title = AnchorMerge.ChooseText(before.Title, ours.State.Title, theirs.State.Title);
        return new(new(title, merge.Merged()), merge.kept);
    }

    private Anchor? Before(string id) => before.Find(id) ?? given.GetValueOrDefault(id);

    /// <summary>The branch that removed an anchor; null if neither did.</summary>
    private AnchorTree? RemoverOf(string id) =>
        Before(id) is null ? null
        : ours.Find(id) is null ? ours
        : theirs.Find(id) is null ? theirs
        : null;

    /// <summary>
    /// Whether one branch removed an anchor that the other one edited or moved. It stays, and the study will show which
    /// of them counts.
    /// </summary>
    private bool IsNeeded(string id)
    {
        if (RemoverOf(id) is not { } remover)
            return false;
        var keeper = OtherThan(remover);
        return !keeper.Find(id)!.HasTextOf(Before(id)!)
            || (before.ParentOf(id) is { } parent && keeper.ParentOf(id) != parent);
    }

    /// <summary>The sentences that were removed with a paragraph, and stay with it.</summary>
    private IEnumerable<string> RemovedFrom(string paragraph) =>
        RemoverOf(paragraph) is { } remover && Before(paragraph)!.Kind == AnchorKind.Paragraph
            ? OtherThan(remover).ChildrenOf(paragraph).Where(sentence => remover.Find(sentence) is null)
            : [];

    private AnchorTree OtherThan(AnchorTree branch) => branch == ours ? theirs : ours;

    /// <summary>Adds an anchor under its parent, which stays although one branch removed it.</summary>
    private void Add(string id)
    {
        var parent = ParentOf(id);
        if (!parents.TryAdd(id, parent) || parent == AnchorTree.Root)
            return;
        if (RemoverOf(parent) is not null)
            kept.Add(parent);
        Add(parent);
    }

    private string ParentOf(string id) =>
        (ours.ParentOf(id), theirs.ParentOf(id)) switch
        {
            ({ } own, { } other) => AnchorMerge.Choose(before.ParentOf(id), own, other),
            var (own, other) => (own ?? other)!,
        };

    private ImmutableArray<Anchor> Merged()
    {
        var paragraphs = new ParagraphMerge(ours, theirs);
        var anchors = ImmutableArray.CreateBuilder<Anchor>();
        foreach (var section in ChildrenOf(AnchorTree.Root))
        {
            anchors.Add(section);
            foreach (var paragraph in ChildrenOf(section.Id))
            {
                ImmutableArray<Anchor> sentences = [.. ChildrenOf(paragraph.Id)];
                anchors.Add(paragraphs.Of(paragraph, Before(paragraph.Id), sentences));
                anchors.AddRange(sentences);
            }
        }
        return
        [
            .. MergedRoutes
                .Of(anchors, ours, theirs)
                .Select(anchor =>
                    // the branch that removed an anchor published its addresses too
                    AnchorMerge.WithAddresses(anchor, Before(anchor.Id), own.Find(anchor.Id), other.Find(anchor.Id))
                ),
        ];
    }

    private IEnumerable<Anchor> ChildrenOf(string parent) =>
        MergedOrder
            .Of(
                Members(before.ChildrenOf(parent), parent),
                Members(ours.ChildrenOf(parent), parent),
                Members(theirs.ChildrenOf(parent), parent)
            )
            .Select(AnchorOf);

    private List<string> Members(IEnumerable<string> ids, string parent) =>
        [.. ids.Where(id => parents.GetValueOrDefault(id) == parent)];

    private Anchor AnchorOf(string id) =>
        (ours.Find(id), theirs.Find(id)) switch
        {
            ({ } own, { } other) => AnchorMerge.Of(Before(id), own, other),
            var (own, other) => (own ?? other)!,
        };
}

/// <summary>A merged state.</summary>
/// <param name="Kept">The anchors that one branch removed and the other one needs, because it edited or moved them or
/// added to them.</param>
internal sealed record MergedState(Snapshot State, IReadOnlySet<string> Kept);
