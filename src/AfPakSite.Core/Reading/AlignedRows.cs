using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Rows of a table in a plain text whose cells are below each other, with several spaces between them.
/// </summary>
internal static partial class AlignedRows
{
    private const int LongestRow = 200;

    /// <summary>The cells of a line that gaps of several spaces separate; a single one for other lines.</summary>
    /// <remarks>Typists write two spaces behind a full stop, so a gap behind one makes no row.</remarks>
    public static IReadOnlyList<TextRange> CellsOf(string line)
    {
        IReadOnlyList<TextRange> whole = [new(0, line.Length)];
        if (line.Length > LongestRow || !line.Contains("  ") || line.Contains('\n') || ItemMark.IsMatch(line))
            return whole;
        var cells = new List<TextRange>();
        var start = 0;
        foreach (Match gap in Gap.Matches(line))
        {
            if (line[gap.Index - 1] is '.' or '?' or '!' or ':' or ';' or ',')
                return whole;
            cells.Add(TextRange.Between(start, gap.Index));
            start = gap.Index + gap.Length;
        }
        cells.Add(TextRange.Between(start, line.Length));
        return cells;
    }

    /// <summary>
    /// Whether each column of a row begins where that of the first row does, or has a number below it. So the wide gaps
    /// of a justified text make no table.
    /// </summary>
    public static bool IsBelow(SourceSpan line, SourceSpan first)
    {
        var (text, cells, above) = (line.Text, CellsOf(line.Text), CellsOf(first.Text));
        var indent = IndentOf(line) - IndentOf(first);
        return cells.Count == above.Count
            && cells
                .Zip(above)
                .Skip(1)
                .All(pair =>
                    pair.First.Start + indent == pair.Second.Start
                    || pair.First.Start + indent < pair.Second.End
                        && pair.Second.Start < pair.First.End + indent
                        && Number.IsMatch(pair.First.Of(text))
                );
    }

    private static int IndentOf(SourceSpan line) =>
        line.Start - (line.Source.Content.LastIndexOf('\n', Math.Max(0, line.Start - 1)) + 1);

    [GeneratedRegex(@"(?<=\S)[ \u00a0]{2,80}(?=\S)")]
    private static partial Regex Gap { get; }

    /// <summary>A number with its sign or currency, or the dash of an empty cell.</summary>
    [GeneratedRegex(@"^(?:[<>≤≥~±+−-]?\s?\p{Sc}?\s?[0-9.,]|[–—-]$|n/?a$)", RegexOptions.IgnoreCase)]
    private static partial Regex Number { get; }

    /// <summary>The number or the sign of an item or an entry.</summary>
    [GeneratedRegex(@"^\W{0,3}(?:[0-9]{1,3}|\p{L}|[ivxIVX]{1,5})?[.):\]]\s")]
    private static partial Regex ItemMark { get; }
}
