using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>The kind of a paragraph.</summary>
public enum ParagraphKind
{
    Text,
    ListItem,
    Quotation,
    Code,

    /// <summary>The first paragraph of a note.</summary>
    Note,

    /// <summary>A further paragraph of a note.</summary>
    NoteContinuation,

    /// <summary>
    /// A table: its rows are the lines of the text and its sentences, and tabs separate the cells. The first row
    /// contains the heads of the columns.
    /// </summary>
    Table,

    /// <summary>The caption of the table that follows.</summary>
    Caption,

    /// <summary>An image with its caption, which is the text.</summary>
    Figure,
}

/// <summary>A paragraph: its text, split into sentences, and its citations.</summary>
/// <param name="Id">The permanent id, <c>p-…</c>; empty before ids are assigned.</param>
/// <param name="Text">The study's own text, character for character, without markup.</param>
/// <param name="Runs">The source of each piece of the text, in order; together they are the whole text.</param>
/// <param name="RunIn">Its run-in heading, with the colon; null without one.</param>
/// <param name="Sentences">In order; between them is only white space.</param>
/// <param name="Marks">The marks of notes, in order.</param>
/// <param name="Alignments">The alignments of the columns of a table; columns without one are not listed.</param>
/// <param name="References">The places that refer to other parts of the study, in order.</param>
/// <param name="Name">The name of the table, figure or formula that the paragraph is, or whose caption it is; null for
/// others.</param>
/// <param name="Label">The id that the study gives it for its own references; null without one.</param>
/// <param name="ItemNumber">The number of an item, if it is markup and not part of the text; null without one.</param>
/// <param name="Image">The image of a figure; null for others, and for figures of an earlier edition.</param>
/// <param name="Addresses">The places that lead to other sites, in order.</param>
/// <param name="OuterItems">In how many items of lists an item or a text is: 0 for an item of a list in the
/// text.</param>
public sealed record Paragraph(
    string Id,
    ParagraphKind Kind,
    string Text,
    ImmutableArray<TextRun> Runs,
    TextRange? RunIn,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Citation> Citations,
    SourceSpan Span,
    ImmutableArray<NoteMark> Marks = default,
    ImmutableArray<ColumnAlignment> Alignments = default,
    ImmutableArray<CrossReference> References = default,
    PartName? Name = null,
    string? Label = null,
    int? ItemNumber = null,
    FigureImage? Image = null,
    ImmutableArray<StudyLink> Addresses = default,
    int OuterItems = 0
)
{
    /// <summary>The places that lead to other sites, in order.</summary>
    public ImmutableArray<StudyLink> Links => Addresses.IsDefault ? [] : Addresses;

    /// <summary>The places that refer to other parts of the study, in order.</summary>
    public ImmutableArray<CrossReference> CrossReferences => References.IsDefault ? [] : References;

    /// <summary>The alignment of a column of a table, counted from 0.</summary>
    public ColumnAlignment AlignmentOf(int column) =>
        Alignments.IsDefault || column >= Alignments.Length ? ColumnAlignment.Start : Alignments[column];

    /// <summary>The marks of notes, in order.</summary>
    public ImmutableArray<NoteMark> NoteMarks => Marks.IsDefault ? [] : Marks;

    /// <summary>By the id alone: a hash of the whole text would be slow.</summary>
    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);

    /// <summary>The source span of a piece of the text.</summary>
    public SourceSpan SpanOf(TextRange range)
    {
        var run = Runs[Math.Max(0, SortedPlaces.LastAtOrBefore(Runs, range.Start, run => run.Start))];
        var start = Math.Min(run.SourceStart + (range.Start - run.Start), Span.Source.Content.Length);
        return new(Span.Source, start, Math.Min(range.Length, Span.Source.Content.Length - start));
    }

    /// <summary>The index of the sentence that contains an offset of the text.</summary>
    public int IndexOfSentenceAt(int offset) =>
        Math.Max(0, SortedPlaces.LastAtOrBefore(Sentences, offset, sentence => sentence.Range.Start));

    /// <summary>The sentence that contains an offset of the text.</summary>
    public Sentence SentenceAt(int offset) => Sentences[IndexOfSentenceAt(offset)];

    /// <summary>The formulas of the text, in order.</summary>
    public IEnumerable<TextRange> Formulas => TextStyles.FormulasIn(Runs);

    /// <summary>Whether a piece of the text is part of what has the form of a citation.</summary>
    public bool IsCitation(TextRange range) =>
        SortedPlaces.Overlapping(Citations, range, citation => citation.Range).Any(citation => citation.IsInForm);

    /// <summary>The style of the text at an offset.</summary>
    public TextStyle StyleAt(int offset) =>
        SortedPlaces.LastAtOrBefore(Runs, offset, run => run.Start) is var index
        && index >= 0
        && offset < Runs[index].End
            ? Runs[index].Style
            : TextStyle.None;
}

/// <summary>A piece of a paragraph's text in one style, with its offset in the source.</summary>
public readonly record struct TextRun(int Start, int Length, int SourceStart, TextStyle Style)
{
    public int End => Start + Length;
}

/// <summary>The inline styles that a study's markup can give.</summary>
[Flags]
public enum TextStyle
{
    None = 0,
    Emphasis = 1,
    Strong = 2,
    Code = 4,

    /// <summary>A formula in TeX, with its delimiters.</summary>
    Formula = 8,
}

/// <summary>What styles mean for readers of a text.</summary>
public static class TextStyles
{
    /// <summary>The formulas among the pieces of a text, in order.</summary>
    public static IEnumerable<TextRange> FormulasIn(ImmutableArray<TextRun> runs) =>
        runs.Where(run => run.Style.HasFlag(TextStyle.Formula)).Select(run => new TextRange(run.Start, run.Length));

    /// <summary>Whether characters are only themselves, not words or marks.</summary>
    public static bool IsVerbatim(this TextStyle style) => (style & (TextStyle.Code | TextStyle.Formula)) != 0;
}

/// <summary>A sentence, the unit that readers and instructors link to.</summary>
/// <param name="Id">The permanent id, <c>s-…</c>; empty before ids are assigned.</param>
public sealed record Sentence(string Id, TextRange Range);
