using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>The list to which every stage adds its diagnostics.</summary>
/// <param name="asked">Logs what readers ask of mappings; null for readers of a site.</param>
public sealed class DiagnosticBag(FieldLog? asked = null)
{
    /// <summary>How many characters of one kind are listed for a file that may have any number of them.</summary>
    private const int MostCharacters = 10;

    /// <summary>How many diagnostics of one kind are listed for a file where each takes a search.</summary>
    private const int MostSearched = 100;

    private readonly List<Diagnostic> found = [];
    private readonly Dictionary<(SourceText File, DiagnosticKind Kind), Counted> many = [];

    /// <summary>The places of which several diagnostics may be added.</summary>
    private readonly HashSet<(string Code, SourceSpan Place)> searched = [];

    /// <summary>The log of what readers ask of mappings; null where nobody wants to know.</summary>
    internal FieldLog? Asked { get; } = asked;

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
    /// Adds a diagnostic that a file may have any number of times. The first ten are listed, the others are counted.
    /// </summary>
    public void AddOneOfMany(DiagnosticKind kind, SourceSpan place, Func<Diagnostic> diagnostic) =>
        AddUpTo(MostCharacters, kind, place, isNew: true, diagnostic);

    /// <summary>
    /// Adds a diagnostic whose hint takes a search among many texts: those at the first hundred places of a file are
    /// listed, and the other places are counted.
    /// </summary>
    public void AddSearched(DiagnosticKind kind, SourceSpan place, Func<Diagnostic> diagnostic) =>
        AddUpTo(MostSearched, kind, place, isNew: searched.Add((kind.Code, place)), diagnostic);

    private void AddUpTo(int most, DiagnosticKind kind, SourceSpan place, bool isNew, Func<Diagnostic> diagnostic)
    {
        var key = (place.Source, kind);
        var known = many.GetValueOrDefault(key, new(most, 0, place));
        if (isNew)
            many[key] = known = known.With(place);
        if (known.Count <= most)
            found.Add(diagnostic());
    }

    /// <summary>All diagnostics, each once, sorted by file, place and code.</summary>
    /// <param name="strict">Whether warnings count as errors.</param>
    public ImmutableArray<Diagnostic> ToSorted(bool strict) =>
        [
            .. found
                .Concat(Unlisted)
                .Select(diagnostic => strict ? Strict(diagnostic) : diagnostic)
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Span?.Source.Path ?? "", StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Span?.Start ?? 0)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
        ];

    private static Diagnostic Strict(Diagnostic diagnostic) =>
        diagnostic with
        {
            Severity = Strict(diagnostic.Severity),
            Unlisted = diagnostic.Unlisted is { } unlisted
                ? unlisted with
                {
                    Severity = Strict(unlisted.Severity),
                }
                : null,
        };

    private static Severity Strict(Severity severity) => severity == Severity.Warning ? Severity.Error : severity;

    private IEnumerable<Diagnostic> Unlisted =>
        many.Where(pair => pair.Value.Count > pair.Value.Most)
            .Select(pair => Catalog.MoreOfTheSame(pair.Value.Last, pair.Key.Kind, pair.Value.Count - pair.Value.Most));

    /// <summary>How many diagnostics of a kind a file has, and how many of them are listed.</summary>
    private readonly record struct Counted(int Most, int Count, SourceSpan Last)
    {
        public Counted With(SourceSpan place) => new(Most, Count + 1, place.Start > Last.Start ? place : Last);
    }
}
