using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>The list to which every stage adds its diagnostics.</summary>
public sealed class DiagnosticBag
{
    /// <summary>How many diagnostics of one kind are listed for a file that may have any number of them.</summary>
    private const int MostListed = 10;

    private readonly List<Diagnostic> found = [];
    private readonly Dictionary<(SourceText File, string Code), (int Count, SourceSpan Last)> many = [];

    /// <summary>The number of diagnostics so far.</summary>
    public int Count => found.Count;

    /// <summary>Whether a whole file stayed unread, so continuing would only report follow-on errors.</summary>
    public bool HasUnreadFile => found.Exists(diagnostic => diagnostic.Kind.LeavesFileUnread);

    /// <summary>Whether there is an error. It may be the reason why something is missing later.</summary>
    public bool HasErrors => found.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => found.Add(diagnostic);

    /// <summary>Adds all diagnostics of a part that had a list of its own.</summary>
    public void AddAll(DiagnosticBag part) => found.AddRange(part.found.Concat(part.Unlisted));

    /// <summary>
    /// Replaces each diagnostic of a kind by another one about the same place, after more is known about it.
    /// </summary>
    public void Replace(DiagnosticKind kind, Func<Diagnostic, Diagnostic> change)
    {
        for (var index = 0; index < found.Count; index++)
            if (found[index].Kind == kind)
                found[index] = change(found[index]);
    }

    /// <summary>
    /// Adds a diagnostic of which a file may have any number: the first ten are listed, the others are counted.
    /// </summary>
    public void AddOneOfMany(DiagnosticKind kind, SourceSpan place, Func<Diagnostic> diagnostic)
    {
        var key = (place.Source, kind.Code);
        var count = many.GetValueOrDefault(key).Count + 1;
        many[key] = (count, place);
        if (count <= MostListed)
            found.Add(diagnostic());
    }

    /// <summary>All diagnostics, each once, sorted by file, place and code.</summary>
    /// <param name="strict">Whether warnings count as errors.</param>
    public ImmutableArray<Diagnostic> ToSorted(bool strict) =>
        [
            .. found
                .Concat(Unlisted)
                .Select(diagnostic =>
                    strict && diagnostic.Severity == Severity.Warning
                        ? diagnostic with
                        {
                            Severity = Severity.Error,
                        }
                        : diagnostic
                )
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Span?.Source.Path ?? "", StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Span?.Start ?? 0)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
        ];

    private IEnumerable<Diagnostic> Unlisted =>
        many.Where(pair => pair.Value.Count > MostListed)
            .Select(pair => Catalog.MoreOfTheSame(pair.Value.Last, pair.Key.Code, pair.Value.Count - MostListed));
}
