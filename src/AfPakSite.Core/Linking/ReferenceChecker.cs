using AfPakSite.Diagnostics;
using AfPakSite.Markup;
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
        var inlines = Linker.Bodies(linked.Site).SelectMany(body => body.AllInlines).ToList();

        Report(["work"], annotations.All.SelectMany(entity => entity.Works), works);
        Report(
            ["work"],
            inlines.OfType<MarkupCitation>().Select(citation => new Located<string>(citation.Key, citation.Span)),
            works
        );
        Report(["actor"], annotations.Events.SelectMany(item => item.Actors), actors);
        Report(
            ["actor"],
            annotations
                .Frameworks.SelectMany(framework => framework.AppliedTo)
                .Select(application => application.Actor),
            actors
        );
        Report(["actor"], annotations.Places.Select(place => place.StandsFor).OfType<Located<string>>(), actors);
        Report(["place"], annotations.Events.SelectMany(item => item.Places), places);
        Report(["place"], annotations.Map?.Places.Select(place => place.Place) ?? [], places);
        Report(
            [.. kinds.Where(kind => kind != "term")],
            annotations.Terms.Select(term => term.See).OfType<Located<string>>(),
            entities
        );
        Report(
            kinds,
            inlines.OfType<MarkupReference>().Select(reference => new Located<string>(reference.Slug, reference.Span)),
            entities
        );

        // An unresolved citation may mean any uncited work, so uncited works are reported only without such citations.
        foreach (
            var work in annotations.Works.Where(work =>
                !linked.CitationsOf(work).Any() && linked.Citations.All(citation => !citation.Works.IsEmpty)
            )
        )
            diagnostics.Add(Catalog.WorkNotCited(work.Id));

        void Report(string[] kinds, IEnumerable<Located<string>> references, HashSet<string> known)
        {
            foreach (
                var reference in references.Where(reference =>
                    reference.Value.Length > 0 && !known.Contains(reference.Value)
                )
            )
                diagnostics.Add(Catalog.ReferenceUnknown(reference, kinds, known));
        }
    }
}
