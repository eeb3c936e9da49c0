using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The citations by section and by year of the work: a column for each top-level section with citations, a row for each
/// year of a cited work, and a dot for each citation.
/// </summary>
public sealed record CitationsFigure(
    FigureSize Size,
    int Width,
    int Height,
    ImmutableArray<CitationColumn> Columns,
    ImmutableArray<CitationRow> Rows,
    ImmutableArray<CitationDot> Dots
)
{
    /// <summary>The distance between the centers of two dots: the smallest target that a finger can hit.</summary>
    public const int Step = 24;

    /// <summary>With more dots than this, a picture would be larger than the page and unreadable.</summary>
    public const int Most = 500;

    private const int Head = 28;
    private const int LabelSpace = 10;

    /// <summary>Lays out the citations; null if there are none, or too many.</summary>
    public static CitationsFigure? Of(LinkedSite linked, FigureSize size)
    {
        var sections = linked
            .Site.Study.Sections.Where(section =>
                section
                    .SelfAndDescendants.SelectMany(inner => inner.Paragraphs)
                    .SelectMany(linked.CitationsIn)
                    .Any(citation => !citation.Works.IsEmpty)
            )
            .ToList();
        if (sections.Count is 0 or > MatrixFigure.MostColumns || linked.Citations.Length > Most)
            return null;
        var words = linked.Site.Settings.Words;
        var years = Years(linked, sections);
        var labels = LabelSpace + years.Max(year => TextWidth.Of(year.Label, size.TextSize));
        var column = Math.Max((size.Width - labels) / sections.Count, Step + 4);
        var (rows, dots, top) = (
            ImmutableArray.CreateBuilder<CitationRow>(),
            ImmutableArray.CreateBuilder<CitationDot>(),
            Head
        );
        foreach (var (label, year) in years)
        {
            var height = Place(year, labels, column, top, dots);
            rows.Add(new(label, top, height));
            top += height;
        }
        return new(
            size,
            labels + (column * sections.Count),
            top,
            [
                .. sections.Select(
                    (section, index) =>
                        new CitationColumn(
                            section,
                            TextWidth.Fit(section.LabelIn(words), column - 2, size.TextSize),
                            labels + (index * column) + (column / 2),
                            column
                        )
                ),
            ],
            rows.ToImmutable(),
            dots.ToImmutable()
        );
    }

    /// <summary>The citations grouped by year, with unknown years last, and the label of each year.</summary>
    private static List<(string Label, IEnumerable<Cited> Cited)> Years(LinkedSite linked, List<Section> sections)
    {
        var unknown = linked.Site.Settings.Words.Figures.UnknownYear;
        var indexes = sections
            .SelectMany((top, index) => top.SelfAndDescendants.Select(inner => (inner.Slug, index)))
            .ToDictionary(pair => pair.Slug, pair => pair.index, StringComparer.Ordinal);
        return
        [
            .. linked
                .Citations.SelectMany(citation =>
                    citation.Works.Select(work => new Cited(
                        YearOf(work),
                        indexes[citation.Place.Section.Slug],
                        citation,
                        work
                    ))
                )
                .GroupBy(cited => cited.Year, StringComparer.Ordinal)
                .OrderBy(year => year.Key is null)
                .ThenBy(year => year.Key, StringComparer.Ordinal)
                .Select(year => (year.Key ?? unknown, year.AsEnumerable())),
        ];
    }

    /// <summary>The year of a work, without the letter that distinguishes works of one year; null if unknown.</summary>
    public static string? YearOf(Work work) => work.Issued?.Start?.Digits;

    /// <summary>
    /// Places the dots of a year in their columns, in as many lines as they need, and returns the row's height.
    /// </summary>
    private static int Place(
        IEnumerable<Cited> year,
        int left,
        int column,
        int top,
        ImmutableArray<CitationDot>.Builder dots
    )
    {
        var (most, beside) = (1, column / Step);
        foreach (var cell in year.GroupBy(cited => cited.Section))
        {
            var cited = cell.OrderBy(item => item.Citation.Place.Order).ToList();
            most = Math.Max(most, (cited.Count + beside - 1) / beside);
            for (var index = 0; index < cited.Count; index++)
            {
                var (line, place) = (index / beside, index % beside);
                var inLine = Math.Min(beside, cited.Count - (line * beside));
                var x = left + (cell.Key * column) + (column / 2) + (((2 * place) - inLine + 1) * Step / 2);
                dots.Add(new(x, top + (line * Step) + (Step / 2) + 1, cited[index].Citation, cited[index].Work));
            }
        }
        return (most * Step) + 2;
    }

    private sealed record Cited(string? Year, int Section, LinkedCitation Citation, Work Work);
}

/// <param name="Label">The section's label, shortened to the width of the column.</param>
/// <param name="X">The center of the column.</param>
public readonly record struct CitationColumn(Section Section, string Label, int X, int Width);

/// <param name="Year">The label of the year.</param>
public readonly record struct CitationRow(string Year, int Top, int Height);

/// <summary>A citation of a work, in the column of its section and the row of the work's year.</summary>
public sealed record CitationDot(int X, int Y, LinkedCitation Citation, Work Work);
