using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Reading;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>Puts the study and all of <c>input/</c> together into a site.</summary>
public static class SiteBuilder
{
    private const string ActorFolder = "input/actors/";
    private const string FrameworkFolder = "input/frameworks/";
    private const string PageFolder = "input/pages/";
    private const string MapFile = "input/map/map.yml";
    private const string MapNote = "input/map/README.md";

    /// <summary>The study's file: plain text, or Markdown where there is no plain text.</summary>
    public static SourceText? StudyFile(SourceSet sources) =>
        sources.Find("seeds/study.txt") ?? sources.Find("seeds/study.md");

    /// <summary>The site; null and diagnostics where the settings cannot be read.</summary>
    public static Site? Build(
        AnchoredStudy anchored,
        SourceSet sources,
        BuildOptions options,
        DiagnosticBag diagnostics
    )
    {
        var settings = SiteSettingsReader.Read(sources, options, diagnostics);
        var annotations = new AnnotationSet(
            Read(sources, "input/bibliography.yml", WorkReader.ReadAll, diagnostics),
            ReadEach(sources, ActorFolder, EntityReader.ReadActor, diagnostics),
            ReadEach(sources, FrameworkFolder, EntityReader.ReadFramework, diagnostics),
            Read(sources, "input/timeline.yml", TimelineReader.Read, diagnostics),
            Read(sources, "input/glossary.yml", EntityReader.ReadTerms, diagnostics),
            Read(sources, "input/places.yml", EntityReader.ReadPlaces, diagnostics),
            Read(sources, "input/paths.yml", PathReader.Read, diagnostics)
        )
        {
            Map = sources.Find(MapFile) is { } map ? MapReader.Read(map, diagnostics) : null,
        };
        var texts = ReadEach(sources, PageFolder, ReadPage, diagnostics);
        ReportUnread(sources, diagnostics);
        if (settings is null)
            return null;
        var sections = new SectionRoutes(anchored.Study, settings.SplitLevel, edition: null);
        var register = new AnchorRegister(anchored.Ledger, LedgerUpdate.Of(anchored, sections.PlaceOf, null));
        var sorted = annotations with { Events = EventOrder.Sort(annotations.Events, diagnostics) };
        var site = new Site(settings, anchored.Study, sorted, texts, register);
        ReportTakenRoutes(site, diagnostics);
        return site;
    }

    private static ImmutableArray<T> Read<T>(
        SourceSet sources,
        string path,
        Func<SourceText, DiagnosticBag, ImmutableArray<T>> read,
        DiagnosticBag diagnostics
    ) => sources.Find(path) is { } source ? read(source, diagnostics) : [];

    private static ImmutableArray<T> ReadEach<T>(
        SourceSet sources,
        string folder,
        Func<SourceText, string, DiagnosticBag, T?> read,
        DiagnosticBag diagnostics
    )
        where T : class
    {
        var files = sources.MarkdownIn(folder).ToList();
        foreach (var (file, slug) in files.Where(item => !Slug.IsWellFormed(item.Slug)))
            diagnostics.Add(Catalog.FileNameNotSlug(file, slug));
        return [.. files.Select(item => read(item.File, item.Slug, diagnostics)).OfType<T>()];
    }

    private static AuthoredPage? ReadPage(SourceText source, string slug, DiagnosticBag diagnostics)
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

    /// <summary>A file that no reader asks for is a slip of the maintainer's: a wrong name or a wrong folder.</summary>
    private static void ReportUnread(SourceSet sources, DiagnosticBag diagnostics)
    {
        string[] known =
        [
            "input/bibliography.yml",
            "input/timeline.yml",
            "input/glossary.yml",
            "input/places.yml",
            "input/paths.yml",
            SiteSettingsReader.Path,
            Ledger.Path,
            MapFile,
            MapNote,
        ];
        string[] folders = [ActorFolder, FrameworkFolder, PageFolder];
        var unread = sources
            .Files.Where(file => file.Path.StartsWith("input/", StringComparison.Ordinal))
            .Where(file => !known.Contains(file.Path))
            .Where(file => !folders.Any(folder => sources.MarkdownIn(folder).Any(item => item.File == file)));
        foreach (var file in unread)
            diagnostics.Add(Catalog.FileUnread(file, known, folders));
    }

    /// <summary>A page that the maintainer wrote must not have the route of a page that the site makes itself.</summary>
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
