using System.Collections.Immutable;
using System.Xml.Linq;

namespace AfPakSite.Importing;

/// <summary>Reads the tables of an article.</summary>
internal static class JatsTables
{
    private const int MostColumns = PaperBlock.Table.MostColumns;

    public static IEnumerable<PaperBlock> Read(XElement wrap, JatsContext context, JatsBlocks blocks)
    {
        var caption = blocks.Caption(wrap);
        var tables = wrap.All("table").Select(table => Rows(table, context)).ToList();
        if (tables.Exists(rows => rows.IsEmpty))
            context.Log.Add("A table in another form than that of HTML was left out: write it anew.");
        IEnumerable<PaperBlock> content =
            tables.Count > 0
                ? tables.Select((rows, index) => new PaperBlock.Table(index == 0 ? caption : [], rows))
                : blocks.Lead(wrap).Concat(wrap.All("graphic").SelectMany(one => JatsFigures.Alone(one, context)));
        return [.. content, .. JatsFigures.Others(wrap, blocks)];
    }

    private static ImmutableArray<ImmutableArray<ImmutableArray<PaperInline>>> Rows(XElement table, JatsContext context)
    {
        var inlines = new JatsInlines(context);
        var carried = new int[MostColumns];
        return [.. table.All("tr").Select(row => Row(row, context, inlines, carried)).Where(row => row.Length > 0)];
    }

    /// <param name="carried">For each column, how many further rows a cell above spans.</param>
    private static ImmutableArray<ImmutableArray<PaperInline>> Row(
        XElement row,
        JatsContext context,
        JatsInlines inlines,
        int[] carried
    )
    {
        var cells = ImmutableArray.CreateBuilder<ImmutableArray<PaperInline>>();
        foreach (var cell in row.Elements().Where(cell => cell.Is("td") || cell.Is("th")))
        {
            AddCarried(cells, carried);
            var (columns, rows) = (Span(cell, "colspan"), Span(cell, "rowspan"));
            if (columns > 1 || rows > 1)
                context.Log.Count(ImportLog.SpanningCells);
            for (var column = 0; column < Math.Min(columns, MostColumns); column++)
            {
                if (cells.Count < MostColumns)
                    carried[cells.Count] = rows - 1;
                cells.Add(column == 0 ? inlines.Read(cell) : []);
            }
        }
        AddCarried(cells, carried);
        return cells.ToImmutable();
    }

    private static void AddCarried(ImmutableArray<ImmutableArray<PaperInline>>.Builder cells, int[] carried)
    {
        for (; cells.Count < MostColumns && carried[cells.Count] > 0; cells.Add([]))
            carried[cells.Count]--;
    }

    private static int Span(XElement cell, string name) =>
        int.TryParse(cell.Get(name), out var span) ? Math.Max(1, span) : 1;
}
