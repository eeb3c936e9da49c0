using System.Collections.Immutable;

namespace AfPakSite.Theme.Figures;

/// <summary>A matrix as a picture: its page shows it as a table.</summary>
/// <param name="Heads">The headings of the columns.</param>
/// <param name="Rows">The headings of the rows.</param>
public sealed record MatrixSheet(
    int Width,
    int Height,
    ImmutableArray<MatrixLabel> Heads,
    ImmutableArray<MatrixLabel> Rows,
    ImmutableArray<MatrixBox> Cells
)
{
    private const int Gap = 12;
    private const int RowHeight = 26;
    private const int WidestColumn = 60;

    private static readonly FigureSize Size = FigureSize.Wide;

    /// <param name="all">The heading of the column of totals.</param>
    public static MatrixSheet Of(MatrixFigure figure, string all)
    {
        var hasTotals = figure.Rows.Any(row => row.Total is not null);
        ImmutableArray<MatrixHead> heads = hasTotals ? [.. figure.Columns, new(all, all, "")] : figure.Columns;
        var left = Gap + figure.Rows.Max(row => WidthOf(row.Head));
        var column = Math.Min((Size.Width - left) / heads.Length, WidestColumn);
        var top = Math.Max(RowHeight, heads.Where(IsTurned).Select(head => WidthOf(head) + Gap).DefaultIfEmpty().Max());
        return new(
            left + (column * heads.Length),
            top + (figure.Rows.Length * RowHeight),
            [
                .. heads.Select(
                    (head, index) =>
                        new MatrixLabel(
                            head,
                            head.Shown,
                            new(left + (index * column) + (column / 2) + (IsTurned(head) ? 4 : 0), top - 8),
                            IsTurned(head)
                        )
                ),
            ],
            [
                .. figure.Rows.Select(
                    (row, index) => new MatrixLabel(row.Head, row.Head.Shown, new(0, Baseline(top, index)), false)
                ),
            ],
            [
                .. figure.Rows.SelectMany(
                    (row, line) =>
                        row
                            .Cells.Append(hasTotals ? row.Total : null)
                            .Select((cell, index) => (Cell: cell, Index: index))
                            .Where(pair => pair.Index < heads.Length)
                            .Select(pair => new MatrixBox(
                                pair.Cell,
                                new(left + (pair.Index * column), top + (line * RowHeight), column - 1, RowHeight - 1)
                            ))
                ),
            ]
        );

        bool IsTurned(MatrixHead head) => WidthOf(head) > column;
    }

    private static int Baseline(int top, int row) => top + (row * RowHeight) + 17;

    private static int WidthOf(MatrixHead head) => TextWidth.Of(head.Shown, Size.TextSize);
}

/// <summary>A heading and the start of its baseline, or the middle above a column.</summary>
/// <param name="Text">Its label, or as much of it as there is room for.</param>
/// <param name="IsTurned">Whether it runs upward, since it is wider than its column.</param>
public readonly record struct MatrixLabel(MatrixHead Head, string Text, FigurePoint At, bool IsTurned)
{
    /// <summary>The whole label, where only a part of it is shown; otherwise null.</summary>
    public string? Whole => Text == Head.Label ? null : Head.Label;
}

/// <summary>A cell, empty or not.</summary>
public readonly record struct MatrixBox(MatrixCell? Cell, FigureBox Box);
