using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.History;
using AfPakSite.Ledgers;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>A site before linking: the study, the annotations and all pages.</summary>
public sealed class Site
{
    private readonly SectionRoutes sections;
    private readonly HashSet<string> routes;
    private readonly Lazy<ImmutableArray<PassageRecord>> passages;

    /// <param name="texts">The authored pages.</param>
    /// <param name="register">The ledger's anchors of the study.</param>
    /// <param name="images">The images of the study's figures.</param>
    public Site(
        SiteSettings settings,
        Study study,
        AnnotationSet annotations,
        ImmutableArray<AuthoredPage> texts,
        AnchorRegister register,
        FigureImages images
    )
        : this(
            settings,
            study,
            annotations,
            texts,
            register,
            new SectionRoutes(study, settings.SplitLevel, edition: null),
            images
        ) { }

    private Site(
        SiteSettings settings,
        Study study,
        AnnotationSet annotations,
        ImmutableArray<AuthoredPage> texts,
        AnchorRegister register,
        SectionRoutes sections,
        FigureImages images,
        ImmutableArray<Site>? editions = null
    )
    {
        (this.sections, Images) = (sections, images);
        (Settings, Study, Annotations, Texts, Register) = (settings, study, annotations, texts, register);
        History = new(register, Routes.Study);
        var pages = new EditionPages();
        Editions = editions ?? [.. register.Current.Editions.Select(edition => Earlier(edition, pages))];
        Pages = new PageBuilder(settings, study, annotations, texts, sections, History.FormerPages).Build();
        routes = Pages.Select(page => page.Route).ToHashSet(StringComparer.Ordinal);
        passages = new(() => PassageRecords.Of(this));
        Kinds = [.. Pages.OfType<Page.OfKind>().Select(page => page.Kind)];
        Navigation =
        [
            .. settings.Navigation.Where(item => !Lists.Contains(item.Route.Value) || HasPage(item.Route.Value)),
        ];
    }

    public SiteSettings Settings { get; }

    public Study Study { get; }

    /// <summary>The script of most letters of the study (ISO 15924).</summary>
    public string Script =>
        field ??= ScriptRuns.MostUsedIn(
            Study.AllSections.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text)
        );

    public AnnotationSet Annotations { get; }

    /// <summary>The authored pages.</summary>
    public ImmutableArray<AuthoredPage> Texts { get; }

    /// <summary>The images of the study’s figures; an earlier edition has none.</summary>
    public FigureImages Images { get; }

    /// <summary>The ledger's anchors of the study.</summary>
    public AnchorRegister Register { get; }

    /// <summary>The former places of passages, and the changes of each release.</summary>
    public SiteHistory History { get; }

    /// <summary>The edition that this site is; null for the current site.</summary>
    public Edition? Edition => sections.Edition;

    /// <summary>The editions of the study, each below its own address, the earliest first.</summary>
    public ImmutableArray<Site> Editions { get; }

    /// <summary>The site itself, then its editions.</summary>
    public IEnumerable<Site> WithEditions => Editions.Prepend(this);

    /// <summary>The record of each passage that was ever published, at its short permanent address.</summary>
    public ImmutableArray<PassageRecord> Passages => passages.Value;

    /// <summary>All pages of the site except those of its editions. This is the only list of pages.</summary>
    public ImmutableArray<Page> Pages { get; }

    /// <summary>The kinds with entries, in the order of the table of kinds.</summary>
    public ImmutableArray<EntryKind> Kinds { get; }

    /// <summary>The items of the menu, except those of empty lists.</summary>
    public ImmutableArray<NavigationItem> Navigation { get; }

    /// <summary>The addresses of an edition whose pages are in an earlier edition.</summary>
    public IEnumerable<SharedPage> SharedPages => sections.Shared;

    /// <summary>The site without some works, and its editions without them.</summary>
    public Site Without(IReadOnlySet<Work> works) =>
        works.Count == 0
            ? this
            : With(Annotations with { Works = [.. Annotations.Works.Where(work => !works.Contains(work))] });

    private Site With(AnnotationSet annotations) =>
        new(
            Settings,
            Study,
            annotations,
            Texts,
            Register,
            sections,
            Images,
            [.. Editions.Select(edition => edition.With(annotations))]
        );

    /// <summary>Whether the site has a page at a route.</summary>
    public bool HasPage(string route) => routes.Contains(route);

    /// <summary>The sections with their own page, in reading order.</summary>
    public ImmutableArray<Section> PagedSections => sections.Paged;

    /// <inheritdoc cref="SectionRoutes.HasPage"/>
    public bool HasPage(Section section) => sections.HasPage(section);

    /// <inheritdoc cref="SectionRoutes.AncestorsOf"/>
    public ImmutableArray<Section> AncestorsOf(Section section) => sections.AncestorsOf(section);

    /// <inheritdoc cref="SectionRoutes.PageOf"/>
    public string PageOf(Section section) => sections.PageOf(section);

    /// <inheritdoc cref="SectionRoutes.Here"/>
    public string Here(string route) => sections.Here(route);

    /// <inheritdoc cref="SectionRoutes.PlaceOf"/>
    public SectionPlace PlaceOf(Section section) => sections.PlaceOf(section);

    /// <summary>The address of a section: its own page, or its place on the page of a parent.</summary>
    public string AddressOf(Section section) =>
        HasPage(section) ? PageOf(section) : $"{PageOf(section)}#{section.Slug}";

    public string AddressOf(Section section, Paragraph paragraph) => $"{PageOf(section)}#{paragraph.Id}";

    public string AddressOf(ReferenceTarget target) =>
        target.Paragraph is { } paragraph ? AddressOf(target.Section, paragraph) : AddressOf(target.Section);

    public string AddressOf(SentencePlace place) => $"{PageOf(place.Section)}#{place.Id}";

    /// <summary>The routes of pages that exist only with entries.</summary>
    private IEnumerable<string> Lists =>
        Settings.Kinds.Select(kind => kind.Route).Concat([Routes.Argument, Routes.Timeline, Routes.Bibliography]);

    private Site Earlier(Edition edition, EditionPages pages)
    {
        var snapshot = Register.States.Of(edition);
        var study = EditionReader.Read(snapshot, $"the edition of {edition.Name}", Settings.Language, Study);
        var routes = pages.Add(study, Settings.SplitLevel, edition);
        return new(Settings, study, Annotations, Texts, AnchorRegister.Empty, routes, FigureImages.None);
    }
}
