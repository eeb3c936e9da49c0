using AfPakSite.Annotations;
using AfPakSite.Ledgers;
using AfPakSite.Studies;

namespace AfPakSite.Sites;

/// <summary>
/// All routes. They begin with a slash, and those of pages end with one; a place on a page has a fragment. They are
/// part of the public contract: changing one breaks links.
/// </summary>
public static class Routes
{
    public const string Home = "/";
    public const string Study = "/study/";
    public const string Timeline = "/timeline/";
    public const string Argument = "/argument/";
    public const string Bibliography = "/bibliography/";
    public const string Instructors = "/instructors/";
    public const string Search = "/search/";
    public const string Desk = "/desk/";
    public const string About = "/about/";
    public const string Feed = "/feed.xml";
    public const string OpenSearch = "/opensearch.xml";
    public const string Epub = "/study.epub";
    public const string Pdf = "/study.pdf";
    public const string Manifest = "/site.webmanifest";
    public const string Worker = "/sw.js";
    public const string NotFound = "/404.html";
    public const string Paths = "/paths/";
    public const string Sections = "/sections/";
    public const string Permalinks = "/l/";
    public const string StudyData = "/study.json";
    public const string WorksData = "/bibliography.json";
    public const string WorksBibTex = "/bibliography.bib";
    public const string WorksRis = "/bibliography.ris";
    public const string LinksData = "/links.json";
    public const string LinksTable = "/links.csv";
    public const string AnchorsData = "/anchors.json";
    public const string TimelineData = "/timeline.json";
    public const string SearchData = "/search.json";
    public const string PassageCitations = "/passage-cite.json";
    public const string Previews = "/previews.json";
    public const string BuildReport = "/build-report.json";
    public const string SphinxInventory = "/objects.inv";
    public const string MystInventory = "/myst.xref.json";
    public const string DocFxInventory = "/xrefmap.yml";
    public const string Sitemap = "/sitemap.xml";
    private const string Figures = "/figures/";
    private const string Courses = "/course/";
    private const string Editions = "/e/";

    /// <summary>
    /// The first segments of routes that are not available for kinds, and folders of <c>input/</c> with another
    /// purpose.
    /// </summary>
    public static IReadOnlySet<string> OwnFolders { get; } =
        new[]
        {
            Study,
            Timeline,
            Argument,
            Bibliography,
            Instructors,
            Search,
            Desk,
            About,
            Paths,
            Courses,
            Figures,
            Sections,
            Editions,
            Permalinks,
        }
            .Select(route => route.Trim('/'))
            .Concat(["assets", "home", "map", "pages"])
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The page of a section with its own page.</summary>
    public static string OfSection(Section section) => $"{Sections}{section.Slug}/";

    /// <summary>The page of an entry, or its place on the index page of its kind.</summary>
    public static string Of(Entity entity) => entity.HasPage ? OwnPageOf(entity) : $"{entity.Kind.Route}#{entity.Slug}";

    /// <summary>
    /// The address of an entry's own page. Without a page, it leads to the entry's place on the index page.
    /// </summary>
    public static string OwnPageOf(Entity entity) => $"{entity.Kind.Route}{entity.Slug}/";

    /// <summary>The page that contains the text of an entry.</summary>
    public static string PageOf(Entity entity) => entity.HasPage ? Of(entity) : entity.Kind.Route;

    /// <summary>The id of a heading in the text of an entry, unique on its page.</summary>
    public static string IdOf(Entity entity, string heading) => entity.HasPage ? heading : $"{entity.Slug}_{heading}";

    public static string Of(Work work) => $"{Bibliography}#{work.Id.Value}";

    public static string Of(TimelineEvent item) => $"{Timeline}#{item.Id.Value}";

    public static string Of(ArgumentItem item) => $"{Argument}#{item.Id.Value}";

    public static string Of(ArgumentGroup group) => $"{Argument}#{group.Id.Value}";

    public static string Of(ReadingPath path) => $"{Paths}{path.Id.Value}/";

    /// <summary>The short permanent address of an anchor.</summary>
    public static string Permalink(string id) => $"{Permalinks}{id}/";

    /// <summary>The record of an anchor as data.</summary>
    public static string PassageData(string id) => $"{Permalinks}{id}.json";

    /// <summary>The short permanent address of an anchor in an edition.</summary>
    public static string PassageIn(string id, EditionName edition) => $"{Permalink(id)}{edition}/";

    /// <summary>The front page of an edition.</summary>
    public static string Edition(Edition edition) => Edition(edition.Name);

    public static string Edition(EditionName edition) => $"{Editions}{edition}/";

    /// <summary>The whole study as a course package for learning platforms.</summary>
    public static string StudyCourse => $"{Courses}study.imscc";

    /// <summary>A reading path as a course package.</summary>
    public static string CourseOf(ReadingPath path) => $"{Courses}{path.Id.Value}.imscc";

    /// <summary>A figure as a file of its own.</summary>
    public static string FigureImage(string name) => $"{Figures}{name}.svg";

    /// <summary>The numbers of a figure as a table.</summary>
    public static string FigureNumbers(string name) => $"{Figures}{name}.csv";

    /// <summary>The data of a page for MyST.</summary>
    /// <param name="page">The route of the page.</param>
    public static string MystPage(string page) => $"{page}myst.json";

    /// <summary>The file of a route, relative to the output folder.</summary>
    public static string FileOf(string route) => route.EndsWith('/') ? $"{route[1..]}index.html" : route[1..];

    /// <summary>The route of a published file.</summary>
    public static string OfFile(string path) =>
        path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal)
            ? $"/{path[..^"index.html".Length]}"
            : $"/{path}";

    /// <summary>The way up by so many folders.</summary>
    private static string Climb(int folders) =>
        folders switch
        {
            0 => "",
            1 => "../",
            2 => "../../",
            _ => $"../../{Climb(folders - 2)}",
        };

    /// <summary>A relative address for a link, so that the site works in any folder.</summary>
    /// <param name="page">The route of the page that contains the link.</param>
    /// <param name="target">A route, with or without a fragment.</param>
    public static string Relative(string page, string target)
    {
        var hash = target.IndexOf('#');
        var route = hash < 0 ? target : target.AsSpan(0, hash);
        var fragment = target.AsSpan(route.Length);
        if (route.SequenceEqual(page) && fragment.Length > 0)
            return fragment.ToString();
        var shared = page.AsSpan(0, route.CommonPrefixLength(page)).LastIndexOf('/') + 1;
        var climb = Climb(page.AsSpan(shared).Count('/'));
        var descent = route[shared..];
        return climb.Length + descent.Length == 0 ? $"./{fragment}" : string.Concat(climb, descent, fragment);
    }
}
