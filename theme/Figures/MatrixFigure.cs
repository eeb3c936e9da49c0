using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme.Figures;

/// <summary>A table of counts that link to their passages; darker means more.</summary>
public sealed record MatrixFigure(ImmutableArray<MatrixHead> Columns, ImmutableArray<MatrixRow> Rows)
{
    /// <summary>The columns without a cell.</summary>
    public IEnumerable<MatrixHead> EmptyColumns =>
        Columns.Where((_, column) => Rows.All(row => row.Cells[column] is null));

    /// <summary>The number of shades.</summary>
    public const int Shades = 5;

    /// <summary>With more columns than this, a table would be unreadable.</summary>
    public const int MostColumns = 40;

    /// <summary>
    /// The number of sentences of each top-level section that name each entry, the entries with the most sentences
    /// first; no rows if there are none, or too many columns. A section of the author's text that names none of the
    /// entries is an empty column.
    /// </summary>
    public static MatrixFigure OfSections(LinkedSite linked, IEnumerable<Entity> entries)
    {
        var words = linked.Site.Settings.Words;
        var sections = linked
            .Site.Study.Sections.Where(section => IsText(section) || NamesAny(linked, section))
            .ToList();
        var named = entries
            .Select(entry => (entry, sentences: linked.SentencesOf(entry)))
            .Where(pair => pair.sentences.Length > 0)
            .OrderByDescending(pair => pair.sentences.Length)
            .ToList();
        if (sections.Count > MostColumns || named.Count == 0)
            return new([], []);
        var lengths = sections.Select(WordsIn).ToList();
        return new(
            [
                .. sections.Select(section => new MatrixHead(
                    section.LabelIn(words),
                    section.LinkTextIn(words),
                    linked.Site.AddressOf(section)
                )),
            ],
            Shaded(
                named.Select(pair =>
                    Row(
                        pair.entry,
                        sections.Count,
                        SectionSentences
                            .Of(linked.Site.Study, pair.sentences)
                            .Select(group => (Column: sections.IndexOf(group.Section), group.Count, group.Section))
                            .Select(cell =>
                                (
                                    cell.Column,
                                    new MatrixCell(
                                        cell.Count,
                                        CountAddress.In(pair.entry, cell.Section),
                                        Rate(cell.Count, lengths[cell.Column])
                                    )
                                )
                            ),
                        new(
                            pair.sentences.Length,
                            CountAddress.Of(pair.entry),
                            Rate(pair.sentences.Length, lengths.Sum())
                        )
                    )
                )
            )
        );
    }

    private static bool IsText(Section section) => section.Kind is SectionKind.Abstract or SectionKind.Body;

    private static bool NamesAny(LinkedSite linked, Section section) =>
        section.SelfAndDescendants.Any(inner =>
            inner.Paragraphs.Any(paragraph =>
                linked.MentionsIn(paragraph).Any(mention => mention.Entity is Actor or Framework)
            )
        );

    private static int WordsIn(Section section) =>
        section
            .SelfAndDescendants.SelectMany(inner => inner.Paragraphs)
            .Sum(paragraph => ReadingTime.Words(paragraph.Text));

    /// <summary>The sentences per 1,000 words, rounded; at least 1: a cell without sentences is empty.</summary>
    private static int Rate(int count, int words) =>
        Math.Max(1, (int)Math.Round(1000.0 * count / words, MidpointRounding.AwayFromZero));

    /// <summary>
    /// The number of sentences that name each framework with each actor, or apply it to that actor; no rows as above.
    /// </summary>
    public static MatrixFigure OfFrameworks(LinkedSite linked)
    {
        var pairs = linked
            .Site.Annotations.Frameworks.Select(framework => (framework, actors: SharedPassages.Of(linked, framework)))
            .Where(pair => !pair.actors.IsEmpty)
            .ToList();
        if (pairs.Count > MostColumns)
            return new([], []);
        var cells = pairs
            .SelectMany((pair, index) => pair.actors.Select(shared => (shared, index)))
            .ToLookup(cell => cell.shared.Actor.Slug, StringComparer.Ordinal);
        var actors = linked
            .Site.Annotations.Actors.Where(actor => cells.Contains(actor.Slug))
            .OrderByDescending(actor => cells[actor.Slug].Sum(cell => cell.shared.Sentences.Length));
        return new(
            [
                .. pairs.Select(pair => new MatrixHead(
                    pair.framework.Name.Value,
                    pair.framework.Name.Value,
                    Routes.Of(pair.framework)
                )),
            ],
            Shaded(
                actors.Select(actor =>
                    Row(
                        actor,
                        pairs.Count,
                        cells[actor.Slug]
                            .Select(cell =>
                                (
                                    cell.index,
                                    new MatrixCell(
                                        cell.shared.Sentences.Length,
                                        CountAddress.With(pairs[cell.index].framework, actor),
                                        null
                                    )
                                )
                            )
                    )
                )
            )
        );
    }

    private static MatrixRow Row(
        Entity entry,
        int columns,
        IEnumerable<(int Column, MatrixCell Cell)> filled,
        MatrixCell? total = null
    )
    {
        var cells = new MatrixCell?[columns];
        foreach (var (column, cell) in filled)
            cells[column] = cell;
        var label = entry is Actor actor ? ActorLabel.Of(actor) : entry.Name.Value;
        var title = entry is Actor full ? ActorLabel.Full(full) : entry.Name.Value;
        return new(new(label, title, Routes.Of(entry)), [.. cells], total);
    }

    private static ImmutableArray<MatrixRow> Shaded(IEnumerable<MatrixRow> rows)
    {
        var all = rows.ToList();
        var cells = all.SelectMany(row => row.Cells).OfType<MatrixCell>().ToList();
        var (most, densest) = (cells.Select(cell => cell.Count).DefaultIfEmpty(1).Max(), cells.Max(cell => cell.Rate));
        return
        [
            .. all.Select(row =>
                row with
                {
                    Cells =
                    [
                        .. row.Cells.Select(cell =>
                            cell is null
                                ? null
                                : cell with
                                {
                                    Shade = ShadeOf(cell.Count, most),
                                    RateShade = cell.Rate is { } rate ? ShadeOf(rate, densest!.Value) : 0,
                                }
                        ),
                    ],
                }
            ),
        ];
    }

    /// <summary>
    /// The shade of a number: by its square root, so that one large number does not make all others pale.
    /// </summary>
    private static int ShadeOf(int count, int most) =>
        Math.Clamp((int)Math.Round(Shades * Math.Sqrt((double)count / most), MidpointRounding.AwayFromZero), 1, Shades);
}

/// <summary>The heading of a row or a column.</summary>
/// <param name="Label">The short name.</param>
/// <param name="Title">The full name.</param>
public sealed record MatrixHead(string Label, string Title, string Address)
{
    private const int Widest = 300;

    /// <summary>The label, or as much of it as there is room for.</summary>
    public string Shown => TextWidth.Fit(Label, Widest, FigureSize.Wide.TextSize);
}

/// <summary>A row; empty cells are null.</summary>
/// <param name="Total">What the whole row counts; null if its cells count some sentences twice.</param>
public sealed record MatrixRow(MatrixHead Head, ImmutableArray<MatrixCell?> Cells, MatrixCell? Total);

/// <param name="Address">The address of the passages.</param>
/// <param name="Rate">The count per 1,000 words; null if the column is not a text.</param>
/// <param name="Shade">The shade of the count, from 1, the lightest, to <see cref="MatrixFigure.Shades"/>.</param>
/// <param name="RateShade">The shade of the rate; 0 if there is none.</param>
public sealed record MatrixCell(int Count, string Address, int? Rate, int Shade = 0, int RateShade = 0);
