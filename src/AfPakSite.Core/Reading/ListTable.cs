using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using Markdig.Syntax;

namespace AfPakSite.Reading;

/// <summary>
/// Reads a table of MyST whose rows are items of a list: a fence with <c>{list-table}</c>, a row of headers, and cells
/// of plain words.
/// </summary>
internal static partial class ListTable
{
    public const string Name = "{list-table}";

    private const int MostRows = 1000;

    /// <summary>The caption, if there is one, and the table; empty if it has another form.</summary>
    public static ImmutableArray<StudyBlock> Read(FencedCodeBlock directive, StudyInlineReader inlines)
    {
        var content = StudyInlineReader.Read((CodeBlock)directive);
        var options = Options.Match(content.Text);
        var rows = options.Groups["headers"].Value == "1" ? RowsOf(content.From(options.Length)) : [];
        if (rows.Count < 2 || rows.Count > MostRows || rows.Any(row => row.Count != rows[0].Count))
            return [];
        var text = RunText.Join('\n', [.. rows.Select(row => RunText.Join('\t', row))]);
        var table = new StudyBlock.Paragraph(
            inlines.SpanOf(directive),
            ParagraphKind.Table,
            text.Text,
            [.. text.Runs.Select(run => run with { Style = TextStyle.None })]
        )
        {
            Alignments = [.. rows[0].Select(_ => default(ColumnAlignment))],
        };
        return CaptionOf(directive, inlines) is { } caption ? [caption, table] : [table];
    }

    /// <summary>What follows the name of the directive on its line.</summary>
    private static StudyBlock.Paragraph? CaptionOf(FencedCodeBlock directive, StudyInlineReader inlines)
    {
        var line = inlines.FirstLineOf(directive);
        var start = line.Text.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        var caption = RunText.Plain(line.Text[start..], line.Start + start).Trimmed();
        return caption.Text.Length == 0
            ? null
            : new(line.Slice(start, line.Length - start), ParagraphKind.Text, caption.Text, caption.Runs);
    }

    /// <summary>The cells of each row; none if a line is not part of one, or has markup of its own.</summary>
    private static List<List<RunText>> RowsOf(RunText text)
    {
        var rows = new List<List<RunText>>();
        foreach (Match line in Line.Matches(text.Text))
        {
            if (string.IsNullOrWhiteSpace(line.Value))
                continue;
            var match = Cell.Match(line.Value);
            if (!match.Success || (rows.Count == 0 && !match.Groups["row"].Success))
                return [];
            if (match.Groups["row"].Success)
                rows.Add([]);
            var words = match.Groups["words"];
            var cell = text.Slice(new(line.Index + words.Index, words.Length)).Trimmed();
            if (match.Groups["further"].Success)
                rows[^1][^1] = RunText.Join(' ', [rows[^1][^1], cell]);
            else
                rows[^1].Add(cell);
        }
        return rows;
    }

    [GeneratedRegex(
        @"\A(?::(?:header-rows:[ \t]*(?<headers>[0-9]{1,3})[ \t]*|(?:widths|align|class):[^\n]{0,200})(?:\n|\z)|[ \t]*\n){0,12}"
    )]
    private static partial Regex Options { get; }

    [GeneratedRegex(@"[^\n]+")]
    private static partial Regex Line { get; }

    /// <summary>The first cell of a row, another one, or the next line of a cell.</summary>
    [GeneratedRegex(
        @"^(?:(?<row>[*-])[ \t]{1,4}-|[ \t]{1,6}-|(?<further>[ \t]{2,12}(?=[^\s*-])))(?<words>(?:[ \t][^*_`\[\]<>$\\{}\t]*)?|(?<=[ \t]{2})[^*_`\[\]<>$\\{}\t]*)$"
    )]
    private static partial Regex Cell { get; }
}
