using System.Diagnostics.CodeAnalysis;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Theme.Pages;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace AfPakSite.Theme;

/// <summary>A page to render: its route, its component and what the component is about.</summary>
internal sealed record PageRecipe(
    string Route,
    [property: DynamicallyAccessedMembers(All)] [param: DynamicallyAccessedMembers(All)] Type Component,
    IReadOnlyDictionary<string, object?> Parameters
)
{
    /// <summary>Whether the page only leads to another one.</summary>
    public bool IsRedirect => Component == typeof(MovedPage);
}

/// <summary>Lists the pages of a site.</summary>
internal static class PageList
{
    /// <summary>The pages of an edition: the study alone.</summary>
    public static IEnumerable<PageRecipe> OfEdition(Site edition) =>
        [
            Page<EditionPage>(edition.Here(Routes.Home)),
            Page<StudyPage>(edition.Here(Routes.Study)),
            .. Sections(edition),
        ];

    public static IEnumerable<PageRecipe> Of(LinkedSite linked) =>
        [
            .. OfSite(linked),
            .. linked.Paths.Select(path => Page<PathPage>(Routes.Of(path.Path), (nameof(PathPage.Path), path))),
        ];

    private static IEnumerable<PageRecipe> OfSite(LinkedSite linked) =>
        [
            Page<HomePage>(Routes.Home),
            Page<StudyPage>(Routes.Study),
            .. Sections(linked.Site),
            .. linked.History.FormerPages.Select(former =>
                Page<MovedPage>(former.Route, (nameof(MovedPage.Former), former))
            ),
            Page<FrameworksPage>(Routes.Frameworks),
            .. linked.Site.Annotations.Frameworks.Select(framework =>
                Page<FrameworkPage>(Routes.Of(framework), (nameof(FrameworkPage.Framework), framework))
            ),
            Page<ActorsPage>(Routes.Actors),
            .. linked.Site.Annotations.Actors.Select(actor =>
                Page<ActorPage>(Routes.Of(actor), (nameof(ActorPage.Actor), actor))
            ),
            Page<TimelinePage>(Routes.Timeline),
            Page<BibliographyPage>(Routes.Bibliography),
            Page<GlossaryPage>(Routes.Glossary),
            Page<PlacesPage>(Routes.Places),
            Page<InstructorsPage>(Routes.Instructors),
            Page<SearchPage>(Routes.Search),
            Page<AboutPage>(Routes.About),
            Page<NotFoundPage>(Routes.NotFound),
            .. linked
                .Site.Pages.Where(page => !Routes.Own.Contains(page.Route.Value))
                .Select(page => Page<TextPage>(page.Route.Value, (nameof(TextPage.Text), page))),
        ];

    private static IEnumerable<PageRecipe> Sections(Site site) =>
        site.PagedSections.Select(section =>
            Page<SectionPage>(site.PageOf(section), (nameof(SectionPage.Section), section))
        );

    private static PageRecipe Page<[DynamicallyAccessedMembers(All)] TComponent>(
        string route,
        params (string Name, object Value)[] parameters
    ) => new(route, typeof(TComponent), parameters.ToDictionary(pair => pair.Name, pair => (object?)pair.Value));
}
