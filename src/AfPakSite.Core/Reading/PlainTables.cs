using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Joins the lines of a plain text that are the rows of a table: lines between bars, or lines with the same number of
/// tabs or of wide gaps. Everything else that looks like a table stays as it is, and is reported.
/// </summary>
internal static partial class PlainTables
{
    private const int FewestRows = 2;
    private const int FewestRowsOfTwoCells = 3;

    public static ImmutableArray<StudyBlock> Read(ImmutableArray<StudyBlock> blocks, StudyLanguage language)
    {
        var read = ImmutableArray.CreateBuilder<StudyBlock>();
        for (var index = 0; index < blocks.Length; )
        {
            var end = EndOfRows(blocks, index);
            if (end - index >= FewestRowsOf(blocks, index, end, language) && TableOf(blocks[index..end]) is { } table)
            {
                read.Add(table);
                index = end;
            }
            else
                read.Add(blocks[index++]);
        }
        return read.ToImmutable();
    }

    private static int EndOfRows(ImmutableArray<StudyBlock> blocks, int start)
    {
        var form = FormOf(blocks[start]);
        var end = start;
        while (
            form != default
            && end < blocks.Length
            && FormOf(blocks[end]) == form
            && (form.Gaps == 0 || AlignedRows.IsBelow(blocks[end].Span, blocks[start].Span))
        )
            end++;
        return end;
    }

    /// <summary>Two rows of two cells are a table only beside a caption.</summary>
    private static int FewestRowsOf(ImmutableArray<StudyBlock> blocks, int start, int end, StudyLanguage language) =>
        FormOf(blocks[start]) is { HasBars: false } form
        && (form.Tabs == 1 || form.Gaps > 0)
        && !(form.Tabs == 1 && (IsCaption(blocks, start - 1, language) || IsCaption(blocks, end, language)))
            ? FewestRowsOfTwoCells
            : FewestRows;

    private static bool IsCaption(ImmutableArray<StudyBlock> blocks, int index, StudyLanguage language) =>
        index >= 0
        && index < blocks.Length
        && blocks[index] is StudyBlock.Paragraph { Text: var text }
        && CaptionForm.Of(text, language) is { Kind: ReferenceKind.Table };

    /// <summary>
    /// Whether a line has bars, and how many tabs or gaps it has; the default for lines that are not rows.
    /// </summary>
    private static (bool HasBars, int Tabs, int Gaps) FormOf(StudyBlock block) =>
        block is not StudyBlock.Paragraph { Kind: ParagraphKind.Text, Runs.Length: 1 } line ? default
        : line.Text is ['|', .., '|'] ? (true, 0, 0)
        : line.Text.AsSpan().Count('\t') is > 0 and var tabs
            ? tabs == 1 && ItemMark.IsMatch(line.Text) ? default
                : (false, tabs, 0)
        : (false, 0, AlignedRows.CellsOf(line.Text).Count - 1);

    /// <summary>Whether a line has two cells with a tab between them.</summary>
    public static bool IsRowOfTwo(string line) =>
        line.AsSpan().Count('\t') == 1 && !line.Contains('\n') && !ItemMark.IsMatch(line);

    private static StudyBlock.Paragraph? TableOf(ImmutableArray<StudyBlock> rows)
    {
        var lines = rows.Cast<StudyBlock.Paragraph>().ToList();
        var span = lines[0].Span with { Length = lines[^1].Span.End - lines[0].Span.Start };
        var hasGaps = FormOf(rows[0]).Gaps > 0;
        var texts = lines.Select(line => new RunText(line.Text, line.Runs)).Select(line => hasGaps ? Row(line) : line);
        var text = RunText.Join('\n', [.. texts]);
        if (lines[0].Text[0] != '|')
            return new(span, ParagraphKind.Table, text.Text, text.Runs);
        return PipeTable.Find(text, span.Source) is ({ Text.Length: 0 }, var table, { Text.Length: 0 })
            ? new(span, ParagraphKind.Table, table.Text.Text, table.Text.Runs, Alignments: table.Alignments)
            : null;
    }

    private static RunText Row(RunText line) =>
        RunText.Join('\t', [.. AlignedRows.CellsOf(line.Text).Select(cell => line.Slice(cell).Trimmed())]);

    /// <summary>The number or the sign of an item, or an empty cell, before the only tab of a line.</summary>
    [GeneratedRegex(@"^\W{0,3}(?:[0-9]{1,3}|\p{L}|[ivxIVX]{1,5})?[.):]?\s?\t")]
    private static partial Regex ItemMark { get; }
}
