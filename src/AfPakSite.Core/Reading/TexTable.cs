using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Formulas;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// A table of LaTeX with a caption or without: rows of cells that are words, emphasis and formulas. Its text has a tab
/// between cells and a line for each row, as that of other tables.
/// </summary>
internal sealed partial class TexTable
{
    private const int Longest = 10_000;
    private const int MostColumns = 100;

    private readonly string text;
    private readonly int start;
    private readonly Match form;
    private readonly ImmutableArray<ColumnAlignment> columns;
    private readonly List<List<TextRange>> rows;

    private TexTable(
        string text,
        int start,
        Match form,
        ImmutableArray<ColumnAlignment> columns,
        List<List<TextRange>> rows
    ) => (this.text, this.start, this.form, this.columns, this.rows) = (text, start, form, columns, rows);

    /// <summary>The number of characters of the whole table.</summary>
    public int Length => form.Length;

    /// <summary>
    /// The table that begins at a place of a text; null for none, for one with other commands or with two captions, and
    /// for one with words behind it in its last line.
    /// </summary>
    public static TexTable? At(string source, int start)
    {
        if (!Begins(source.AsSpan(start)) || LengthAt(source, start) is not (> 0 and var length))
            return null;
        var text = source.Substring(start, length);
        // With one table inside, the pattern finds its beginning and its end without a search for others.
        if (
            !IsAloneInLine(source, start + length)
            || Rows.Count(text) != 2
            || Form.Match(text) is not { Success: true } form
            || ColumnsOf(form.Groups["columns"].Value) is not { } columns
        )
            return null;
        string[] layouts = [form.Groups["before"].Value, form.Groups["after"].Value];
        if (layouts.Sum(around => Title.Matches(around).Count(title => title.Groups["words"].Success)) > 1)
            return null;
        foreach (var around in layouts)
        {
            var layout = Frame.Replace(Title.Replace(around, ""), "");
            if (!string.IsNullOrWhiteSpace(layout) && !LayoutCommands.IsAll(layout))
                return null;
        }
        var rows = RowsOf(text, new(form.Groups["body"].Index, form.Groups["body"].Length));
        return
            rows.Count > 1
            && rows.TrueForAll(row =>
                row.Count == columns.Length && row.TrueForAll(cell => Cell.IsMatch(cell.Of(text)))
            )
            ? new(text, start, form, columns, rows)
            : null;
    }

    /// <summary>The caption, if there is one, and the table.</summary>
    public IEnumerable<StudyBlock> Read(SourceSpan span)
    {
        var around = new[] { form.Groups["before"], form.Groups["after"] };
        var titles = around.SelectMany(part => Title.Matches(part.Value).Select(title => (part.Index, title))).ToList();
        var label = titles.Select(one => one.title.Groups["label"].Value).FirstOrDefault(name => name.Length > 0);
        var captions = titles.Where(one => one.title.Groups["words"].Success).ToList();
        if (captions is [var (offset, caption), ..])
        {
            var words = caption.Groups["words"];
            var read = TextOf(new(offset + words.Index, words.Length), span.Source);
            yield return new StudyBlock.Paragraph(
                span.Slice(offset + caption.Index, caption.Length),
                ParagraphKind.Caption,
                read.Text,
                read.Runs
            )
            {
                Label = label,
            };
        }
        var table = RunText.Join(
            '\n',
            [.. rows.Select(row => RunText.Join('\t', [.. row.Select(cell => TextOf(cell, span.Source))]))]
        );
        yield return new StudyBlock.Paragraph(span, ParagraphKind.Table, table.Text, table.Runs)
        {
            Alignments = columns,
            Label = captions.Count == 0 ? label : null,
        };
    }

    private static bool Begins(ReadOnlySpan<char> text) =>
        text.StartsWith("\\begin{tab") || text.StartsWith("\\begin{longtable}");

    /// <summary>The length of an environment; 0 if it does not end.</summary>
    private static int LengthAt(string source, int start)
    {
        var rest = source.AsSpan(start);
        rest = rest[..Math.Min(rest.Length, Longest)];
        if (rest.IndexOf('}') is not (> 0 and var close))
            return 0;
        var name = rest[7..(close + 1)];
        return rest.IndexOf($"\\end{{{name}") is > 0 and var end ? end + 5 + name.Length : 0;
    }

    private static bool IsAloneInLine(string source, int end)
    {
        var line = source.AsSpan(end);
        return (line.IndexOf('\n') is >= 0 and var next ? line[..next] : line).IsWhiteSpace();
    }

    /// <summary>The alignments of the columns: <c>l|c|p{3cm}</c>; null for a form that is not read.</summary>
    private static ImmutableArray<ColumnAlignment>? ColumnsOf(string written)
    {
        var letters = ColumnLayout.Replace(written, "");
        return letters.Length is > 0 and <= MostColumns && letters.All("lcrpmbXS".Contains)
            ?
            [
                .. letters.Select(letter =>
                    letter switch
                    {
                        'c' => ColumnAlignment.Center,
                        'r' or 'S' => ColumnAlignment.End,
                        _ => ColumnAlignment.Start,
                    }
                ),
            ]
            : null;
    }

    /// <summary>The cells of each row; rules between rows are not text.</summary>
    private static List<List<TextRange>> RowsOf(string text, TextRange body)
    {
        var rows = new List<List<TextRange>>();
        var row = new List<TextRange>();
        var start = body.Start;
        foreach (Match sign in Separator.Matches(body.Of(text)))
        {
            var place = body.Start + sign.Index;
            row.Add(Cells(start, place));
            start = place + sign.Length;
            if (sign.Value == "&")
                continue;
            rows.Add(row);
            row = [];
        }
        row.Add(Cells(start, body.End));
        if (row is not [{ Length: 0 }])
            rows.Add(row);
        return rows;

        // What is left of a cell without the rules before it and the white space around it.
        TextRange Cells(int from, int to)
        {
            from += Rules.Match(text, from, to - from).Length;
            var cell = text.AsSpan(from, to - from);
            var skipped = cell.Length - cell.TrimStart().Length;
            return new(from + skipped, cell.Trim().Length);
        }
    }

    /// <summary>The words of a cell or a caption: without backslashes of signs, in one line.</summary>
    private RunText TextOf(TextRange range, SourceText source)
    {
        var words = range.Of(text).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var (done, taken) = (0, new List<TextRange>());
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == '\\' && at + 1 < words.Length && !char.IsAsciiLetter(words[at + 1]))
                taken.Add(new(at++, 1));
            else if (words[at] == '$' && FormulaScanner.LengthAt(words, at) is > 0 and var length)
            {
                Add(done, at, TextStyle.None);
                Add(at, at + length, TextStyle.Formula);
                (done, at) = (at + length, at + length - 1);
            }
        }
        Add(done, words.Length, TextStyle.None);
        var spaced = string.Create(
            words.Length,
            (words, runs),
            static (shown, read) =>
            {
                read.words.CopyTo(shown);
                foreach (var run in read.runs.Where(run => run.Style == TextStyle.None))
                {
                    // Behind a slash it is of an address: https://example.org/~smith.
                    for (var at = run.Start; at < run.Start + run.Length; at++)
                        if (shown[at] == '~' && (at == 0 || shown[at - 1] != '/'))
                            shown[at] = ' ';
                }
            }
        );
        return InlineStyles.Read(new RunText(spaced, runs.ToImmutable()).Without(taken), source);

        void Add(int from, int to, TextStyle style)
        {
            if (to > from)
                runs.Add(new(from, to - from, start + range.Start + from, style));
        }
    }

    /// <summary>The parts of a table, of which the layout before and after the rows is checked later.</summary>
    [GeneratedRegex(
        @"\A(?:\\begin\{table\*?\}(?:\[[^\[\]\n]{0,20}\])?)?(?<before>[^&]{0,2000}?)"
            + @"\\begin\{(?<name>tabular[*x]?|longtable)\}(?:\[[a-z]\]|\{(?:[0-9.]{0,6}\\(?:text|line|column)width|[0-9.]{1,6}[a-z]{2})\}){0,2}"
            + @"\{(?<columns>(?:[^{}\n]|\{[^{}\n]{0,100}\}){1,300})\}(?<body>[^\0]*?)\\end\{\k<name>\}"
            + @"(?<after>[^&]{0,2000}?)(?:\\end\{table\*?\})?\z"
    )]
    private static partial Regex Form { get; }

    /// <summary>Where the rows of a table begin and end.</summary>
    [GeneratedRegex(@"\\(?:begin|end)\{(?:tabular|longtable)")]
    private static partial Regex Rows { get; }

    /// <summary>What an author says of a table: its caption, and the name for references.</summary>
    [GeneratedRegex(
        @"\\caption(?:\[[^\[\]]{0,300}\])?\{(?:\\label\{(?<label>[^{}\s]{1,100})\}\s{0,10})?(?<words>(?:[^\\{}%]|\\[%&$#_]|\\(?:emph|text[a-z]{2})\{[^\\{}%]{1,300}\}){1,1000}?)"
            + @"(?:\s{0,10}\\label\{(?<label>[^{}\s]{1,100})\})?\}(?:\s{0,5}\\\\)?|\\label\{(?<label>[^{}\s]{1,100})\}"
    )]
    private static partial Regex Title { get; }

    /// <summary>Environments that only say where a table is on its page.</summary>
    [GeneratedRegex(@"\\(?:begin|end)\{(?:center|threeparttable|small|footnotesize)\}")]
    private static partial Regex Frame { get; }

    /// <summary>What is between columns, and their widths.</summary>
    [GeneratedRegex(@"[@!<>]\{[^{}]{0,100}\}|(?<=[pmb])\{[^{}]{0,100}\}|[|\s]")]
    private static partial Regex ColumnLayout { get; }

    [GeneratedRegex(@"(?<!\\)&|\\\\\*?(?:\[[0-9.a-z\\-]{1,20}\])?")]
    private static partial Regex Separator { get; }

    [GeneratedRegex(
        @"\G(?:\s{0,20}\\(?:hline|toprule|midrule|bottomrule|addlinespace|cline\{[0-9-]{1,9}\}|cmidrule(?:\([lr]{1,2}\))?\{[0-9-]{1,9}\})(?![a-zA-Z])(?:\[[^\[\]\n]{0,20}\])?){0,9}"
    )]
    private static partial Regex Rules { get; }

    /// <summary>Words, signs behind backslashes, formulas, and words with a style.</summary>
    [GeneratedRegex(
        @"\A(?>[^\\{}%$]+|\\[%&$#_]|\$[^$\n]{1,300}\$|\\(?:emph|text(?:bf|it|sl|sf|rm|sc|up|md|normal))\{[^\\{}%$]{1,500}\})*\z"
    )]
    private static partial Regex Cell { get; }
}
