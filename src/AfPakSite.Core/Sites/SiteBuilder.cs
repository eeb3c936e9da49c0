using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;
using AfPakSite.Citing;
using AfPakSite.Diagnostics;
using AfPakSite.Images;
using AfPakSite.Ledgers;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Sites;

/// <summary>Builds a site from the study and <c>input/</c>.</summary>
public static class SiteBuilder
{
    private const string PageFolder = "input/pages/";
    private const string RisLibrary = "input/bibliography.ris";
    private const string BibTexLibrary = "input/bibliography.bib";
    private const string JsonLibrary = "input/bibliography.json";
    private const string MapFile = "input/map/map.yml";
    private const string MapNote = "input/map/README.md";

    /// <summary>The file that keeps what was last seen of other sites; a build does not read it.</summary>
    internal const string LinkLockFile = "input/links.lock.json";

    /// <summary>The study's file: plain text, or Markdown if there is no plain text.</summary>
    public static SourceText? StudyFile(SourceSet sources) => StudyFiles(sources).FirstOrDefault();

    private static IEnumerable<SourceText> StudyFiles(SourceSet sources) =>
        new[] { "seeds/study.txt", "seeds/study.md" }.Select(sources.Find).OfType<SourceText>();

    /// <summary>The site; null and diagnostics if the settings cannot be read.</summary>
    /// <param name="settings">Null if they cannot be read; the other files are read all the same.</param>
    public static Site? Build(
        AnchoredStudy anchored,
        SiteSettings? settings,
        SourceSet sources,
        Func<string, string?> readWords,
        DiagnosticBag diagnostics
    )
    {
        var kinds = settings?.Kinds ?? EntryKind.DefaultsIn(Words.For(Words.Default, readWords));
        var annotations = ReadAnnotations(anchored.Study, sources, kinds, diagnostics);
        var texts = ReadEach(sources, PageFolder, ReadPage, diagnostics);
        var images = FigureImages.Read(anchored.Study, sources, settings?.MissingImages ?? [], diagnostics);
        ReportUnread(sources, kinds, images, diagnostics);
        StudyRecord.Check(anchored.Study.Head, settings, sources, diagnostics);
        if (settings is null)
            return null;
        settings = StudyRecord.Complete(settings, anchored.Study.Head);
        var sections = new SectionRoutes(anchored.Study, settings.SplitLevel, edition: null);
        var register = new AnchorRegister(anchored.Ledger, LedgerUpdate.Of(anchored, sections.PlaceOf, null));
        var site = new Site(settings, anchored.Study, annotations, texts, register, images);
        ReportTakenRoutes(site, diagnostics);
        return site;
    }

    private static AnnotationSet ReadAnnotations(
        Study study,
        SourceSet sources,
        ImmutableArray<EntryKind> kinds,
        DiagnosticBag diagnostics
    ) =>
        new(
            [.. ReadWorks(study, sources, diagnostics).InOrder()],
            [
                .. kinds.SelectMany(kind =>
                    ReadEntries(sources, kind, diagnostics).OrderByName(entry => entry.Name.Value)
                ),
            ],
            EventOrder.Sort(Read(sources, "input/timeline.yml", TimelineReader.Read, diagnostics), diagnostics),
            Read(sources, "input/paths.yml", PathReader.Read, diagnostics),
            Read(sources, "input/heads.yml", HeadReader.Read, diagnostics),
            Read(sources, "input/search.yml", SearchSynonymReader.Read, diagnostics),
            Read(sources, "input/argument.yml", ArgumentReader.Read, diagnostics),
            sources.Find(MapFile) is { } map ? sources.Read(map, null, MapReader.Read, diagnostics) : null
        );

    /// <summary>
    /// The works of the study’s own list, which files of reference managers correct, and <c>bibliography.yml</c> after
    /// them.
    /// </summary>
    private static ImmutableArray<Work> ReadWorks(Study study, SourceSet sources, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<ImmutableArray<Work>> corrections =
        [
            Read(sources, JsonLibrary, CslJsonReader.ReadAll, diagnostics),
            Read(sources, RisLibrary, RisReader.ReadAll, diagnostics),
            Read(sources, BibTexLibrary, BibTexReader.ReadAll, diagnostics),
            Read(sources, "input/bibliography.yml", WorkReader.ReadAll, diagnostics),
        ];
        var works = ReferenceList.WorksOf(study);
        foreach (var correction in corrections)
            works = WorkMerge.Correct(works, correction);
        return ComingWorks.Complete(works, study);
    }

    /// <summary>Whether a reference manager wrote a file, so that it may list more works than the study’s.</summary>
    internal static bool IsLibrary(string path) => path is RisLibrary or BibTexLibrary or JsonLibrary;

    private static IEnumerable<Entity> ReadEntries(SourceSet sources, EntryKind kind, DiagnosticBag diagnostics) =>
        kind.Form switch
        {
            EntryForm.Term => Read(
                sources,
                "input/glossary.yml",
                (source, bag) => EntityReader.ReadTerms(source, kind, bag),
                diagnostics,
                kind
            ),
            EntryForm.Place => Read(
                sources,
                "input/places.yml",
                (source, bag) => EntityReader.ReadPlaces(source, kind, bag),
                diagnostics,
                kind
            ),
            _ => ReadEach(
                sources,
                FolderOf(kind),
                (source, slug, bag) => EntityReader.ReadFile(source, new(kind, slug), bag),
                diagnostics,
                kind
            ),
        };

    /// <summary>Whether each entry of a kind is a file; terms and places are lists.</summary>
    internal static bool HasFolder(EntryKind kind) => kind.Form is not (EntryForm.Term or EntryForm.Place);

    private static string FolderOf(EntryKind kind) => $"input/{kind.Folder}/";

    private static ImmutableArray<T> Read<T>(
        SourceSet sources,
        string path,
        Func<SourceText, DiagnosticBag, ImmutableArray<T>> read,
        DiagnosticBag diagnostics,
        EntryKind? kind = null
    ) => sources.Find(path) is { } source ? sources.Read(source, kind, read, diagnostics) : [];

    private static ImmutableArray<T> ReadEach<T>(
        SourceSet sources,
        string folder,
        Func<SourceText, string, DiagnosticBag, T?> read,
        DiagnosticBag diagnostics,
        EntryKind? kind = null
    )
        where T : class
    {
        var files = sources.MarkdownIn(folder).ToList();
        foreach (var (file, slug) in files.Where(item => !Slug.IsWellFormed(item.Slug)))
            diagnostics.Add(Catalog.FileNameNotSlug(file, slug));
        return
        [
            .. files
                .Where(item => !FrontMatter.IsCommentedOut(item.File))
                .Select(item =>
                    sources.Read(item.File, kind, (source, bag) => read(source, item.Slug, bag), diagnostics)
                )
                .OfType<T>(),
        ];
    }

    internal static AuthoredPage? ReadPage(SourceText source, string slug, DiagnosticBag diagnostics)
    {
        var (fields, body) = FrontMatter.Read(source, diagnostics);
        if (fields is null)
            return null;
        var route = slug == "home" ? Routes.Home : $"/{slug}/";
        var page = new AuthoredPage(
            new(route, source.Start),
            fields.Text("title").Value,
            fields.Text("description").Value,
            MarkupReader.Read(body, diagnostics)
        );
        fields.Close();
        return page;
    }

    /// <summary>
    /// Reports files in the input that nothing reads, because their name or folder is probably wrong, and files beside
    /// the study, except the note on where it comes from and the images of its figures.
    /// </summary>
    private static void ReportUnread(
        SourceSet sources,
        ImmutableArray<EntryKind> kinds,
        FigureImages images,
        DiagnosticBag diagnostics
    )
    {
        string[] known =
        [
            "input/bibliography.yml",
            BibTexLibrary,
            RisLibrary,
            JsonLibrary,
            "input/timeline.yml",
            "input/glossary.yml",
            "input/places.yml",
            "input/paths.yml",
            "input/heads.yml",
            "input/search.yml",
            "input/argument.yml",
            SiteSettingsReader.Path,
            Ledger.Path,
            LinkLockFile,
            MapFile,
            MapNote,
        ];
        string[] folders = [.. kinds.Where(HasFolder).Select(FolderOf), PageFolder];
        var read = folders.SelectMany(sources.MarkdownIn).Select(item => item.File).ToHashSet();
        var unread = sources
            .Files.Where(file => file.Path.StartsWith("input/", StringComparison.Ordinal))
            .Where(file => !known.Contains(file.Path) && !read.Contains(file));
        foreach (var file in unread)
            diagnostics.Add(Catalog.FileUnread(file, known, folders, study: null, isImage: false));
        var study = StudyFile(sources);
        foreach (
            var other in sources.Files.Where(file =>
                IsSeed(file.Path) && file != study && !images.Used.Contains(file.Path)
            )
        )
            diagnostics.Add(Catalog.FileUnread(other, known, folders, study, ImageReader.IsImage(other.Path)));
    }

    private static bool IsSeed(string path) =>
        path.StartsWith("seeds/", StringComparison.Ordinal) && path != "seeds/README.md";

    /// <summary>Reports authored pages with the route of a generated page.</summary>
    private static void ReportTakenRoutes(Site site, DiagnosticBag diagnostics)
    {
        var taken = site
            .Pages.Where(page => page is not (Page.OfText or Page.Home or Page.Instructors or Page.About))
            .Select(page => page.Route)
            .Append(Routes.Sections)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var route in site.Texts.Select(text => text.Route).Where(route => taken.Contains(route.Value)))
            diagnostics.Add(Catalog.RouteTaken(route.Span, route.Value));
    }
}
