using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Figures;

/// <summary>A figure that readers can download: a picture, and its numbers as a table.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Page">The route of its page.</param>
/// <param name="Title">A sentence that says what the figure shows.</param>
/// <param name="Notes">What readers must know to read the picture.</param>
/// <param name="Numbers">The records of the table; the first contains the names of its fields.</param>
internal sealed record FigureFile(
    string Name,
    string Page,
    string Title,
    ImmutableArray<string> Notes,
    FigureDrawing Drawing,
    ImmutableArray<ImmutableArray<string>> Numbers
)
{
    public const string Timeline = "timeline";
    public const string CoOccurrence = "actors-together";
    public const string ActorSections = "actors-by-section";
    public const string FrameworkSections = "frameworks-by-section";
    public const string FrameworkActors = "frameworks-by-actor";
    public const string Map = "map";
    public const string Argument = "argument";
    public const string CitedSections = "citations-by-section";
    public const string Citations = "citations";

    /// <summary>All figures of a site. A figure that its page does not show has no file.</summary>
    public static IEnumerable<FigureFile> Of(LinkedSite linked)
    {
        FigureFile?[] figures =
        [
            OfTimeline(linked),
            OfCoOccurrence(linked),
            .. OfMatrices(linked),
            OfMap(linked),
            OfArgument(linked),
            OfCitedSections(linked),
            OfCitations(linked),
        ];
        return figures.OfType<FigureFile>();
    }

    private static FigureFile? OfTimeline(LinkedSite linked)
    {
        var (site, words) = (linked.Site, linked.Site.Settings.Words);
        return TimelineFigure.Of(site.Annotations.Events, FigureSize.Wide, words.Dates) is not { } figure
            ? null
            : new(
                Timeline,
                Routes.Timeline,
                words.Figures.Timeline,
                [.. figure.NotesIn(words.Figures)],
                new(typeof(TimelineDrawing), figure, figure.Size.Width, figure.Height, "timeline-figure"),
                FigureNumbers.Of(figure, site.Settings)
            );
    }

    private static FigureFile? OfCoOccurrence(LinkedSite linked)
    {
        var graph = CoOccurrenceGraph.Of(linked);
        if (graph.Edges.IsEmpty)
            return null;
        var (settings, figure) = (linked.Site.Settings, ArcFigure.Of(graph, FigureSize.Wide));
        var words = settings.Words.Figures;
        return new(
            CoOccurrence,
            settings.KindOf(EntryForm.Actor).Route,
            words.CoOccurrence,
            figure.Arcs.Length < graph.Edges.Length
                ? [words.CoOccurrenceNote, words.TableHasAll]
                : [words.CoOccurrenceNote],
            new(typeof(ArcDrawing), figure, figure.Size.Width, figure.Height, "company-figure"),
            FigureNumbers.Of(figure, settings)
        );
    }

    /// <summary>The tables of counts; null for one without rows.</summary>
    private static IEnumerable<FigureFile?> OfMatrices(LinkedSite linked)
    {
        var (settings, annotations) = (linked.Site.Settings, linked.Site.Annotations);
        var words = settings.Words.Figures;
        return
        [
            OfMatrix(
                ActorSections,
                EntryForm.Actor,
                (words.Sections, words.SectionsNote),
                MatrixFigure.OfSections(linked, annotations.Actors),
                ("actor", "section"),
                settings
            ),
            OfMatrix(
                FrameworkSections,
                EntryForm.Framework,
                (words.FrameworkSections, words.SectionsNote),
                MatrixFigure.OfSections(linked, annotations.Frameworks),
                ("framework", "section"),
                settings
            ),
            OfMatrix(
                FrameworkActors,
                EntryForm.Framework,
                (words.Frameworks, words.FrameworksNote),
                MatrixFigure.OfFrameworks(linked),
                ("actor", "framework"),
                settings
            ),
        ];
    }

    /// <param name="pageOf">The kind of entry on whose page it is.</param>
    /// <param name="fields">The names of what a row and a column are.</param>
    private static FigureFile? OfMatrix(
        string name,
        EntryForm pageOf,
        (string Title, string Note) text,
        MatrixFigure matrix,
        (string Row, string Column) fields,
        SiteSettings settings
    )
    {
        if (matrix.Rows.IsEmpty)
            return null;
        var sheet = MatrixSheet.Of(matrix, settings.Words.Figures.All);
        return new(
            name,
            settings.KindOf(pageOf).Route,
            text.Title,
            [text.Note],
            new(typeof(MatrixDrawing), sheet, sheet.Width, sheet.Height, "matrix-figure"),
            FigureNumbers.Of(matrix, fields, settings)
        );
    }

    private static FigureFile? OfMap(LinkedSite linked)
    {
        var settings = linked.Site.Settings;
        return MapFigure.Of(linked.Site.Annotations, FigureSize.Wide) is not { } figure
            ? null
            : new(
                Map,
                settings.KindOf(EntryForm.Place).Route,
                settings.Words.Figures.Map,
                [figure.Map.Caveat, figure.Map.Source],
                new(typeof(MapDrawing), figure, figure.View.Width, figure.View.Height, "map-figure"),
                FigureNumbers.Of(figure, linked)
            );
    }

    private static FigureFile? OfArgument(LinkedSite linked)
    {
        var (annotations, words) = (linked.Site.Annotations, linked.Site.Settings.Words);
        if (annotations.Argument.IsEmpty)
            return null;
        var sheet = ArgumentSheet.Of(ArgumentFigure.Of(annotations), annotations, words);
        return new(
            Argument,
            Routes.Argument,
            words.Figures.Argument,
            [words.Figures.ArgumentNote],
            new(typeof(ArgumentDrawing), sheet, ArgumentSheet.Width, sheet.Height, "argument-figure"),
            FigureNumbers.Of(annotations.Argument, linked)
        );
    }

    private static FigureFile? OfCitedSections(LinkedSite linked)
    {
        var (settings, table) = (linked.Site.Settings, CitedSectionsTable.Of(linked));
        if (linked.Site.Annotations.Argument.IsEmpty || table.Rows.IsEmpty)
            return null;
        var (sheet, words) = (CitedSectionsSheet.Of(table, settings.Words), settings.Words.Argument);
        return new(
            CitedSections,
            Routes.Argument,
            words.CitationsTitle,
            [words.CitationsNote],
            new(typeof(CitedSectionsDrawing), sheet, CitedSectionsSheet.Width, sheet.Height, "share-figure"),
            FigureNumbers.Of(table, settings)
        );
    }

    private static FigureFile? OfCitations(LinkedSite linked)
    {
        var settings = linked.Site.Settings;
        return CitationsFigure.Of(linked, FigureSize.Wide) is not { } figure
            ? null
            : new(
                Citations,
                Routes.Bibliography,
                settings.Words.Figures.Citations,
                [settings.Words.Figures.CitationsNote],
                new(typeof(CitationsDrawing), figure, figure.Width, figure.Height, "citations-figure"),
                FigureNumbers.Of(figure, settings)
            );
    }
}
