using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>
/// Links the landing page to the identifier, descriptions and parts of the study, and the parts to the landing page
/// (FAIR Signposting Profile; RFC 8574 for <c>cite-as</c>). Hypothes.is does not merge pages by any of these relations.
/// </summary>
public static class Signposts
{
    private const string Json = "application/json";

    /// <summary>The files that describe the study, the works that it cites, or its permanent ids.</summary>
    private static readonly Signpost[] Descriptions =
    [
        new("describedby", Routes.WorksData, "application/vnd.citationstyles.csl+json"),
        new("describedby", Routes.StudyData, Json),
        new("describedby", Routes.AnchorsData, Json),
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
