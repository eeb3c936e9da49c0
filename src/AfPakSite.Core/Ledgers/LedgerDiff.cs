using System.Collections.Immutable;
using AfPakSite.Alignment;

namespace AfPakSite.Ledgers;

/// <summary>What became of each anchor of a ledger in a study.</summary>
public sealed class LedgerDiff
{
    private readonly Dictionary<string, Anchor> anchors;

    /// <param name="mergers">The ids of anchors whose text became a part of another text, each with that text's
    /// id.</param>
    internal LedgerDiff(
        Ledger ledger,
        LedgerOutline before,
        IdentifiedStudy study,
        IReadOnlyDictionary<string, string> mergers
    )
    {
        anchors = ledger.AllAnchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        var ids = study.Ids.Values.ToHashSet(StringComparer.Ordinal);
        Gone = [.. ledger.Gone.Where(anchor => !ids.Contains(anchor.Id))];
        Passage[] missing = [.. before.Outline.All.Where(passage => !ids.Contains(before.Anchors[passage].Id))];
        ids.UnionWith(Gone.Select(anchor => anchor.Id));
        var retirements = RetirementsOf(missing, before, mergers, ids);
        RemoveCircles(retirements, before);
        Retired =
        [
            .. missing
                .Where(retirements.ContainsKey)
                .Select(passage => before.Anchors[passage] with { Retired = retirements[passage] }),
        ];
        var unexplained = missing.Where(passage => !retirements.ContainsKey(passage)).ToHashSet();
        Lost =
        [
            .. missing
                .Where(passage =>
                    unexplained.Contains(passage) && !(passage.Parent is { } parent && unexplained.Contains(parent))
                )
                .Select(passage => new LostAnchor(before.Anchors[passage], SectionOf(passage, before))),
        ];
    }

    /// <summary>The anchors that were gone before, and still are.</summary>
    public ImmutableArray<Anchor> Gone { get; }

    /// <summary>
    /// The missing anchors that are retired: merged, by command, or with their parent. Their retirements have no date
    /// yet.
    /// </summary>
    public ImmutableArray<Anchor> Retired { get; }

    /// <summary>The other missing anchors; an anchor that is lost with its parent is not listed.</summary>
    public ImmutableArray<LostAnchor> Lost { get; }

    /// <summary>The anchor that a part of the study continues or brings back; null for a new part.</summary>
    public Anchor? Before(string id) => anchors.GetValueOrDefault(id);

    /// <summary>
    /// Finds the missing anchors that are retired. A parent comes before its children, which a command retires with it
    /// unless they became a part of another text.
    /// </summary>
    /// <param name="ids">The ids that have an address.</param>
    private static Dictionary<Passage, Retirement> RetirementsOf(
        IEnumerable<Passage> missing,
        LedgerOutline before,
        IReadOnlyDictionary<string, string> mergers,
        HashSet<string> ids
    )
    {
        var commands = new Dictionary<Passage, Retirement>();
        var retirements = new Dictionary<Passage, Retirement>();
        foreach (var passage in missing)
        {
            var anchor = before.Anchors[passage];
            var command =
                anchor.Retired ?? (passage.Parent is null ? null : commands.GetValueOrDefault(passage.Parent));
            if (command is not null && (command.To is null || ids.Contains(command.To)))
                commands[passage] = command with { Date = null };
            var isOwn = anchor.Retired is not null && commands.ContainsKey(passage);
            if (!isOwn && mergers.TryGetValue(anchor.Id, out var to))
                retirements[passage] = new(null, to);
            else if (commands.TryGetValue(passage, out var retirement))
                retirements[passage] = retirement;
        }
        return retirements;
    }

    /// <summary>
    /// Removes the retirements that lead back to their own anchor: its parent may have been retired to an anchor that
    /// is gone, and for which the child answers. Then the child needs a decision of its own.
    /// </summary>
    private void RemoveCircles(Dictionary<Passage, Retirement> retirements, LedgerOutline before)
    {
        var successors = Gone.Select(anchor => (anchor.Id, anchor.Retired?.To))
            .Concat(retirements.Select(pair => (before.Anchors[pair.Key].Id, pair.Value.To)))
            .Where(pair => pair.To is not null)
            .ToDictionary(pair => pair.Id, pair => pair.To!, StringComparer.Ordinal);
        foreach (
            var passage in retirements.Keys.OrderBy(passage => before.Anchors[passage].Retired is not null).ToList()
        )
        {
            var id = before.Anchors[passage].Id;
            if (!SuccessorChain.LeadsBack(id, successors))
                continue;
            successors.Remove(id);
            retirements.Remove(passage);
        }
    }

    private static Anchor? SectionOf(Passage passage, LedgerOutline before)
    {
        var section = before.Anchors[passage].Kind switch
        {
            AnchorKind.Section => null,
            AnchorKind.Paragraph => passage.Parent,
            _ => passage.Parent?.Parent,
        };
        return section is null ? null : before.Anchors[section];
    }
}

/// <summary>An anchor whose text is not in the study, and which no retirement explains.</summary>
/// <param name="Section">The section of a paragraph or sentence; null for a section.</param>
public readonly record struct LostAnchor(Anchor Anchor, Anchor? Section);
