using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Ledgers;
using AfPakSite.Markup;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>A site before its parts are linked: the study, what is added to it, and where all of it will stand.</summary>
public sealed record Site(
    SiteSettings Settings,
    Study Study,
    AnnotationSet Annotations,
    ImmutableArray<AuthoredPage> Pages
)
{
    private readonly Dictionary<string, string> pageBySection = PagesOf(Study, Settings.SplitLevel);

    /// <summary>What the ledger knows of the study's anchors.</summary>
    public AnchorRegister Register { get; init; } = AnchorRegister.Empty;

    /// <summary>What stands before every route of the study: empty, or the address of an edition without its last slash.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Which edition this is, the study as it was at a time; null for the site of today.</summary>
    public Edition? Edition { get; init; }

    /// <summary>The page of the site's own at a route, if there is one.</summary>
    public AuthoredPage? PageAt(string route) => Pages.FirstOrDefault(page => page.Route.Value == route);

    /// <summary>The sections that have a page of their own, in reading order.</summary>
    public ImmutableArray<Section> PagedSections { get; } =
    [.. Study.AllSections.Where(section => HasPage(section, Settings.SplitLevel))];

    /// <summary>Whether a section has a page of its own; front and back matter stand on other pages.</summary>
    public bool HasPage(Section section) => HasPage(section, Settings.SplitLevel);

    /// <summary>The route of the page on which a section stands first; <c>/study/</c> holds everything a second time.</summary>
    public string PageOf(Section section) => Here(pageBySection[section.Slug]);

    /// <summary>A route of the study as this site has it: in an edition below the edition's address.</summary>
    public string Here(string route) => Edition is not null ? Prefix + route : route;

    /// <summary>Where a section stands, as the ledger keeps it.</summary>
    public SectionPlace PlaceOf(Section section) => new(PageOf(section), HasPage(section));

    /// <summary>The address of a section: its page, or its place on the page of the section that holds it.</summary>
    public string AddressOf(Section section) =>
        HasPage(section) ? PageOf(section) : $"{PageOf(section)}#{section.Slug}";

    public string AddressOf(Section section, Paragraph paragraph) => $"{PageOf(section)}#{paragraph.Id}";

    public string AddressOf(SentencePlace place) => $"{PageOf(place.Section)}#{place.Id}";

    private static bool HasPage(Section section, int splitLevel) =>
        section.Kind == SectionKind.Body && section.Level <= splitLevel;

    private static Dictionary<string, string> PagesOf(Study study, int splitLevel)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in study.Sections)
            Add(section, section);
        return pages;

        void Add(Section section, Section holder)
        {
            var paged = HasPage(section, splitLevel) ? section : holder;
            pages[section.Slug] = RouteOf(paged);
            foreach (var inner in section.Subsections)
                Add(inner, paged);
        }
    }

    private static string RouteOf(Section paged) =>
        paged.Kind switch
        {
            SectionKind.Preamble or SectionKind.Abstract => Routes.Home,
            SectionKind.BackMatter => Routes.Study,
            _ => Routes.OfSection(paged),
        };
}

/// <summary>A page of the site's own: <c>input/pages/SLUG.md</c>.</summary>
/// <param name="Route">Where it is published; <c>home.md</c> is <c>/</c>.</param>
public sealed record AuthoredPage(Located<string> Route, string Title, string Description, AuthoredText Body);
