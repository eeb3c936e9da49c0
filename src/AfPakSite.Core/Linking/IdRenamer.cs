using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Markup;
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
                    ? Catalog.IdNotSlug(renaming.Id, renaming.Edits)
                    : diagnostic
        );
    }

    private static IEnumerable<Renaming> All(Site site)
    {
        var all = site.Annotations;
        var links = LinksIn(site).ToList();
        var works = References.ToWorks(site).ToList();
        var places = References
            .ToPlaces(site)
            .Concat(References.OfTerms(site))
            .Concat(References.InTexts(site))
            .ToList();
        return Of([.. all.Works.Select(work => work.Id)], works)
            .Concat(
                Of(
                    [.. all.Events.Select(item => item.Id)],
                    [.. all.Events.Select(item => item.After).OfType<Located<string>>()]
                )
            )
            .Concat(
                Of(
                    [.. all.Argument.Select(group => group.Id), .. all.ArgumentItems.Select(item => item.Id)],
                    [.. all.ArgumentItems.SelectMany(item => item.Answers)]
                )
            )
            .Concat(Of([.. all.Paths.Select(path => path.Id)], []))
            .Concat(Of([.. all.Places.Select(place => place.Id)], places));

        IEnumerable<Renaming> Of(ImmutableArray<Located<string>> ids, IReadOnlyList<Located<string>> references) =>
            ids.Where(id => !Slug.IsWellFormed(id.Value))
                .Select(id => new Renaming(
                    id,
                    [.. references.Where(reference => reference.Value == id.Value)],
                    [
                        .. links.Where(link =>
                            link.Value.EndsWith($"#{id.Value}", StringComparison.Ordinal)
                            || link.Value.EndsWith($"/{id.Value}/", StringComparison.Ordinal)
                        ),
                    ],
                    ids
                ));
    }

    /// <summary>The addresses in the texts, the reading paths and the menu.</summary>
    private static IEnumerable<Located<string>> LinksIn(Site site) =>
        Linker
            .Bodies(site)
            .SelectMany(body => body.AllInlines)
            .OfType<MarkupLink>()
            .Select(link => new Located<string>(link.Url, link.Span))
            .Concat(site.Annotations.Paths.SelectMany(path => path.Targets))
            .Concat(site.Navigation.Select(item => item.Route));

    /// <summary>An id that is not a slug.</summary>
    /// <param name="References">What refers to it by the id alone.</param>
    /// <param name="Links">The addresses that contain it.</param>
    /// <param name="Others">The ids that its slug must differ from, and itself.</param>
    private sealed record Renaming(
        Located<string> Id,
        ImmutableArray<Located<string>> References,
        ImmutableArray<Located<string>> Links,
        ImmutableArray<Located<string>> Others
    )
    {
        /// <summary>The edits of the id and of all that leads to it; null if one cannot be made.</summary>
        public Rename? Edits
        {
            get
            {
                var slug = Slug.Of(Id.Value);
                var edits = References
                    .Prepend(Id)
                    .Concat(Links.Select(link => Id with { Span = link.Span }))
                    .Select(place => AuthoredValue.Replace(place with { Value = Id.Value }, slug))
                    .ToList();
                return
                    edits.Contains(null) || Others.Any(other => other.Span != Id.Span && Slug.Of(other.Value) == slug)
                    ? null
                    : new([.. edits.OfType<Edit>().Distinct()]);
            }
        }
    }
}
