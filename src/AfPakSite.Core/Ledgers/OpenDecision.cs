using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>A lost anchor with the suggestion for it.</summary>
/// <param name="Section">The section of a paragraph or sentence; null for a section.</param>
/// <param name="Nearest">The part of the study that contains the most of its words; null where none has one.</param>
internal sealed record OpenDecision(Anchor Anchor, Anchor? Section, SuccessorCandidate? Nearest)
{
    /// <summary>The suggested successor; null where a note is the suggestion.</summary>
    public SuccessorCandidate? Successor => Nearest is { IsSuccessor: true } ? Nearest : null;

    /// <summary>
    /// The decisions that somebody must make, in the order of the ledger. A decision about a section or paragraph
    /// covers what was lost with it, except for parts with a successor of their own.
    /// </summary>
    public static ImmutableArray<OpenDecision> Of(AnchoredStudy anchored)
    {
        if (anchored.Diff.Lost.IsEmpty)
            return [];
        var finder = new SuccessorFinder(anchored);
        var lost = anchored.Diff.Lost.Select(item => item.Anchor.Id).ToHashSet(StringComparer.Ordinal);
        var explained = anchored
            .Ids.Concat(anchored.Diff.Retired.Select(anchor => anchor.Id))
            .ToHashSet(StringComparer.Ordinal);
        var decisions = ImmutableArray.CreateBuilder<OpenDecision>();
        Anchor? section = null;
        foreach (var anchor in anchored.Ledger.Anchors)
        {
            section = anchor.Kind == AnchorKind.Section ? anchor : section;
            if (explained.Contains(anchor.Id))
                continue;
            var decision = new OpenDecision(anchor, section == anchor ? null : section, finder.Find(anchor));
            if (lost.Contains(anchor.Id) || decision.Successor is not null)
                decisions.Add(decision);
        }
        return decisions.ToImmutable();
    }

    /// <summary>
    /// A key of the anchors that are not in the study, so that decisions about other anchors are recognized.
    /// </summary>
    public static string StateOf(AnchoredStudy anchored)
    {
        var ids = anchored.Ids.ToHashSet(StringComparer.Ordinal);
        var missing = anchored.Ledger.Anchors.Where(anchor => !ids.Contains(anchor.Id));
        var texts = string.Concat(missing.Select(anchor => $"{anchor.Id}\t{anchor.Text}\n"));
        return ContentId.Assign("", [new(texts, "")])[0];
    }
}
