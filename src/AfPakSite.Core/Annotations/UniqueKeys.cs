using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Keeps one entry or item per key.</summary>
internal static class UniqueKeys
{
    /// <summary>The first entry with each key; the others are reported. A missing key was reported before.</summary>
    public static ImmutableArray<T> Keep<T>(
        IEnumerable<T> entries,
        Func<T, Located<string>> keyOf,
        DiagnosticBag diagnostics
    ) => Keep(entries, keyOf, Catalog.DuplicateId, diagnostics);

    /// <summary>The different texts of a list; the others are reported. White space makes no difference.</summary>
    public static ImmutableArray<Located<string>> Keep(IEnumerable<Located<string>> texts, DiagnosticBag diagnostics) =>
        Keep(texts, text => text.With(WhiteSpace.Collapse(text.Value)), Catalog.DuplicateItem, diagnostics);

    private static ImmutableArray<T> Keep<T>(
        IEnumerable<T> entries,
        Func<T, Located<string>> keyOf,
        Func<Located<string>, SourceSpan, Diagnostic> report,
        DiagnosticBag diagnostics
    )
    {
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<T>();
        foreach (var entry in entries)
        {
            var key = keyOf(entry);
            if (first.TryAdd(key.Value, key.Span))
                kept.Add(entry);
            else if (key.Value.Length > 0)
                diagnostics.Add(report(key, first[key.Value]));
        }
        return kept.ToImmutable();
    }
}
