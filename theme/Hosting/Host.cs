using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Hosting;

/// <summary>Writes the files that web servers, browsers and search engines expect under fixed names.</summary>
internal static class Host
{
    public static ImmutableArray<OutputFile> Files(LinkedSite linked, ThemeAssets assets)
    {
        var settings = linked.Site.Settings;
        var routes = linked.Site.Pages.Where(page => page.Frame.IsListed).Select(page => page.Route);
        return
        [
            assets.Worker,
            WebManifest.Of(settings, assets.Icon, assets.Sources.Color("paper"), assets.Sources.Color("accent")),
            new(Routes.FileOf(Routes.OpenSearch), OpenSearch.Write(settings)),
            new(Routes.FileOf(Routes.Sitemap), WebFiles.Sitemap(settings, routes, route => LastChange(linked, route))),
            new(Routes.FileOf(Routes.Feed), Feed.Write(linked)),
            new("robots.txt", WebFiles.Robots(settings)),
            new("_headers", WebFiles.NetlifyHeaders(settings)),
            new("_redirects", WebFiles.NetlifyRedirects(linked)),
        ];
    }

    /// <summary>The date of the last change of a page with the study's text; null for other pages.</summary>
    private static string? LastChange(LinkedSite linked, string route) =>
        !linked.Site.Register.IsKept || route == Routes.Home ? null
        : route == Routes.Study ? linked.Site.History.Changes.LastRelease
        : linked.Site.History.Changes.LastChange(route);
}
