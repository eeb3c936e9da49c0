using System.Collections.Immutable;
using System.Xml.Linq;

namespace AfPakSite.Importing;

/// <summary>Reads the tables of an article.</summary>
internal static class JatsTables
{
    private const int MostColumns = 64;
    private const string Spans = "Cells that span several columns or rows became one cell and empty ones, in {0}.";

    public static IEnumerable<PaperBlock> Read(XElement wrap, JatsContext context, JatsBlocks blocks)
    {
        var caption = blocks.Caption(wrap);
        var tables = wrap.All("table").ToList();
        if (tables.Count == 0)
        {
            var images = wrap.All("graphic").SelectMany(graphic => JatsFigures.Alone(graphic, context)).ToList();
            return caption.IsEmpty ? images : images.Prepend(new PaperBlock.Paragraph(caption));
        }
        var inlines = new JatsInlines(context);
        return tables
            .Select((table, index) => (PaperBlock)new PaperBlock.Table(index == 0 ? caption : [], Rows(table, context)))
            .Concat(wrap.Child("table-wrap-foot").All("p").SelectMany(note => blocks.Paragraph(note, 1)));
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
                context.Log.Count(Spans);
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
