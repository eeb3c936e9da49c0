using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>
/// Follows all addresses on all pages, and reports broken links, missing fragments, missing assets and orphaned pages.
/// </summary>
/// <remarks>
/// It remembers what each page has and where it leads, not the links themselves: a large site has millions. A page with
/// a fault is read again.
/// </remarks>
/// <param name="files">The paths of the site's files.</param>
/// <param name="read">Reads a page.</param>
internal sealed class LinkChecker(
    HashSet<string> files,
    string baseUrl,
    OriginTable origins,
    Func<OutputFile, PageFacts> read,
    DiagnosticBag diagnostics
)
{
    private readonly Dictionary<string, OutputFile> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);

    /// <summary>The pages that readers can go to from each page.</summary>
    private readonly Dictionary<string, HashSet<string>> graph = new(StringComparer.Ordinal);

    /// <summary>The links to places of pages that were not read before.</summary>
    private readonly List<(string From, Address To)> open = [];

    /// <summary>The routes of pages with dead links.</summary>
    private readonly SortedSet<string> faulty = new(StringComparer.Ordinal);

    /// <summary>The dead links that were reported.</summary>
    private readonly HashSet<(SourceSpan Place, Address To)> dead = [];

    /// <summary>Whether the paths that were looked for have a file; links lead to few of them.</summary>
    private readonly Dictionary<string, bool> hasFile = new(StringComparer.Ordinal);

    /// <summary>How many internal addresses were followed.</summary>
    public int Followed { get; private set; }

    /// <summary>The ids of each page that was added.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Ids => ids;

    /// <summary>Follows the links of a page as far as their targets were read.</summary>
    public void Add(PageFacts page, OutputFile file)
    {
        pages.Add(page.Route, file);
        ids.Add(page.Route, page.Ids.Select(id => id.Value).ToHashSet(StringComparer.Ordinal));
        var next = graph[page.Route] = new(StringComparer.Ordinal);
        foreach (var (link, address) in AddressesOf(page))
        {
            if (address.Path is not { } path)
            {
                ReportForeign(page, link);
                continue;
            }
            Followed++;
            if (link.Purpose == LinkPurpose.Navigation && path != page.Route)
                next.Add(path);
            if (IsDead(address))
                faulty.Add(page.Route);
            else if (address.Fragment.Length > 0 && !ids.ContainsKey(path))
                open.Add((page.Route, address));
        }
    }

    /// <summary>Reports the dead links of all pages, and the orphans.</summary>
    /// <param name="all">The pages that were added.</param>
    public void Report(ImmutableArray<PageFacts> all)
    {
        faulty.UnionWith(open.Where(link => IsDead(link.To)).Select(link => link.From));
        foreach (var page in faulty.Select(route => read(pages[route])))
        {
            foreach (var (link, address) in AddressesOf(page).Where(link => IsDead(link.Address)))
            {
                foreach (var place in origins.FindAll(page.Route, link.Address, link.Span))
                    ReportDead(place, link, address);
            }
        }
        ReportOrphans(all);
    }

    private IEnumerable<(PageLink Link, Address Address)> AddressesOf(PageFacts page)
    {
        var resolver = new AddressResolver(baseUrl, page.Route);
        return page.Links.Select(link => (link, resolver.Resolve(link.Address)));
    }

    /// <summary>
    /// Whether an address of the site has no file, or a page that was read does not have the fragment.
    /// </summary>
    private bool IsDead(Address address) =>
        address.Path is { } path
        && (
            !HasFile(path)
            || address.Fragment.Length > 0
                && ids.TryGetValue(path, out var known)
                && !known.Contains(address.Fragment)
                && !IsTop(address.Fragment)
        );

    private bool HasFile(string path) =>
        hasFile.TryGetValue(path, out var isThere) ? isThere : hasFile[path] = files.Contains(Routes.FileOf(path));

    /// <summary>Whether a fragment is the top of any page (HTML Standard, “Scrolling to a fragment”).</summary>
    internal static bool IsTop(string fragment) => fragment.Equals("top", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reports it once: a link of the menu is on each page, and the search for a hint takes long.</summary>
    private void ReportDead(SourceSpan place, PageLink link, Address address)
    {
        if (!dead.Add((place, address)))
            return;
        if (files.Contains(Routes.FileOf(address.Path!)))
            Report(Catalog.FragmentDeadKind, () => FragmentDead(place, address));
        else if (link.Purpose == LinkPurpose.Asset)
            Report(Catalog.AssetDeadKind, () => Catalog.AssetDead(place, address.Path!, files.Select(Routes.OfFile)));
        else
            Report(Catalog.PageDeadKind, () => Catalog.PageDead(place, address.Path!, ids.Keys));

        void Report(DiagnosticKind kind, Func<Diagnostic> diagnostic) =>
            diagnostics.AddSearched(kind, place, diagnostic);
    }

    /// <summary>
    /// The diagnostic of a missing fragment. It suggests another page with the fragment, or a similar id: one of a
    /// passage only for what may be one.
    /// </summary>
    private Diagnostic FragmentDead(SourceSpan place, Address address)
    {
        var (route, fragment) = (address.Path!, address.Fragment);
        var otherPage = ids.Where(page => page.Value.Contains(fragment))
            .Select(page => page.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        var known = ids[route].Where(id => !id.StartsWith('_') && IsOfPassage(id) == IsOfPassage(fragment));
        return Catalog.FragmentDead(place, route, fragment, otherPage, known);

        static bool IsOfPassage(string id) =>
            id.StartsWith("p-", StringComparison.Ordinal) || id.StartsWith("s-", StringComparison.Ordinal);
    }

    private void ReportForeign(PageFacts page, PageLink link)
    {
        if (link.Purpose == LinkPurpose.Asset)
            diagnostics.Add(Catalog.AssetForeign(origins.Find(page.Route, link.Address, link.Span), link.Address));
    }

    /// <summary>
    /// Reports pages that no chain of links from the home page reaches. Readers come to the records of passages from
    /// elsewhere.
    /// </summary>
    private void ReportOrphans(ImmutableArray<PageFacts> all)
    {
        var reached = new HashSet<string>([Routes.Home, Routes.NotFound], StringComparer.Ordinal);
        var queue = new Queue<string>([Routes.Home]);
        while (queue.TryDequeue(out var route))
        {
            foreach (
                var next in graph
                    .GetValueOrDefault(route, [])
                    .Where(next => graph.ContainsKey(next) && reached.Add(next))
            )
                queue.Enqueue(next);
        }
        foreach (
            var page in all.Where(page => page is { LeadsTo: null, IsRecord: false } && !reached.Contains(page.Route))
        )
            diagnostics.Add(Catalog.PageOrphan(origins.Find(page.Route, "", page.Start), page.Route));
    }
}
