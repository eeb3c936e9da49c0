using AfPakSite.Diagnostics;
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

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The tree; null and a diagnostic if a limit of nesting or delimiters is exceeded.</summary>
    public static MarkdownDocument? Parse(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ManyDelimitersException refusal)
        {
            var paragraph = span.Slice(Math.Clamp(refusal.Position, 0, span.Length), 0);
            diagnostics.Add(Catalog.MarkdownTooManyMarks(paragraph, MostDelimiters));
            return null;
        }
        catch (ArgumentException exception) when (exception.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            diagnostics.Add(Catalog.MarkdownTooDeep(span));
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().DisableHtml();
        foreach (var parser in builder.BlockParsers)
            parser.Closed += RefuseManyDelimiters;
        return builder.Build();
    }

    private static void RefuseManyDelimiters(BlockProcessor processor, Block block)
    {
        if (
            block is LeafBlock { ProcessInlines: true, Lines.Lines: { } lines } leaf
            && lines.Take(leaf.Lines.Count).Sum(line => Delimiters(line.Slice.AsSpan())) > MostDelimiters
        )
            throw new ManyDelimitersException(block.Span.Start);
    }

    /// <summary>Counts brackets, and runs of asterisks or underscores.</summary>
    private static int Delimiters(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
            count += line[i] == '[' || (line[i] is '*' or '_' && (i == 0 || line[i - 1] != line[i])) ? 1 : 0;
        return count;
    }

    /// <summary>Stops the parsing of a text with too many delimiters; it never leaves this class.</summary>
    private sealed class ManyDelimitersException(int position) : Exception
    {
        public int Position => position;
    }
}
