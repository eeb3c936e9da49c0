using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>Lines of a paragraph of Markdown.</summary>
internal abstract record ParagraphLines
{
    /// <summary>Lines of text.</summary>
    public sealed record Words(SourceSpan Span, ImmutableArray<Inline> Inlines) : ParagraphLines;

    /// <summary>A line with an image only, and its attributes.</summary>
    public sealed record Figure(SourceSpan Span, LinkInline Image, FigureAttributes Attributes) : ParagraphLines;
}
