using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>
/// Points programs from the landing page to what identifies, describes and makes up the study, and back (the FAIR Signposting
/// Profile; the relation <c>cite-as</c> is RFC 8574). None of the relations is one by which Hypothes.is joins pages.
/// </summary>
public static class Signposts
{
    private const string Json = "application/json";

    /// <summary>The files that describe the study or what it cites.</summary>
    private static readonly Signpost[] Descriptions =
    [
        new("describedby", "/bibliography.json", "application/vnd.citationstyles.csl+json"),
        new("describedby", "/study.json", Json),
    ];

    public static IEnumerable<Signpost> Of(Site site, Page page) =>
        page switch
        {
            Page.Home => OfLandingPage(site),
            Page.OfSection or Page.WholeStudy => [new("collection", Routes.Home, "text/html")],
            _ => [],
        };

    private static IEnumerable<Signpost> OfLandingPage(Site site)
    {
        var (settings, study) = (site.Settings, site.Settings.Study);
        return
        [
            .. Known("cite-as", study.DoiAddress),
            new("type", "https://schema.org/AboutPage", null),
            new("type", $"https://schema.org/{SchemaTypes.Of(study)}", null),
            .. study.Authors.SelectMany(author => Known("author", author.OrcidAddress)),
            .. Known("license", settings.License.Url),
            .. Descriptions,
            new("item", Routes.Study, "text/html"),
            .. site.PagedSections.Select(section => new Signpost("item", site.PageOf(section), "text/html")),
        ];
    }

    private static IEnumerable<Signpost> Known(string relation, string? address) =>
        address is null ? [] : [new(relation, address, null)];
}
