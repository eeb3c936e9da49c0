using AfPakSite.Diagnostics;

namespace AfPakSite.Ledgers;

/// <summary>
/// Recognizes a release in which more than a third of the ids, or of the ids of sections, would be new or lost. Such a
/// change is hardly ever an edit. A few new sentences in a short study are one, so a change of less than twenty ids
/// counts only where its texts show another cause.
/// </summary>
internal static class MassChange
{
    private const int LeastWithoutCause = 20;

    /// <summary>Reports the change; null for an ordinary one, and for the first release.</summary>
    public static Diagnostic? Find(AnchoredStudy anchored)
    {
        if (anchored.Ledger.IsEmpty)
            return null;
        var (all, sections) = (Count(anchored, ""), Count(anchored, "h-"));
        if (!all.IsMass && !sections.IsMass)
            return null;
        var (cause, place) = new MassChangeDiagnosis(anchored).Find();
        return cause == MassChangeCause.Unknown && Math.Max(all.Changed, sections.Changed) < LeastWithoutCause
            ? null
            : Catalog.MassChange(place, all.New, all.Lost, all.Total, cause);
    }

    /// <param name="prefix">The beginning of the ids that count.</param>
    private static Counts Count(AnchoredStudy anchored, string prefix)
    {
        var inStudy = anchored.StudyIds.Where(IsCounted).ToHashSet(StringComparer.Ordinal);
        var known = anchored.Ledger.AllAnchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var explained = anchored.Diff.Retired.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var lost = anchored.Ledger.Anchors.Count(anchor =>
            IsCounted(anchor.Id) && !inStudy.Contains(anchor.Id) && !explained.Contains(anchor.Id)
        );
        return new(inStudy.Count(id => !known.Contains(id)), lost, inStudy.Count + lost);

        bool IsCounted(string id) => id.StartsWith(prefix, StringComparison.Ordinal);
    }

    /// <param name="Total">The ids of the study, and the lost ones.</param>
    private readonly record struct Counts(int New, int Lost, int Total)
    {
        public int Changed => New + Lost;

        public bool IsMass => 3 * Changed > Total;
    }
}
