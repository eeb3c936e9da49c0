using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Exporting;

/// <summary>Adds to the pages everything that is for machines.</summary>
public static class Exporter
{
    /// <summary>All files of the site but the report of the build, which is written last.</summary>
    public static ImmutableArray<OutputFile> Export(LinkedSite linked, ImmutableArray<OutputFile> rendered)
    {
        var (settings, works) = (linked.Site.Settings, linked.Site.Annotations.Works);
        var routes = rendered.Where(file => file.IsPage && file.IsListed).Select(file => Routes.OfFile(file.Path));
        var inventory = InventoryEntry.Of(linked);
        return OfflineWorker.Complete([
            .. rendered,
            .. MarkdownTwin.Of(linked),
            new("llms.txt", LlmsText.Write(linked)),
            .. Courses.Of(linked),
            new(Routes.FileOf(Routes.Epub), Epub.Write(linked)),
            .. settings.HasPdf
                ? [new(Routes.FileOf(Routes.Pdf), ImmutableArray<byte>.Empty)]
                : Array.Empty<OutputFile>(), // a browser prints it later
            new("study.json", StudyJson.Write(linked)),
            new("bibliography.json", CslJson.Write(works)),
            new("bibliography.bib", BibTex.Write(works)),
            new("bibliography.ris", Ris.Write(works)),
            new("passage-cite.json", PassageCitations.Write(linked.Site)),
            new("search.json", SearchJson.Write(linked)),
            new(Routes.OpenSearch[1..], OpenSearch.Write(settings)),
            new("timeline.json", TimelineJson.Write(linked)),
            new("links.json", LinkLists.Json(linked.Targets)),
            new("links.csv", LinkLists.Csv(linked.Targets, settings.BaseUrl)),
            new("objects.inv", SphinxInventory.Write(settings, inventory)),
            new("myst.xref.json", MystInventory.Write(inventory)),
            new("xrefmap.yml", DocFxInventory.Write(inventory, settings.BaseUrl)),
            new("sitemap.xml", WebFiles.Sitemap(settings, routes, route => LastChange(linked, route))),
            new("feed.xml", Feed.Write(linked)),
            new("robots.txt", WebFiles.Robots(settings)),
            new("_headers", WebFiles.NetlifyHeaders(settings)),
            new("_redirects", WebFiles.NetlifyRedirects(linked)),
        ]);
    }

    /// <summary>The day of a page's last change, of pages whose content is the study's.</summary>
    private static string? LastChange(LinkedSite linked, string route) =>
        !linked.Site.Register.IsKept || route == Routes.Home ? null
        : route == Routes.Study ? linked.History.Changes.LastRelease
        : linked.History.Changes.LastChange(route);
}
