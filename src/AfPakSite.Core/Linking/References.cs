using AfPakSite.Markup;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Lists what refers to works and entries by their keys.</summary>
internal static class References
{
    public static IEnumerable<Located<string>> ToWorks(Site site) =>
        site
            .Annotations.All.SelectMany(entity => entity.Works)
            .Concat(
                InlinesIn(site)
                    .OfType<MarkupCitation>()
                    .Select(citation => new Located<string>(citation.Key, citation.Span))
            );

    public static IEnumerable<Located<string>> ToActors(Site site) =>
        site
            .Annotations.Events.SelectMany(item => item.Actors)
            .Concat(
                site.Annotations.Frameworks.SelectMany(framework => framework.AppliedTo)
                    .Select(application => application.Actor)
            )
            .Concat(site.Annotations.Places.Select(place => place.StandsFor).OfType<Located<string>>());

    public static IEnumerable<Located<string>> ToPlaces(Site site) =>
        site
            .Annotations.Events.SelectMany(item => item.Places)
            .Concat(site.Annotations.Map?.Places.Select(place => place.Place) ?? []);

    /// <summary>What terms refer to instead of a definition.</summary>
    public static IEnumerable<Located<string>> OfTerms(Site site) =>
        site.Annotations.Terms.Select(term => term.See).OfType<Located<string>>();

    /// <summary>What texts refer to, of any kind.</summary>
    public static IEnumerable<Located<string>> InTexts(Site site) =>
        InlinesIn(site)
            .OfType<MarkupReference>()
            .Select(reference => new Located<string>(reference.Slug, reference.Span));

    private static IEnumerable<MarkupInline> InlinesIn(Site site) =>
        Linker.Bodies(site).SelectMany(body => body.AllInlines);
}
