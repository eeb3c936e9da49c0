using System.Collections.Immutable;

namespace AfPakSite.Checking;

/// <summary>What answers where a redirect may lead: files, the places on pages, and pages that lead on by themselves.</summary>
internal sealed class RedirectTargets
{
    private readonly HashSet<string> paths;
    private readonly Dictionary<string, HashSet<string>> places;
    private readonly Dictionary<string, string> leads;

    /// <param name="paths">The files that answer an address.</param>
    public RedirectTargets(ImmutableArray<PageFacts> pages, HashSet<string> paths, string baseUrl)
    {
        this.paths = paths;
        places = pages.ToDictionary(
            page => page.Route,
            page => page.Ids.Select(id => id.Value).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        leads = pages
            .Where(page => page.LeadsTo is not null)
            .ToDictionary(
                page => page.Route,
                page => new AddressResolver(baseUrl, page.Route).Resolve(page.LeadsTo!).ToString(),
                StringComparer.Ordinal
            );
    }

    public IEnumerable<string> Routes => paths.Select(AfPakSite.Sites.Routes.OfFile);

    public bool HasFile(string route) => paths.Contains(AfPakSite.Sites.Routes.FileOf(route));

    /// <summary>Whether an address leads to a file and, on a page, to a place that it has.</summary>
    public bool Answers(string route, string fragment) =>
        HasFile(route) && (fragment.Length == 0 || !places.TryGetValue(route, out var ids) || ids.Contains(fragment));

    /// <summary>The address to which the page at a route leads on; null where it does not.</summary>
    public string? LeadOf(string route) => leads.GetValueOrDefault(route);
}
