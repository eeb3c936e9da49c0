using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>
/// Follows all addresses on all pages, and reports broken links, missing fragments, missing assets and orphaned pages.
/// </summary>
internal static class LinkChecker
{
    /// <summary>Checks all links, and returns how many internal addresses were followed.</summary>
    public static int Check(
        ImmutableArray<PageFacts> pages,
        HashSet<string> files,
        string baseUrl,
        OriginTable origins,
        DiagnosticBag diagnostics
    )
    {
        var ids = IdsOf(pages);
        var graph = pages.ToDictionary(
            page => page.Route,
            _ => new SortedSet<string>(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        var followed = 0;
        foreach (var page in pages)
        {
            var resolver = new AddressResolver(baseUrl, page.Route);
            foreach (var link in page.Links)
            {
                var address = resolver.Resolve(link.Address);
                if (address.Path is null)
                {
                    ReportForeign(page, link, origins, diagnostics);
                    continue;
                }
                followed++;
                Follow(page, link, address);
                if (link.Purpose == LinkPurpose.Navigation && address.Path != page.Route)
                    graph[page.Route].Add(address.Path);
            }
        }
        ReportOrphans(pages, graph, origins, diagnostics);
        return followed;

        void Follow(PageFacts page, PageLink link, Address address)
        {
            if (files.Contains(Routes.FileOf(address.Path!)))
            {
                if (
                    address.Fragment.Length > 0
                    && ids.TryGetValue(address.Path!, out var known)
                    && !known.Contains(address.Fragment)
                )
                    Report(page, link, place => FragmentDead(place, address, ids));
            }
            else if (link.Purpose == LinkPurpose.Asset)
                Report(page, link, place => Catalog.AssetDead(place, address.Path!, files.Select(Routes.OfFile)));
            else
                Report(page, link, place => Catalog.PageDead(place, address.Path!, ids.Keys));
        }

        void Report(PageFacts page, PageLink link, Func<SourceSpan, Diagnostic> fault)
        {
            foreach (var place in origins.FindAll(page.Route, link.Address, link.Span))
                diagnostics.Add(fault(place));
        }
    }

    private static Dictionary<string, HashSet<string>> IdsOf(ImmutableArray<PageFacts> pages) =>
        pages.ToDictionary(
            page => page.Route,
            page => page.Ids.Select(id => id.Value).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>
    /// The diagnostic of a missing fragment. It suggests another page with the fragment, or a similar id, except ids of
    /// passages.
    /// </summary>
    private static Diagnostic FragmentDead(SourceSpan place, Address address, Dictionary<string, HashSet<string>> ids)
    {
        var (route, fragment) = (address.Path!, address.Fragment);
        var otherPage = ids.Where(page => page.Value.Contains(fragment))
            .Select(page => page.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        var known = ids[route]
            .Where(id =>
                !id.StartsWith('_')
                && !id.StartsWith("p-", StringComparison.Ordinal)
                && !id.StartsWith("s-", StringComparison.Ordinal)
            );
        return Catalog.FragmentDead(place, route, fragment, otherPage, known);
    }

    private static void ReportForeign(PageFacts page, PageLink link, OriginTable origins, DiagnosticBag diagnostics)
    {
        if (link.Purpose == LinkPurpose.Asset)
            diagnostics.Add(Catalog.AssetForeign(origins.Find(page.Route, link.Address, link.Span), link.Address));
    }

    /// <summary>
    /// Reports pages that no chain of links from the home page reaches. Readers come to the records of passages from
    /// elsewhere.
    /// </summary>
    private static void ReportOrphans(
        ImmutableArray<PageFacts> pages,
        Dictionary<string, SortedSet<string>> graph,
        OriginTable origins,
        DiagnosticBag diagnostics
    )
    {
        var reached = new HashSet<string>([Routes.Home, Routes.NotFound], StringComparer.Ordinal);
        var open = new Queue<string>([Routes.Home]);
        while (open.TryDequeue(out var route))
        {
            foreach (
                var next in graph
                    .GetValueOrDefault(route, [])
                    .Where(next => graph.ContainsKey(next) && reached.Add(next))
            )
                open.Enqueue(next);
        }
        foreach (
            var page in pages.Where(page => page is { LeadsTo: null, IsRecord: false } && !reached.Contains(page.Route))
        )
            diagnostics.Add(Catalog.PageOrphan(origins.Find(page.Route, "", page.Start), page.Route));
    }
}
