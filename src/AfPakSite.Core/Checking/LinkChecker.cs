using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Follows every address of every page: to a page, to a fragment on it, to an asset; and looks for pages nobody leads to.</summary>
internal static class LinkChecker
{
    /// <summary>Gives how many addresses inside the site were followed.</summary>
    public static int Check(
        ImmutableArray<PageFacts> pages,
        HashSet<string> files,
        string baseUrl,
        OriginTable origins,
        DiagnosticBag diagnostics
    )
    {
        var ids = pages.ToDictionary(
            page => page.Route,
            page => page.Ids.Select(id => id.Value).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
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
                    Report(
                        page,
                        link,
                        Catalogue.FragmentDead,
                        FragmentHint(address.Fragment, known, ids),
                        address.Path!,
                        address.Fragment
                    );
            }
            else if (link.Purpose == LinkPurpose.Asset)
                Report(
                    page,
                    link,
                    Catalogue.AssetDead,
                    Suggestion.For(address.Path!, files.Select(Routes.OfFile)),
                    address.Path!
                );
            else
                Report(page, link, Catalogue.PageDead, Suggestion.For(address.Path!, ids.Keys), address.Path!);
        }

        void Report(PageFacts page, PageLink link, DiagnosticKind kind, string hint, params ReadOnlySpan<object> found)
        {
            foreach (var place in origins.FindAll(page.Route, link.Address, link.Span))
                diagnostics.Add(kind, place, hint, found);
        }
    }

    /// <summary>The page that has the place, else a place of a similar name; of ids that only programs make, none is listed.</summary>
    private static string FragmentHint(string fragment, HashSet<string> known, Dictionary<string, HashSet<string>> ids)
    {
        var others = ids.Where(page => page.Value.Contains(fragment))
            .Select(page => page.Key)
            .Order(StringComparer.Ordinal);
        return others.FirstOrDefault() is { } other
            ? $"it stands on {other}"
            : Suggestion.For(
                fragment,
                known.Where(id =>
                    !id.StartsWith('_')
                    && !id.StartsWith("p-", StringComparison.Ordinal)
                    && !id.StartsWith("s-", StringComparison.Ordinal)
                )
            );
    }

    private static void ReportForeign(PageFacts page, PageLink link, OriginTable origins, DiagnosticBag diagnostics)
    {
        if (link.Purpose == LinkPurpose.Asset)
            diagnostics.Add(
                Catalogue.AssetForeign,
                origins.Find(page.Route, link.Address, link.Span),
                "put the file into the site, or link to it in words",
                link.Address
            );
    }

    /// <summary>A page that no chain of links from the home page reaches is lost to its readers.</summary>
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
        foreach (var page in pages.Where(page => page.LeadsTo is null && !reached.Contains(page.Route)))
            diagnostics.Add(
                Catalogue.PageOrphan,
                origins.Find(page.Route, "", page.Source.Whole with { Length = 0 }),
                "link to it from another page, or add it to `navigation:` in input/site.yml",
                page.Route
            );
    }
}
