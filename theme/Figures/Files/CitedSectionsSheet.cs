using System.Collections.Immutable;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The sentences of each section with and without a citation as a picture of bars: its page shows them as a table.
/// </summary>
public sealed record CitedSectionsSheet(
    CitedSectionsHead Citing,
    CitedSectionsHead Others,
    ImmutableArray<CitedSectionsBar> Bars
)
{
    private const int Gap = 14;
    private const int RowHeight = 26;
    private const int WidestLabel = 300;

    private static readonly FigureSize Size = FigureSize.Wide;

    public static int Width => Size.Width;

    public int Height => (Bars.Length + 1) * RowHeight;

    public static CitedSectionsSheet Of(CitedSectionsTable table, Words words)
    {
        var rows = table
            .Rows.Select(row => (Row: row, Title: row.Section.LinkTextIn(words)))
            .Select(row => (row.Row, row.Title, Label: TextWidth.Fit(row.Title, WidestLabel, Size.TextSize)))
            .ToList();
        var (citing, others) = (words.Argument.Cited, words.Argument.Uncited);
        var left = rows.Max(row => WidthOf(row.Label)) + Gap;
        var end = Width - WidthOf(others) - Gap;
        var longest = end - WidthOf(citing) - Gap - left;
        return new(
            new(citing, end, RowHeight - 9),
            new(others, Width, RowHeight - 9),
            [
                .. rows.Select(
                    (row, index) =>
                        new CitedSectionsBar(
                            row.Row,
                            row.Label,
                            row.Label == row.Title ? null : row.Title,
                            new(left, ((index + 1) * RowHeight) + 8, longest * row.Row.Total / table.Most, 11),
                            longest * row.Row.Citing.Length / table.Most
                        )
                ),
            ]
        );
    }

    private static int WidthOf(string text) => TextWidth.Of(text, Size.TextSize);
}

/// <summary>The heading of a column of numbers.</summary>
/// <param name="End">Where its text and its numbers end.</param>
public readonly record struct CitedSectionsHead(string Text, int End, int Baseline);

/// <summary>The bar of a section, whose first part are the sentences with a citation.</summary>
/// <param name="Label">The title of the section, or as much of it as there is room for.</param>
/// <param name="Whole">The title, where only a part of it is shown; otherwise null.</param>
/// <param name="Part">The width of its first part.</param>
public sealed record CitedSectionsBar(CitedSection Row, string Label, string? Whole, FigureBox Box, int Part)
{
    public int Baseline => Box.Y + 10;
}
