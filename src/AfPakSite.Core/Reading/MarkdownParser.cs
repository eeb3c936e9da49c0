using AfPakSite.Diagnostics;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>Parses Markdown with exact positions; HTML in it is text.</summary>
internal static class MarkdownParser
{
    /// <summary>Markdig tries to pair each mark of a block with each before it: beyond this, its time is no longer short.</summary>
    private const int MostMarks = 1000;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The tree, or null and a diagnostic where the text is nested too deeply to be meant.</summary>
    public static MarkdownDocument? Parse(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ManyMarksException refusal)
        {
            var paragraph = span.Slice(Math.Clamp(refusal.Position, 0, span.Length), 0);
            diagnostics.Add(Catalog.MarkdownTooManyMarks(paragraph, MostMarks));
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
            parser.Closed += RefuseManyMarks;
        return builder.Build();
    }

    private static void RefuseManyMarks(BlockProcessor processor, Block block)
    {
        if (
            block is LeafBlock { ProcessInlines: true, Lines.Lines: { } lines } leaf
            && lines.Take(leaf.Lines.Count).Sum(line => Marks(line.Slice.AsSpan())) > MostMarks
        )
            throw new ManyMarksException(block.Span.Start);
    }

    /// <summary>Brackets, and runs of asterisks or underscores.</summary>
    private static int Marks(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
            count += line[i] == '[' || (line[i] is '*' or '_' && (i == 0 || line[i - 1] != line[i])) ? 1 : 0;
        return count;
    }

    /// <summary>Ends the parsing of a text whose marks are too many; it never leaves this class.</summary>
    private sealed class ManyMarksException(int position) : Exception
    {
        public int Position => position;
    }
}
