using System.Collections.Immutable;

namespace AfPakSite.Diagnostics;

/// <summary>The one list to which every stage adds what it finds.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> found = [];

    /// <summary>How many were found so far.</summary>
    public int Count => found.Count;

    /// <summary>Whether a whole file could not be read, so continuing would only report follow-on errors.</summary>
    public bool HasUnreadFile => found.Exists(diagnostic => diagnostic.Kind.LeavesFileUnread);

    /// <summary>Whether there is an error; what else is missing may follow from it.</summary>
    public bool HasErrors => found.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => found.Add(diagnostic);

    /// <summary>Everything found, each once, by file, place and code.</summary>
    /// <param name="strict">Whether warnings count as errors.</param>
    public ImmutableArray<Diagnostic> ToSorted(bool strict) =>
        [
            .. found
                .Select(diagnostic => strict ? diagnostic with { Severity = Severity.Error } : diagnostic)
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Span?.Source.Path ?? "", StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Span?.Start ?? 0)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
        ];
}
