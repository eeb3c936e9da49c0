using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Writes a paper as a study in Markdown.</summary>
internal static class PaperMarkdown
{
    /// <summary>The depth from which on lists and quotations are no longer nested.</summary>
    private const int Deepest = 8;
    private const int DeepestHeading = 6;
    private const int LongestAlternative = 1000;

    public static string Write(PaperDocument paper)
    {
        var lines = new List<string> { $"# {HeadingText(PaperWords(paper.Record.Title ?? ""))}", "" };
        AddBlocks(lines, paper.Blocks, 0);
        for (var note = 0; note < paper.Footnotes.Length; note++)
            AddNote(lines, note + 1, paper.Footnotes[note]);
        while (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return string.Join('\n', lines) + "\n";
    }

    private static ImmutableArray<PaperInline> PaperWords(string text) => [new PaperInline.Words(text)];

    /// <summary>The text of a heading; closing number signs would be markup.</summary>
    private static string HeadingText(IEnumerable<PaperInline> content) =>
        InlineMarkdown.Line(content).Replace("#", "\\#", StringComparison.Ordinal);

    private static void AddNote(List<string> lines, int number, ImmutableArray<PaperBlock> blocks)
    {
        var content = new List<string>();
        AddBlocks(content, blocks, 1);
        var mark = string.Create(CultureInfo.InvariantCulture, $"[^{number}]: ");
        AddIndented(lines, mark, "    ", content);
    }

    private static void AddBlocks(List<string> lines, ImmutableArray<PaperBlock> blocks, int depth)
    {
        PaperBlock? previous = null;
        foreach (var block in blocks)
        {
            Add(lines, block, previous, depth);
            previous = block;
        }
    }

    private static void Add(List<string> lines, PaperBlock block, PaperBlock? previous, int depth)
    {
        switch (block)
        {
            case PaperBlock.Heading heading:
                if (HeadingText(heading.Content) is { Length: > 0 } title)
                    AddBlock(lines, [$"{new('#', Math.Min(heading.Level + 1, DeepestHeading))} {title}"]);
                break;
            case PaperBlock.Paragraph paragraph:
                AddBlock(lines, InlineMarkdown.Lines(paragraph.Content));
                break;
            case PaperBlock.Quotation quotation:
                AddQuotation(lines, quotation, depth);
                break;
            case PaperBlock.ItemList list:
                AddList(lines, list, previous as PaperBlock.ItemList, depth);
                break;
            case PaperBlock.Table table:
                AddTable(lines, table);
                break;
            case PaperBlock.Figure figure:
                AddFigure(lines, figure);
                break;
            case PaperBlock.Formula formula:
                AddBlock(lines, ["$$", formula.Tex, "$$"]);
                break;
            case PaperBlock.Code code:
                AddBlock(lines, code.Text.TrimEnd().Split('\n').Select(line => $"    {line}"));
                break;
        }
    }

    private static void AddBlock(List<string> lines, IEnumerable<string> block)
    {
        var before = lines.Count;
        lines.AddRange(block);
        if (lines.Count > before)
            lines.Add("");
    }

    private static void AddQuotation(List<string> lines, PaperBlock.Quotation quotation, int depth)
    {
        var content = new List<string>();
        AddBlocks(content, quotation.Blocks, depth + 1);
        while (content.Count > 0 && content[^1].Length == 0)
            content.RemoveAt(content.Count - 1);
        AddBlock(lines, depth < Deepest ? content.Select(line => line.Length == 0 ? ">" : $"> {line}") : content);
    }

    /// <summary>A list with another marker than the list directly before it, with which it would be one.</summary>
    private static void AddList(List<string> lines, PaperBlock.ItemList list, PaperBlock.ItemList? previous, int depth)
    {
        var (bullet, stop) = previous is null ? ("-", ".") : ("+", ")");
        var number = list.Start ?? 0;
        var isTight = depth < Deepest && list.Items.All(item => item is [PaperBlock.Paragraph]);
        foreach (var item in list.Items)
        {
            var (content, before) = (new List<string>(), lines.Count);
            AddBlocks(content, item, depth + 1);
            var marker = list.Start is null ? bullet : string.Create(CultureInfo.InvariantCulture, $"{number++}{stop}");
            if (depth < Deepest)
                AddIndented(lines, $"{marker} ", new(' ', marker.Length + 1), content);
            else
                AddBlock(lines, content);
            if (isTight && lines.Count > before)
                lines.RemoveAt(lines.Count - 1);
        }
        if (isTight)
            lines.Add("");
    }

    private static void AddIndented(List<string> lines, string first, string others, List<string> content)
    {
        while (content.Count > 0 && content[^1].Length == 0)
            content.RemoveAt(content.Count - 1);
        if (content.Count > 0)
            AddBlock(
                lines,
                content.Select(
                    (line, index) =>
                        index == 0 ? first + line
                        : line.Length == 0 ? ""
                        : others + line
                )
            );
    }

    private static void AddTable(List<string> lines, PaperBlock.Table table)
    {
        if (InlineMarkdown.Line(table.Caption) is { Length: > 0 } caption)
            AddBlock(lines, [caption]);
        if (table.Rows.IsEmpty)
            return;
        var width = table.Rows.Max(row => row.Length);
        var rows = table.Rows.Select(row => Row(row.Select(InlineMarkdownCell), width)).ToList();
        rows.Insert(1, Row(Enumerable.Repeat("---", width), width));
        AddBlock(lines, rows);

        static string InlineMarkdownCell(ImmutableArray<PaperInline> cell) => InlineMarkdown.Line(cell);
    }

    private static string Row(IEnumerable<string> cells, int width)
    {
        var row = cells.ToList();
        row.AddRange(Enumerable.Repeat("", width - row.Count));
        return $"| {string.Join(" | ", row)} |";
    }

    /// <summary>
    /// An image with its caption in brackets, and what it shows as an attribute. Where that is too long, it is in the
    /// brackets, and the caption is a paragraph.
    /// </summary>
    private static void AddFigure(List<string> lines, PaperBlock.Figure figure)
    {
        var caption = InlineMarkdown.Line(figure.Caption);
        var alternative = WhiteSpace.Collapse(figure.Alternative);
        if (caption.Length == 0 || alternative.Length is 0 or > LongestAlternative)
        {
            var words = caption.Length == 0 || alternative.Length > 0 ? InlineMarkdown.Escape(alternative) : caption;
            AddBlock(lines, [$"![{words}]({figure.File})"]);
            if (caption.Length > 0 && alternative.Length > 0)
                AddBlock(lines, [caption]);
            return;
        }
        var quoted = alternative
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        AddBlock(lines, [$"![{caption}]({figure.File}){{alt=\"{quoted}\"}}"]);
    }
}
