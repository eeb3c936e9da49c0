using AfPakSite.Annotations;
using AfPakSite.Images;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Theme.Book;
using AfPakSite.Wording;

namespace AfPakSite.Theme;

/// <summary>The context of all parts of a page: the site, and the page.</summary>
/// <param name="Numbers">The page numbers of a page that is printed as a document, whose links must be absolute; null
/// for a page of the site.</param>
/// <param name="InFile">Whether the part is a file that readers keep, whose links must be permanent.</param>
/// <param name="InBook">Whether the page becomes a chapter of the EPUB: its addresses are routes, which the book
/// replaces.</param>
public sealed record PageContext(
    LinkedSite Linked,
    Page Current,
    SiteTheme Theme,
    PageNumbers? Numbers = null,
    bool InFile = false,
    bool InBook = false
)
{
    /// <summary>Whether the page is printed as a document.</summary>
    public bool OnPaper => Numbers is not null;

    public string Route => Current.Route;

    public ThemeAssets Assets => Theme.Assets;

    public Site Site => Linked.Site;

    public SiteSettings Settings => Linked.Site.Settings;

    public Words Words => Settings.Words;

    /// <summary>
    /// The language of the page's title if it differs from the page's; otherwise null. The title may also contain
    /// titles of the study and the site.
    /// </summary>
    public string? TitleLanguage =>
        Current is Page.OfEdition || Settings.IsWord(Current.Title) ? Settings.ForeignWords : null;

    /// <summary>The language of the page's description if it differs from the page's; otherwise null.</summary>
    public string? DescriptionLanguage =>
        Current is Page.WholeStudy or Page.OfSection or Page.Former or Page.OfEdition
        || Settings.IsWord(Current.Description)
            ? Settings.ForeignWords
            : null;

    /// <summary>
    /// The language of the page's reference if it differs from the page's; otherwise null. An edition names its date.
    /// </summary>
    public string? ReferenceLanguage => Site.Edition is null ? TitleLanguage : Settings.ForeignWords;

    /// <summary>The address of an asset.</summary>
    public string Href(OutputFile asset) => HrefOnSite($"/{asset.Path}");

    /// <summary>The address of the file of an image of the study.</summary>
    public string Href(StudyImage image) => HrefOnSite($"/{image.PublishedPath}");

    /// <summary>
    /// An address for an attribute of this page; null on paper if the site has a placeholder address.
    /// </summary>
    public string? Href(string target) =>
        InBook ? target
        : InFile ? Settings.Permanent(target)
        : OnPaper && !target.StartsWith($"{Route}#", StringComparison.Ordinal) ? Settings.Printed(target)
        : HrefOnSite(target);

    public string? Href(Entity entity) => Href(Routes.Of(entity));

    /// <summary>
    /// The address of a work: in the bibliography, or on paper in the works cited at the end of the study.
    /// </summary>
    public string? Href(Work work) => OnPaper && !Site.Study.ListsWorks ? $"#{PrintedId(work)}" : Href(Routes.Of(work));

    /// <summary>
    /// The id of a work at the end of a printed study. The theme gives no other element of that page an id that begins
    /// so, whatever the key of the work is.
    /// </summary>
    public static string PrintedId(Work work) => $"_work-{work.Id.Value}";

    public string? Href(TimelineEvent item) => Href(Routes.Of(item));

    public string? Href(Section section) => Href(Site.AddressOf(section));

    /// <summary>The address of a part of the study, on this page if it contains the whole study.</summary>
    public string? Href(ReferenceTarget target) =>
        Current is Page.WholeStudy ? $"#{target.Paragraph?.Id ?? target.Section.Slug}" : Href(Site.AddressOf(target));

    public string? Href(SentencePlace place) => Href(Site.AddressOf(place));

    /// <summary>The address of the page that contains a section's passages; null if it is this page.</summary>
    public string? HrefElsewhere(Section section) =>
        Site.PageOf(section) is var page && page == Route ? null : Href(page);

    /// <summary>The absolute address of this page.</summary>
    public string Canonical => Settings.Absolute(Route);

    /// <summary>
    /// An address relative to this page, or from the root on the error page, which is served at any depth.
    /// </summary>
    private string HrefOnSite(string target) =>
        Current is Page.NotFound ? Settings.Path + target : Routes.Relative(Route, target);
}
