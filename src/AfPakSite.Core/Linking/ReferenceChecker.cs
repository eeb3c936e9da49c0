using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Reports unknown keys and slugs, and works that the study does not cite.</summary>
internal static class ReferenceChecker
{
    public static void Check(LinkedSite linked, ResolvedCitations citations, DiagnosticBag diagnostics)
    {
        var annotations = linked.Site.Annotations;
        var works = annotations.Works.Select(work => work.Id.Value).ToHashSet(StringComparer.Ordinal);
        var actors = annotations.Actors.Select(actor => actor.Slug).ToHashSet(StringComparer.Ordinal);
        var places = annotations.Places.Select(place => place.Slug).ToHashSet(StringComparer.Ordinal);
        var entities = annotations.Entities.Select(entity => entity.Slug).ToHashSet(StringComparer.Ordinal);
        string[] kinds = [.. linked.Site.Settings.Kinds.Select(kind => kind.Id)];

        Report(["work"], References.ToWorks(linked.Site), works);
        Report(["actor"], References.ToActors(linked.Site), actors);
        Report(["place"], References.ToPlaces(linked.Site), places);
        Report([.. kinds.Where(kind => kind != "term")], References.OfTerms(linked.Site), entities);
        Report(kinds, References.InTexts(linked.Site), entities);

        ReportUncited(linked, citations, diagnostics);

        void Report(string[] kinds, IEnumerable<Located<string>> references, HashSet<string> known)
        {
            foreach (
                var reference in references.Where(reference =>
                    reference.Value.Length > 0 && !known.Contains(reference.Value)
                )
            )
                diagnostics.AddSearched(
                    Catalog.ReferenceUnknownKind,
                    reference.Span,
                    () => Catalog.ReferenceUnknown(reference, kinds, known)
                );
        }
    }

    /// <summary>
    /// Reports works that no citation has, except those that the diagnostic of a citation names. A key or number
    /// without a work may mean any of them, so nothing is reported before it is corrected.
    /// </summary>
    private static void ReportUncited(LinkedSite linked, ResolvedCitations citations, DiagnosticBag diagnostics)
    {
        if (linked.Citations.Any(citation => citation.Works.IsEmpty && citation.Citation.IsByLabel))
            return;
        var works = linked.Site.Annotations.Works;
        foreach (var work in works.Where(work => !linked.CitationsOf(work).Any() && !citations.Named.Contains(work)))
        {
            Located<string>? near = citations.NearlyCited.TryGetValue(work, out var cited) ? cited : null;
            diagnostics.Add(Catalog.WorkNotCited(work.Id, work.Entry?.Text, near));
        }
    }
}
