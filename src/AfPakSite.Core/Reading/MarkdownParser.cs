using AfPakSite.Diagnostics;
using AfPakSite.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>Parses Markdown with exact positions, and HTML as text.</summary>
internal static class MarkdownParser
{
    /// <summary>
    /// Limits the time of Markdig, which compares each delimiter of a block with all delimiters before it.
    /// </summary>
    private const int MostDelimiters = 1000;

    /// <summary>
    /// Limits the time of Markdig, which seeks the end of a run of backticks that has none in the rest of the block.
    /// </summary>
    private const int MostRunLengths = 32;

    private static readonly MarkdownPipeline Pipeline = Build(isStudy: false);

    private static readonly MarkdownPipeline StudyPipeline = Build(isStudy: true);

    /// <summary>The tree of authored text without comments; null and a diagnostic if a limit is exceeded.</summary>
    public static MarkdownDocument? Parse(string text, SourceSpan span, DiagnosticBag diagnostics) =>
        Parse(HtmlComments.Blank(text), Pipeline, span, diagnostics);

    /// <summary>The tree of a study, with its notes; null and a diagnostic if a limit is exceeded.</summary>
    /// <param name="text">The text of the study, with its offsets in the file.</param>
    public static MarkdownDocument? ParseStudy(SourceText study, string text, DiagnosticBag diagnostics) =>
        Parse(text, StudyPipeline, study.Whole, diagnostics);

    /// <summary>The tree; null and a diagnostic if a limit of nesting, delimiters or backticks is exceeded.</summary>
    private static MarkdownDocument? Parse(
        string text,
        MarkdownPipeline pipeline,
        SourceSpan span,
        DiagnosticBag diagnostics
    )
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (RefusedBlockException refusal)
        {
            var paragraph = span.Slice(Math.Clamp(refusal.Position, 0, span.Length), 0);
            diagnostics.Add(
                refusal.HasBackticks
                    ? Catalog.MarkdownTooManyBackticks(paragraph, MostRunLengths)
                    : Catalog.MarkdownTooManyMarks(paragraph, MostDelimiters)
            );
            return null;
        }
        catch (ArgumentException exception) when (exception.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            diagnostics.Add(Catalog.MarkdownTooDeep(span));
            return null;
        }
    }

    private static MarkdownPipeline Build(bool isStudy)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().DisableHtml();
        builder.InlineParsers.Insert(0, new HtmlCommentParser());
        builder.InlineParsers.Insert(1, new ChangeParser());
        if (isStudy)
        {
            builder.BlockParsers.Insert(0, new NoteBlockParser());
            builder.BlockParsers.Insert(1, new FormulaBlockParser());
            builder.BlockParsers.Insert(2, new FigureDirectiveParser());
            builder.BlockParsers.Insert(3, new FigureDivisionParser());
            builder.BlockParsers.Insert(4, new DivisionParser());
            builder.BlockParsers.Insert(5, new BlockBreakParser());
            builder.BlockParsers.Insert(6, new HtmlFigureParser());
            builder.BlockParsers.Insert(7, new TexTableParser());
            builder.InlineParsers.Insert(0, new FormulaInlineParser());
            builder.InlineParsers.Insert(1, new HtmlImageParser());
            builder.InlineParsers.Insert(4, new RaisedTextParser());
            builder.InlineParsers.Insert(5, new AttributesParser());
            builder.InlineParsers.Insert(6, new EscapedSpaceParser());
        }
        foreach (var parser in builder.BlockParsers)
            parser.Closed += RefuseSlowBlocks;
        return builder.Build();
    }

    private static void RefuseSlowBlocks(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { ProcessInlines: true, Lines.Lines: { } all } leaf)
            return;
        var lines = all.Take(leaf.Lines.Count).Select(line => line.Slice).ToList();
        if (lines.Sum(line => Delimiters(line.AsSpan())) > MostDelimiters)
            throw new RefusedBlockException(block.Span.Start, hasBackticks: false);
        var lengths = new HashSet<int>();
        foreach (var line in lines)
            AddRunLengths(line.AsSpan(), lengths);
        if (lengths.Count > MostRunLengths)
            throw new RefusedBlockException(block.Span.Start, hasBackticks: true);
    }

    private static void AddRunLengths(ReadOnlySpan<char> line, HashSet<int> lengths)
    {
        for (var at = line.IndexOf('`'); at >= 0; at = line.IndexOf('`'))
        {
            line = line[at..];
            var end = line.IndexOfAnyExcept('`');
            lengths.Add(end < 0 ? line.Length : end);
            line = end < 0 ? [] : line[end..];
        }
    }

    /// <summary>Counts brackets, and runs of asterisks or underscores.</summary>
    private static int Delimiters(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
            count += line[i] == '[' || (line[i] is '*' or '_' && (i == 0 || line[i - 1] != line[i])) ? 1 : 0;
        return count;
    }

    /// <summary>Stops the parsing of a text whose block would take too long; it never leaves this class.</summary>
    private sealed class RefusedBlockException(int position, bool hasBackticks) : Exception
    {
        public int Position => position;

        public bool HasBackticks => hasBackticks;
    }
}
