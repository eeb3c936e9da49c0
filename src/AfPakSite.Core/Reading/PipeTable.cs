using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// A table whose cells are between bars, with a line of hyphens below its first row (GitHub Flavored Markdown, section
/// 4.10). Its text has a tab between cells and a line for each row.
/// </summary>
/// <remarks>The extension of Markdig nests each bar in the one before it, so it refuses long tables.</remarks>
internal sealed partial record PipeTable(RunText Text, ImmutableArray<ColumnAlignment> Alignments)
{
    /// <summary>The table in a paragraph, and the lines around it; null if there is none.</summary>
    public static (RunText Before, PipeTable Table, RunText After)? Find(RunText paragraph, SourceText source)
    {
        if (!paragraph.Text.Contains('|'))
            return null;
        var lines = Lines(paragraph).ToList();
        for (var index = 1; index < lines.Count; index++)
        {
            if (!Rule.IsMatch(lines[index].Text) || !lines[index - 1].Text.Contains('|'))
                continue;
            var columns = Cells(lines[index], source).Select(cell => AlignmentOf(cell.Text)).ToImmutableArray();
            if (Cells(lines[index - 1], source).Count != columns.Length)
                continue;
            var end = index + 1;
            while (end < lines.Count && lines[end].Text.Contains('|'))
                end++;
            var rows = lines[(index + 1)..end].Prepend(lines[index - 1]).Select(row => Row(row, source)).Where(HasText);
            return (
                RunText.Join('\n', lines[..(index - 1)]),
                new(RunText.Join('\n', [.. rows]), columns),
                RunText.Join('\n', lines[end..])
            );
        }
        return null;
    }

    private static bool HasText(RunText row) => !string.IsNullOrWhiteSpace(row.Text);

    private static RunText Row(RunText line, SourceText source) => RunText.Join('\t', Cells(line, source));

    private static IEnumerable<RunText> Lines(RunText text)
    {
        for (var start = 0; start <= text.Text.Length; )
        {
            var end = text.Text.IndexOf('\n', start) is var found && found < 0 ? text.Text.Length : found;
            yield return text.Slice(TextRange.Between(start, end)).Trimmed();
            start = end + 1;
        }
    }

    /// <summary>The cells of a line. A bar in code, or after a backslash, belongs to its cell.</summary>
    private static List<RunText> Cells(RunText line, SourceText source)
    {
        var cells = new List<RunText>();
        var (start, end) = (line.Text.StartsWith('|') ? 1 : 0, line.Text.Length);
        for (var at = start; at < end; at++)
        {
            if (line.Text[at] != '|' || IsInCell(line, at, source))
                continue;
            cells.Add(line.Slice(TextRange.Between(start, at)).Trimmed());
            start = at + 1;
        }
        if (start < end)
            cells.Add(line.From(start).Trimmed());
        return cells;
    }

    private static bool IsInCell(RunText line, int bar, SourceText source)
    {
        var run = line.Runs[Math.Max(0, SortedPlaces.LastAtOrBefore(line.Runs, bar, run => run.Start))];
        return run.Style.IsVerbatim() || (line.SourceOf(bar) is > 0 and var place && source.Content[place - 1] == '\\');
    }

    private static ColumnAlignment AlignmentOf(string rule) =>
        (rule.StartsWith(':'), rule.EndsWith(':')) switch
        {
            (true, true) => ColumnAlignment.Center,
            (false, true) => ColumnAlignment.End,
            _ => ColumnAlignment.Start,
        };

    [GeneratedRegex(@"^(?=.*\|)\|?[ \t]*:?-{1,200}:?[ \t]*(?:\|[ \t]*:?-{1,200}:?[ \t]*){0,200}\|?[ \t]*$")]
    private static partial Regex Rule { get; }
}
