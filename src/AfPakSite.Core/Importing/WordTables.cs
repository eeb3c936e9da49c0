using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads tables: each cell becomes one line, because a table of a study has no other cells.</summary>
internal static class WordTables
{
    /// <summary>The table, or the paragraphs of one with a single cell, and what is anchored in its cells.</summary>
    public static IEnumerable<WordParagraph> Read(XElement table, WordContext context)
    {
        var rows = RowsOf(table).ToList();
        if (rows.Count == 1 && CellsOf(rows[0]).ToList() is [var only])
            return new WordParagraphs(context).Read(only);
        var anchored = new List<PaperBlock>();
        var read = rows.Select(row => Row(row, context, anchored)).Where(row => row.Length > 0).ToImmutableArray();
        var paragraph = new WordParagraph(
            WordRole.Body,
            0,
            null,
            [],
            [.. anchored],
            read.IsEmpty ? null : new PaperBlock.Table([], read)
        );
        return [paragraph];
    }

    private static IEnumerable<XElement> RowsOf(XElement table) => Inside(table, "tr");

    private static IEnumerable<XElement> CellsOf(XElement row) => Inside(row, "tc");

    /// <summary>The rows or cells, also those in content controls and tracked changes.</summary>
    private static IEnumerable<XElement> Inside(XElement container, string name) =>
        container
            .Elements()
            .SelectMany(child =>
                child.Is(name) ? [child]
                : child.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" ? Inside(child, name)
                : []
            );

    private static ImmutableArray<ImmutableArray<PaperInline>> Row(
        XElement row,
        WordContext context,
        List<PaperBlock> anchored
    )
    {
        if (row.Child("trPr").Child("del") is not null)
            return [];
        var cells = ImmutableArray.CreateBuilder<ImmutableArray<PaperInline>>();
        foreach (var cell in CellsOf(row))
        {
            cells.Add(Cell(cell, context, anchored));
            var span = int.TryParse(cell.Child("tcPr").Child("gridSpan").Get("val"), out var width) ? width : 1;
            if (span > 1)
                context.Log.Count(ImportLog.SpanningCells);
            for (; span > 1 && cells.Count < PaperBlock.Table.MostColumns; span--)
                cells.Add([]);
        }
        return cells.ToImmutable();
    }

    private static ImmutableArray<PaperInline> Cell(XElement cell, WordContext context, List<PaperBlock> anchored)
    {
        if (cell.Child("tcPr").Child("vMerge") is { } merge && merge.Get("val") != "restart")
            context.Log.Count(ImportLog.SpanningCells);
        var line = new List<PaperInline>();
        foreach (var paragraph in new WordParagraphs(context).Read(cell))
        {
            anchored.AddRange(paragraph.Anchored);
            foreach (var _ in paragraph.Anchored.OfType<PaperBlock.Figure>())
                context.Log.Count(ImportLog.MovedImages);
            if (line.Count > 0 && !paragraph.IsEmpty)
                line.Add(new PaperInline.Words(" "));
            if (paragraph.Item is { Label: { Length: > 0 } label })
                line.Add(new PaperInline.Words($"{label} "));
            line.AddRange(paragraph.Table is { } table ? Flat(table, context) : paragraph.Inlines);
        }
        return [.. line];
    }

    /// <summary>The words of a table inside a cell.</summary>
    private static IEnumerable<PaperInline> Flat(PaperBlock.Table table, WordContext context)
    {
        context.Log.Add(
            $"A table inside a table became one cell: “{FirstWords.Of(PaperInline.TextOf(table.Inlines), 6)}”."
        );
        return table.Rows.SelectMany(row => row.SelectMany(cell => cell.Append(new PaperInline.Words(" "))));
    }
}
