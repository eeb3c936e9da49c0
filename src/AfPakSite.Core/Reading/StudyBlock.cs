using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>A block of a study before its sections are known: a heading or a paragraph.</summary>
internal abstract record StudyBlock(SourceSpan Span)
{
    /// <param name="Level">1 for a top-level section, 0 for the title.</param>
    /// <param name="Number">Without a final full stop; null for a heading without a number.</param>
    public sealed record Heading(SourceSpan Span, int Level, string? Number, string Title) : StudyBlock(Span);

    /// <param name="Runs">The pieces of the source that form the paragraph's text.</param>
    /// <param name="Sentences">The sentences, if the text was split before; null if the current rules split it.</param>
    public sealed record Paragraph(
        SourceSpan Span,
        ParagraphKind Kind,
        string Text,
        ImmutableArray<TextRun> Runs,
        ImmutableArray<TextRange>? Sentences = null
    ) : StudyBlock(Span);
}
