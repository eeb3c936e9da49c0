using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Checks the finished site as a browser reads it, without knowledge of how it was made.</summary>
public static class Checker
{
    /// <summary>The folder that diagnostics name for finished files.</summary>
    private const string Folder = "output";

    /// <summary>The files that tell the host what to do, which it does not serve.</summary>
    private static readonly string[] HostFiles = ["_redirects", "_headers"];

    public const int AllCores = -1;

    /// <summary>How many pages the cores read before their links are followed and they are forgotten.</summary>
    private const int PagesAtOnce = 64;

    /// <summary>Checks all pages and files, and returns how many links were followed.</summary>
    public static int Check(FinishedSite site, DiagnosticBag diagnostics) =>
        Check(site, diagnostics, AllCores, CancellationToken.None);

    /// <param name="cores">How many cores to use at most; -1 for all.</param>
    /// <param name="outdated">Stops before the next pages when nobody needs the result any more.</param>
    /// <param name="external">Gets the links to other sites; null if nobody needs them.</param>
    public static int Check(
        FinishedSite site,
        DiagnosticBag diagnostics,
        int cores,
        CancellationToken outdated,
        ExternalLinks? external = null
    )
    {
        var limits = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = outdated };
        var (files, baseUrl) = (site.Files, site.BaseUrl);
        var paths = new HashSet<string>(site.Later, StringComparer.Ordinal);
        var places = new OriginTable(site.Origins, baseUrl);
        foreach (var file in files.Where(file => !paths.Add(file.Path)))
        {
            var route = Routes.OfFile(file.Path);
            var place = places.Find(route, "", new SourceText($"{Folder}/{file.Path}", file.Text).Start);
            diagnostics.Add(Catalog.RouteTaken(place, route));
        }

        var redirects = RedirectRule.In(files.FirstOrDefault(file => file.Path == "_redirects"), Folder, baseUrl);
        var links = new LinkChecker(
            [.. paths.Except(HostFiles), .. RedirectChecker.PermalinksIn(redirects)],
            baseUrl,
            places,
            Read,
            diagnostics
        );
        var read = ImmutableArray.CreateBuilder<PageFacts>();
        foreach (var some in files.Where(file => file.IsPage).DistinctBy(file => file.Path).Chunk(PagesAtOnce))
        {
            var (facts, faults) = (new PageFacts[some.Length], new DiagnosticBag[some.Length]);
            Parallel.For(0, some.Length, limits, at => facts[at] = ReadAndCheck(some[at], faults[at] = new()));
            for (var at = 0; at < some.Length; at++)
            {
                links.Add(facts[at], some[at]);
                external?.Add(facts[at], baseUrl);
                read.Add(facts[at] with { Ids = [], Links = [], Headings = [], Faults = [] });
                diagnostics.AddAll(faults[at]);
            }
        }
        var pages = read.ToImmutable();
        IdentityChecker.Check(pages, baseUrl, diagnostics);
        links.Report(pages);
        RedirectChecker.Check(redirects, new(pages, links.Ids, paths, baseUrl), places, diagnostics);
        return links.Followed;

        PageFacts ReadAndCheck(OutputFile file, DiagnosticBag faults)
        {
            var page = Read(file);
            PageChecker.Check(page, baseUrl, places, faults);
            MetadataChecker.Check(page, paths, site, places, faults);
            return page;
        }
    }

    private static PageFacts Read(OutputFile file) => PageReader.Read(file, Folder);
}
