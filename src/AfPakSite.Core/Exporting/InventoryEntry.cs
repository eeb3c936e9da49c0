using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>A place as the inventories name it.</summary>
/// <param name="Name">Unique in the site and stable: a passage's id, <c>actor-pakistan</c> for an entry, <c>index</c> or <c>actors/pakistan</c> for a page.</param>
/// <param name="Url">A route, with a fragment where it is a place on a page.</param>
/// <param name="Kind">What it is; null for a page.</param>
internal sealed record InventoryEntry(string Name, string Url, string Title, LinkKind? Kind, Section? Section)
{
    /// <summary>The title with the section that a paragraph or a sentence stands in.</summary>
    public string FullTitle => Kind is LinkKind.Paragraph or LinkKind.Sentence ? $"{Section!.Label}: {Title}" : Title;

    /// <summary>The pages of the site's own first, then everything that somebody may link to.</summary>
    public static ImmutableArray<InventoryEntry> Of(LinkedSite linked) =>
        [.. Pages(linked.Site), .. linked.Targets.Select(Entry)];

    private static InventoryEntry Entry(LinkTarget target) =>
        new(
            target.IsPassage ? target.Id : $"{JsonText.Word(target.Kind)}-{target.Id}",
            target.Url,
            FirstWords.Of(target.Title, int.MaxValue - 1),
            target.Kind,
            target.Section
        );

    private static IEnumerable<InventoryEntry> Pages(Site site) =>
        [
            .. Routes
                .Own.Concat(site.Pages.Select(page => page.Route.Value))
                .Distinct(StringComparer.Ordinal)
                .Select(route => Page(route, TitleOf(site, route))),
            .. site.PagedSections.Select(section => Page(site.PageOf(section), section.LinkText)),
            .. site.Annotations.Frameworks.Select(framework => Page(Routes.Of(framework), framework.Name.Value)),
            .. site.Annotations.Actors.Select(actor => Page(Routes.Of(actor), actor.Name.Value)),
        ];

    private static InventoryEntry Page(string route, string? title)
    {
        var name = route == Routes.Home ? "index" : route.Trim('/');
        return new(name, route, FirstWords.Of(title ?? name, int.MaxValue - 1), null, null);
    }

    /// <summary>What the page calls itself, else what the header of the site calls it.</summary>
    private static string? TitleOf(Site site, string route) =>
        route == Routes.Home
            ? site.Settings.Title
            : site.PageAt(route)?.Title
                ?? site.Settings.Navigation.FirstOrDefault(item => item.Route.Value == route)?.Title;
}
