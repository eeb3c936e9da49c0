using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Reports unknown keys and slugs, and works that the study does not cite.</summary>
internal static class ReferenceChecker
{
    public static void Check(LinkedSite linked, DiagnosticBag diagnostics)
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

        // An unresolved citation may mean any uncited work, so uncited works are reported only without such citations.
        if (linked.Citations.All(citation => !citation.Works.IsEmpty))
        {
            foreach (var work in annotations.Works.Where(work => !linked.CitationsOf(work).Any()))
                diagnostics.Add(Catalog.WorkNotCited(work.Id));
        }

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
}
