using System.Collections.Immutable;
using AfPakSite.Ledgers;
using AfPakSite.Studies;

namespace AfPakSite.Sites;

/// <summary>Determines which sections have their own page, and the page of every section.</summary>
public sealed class SectionRoutes
{
    private readonly int splitLevel;
    private readonly IReadOnlyDictionary<string, SharedPage> shared;
    private readonly Dictionary<string, string> pageBySection = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Section>> ancestorsBySection = new(StringComparer.Ordinal);

    /// <param name="splitLevel">Sections down to this level have their own page.</param>
    /// <param name="edition">The edition of the study; null for the current study.</param>
    /// <param name="shared">The pages that an earlier edition has, by their routes in this edition.</param>
    public SectionRoutes(
        Study study,
        int splitLevel,
        Edition? edition,
        IReadOnlyDictionary<string, SharedPage>? shared = null
    )
    {
        this.splitLevel = splitLevel;
        this.shared = shared ?? ImmutableDictionary<string, SharedPage>.Empty;
        Edition = edition;
        Paged = [.. study.AllSections.Where(HasPage)];
        foreach (var section in study.Sections)
            Add(section, section, []);
    }

    /// <summary>The edition of the study; null for the current study.</summary>
    public Edition? Edition { get; }

    /// <summary>The sections with their own page, in reading order.</summary>
    public ImmutableArray<Section> Paged { get; }

    /// <summary>The pages that an earlier edition has, in the order of their routes.</summary>
    public IEnumerable<SharedPage> Shared => shared.Values.OrderBy(page => page.Route, StringComparer.Ordinal);

    /// <summary>Whether an earlier edition has the page of a route of the study, with the same text.</summary>
    public bool IsShared(string route) => shared.ContainsKey(InEdition(route));

    /// <summary>Whether a section has its own page; front and back matter are on other pages.</summary>
    public bool HasPage(Section section) => section.Kind == SectionKind.Body && section.Level <= splitLevel;

    /// <summary>The sections that contain a section, the top-level one first.</summary>
    public ImmutableArray<Section> AncestorsOf(Section section) => ancestorsBySection[section.Slug];

    /// <summary>
    /// The route of a section's main page, which an earlier edition may have; <c>/study/</c> also contains every
    /// section.
    /// </summary>
    public string PageOf(Section section) => pageBySection[section.Slug];

    /// <summary>
    /// A route of the study; in an edition, it is below the route of the edition, or of the earlier one that has the
    /// page.
    /// </summary>
    public string Here(string route) =>
        InEdition(route) is var own && shared.TryGetValue(own, out var page) ? page.Target : own;

    private string InEdition(string route) => Edition is null ? route : Routes.Edition(Edition).TrimEnd('/') + route;

    /// <summary>The place of a section for the ledger.</summary>
    public SectionPlace PlaceOf(Section section) => new(PageOf(section), HasPage(section));

    /// <param name="parent">The nearest ancestor with its own page.</param>
    private void Add(Section section, Section parent, ImmutableArray<Section> ancestors)
    {
        var paged = HasPage(section) ? section : parent;
        pageBySection[section.Slug] = Here(RouteOf(paged));
        ancestorsBySection[section.Slug] = ancestors;
        foreach (var inner in section.Subsections)
            Add(inner, paged, ancestors.Add(section));
    }

    private static string RouteOf(Section paged) =>
        paged.Kind switch
        {
            SectionKind.Preamble or SectionKind.Abstract => Routes.Home,
            SectionKind.BackMatter => Routes.Study,
            _ => Routes.OfSection(paged),
        };
}
