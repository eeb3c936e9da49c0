using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Reports unknown keys and slugs, works that the study does not cite, and entries of its list of references that were
/// understood only in part.
/// </summary>
internal static class ReferenceChecker
{
    /// <param name="known">All works, with those that the site leaves out.</param>
    public static void Check(
        LinkedSite linked,
        ImmutableArray<Work> known,
        ResolvedCitations citations,
        DiagnosticBag diagnostics
    )
    {
        var annotations = linked.Site.Annotations;
        var works = known.Select(work => work.Id.Value).ToHashSet(StringComparer.Ordinal);
        var actors = annotations.Actors.Select(actor => actor.Slug).ToHashSet(StringComparer.Ordinal);
        var places = annotations.Places.Select(place => place.Slug).ToHashSet(StringComparer.Ordinal);
        var entities = annotations.Entities.Select(entity => entity.Slug).ToHashSet(StringComparer.Ordinal);
        string[] kinds = [.. linked.Site.Settings.Kinds.Select(kind => kind.Id)];

        Report(["work"], References.ToWorks(linked.Site), works);
        Report(["actor"], References.ToActors(linked.Site), actors);
        Report(["place"], References.ToPlaces(linked.Site), places);
        Report([.. kinds.Where(kind => kind != "term")], References.OfTerms(linked.Site), entities);
        Report(kinds, References.InTexts(linked.Site), entities);

        ReportNocite(linked.Site.Study, known, diagnostics);
        ReportUncited(linked, citations, diagnostics);
        ReportUnread(annotations.Works, diagnostics);
        ReportRemarks(linked.Site.Study, diagnostics);

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

    /// <summary>Reports the keys in <c>nocite</c> that no work has.</summary>
    private static void ReportNocite(Study study, ImmutableArray<Work> known, DiagnosticBag diagnostics)
    {
        if (study.Head.Nocite.IsDefaultOrEmpty)
            return;
        var keys = known.SelectMany(work => work.CitationKeys.Append(work.Id.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var key in study.Head.Nocite.Where(key => key.Value != "*" && !keys.Contains(key.Value)))
            diagnostics.Add(Catalog.FrontMatterValue(key, FrontValue.Nocite));
    }

    private static void ReportRemarks(Study study, DiagnosticBag diagnostics)
    {
        foreach (var (text, paragraph) in ReferenceList.RemarksIn(study))
            diagnostics.AddOneOfMany(
                Catalog.EntryNotReadKind,
                paragraph.Span,
                () => Catalog.EntryNotRead(paragraph.Span, text, [], null)
            );
    }

    private static void ReportUnread(IEnumerable<Work> works, DiagnosticBag diagnostics)
    {
        foreach (var work in works)
        {
            if (work.Variables.Select(UnreadMarkupIn).FirstOrDefault(found => found is not null) is { } markup)
                diagnostics.AddOneOfMany(
                    Catalog.WorkMarkupAsTextKind,
                    work.Id.Span,
                    () => Catalog.WorkMarkupAsText(work.Id, markup)
                );
            if (work.Entry is { IsUnderstood: false } entry)
                diagnostics.AddOneOfMany(
                    Catalog.EntryNotReadKind,
                    entry.Paragraph.Span,
                    () =>
                        Catalog.EntryNotRead(
                            entry.Paragraph.Span,
                            entry.Text,
                            ReferenceReader.Read(entry.Text).Unread,
                            work.Id.Value
                        )
                );
        }
    }

    private static string? UnreadMarkupIn(Variable variable) =>
        CslTerms.Titles.Contains(variable.Name) ? TitleMarkup.UnreadIn(variable.Value) : null;

    /// <summary>
    /// Reports works that no citation has, except those that the diagnostic of a citation names. A key or number
    /// without a work may mean any of them, so nothing is reported before it is corrected.
    /// </summary>
    private static void ReportUncited(LinkedSite linked, ResolvedCitations citations, DiagnosticBag diagnostics)
    {
        if (linked.Citations.Any(UncitedWorks.IsUnknown))
            return;
        var uncited = linked
            .Site.Annotations.Works.Where(work => !linked.CitationsOf(work).Any())
            .Where(work => !citations.Named.Contains(work) && !IsWanted(work));
        foreach (var work in uncited)
        {
            Located<string>? near = citations.NearlyCited.TryGetValue(work, out var cited) ? cited : null;
            diagnostics.AddOneOfMany(
                Catalog.WorkNotCitedKind,
                work.Id.Span,
                () => Catalog.WorkNotCited(work.Id, work.Entry?.Text, near)
            );
        }

        // What stays in the site although the study does not cite it was chosen, unless the study nearly cites it.
        bool IsWanted(Work work) =>
            UncitedWorks.IsOfLibrary(work) && linked.Lists(work) && !citations.NearlyCited.ContainsKey(work);
    }
}
