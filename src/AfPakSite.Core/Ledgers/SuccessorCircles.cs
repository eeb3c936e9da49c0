namespace AfPakSite.Ledgers;

/// <summary>
/// Breaks circles of successors: one branch may have let an anchor answer for another, and the other branch the
/// reverse.
/// </summary>
internal static class SuccessorCircles
{
    /// <summary>
    /// The ledger in which every chain of successors ends. In each circle, the newest retirement becomes a note: one
    /// that no release has published, else the one with the latest day; of two on one day, theirs.
    /// </summary>
    public static Ledger Break(Ledger ledger, MergeBranch ours)
    {
        var gone = ledger.Gone.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        List<Anchor> retired = [.. ledger.AllAnchors.Where(anchor => anchor.Retired?.To is not null)];
        var successors = retired.ToDictionary(
            anchor => anchor.Id,
            anchor => anchor.Retired!.To!,
            StringComparer.Ordinal
        );
        var loose = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var anchor in retired
                .OrderBy(anchor => gone.Contains(anchor.Id))
                .ThenByDescending(anchor => anchor.Retired!.Date, StringComparer.Ordinal)
                .ThenBy(anchor => ours.RetirementOf(anchor.Id)?.To == anchor.Retired!.To)
        )
        {
            if (!SuccessorChain.LeadsBack(anchor.Id, successors))
                continue;
            successors.Remove(anchor.Id);
            loose.Add(anchor.Id);
        }
        return loose.Count == 0
            ? ledger
            : ledger with
            {
                Anchors = [.. ledger.Anchors.Select(Noted)],
                Gone = [.. ledger.Gone.Select(Noted)],
            };

        Anchor Noted(Anchor anchor) =>
            loose.Contains(anchor.Id) ? anchor with { Retired = anchor.Retired!.AsNote() } : anchor;
    }
}
