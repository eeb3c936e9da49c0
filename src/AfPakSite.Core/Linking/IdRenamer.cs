using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Adds the links to an id to the report that it is not a slug, because the id and its links must change together.
/// </summary>
internal static class IdRenamer
{
    public static void Complete(Site site, DiagnosticBag diagnostics)
    {
        var renamings = new Lazy<ImmutableDictionary<SourceSpan, Renaming>>(() =>
            All(site).DistinctBy(renaming => renaming.Id.Span).ToImmutableDictionary(renaming => renaming.Id.Span)
        );
        diagnostics.Replace(
            Catalog.IdNotSlugKind,
            diagnostic =>
                diagnostic.Span is { } span && renamings.Value.TryGetValue(span, out var renaming)
                    ? Catalog.IdNotSlug(renaming.Id, renaming.Edits, renaming.Kept)
                    : diagnostic
        );
    }

    private static IEnumerable<Renaming> All(Site site)
    {
        var all = site.Annotations;
        var links = IdLink.In(site).ToLookup(link => link.Id);
        var places = References
            .ToPlaces(site)
            .Concat(References.OfTerms(site))
            .Concat(References.InTexts(site))
            .ToList();
        return Of(all.Works.Select(work => work.Id), References.ToWorks(site), Routes.Bibliography)
            .Concat(
                Of(
                    all.Events.Select(item => item.Id),
                    all.Events.Select(item => item.After).OfType<Located<string>>(),
                    Routes.Timeline
                )
            )
            .Concat(
                Of(
                    all.Argument.Select(group => group.Id).Concat(all.ArgumentItems.Select(item => item.Id)),
                    all.ArgumentItems.SelectMany(item => item.Answers),
                    Routes.Argument
                )
            )
            .Concat(Of(all.Paths.Select(path => path.Id), [], Routes.Paths))
            .Concat(Of(all.Places.Select(place => place.Id), places, page: null));

        IEnumerable<Renaming> Of(
            IEnumerable<Located<string>> ids,
            IEnumerable<Located<string>> references,
            string? page
        )
        {
            var slugs = ids.ToLookup(id => Slug.Of(id.Value));
            var usesOf = references.ToLookup(reference => reference.Value);
            return slugs.SelectMany(same =>
                same.Where(id => !Slug.IsWellFormed(id.Value))
                    .Select(id => new Renaming(
                        id,
                        [.. usesOf[id.Value]],
                        [.. links[id.Value].Where(link => page is null || link.Page == page)],
                        IsAlone: same.Count() == 1
                    ))
            );
        }
    }

    /// <summary>An id that is not a slug.</summary>
    /// <param name="References">What refers to it by the id alone.</param>
    /// <param name="IsAlone">Whether no other id has the same slug.</param>
    private sealed record Renaming(
        Located<string> Id,
        ImmutableArray<Located<string>> References,
        ImmutableArray<IdLink> Links,
        bool IsAlone
    )
    {
        /// <summary>The edits of the id and of all that leads to it; null if one cannot be made.</summary>
        public Rename? Edits =>
            IsAlone && Places.All(place => place.Edit is not null)
                ? new([.. Places.Select(place => place.Edit!).Distinct()])
                : null;

        /// <summary>The first place that leads to the id and cannot be changed; null if there is none.</summary>
        public SourceSpan? Kept =>
            Places.Skip(1).Where(place => place.Edit is null).Select(place => (SourceSpan?)place.Span).FirstOrDefault();

        /// <summary>The id, and then all that leads to it, with the edits.</summary>
        private IEnumerable<(SourceSpan Span, Edit? Edit)> Places =>
            References
                .Prepend(Id)
                .Select(place =>
                    (place.Span, AuthoredValue.Replace(place with { Value = Id.Value }, Slug.Of(Id.Value)))
                )
                .Concat(Links.Select(link => (link.Address.Span, link.Rename(Slug.Of(Id.Value)))));
    }
}
