using AfPakSite.Diagnostics;
using Markdig;
using Markdig.Syntax;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>Parses Markdown with exact positions; HTML in it is text.</summary>
internal static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().DisableHtml().Build();

    /// <summary>The tree, or null and a diagnostic where the text is nested too deeply to be meant.</summary>
    public static MarkdownDocument? Parse(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            diagnostics.Add(Catalogue.MarkdownTooDeep, span with { Length = 0 }, "Markdown nests about a hundred levels at most");
            return null;
        }
    }
}
