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
        var routes = rendered.Where(file => file.IsPage && Routes.OfFile(file.Path) != Routes.NotFound).Select(file => Routes.OfFile(file.Path));
        return
        [
            .. rendered,
            new("study.json", StudyJson.Write(linked)),
            new("bibliography.json", CslJson.Write(works)),
            new("bibliography.bib", BibTex.Write(works)),
            new("bibliography.ris", Ris.Write(works)),
            new("passage-cite.json", PassageCitations.Write(linked.Site)),
            new("sitemap.xml", WebFiles.Sitemap(settings, routes)),
            new("robots.txt", WebFiles.Robots(settings)),
            new("_headers", WebFiles.NetlifyHeaders(settings)),
            new("_redirects", WebFiles.NetlifyRedirects(settings)),
        ];
    }
}
