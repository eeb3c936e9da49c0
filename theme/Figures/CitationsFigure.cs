using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The citations over the sections and the years of the works: a column for each top-level section that cites, a row for each
/// year in which a cited work appeared, a dot for each citation. A year is a row only if a work is of it.
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
    /// <summary>From the middle of one dot to that of the next: what a finger needs.</summary>
    public const int Step = 24;

    /// <summary>With more dots than this there is no picture, which would be heavier than the page and show nothing.</summary>
    public const int Most = 500;

    private const int Head = 28;
    private const int LabelSpace = 10;

    /// <summary>Lays the citations out; null where there are none, or too many.</summary>
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

    /// <summary>The citations by the years of the works, what has none last; each year as a reader is told of it.</summary>
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

    /// <summary>The year as the bibliography has it, without the letter that parts two works of one year; null where it is not known.</summary>
    public static string? YearOf(Work work) => work.Issued?.Start?.Digits;

    /// <summary>Puts the dots of a year into their columns, as many beside each other as there is room for; gives the height of the row.</summary>
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

/// <param name="Label">As much of the section's as the column holds.</param>
/// <param name="X">Of its middle.</param>
public sealed record CitationColumn(Section Section, string Label, int X, int Width);

/// <param name="Year">As a reader is told of it.</param>
public sealed record CitationRow(string Year, int Top, int Height);

/// <summary>A citation of a work; the dot stands in the column of the section that cites and the row of the work's year.</summary>
public sealed record CitationDot(int X, int Y, LinkedCitation Citation, Work Work);
