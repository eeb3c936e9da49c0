namespace AfPakSite.Ledgers;

/// <summary>
/// Breaks circles of successors: one branch may have let an anchor answer for another, and the other branch the
/// reverse.
/// </summary>
internal static class SuccessorCircles
{
    /// <summary>The ledger in which every chain of successors ends; where two branches disagree, ours counts.</summary>
    public static Ledger Break(Ledger ledger, MergeBranch ours)
    {
        var successors = ledger
            .Gone.Where(anchor => anchor.Retired?.To is not null)
            .ToDictionary(anchor => anchor.Id, anchor => anchor.Retired!.To!, StringComparer.Ordinal);
        var loose = new HashSet<string>(StringComparer.Ordinal);
        foreach (var anchor in ledger.Gone.OrderBy(anchor => ours.RetirementOf(anchor.Id)?.To == anchor.Retired?.To))
        {
            if (!LeadsBack(anchor.Id, successors))
                continue;
            successors.Remove(anchor.Id);
            loose.Add(anchor.Id);
        }
        return loose.Count == 0
            ? ledger
            : ledger with
            {
                Gone =
                [
                    .. ledger.Gone.Select(anchor =>
                        loose.Contains(anchor.Id)
                            ? anchor with
                            {
                                Retired = anchor.Retired! with { To = null },
                            }
                            : anchor
                    ),
                ],
            };
    }

    private static bool LeadsBack(string id, Dictionary<string, string> successors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var next = successors.GetValueOrDefault(id);
        while (next is not null && seen.Add(next))
            next = successors.GetValueOrDefault(next);
        return next == id;
    }
}
