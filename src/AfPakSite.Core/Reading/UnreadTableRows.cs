using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Finds the rows of a table that only commas or semicolons divide, below or above its caption. They stay as they are,
/// because commas are in sentences too.
/// </summary>
internal static class UnreadTableRows
{
    private const int FewestRows = 2;
    private const int LongestRow = 300;
    private const int LongestCell = 60;

    private static readonly char[] Dividers = [',', ';'];

    /// <summary>The first row of each such table, in reading order.</summary>
    public static IEnumerable<SourceSpan> In(Study study) =>
        from section in study.AllSections
        from caption in section.Paragraphs.Index()
        where caption.Item is { Kind: ParagraphKind.Text, Name.Kind: ReferenceKind.Table }
        let first = FirstRow(section, caption.Index)
        where first is not null
        select first.SpanOf(new(0, first.Text.AsSpan().IndexOf('\n') is > 0 and var end ? end : first.Text.Length));

    /// <summary>The first of two lines with one tab, which are too few for a table without a caption.</summary>
    public static IEnumerable<SourceSpan> WithTabs(Study study)
    {
        foreach (var section in study.AllSections)
        {
            var rows = 0;
            foreach (var (index, paragraph) in section.Paragraphs.Index())
            {
                rows = IsText(paragraph) && PlainTables.IsRowOfTwo(paragraph.Text) ? rows + 1 : 0;
                if (rows == FewestRows)
                    yield return section.Paragraphs[index - 1].Span;
            }
        }
    }

    private static Paragraph? FirstRow(Section section, int caption)
    {
        var paragraphs = section.Paragraphs;
        if (
            RowsIn(Enumerable.Range(caption + 1, paragraphs.Length - caption - 1).Select(at => paragraphs[at]))
            >= FewestRows
        )
            return paragraphs[caption + 1];
        var rows = RowsIn(Enumerable.Range(1, caption).Select(back => paragraphs[caption - back]));
        return rows >= FewestRows ? paragraphs[Math.Max(caption - rows, 0)] : null;
    }

    /// <summary>How many lines in a row have the same number of cells.</summary>
    private static int RowsIn(IEnumerable<Paragraph> paragraphs)
    {
        var (count, form) = (0, default((char, int)?));
        foreach (var line in paragraphs.TakeWhile(IsText).SelectMany(paragraph => paragraph.Text.Split('\n')))
        {
            if (FormOf(line) is not { } next || (form is not null && next != form))
                break;
            (count, form) = (count + 1, next);
        }
        return count;
    }

    private static bool IsText(Paragraph paragraph) => paragraph is { Kind: ParagraphKind.Text, Name: null };

    /// <summary>What divides the cells of a line, and how often; null for a line that is not a row.</summary>
    private static (char Divider, int Count)? FormOf(string line)
    {
        if (line.Length > LongestRow || HeadingReader.EndsSentence(line))
            return null;
        foreach (var divider in Dividers)
        {
            var cells = line.Split(divider, StringSplitOptions.TrimEntries);
            if (cells.Length > 1 && cells.All(cell => cell.Length is > 0 and <= LongestCell))
                return (divider, cells.Length);
        }
        return null;
    }
}
