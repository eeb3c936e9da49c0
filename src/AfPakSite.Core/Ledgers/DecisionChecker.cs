using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>Finds the decisions that cannot be applied.</summary>
public sealed class DecisionChecker
{
    private readonly HashSet<string> answering;
    private readonly HashSet<string> published;
    private readonly HashSet<string> gone;
    private readonly Dictionary<string, string?> successors;

    private DecisionChecker(AnchoredStudy anchored, IReadOnlyList<Decision> decisions)
    {
        answering = anchored.Ids.ToHashSet(StringComparer.Ordinal);
        published = anchored.Ledger.Anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        gone = anchored.Diff.Gone.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        successors = anchored
            .Ledger.Anchors.Concat(anchored.Diff.Gone)
            .ToDictionary(anchor => anchor.Id, anchor => anchor.Retired?.To, StringComparer.Ordinal);
        foreach (var decision in decisions)
            successors[decision.Id] = decision.To;
    }

    /// <summary>All faults, each with its decision; none if the decisions can be applied.</summary>
    public static IEnumerable<(Decision Decision, DecisionFault Fault)> Check(
        AnchoredStudy anchored,
        IReadOnlyList<Decision> decisions
    )
    {
        var checker = new DecisionChecker(anchored, decisions);
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            var fault = earlier.Add(decision.Id) ? checker.FaultOf(decision) : new DecisionFault.Twice(decision.Id);
            if (fault is not null)
                yield return (decision, fault);
        }
    }

    private DecisionFault? FaultOf(Decision decision) =>
        gone.Contains(decision.Id) ? new DecisionFault.AlreadyGone(decision.Id)
        : answering.Contains(decision.Id) ? new DecisionFault.InStudy(decision.Id)
        : !published.Contains(decision.Id) ? new DecisionFault.UnknownId(decision.Id, [.. published.Except(answering)])
        : decision.To is { } to ? FaultOf(decision.Id, to)
        : null;

    private DecisionFault? FaultOf(string id, string to) =>
        to == id ? new DecisionFault.Itself(id)
        : answering.Contains(to)
            ? LeadsTo(to, id) ? new DecisionFault.Circle(id, to)
                : null
        : published.Contains(to) ? new DecisionFault.LostSuccessor(to)
        : new DecisionFault.UnknownSuccessor(to, [.. answering]);

    /// <summary>Whether the successors of an anchor lead to another anchor, directly or over others.</summary>
    private bool LeadsTo(string from, string id)
    {
        var next = from;
        for (var steps = 0; next is not null && next != id && steps <= successors.Count; steps++)
            next = successors.GetValueOrDefault(next);
        return next == id;
    }
}
