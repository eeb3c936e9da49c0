using System.Collections.Immutable;

namespace AfPakSite.Checking;

/// <summary>The possible targets of redirects: files, places on pages, and pages that redirect again.</summary>
internal sealed class RedirectTargets
{
    private readonly HashSet<string> paths;
    private readonly IReadOnlyDictionary<string, HashSet<string>> places;
    private readonly Dictionary<string, string> leads;

    /// <param name="paths">The paths of the site's files.</param>
    /// <param name="places">The ids of each page.</param>
    public RedirectTargets(
        ImmutableArray<PageFacts> pages,
        IReadOnlyDictionary<string, HashSet<string>> places,
        HashSet<string> paths,
        string baseUrl
    )
    {
        (this.places, this.paths) = (places, paths);
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

    /// <summary>Whether an address has a file and, on a page, an existing fragment.</summary>
    public bool Answers(string route, string fragment) =>
        route.IndexOf("/:", StringComparison.Ordinal) is >= 0 and var placeholder
            ? HasFolder(route[..(placeholder + 1)])
            : HasFile(route)
                && (
                    fragment.Length == 0
                    || LinkChecker.IsTop(fragment)
                    || !places.TryGetValue(route, out var ids)
                    || ids.Contains(fragment)
                );

    /// <summary>Whether a folder contains a file, so that what the host fills in may be one of them.</summary>
    private bool HasFolder(string folder) =>
        paths.Any(path => path.AsSpan().StartsWith(folder.AsSpan(1), StringComparison.Ordinal));

    /// <summary>The target of the redirect page at a route; null for other pages.</summary>
    public string? LeadOf(string route) => leads.GetValueOrDefault(route);
}
