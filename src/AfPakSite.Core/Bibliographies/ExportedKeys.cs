using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Gives each work of a reference manager’s file an id of its own. An entry that the file has twice is one work: its
/// first entry counts, as for BibTeX, and all of its keys lead to it.
/// </summary>
internal static class ExportedKeys
{
    /// <param name="works">The works in the order of the file, each with its key.</param>
    public static ImmutableArray<Work> Distinct(IEnumerable<Work> works, DiagnosticBag diagnostics)
    {
        var (all, ids) = (works.ToList(), new UniqueSlugs());
        var kept = new List<Work>();
        var (byKey, byId) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>());
        foreach (var work in all)
        {
            var key = work.CitationKeys is [var written, ..] ? written : "";
            if (key.Length == 0)
                continue;
            if (byKey.TryGetValue(key, out var same))
                ReportTwice(work, kept[same], diagnostics);
            else if (byId.TryGetValue(work.Id.Value, out var like) && IsSame(kept[like], work))
                (kept[like], byKey[key]) = (kept[like].With(kept[like].Id, [.. kept[like].CitationKeys, key]), like);
            else
            {
                byKey[key] = kept.Count;
                byId.TryAdd(work.Id.Value, kept.Count);
                kept.Add(work.With(work.Id.With(ids.Take(work.Id.Value)), work.CitationKeys));
            }
        }
        return [.. kept];
    }

    private static void ReportTwice(Work again, Work first, DiagnosticBag diagnostics)
    {
        var key = again.Id.With(again.CitationKeys[0]);
        if (IsSame(first, again))
            diagnostics.AddOneOfMany(
                Catalog.BibliographyEntryTwiceKind,
                key.Span,
                () => Catalog.BibliographyEntryTwice(key, first.Id.Span)
            );
        else
            diagnostics.Add(Catalog.DuplicateId(key, first.Id.Span));
    }

    /// <summary>Whether two entries are of one work: titles and years agree, or a year is missing.</summary>
    private static bool IsSame(Work first, Work again) =>
        Letters(first.Title) == Letters(again.Title)
        && (first.Year is not { } year || again.Year is not { } other || year == other);

    private static string Letters(string? title) =>
        string.Concat(Folding.Fold(title ?? "").Where(char.IsLetterOrDigit));
}
