using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Gives each work of a reference manager’s file an id of its own. An entry that the file has twice is one work: its
/// first entry counts, as for BibTeX, and all of its keys lead to it. Different works with one key are all kept, and a
/// citation of that key is ambiguous.
/// </summary>
internal static class ExportedKeys
{
    /// <summary>A work with the id that its key gives it, or else its first name and its year.</summary>
    /// <param name="keys">All keys of the work; an empty one does not count.</param>
    public static Work WorkOf(Located<string> key, WorkRecord record, ImmutableArray<string> keys)
    {
        var title = Variable.Find(record.Variables, "title") ?? "work";
        var who = record.Names.FirstOrDefault()?.Names[0].Short ?? title;
        var id = key.Value.Length > 0 ? key.Value : $"{who} {record.Issued?.Start?.Digits ?? "nd"}";
        return new(
            key.With(Slug.Of(id)),
            record,
            WorkStatus.Identified,
            null,
            null,
            [],
            citationKeys: [.. keys.Where(one => one.Length > 0).Distinct(StringComparer.Ordinal)]
        );
    }

    /// <param name="works">The works in the order of the file, each with its key.</param>
    public static ImmutableArray<Work> Distinct(IEnumerable<Work> works, DiagnosticBag diagnostics)
    {
        var ids = new UniqueSlugs();
        var kept = new List<Work>();
        var (byKey, byId) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>());
        foreach (var work in works)
        {
            var key = work.CitationKeys is [var written, ..] ? written : "";
            var isKnown = byKey.TryGetValue(key, out var same);
            if (isKnown)
                ReportTwice(work, kept[same], diagnostics);
            if (isKnown && IsSame(kept[same], work))
                continue;
            if (byId.TryGetValue(work.Id.Value, out var like) && IsSame(kept[like], work))
            {
                kept[like] = kept[like].With(kept[like].Id, [.. kept[like].CitationKeys.Union(work.CitationKeys)]);
                if (key.Length > 0)
                    byKey.TryAdd(key, like);
                continue;
            }
            if (key.Length > 0)
                byKey.TryAdd(key, kept.Count);
            byId.TryAdd(work.Id.Value, kept.Count);
            kept.Add(work.With(work.Id.With(ids.Take(work.Id.Value)), work.CitationKeys));
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
            diagnostics.AddOneOfMany(
                Catalog.BibliographyKeyTwiceKind,
                key.Span,
                () => Catalog.BibliographyKeyTwice(key, first.Id.Span)
            );
    }

    /// <summary>Whether two entries are of one work: titles and years agree, or a year is missing.</summary>
    private static bool IsSame(Work first, Work again) =>
        Letters(first.Title) == Letters(again.Title)
        && (first.Year is not { } year || again.Year is not { } other || year == other);

    private static string Letters(string? title) =>
        string.Concat(Folding.Fold(title ?? "").Where(char.IsLetterOrDigit));
}
