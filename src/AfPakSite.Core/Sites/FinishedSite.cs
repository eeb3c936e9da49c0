using System.Collections.Immutable;

namespace AfPakSite.Sites;

/// <summary>The files of a site before they are checked and published.</summary>
/// <param name="BaseUrl">The address of the site, with a final slash.</param>
/// <param name="Roles">The role of each page for reference managers, by route; pages without a special role are
/// absent.</param>
/// <param name="Origins">The source spans of content of the pages.</param>
/// <param name="Later">Paths of files that are written after the check.</param>
public sealed record FinishedSite(
    ImmutableArray<OutputFile> Files,
    string BaseUrl,
    ImmutableDictionary<string, PageRole> Roles,
    ImmutableArray<Origin> Origins,
    ImmutableArray<string> Later
)
{
    public static FinishedSite Of(Site site, ImmutableArray<OutputFile> files, ImmutableArray<string> later) =>
        new(files, site.Settings.BaseUrl, RolesIn(site), Sites.Origins.Of(site), later);

    public PageRole RoleOf(string route) => Roles.GetValueOrDefault(route, PageRole.Other);

    /// <summary>The roles of the pages of a site and of its editions.</summary>
    public static ImmutableDictionary<string, PageRole> RolesIn(Site site) =>
        site
            .WithEditions.SelectMany(part => part.Pages)
            .DistinctBy(page => page.Route)
            .Select(page => KeyValuePair.Create(page.Route, RoleOf(page)))
            .Where(pair => pair.Value != PageRole.Other)
            .ToImmutableDictionary(StringComparer.Ordinal);

    private static PageRole RoleOf(Page page) =>
        page switch
        {
            Page.Home => PageRole.Study,
            Page.OfSection or Page.OfEntry => PageRole.Part,
            Page.Bibliography => PageRole.Works,
            _ => PageRole.Other,
        };
}
