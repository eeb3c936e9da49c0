namespace AfPakSite.Diagnostics;

/// <summary>Counts faults, also those that no report lists.</summary>
public static class FaultCounts
{
    /// <summary>How many faults of each severity there are, the worst first; only those that occur.</summary>
    public static IReadOnlyList<(Severity Severity, int Count)> Of(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Select(diagnostic => diagnostic.Unlisted ?? new(diagnostic.Severity, 1))
                .AggregateBy(faults => faults.Severity, 0, (count, faults) => count + faults.Count)
                .OrderBy(pair => pair.Key)
                .Select(pair => (pair.Key, pair.Value)),
        ];

    /// <summary>How many faults of a severity there are.</summary>
    public static int Of(IEnumerable<Diagnostic> diagnostics, Severity severity) =>
        Of(diagnostics).FirstOrDefault(faults => faults.Severity == severity).Count;
}
