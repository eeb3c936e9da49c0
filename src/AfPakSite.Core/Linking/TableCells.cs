using System.Collections.Immutable;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>Splits the pieces of a row of a table into its cells.</summary>
public static class TableCells
{
    private const string Separator = "\t";

    /// <summary>The cells of a row, as many as the first row of the table has or more.</summary>
    public static ImmutableArray<ImmutableArray<PieceGroup>> Of(SentencePieces row, int columns)
    {
        var cells = new List<List<PieceGroup>> { new() };
        foreach (var group in row.Groups)
        {
            if (group.Pieces.IsEmpty)
                cells[^1].Add(group);
            foreach (var piece in group.Pieces)
            {
                if (piece.Text == Separator)
                    cells.Add([]);
                else
                    Add(cells[^1], group, piece);
            }
        }
        while (cells.Count < columns)
            cells.Add([]);
        return [.. cells.Select(cell => cell.ToImmutableArray())];
    }

    /// <summary>The number of columns of a table.</summary>
    public static int CountIn(Paragraph table) => table.Text.Split('\n')[0].Count(c => c == '\t') + 1;

    private static void Add(List<PieceGroup> cell, PieceGroup group, Piece piece)
    {
        var isSame =
            cell is [.., var last]
            && ReferenceEquals(last.Citation, group.Citation)
            && ReferenceEquals(last.Mention, group.Mention)
            && last.Mark == group.Mark
            && !last.Pieces.IsEmpty;
        if (isSame)
            cell[^1] = cell[^1] with { Pieces = cell[^1].Pieces.Add(piece) };
        else
            cell.Add(group with { Pieces = [piece] });
    }
}
