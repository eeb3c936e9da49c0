using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Figures;

/// <summary>A table of counts that link to their passages; darker means more.</summary>
public sealed record MatrixFigure(ImmutableArray<MatrixHead> Columns, ImmutableArray<MatrixRow> Rows)
{
    /// <summary>The number of shades.</summary>
    public const int Shades = 5;

    /// <summary>With more columns than this, a table would be unreadable.</summary>
    public const int MostColumns = 40;

    /// <summary>
    /// The number of sentences of each top-level section that name each actor, the actors with the most sentences
    /// first; no rows if there are none, or too many columns.
    /// </summary>
    public static MatrixFigure OfSections(LinkedSite linked)
    {
        var words = linked.Site.Settings.Words;
        var sections = linked
            .Site.Study.Sections.Where(section =>
                section.SelfAndDescendants.Any(inner =>
                    inner.Paragraphs.Any(paragraph =>
                        linked.MentionsIn(paragraph).Any(mention => mention.Entity is Actor)
                    )
                )
            )
            .ToList();
        if (sections.Count > MostColumns)
            return new([], []);
        var actors = linked
            .Site.Annotations.Actors.Select(actor => (actor, sentences: linked.SentencesOf(actor)))
            .Where(pair => pair.sentences.Length > 0)
            .OrderByDescending(pair => pair.sentences.Length)
            .ThenBy(pair => pair.actor.Name.Value, StringComparer.Ordinal);
        return new(
            [
                .. sections.Select(section => new MatrixHead(
                    section.LabelIn(words),
                    section.LinkTextIn(words),
                    linked.Site.AddressOf(section)
                )),
            ],
            Shaded(
                actors.Select(pair =>
                    Row(
                        pair.actor,
                        sections.Count,
                        SectionSentences
                            .Of(linked.Site.Study, pair.sentences)
                            .Select(group =>
                                (
                                    sections.IndexOf(group.Section),
                                    group.Count,
                                    CountAddress.In(pair.actor, group.Section)
                                )
                            ),
                        new(pair.sentences.Length, CountAddress.Of(pair.actor), 0)
                    )
                )
            )
        );
    }

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
            .OrderByDescending(actor => cells[actor.Slug].Sum(cell => cell.shared.Sentences.Length))
            .ThenBy(actor => actor.Name.Value, StringComparer.Ordinal);
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
                                    cell.shared.Sentences.Length,
                                    CountAddress.With(pairs[cell.index].framework, actor)
                                )
                            )
                    )
                )
            )
        );
    }

    private static MatrixRow Row(
        Actor actor,
        int columns,
        IEnumerable<(int Column, int Count, string Address)> counts,
        MatrixCell? total = null
    )
    {
        var cells = new MatrixCell?[columns];
        foreach (var (column, count, address) in counts)
            cells[column] = new(count, address, 0);
        return new(new(ActorLabel.Of(actor), ActorLabel.Full(actor), Routes.Of(actor)), [.. cells], total);
    }

    /// <summary>
    /// Shades the cells by the square root of the counts, so that one large count does not make all others pale.
    /// </summary>
    private static ImmutableArray<MatrixRow> Shaded(IEnumerable<MatrixRow> rows)
    {
        var all = rows.ToList();
        var most = all.SelectMany(row => row.Cells).Max(cell => cell?.Count) ?? 1;
        return
        [
            .. all.Select(row =>
                row with
                {
                    Cells =
                    [
                        .. row.Cells.Select(cell =>
                            cell is null ? null : cell with { Shade = ShadeOf(cell.Count, most) }
                        ),
                    ],
                }
            ),
        ];
    }

    internal static int ShadeOf(int count, int most) =>
        Math.Clamp((int)Math.Round(Shades * Math.Sqrt((double)count / most), MidpointRounding.AwayFromZero), 1, Shades);
}

/// <summary>The heading of a row or a column.</summary>
/// <param name="Label">The short name.</param>
/// <param name="Title">The full name.</param>
public sealed record MatrixHead(string Label, string Title, string Address);

/// <summary>A row; empty cells are null.</summary>
/// <param name="Total">What the whole row counts; null if its cells count some sentences twice.</param>
public sealed record MatrixRow(MatrixHead Head, ImmutableArray<MatrixCell?> Cells, MatrixCell? Total);

/// <param name="Address">The address of the passages.</param>
/// <param name="Shade">From 1, the lightest, to <see cref="MatrixFigure.Shades"/>.</param>
public sealed record MatrixCell(int Count, string Address, int Shade);
