using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>A block of a study before its sections are known: a heading or a paragraph.</summary>
internal abstract record StudyBlock(SourceSpan Span)
{
    /// <param name="Level">1 for a top-level section, 0 for the title.</param>
    /// <param name="Number">Without a final full stop; null for a heading without a number.</param>
    /// <param name="Label">The id that the study gives the section; null without one.</param>
    /// <param name="Marks">The marks of notes in the title, which is without them.</param>
    public sealed record Heading(
        SourceSpan Span,
        int Level,
        string? Number,
        string Title,
        string? Label = null,
        ImmutableArray<LabeledMark> Marks = default
    ) : StudyBlock(Span);

    /// <param name="Runs">The pieces of the source that form the paragraph's text.</param>
    /// <param name="Sentences">The sentences, if the text was split before; null if the current rules split it.</param>
    /// <param name="Labels">The marks of notes that are markup, in order, before their notes are known.</param>
    /// <param name="Marks">The marks of notes, in order.</param>
    /// <param name="Alignments">The alignments of the columns of a table.</param>
    /// <param name="References">The links to other parts of the study.</param>
    /// <param name="Label">The id that the study gives the paragraph; null without one.</param>
    /// <param name="ItemNumber">The number of an item of a numbered list, in its first paragraph.</param>
    /// <param name="OuterItems">In how many items of lists an item or a text is.</param>
    /// <param name="Image">The image of a figure; null for others.</param>
    /// <param name="Addresses">The links to other sites.</param>
    public sealed record Paragraph(
        SourceSpan Span,
        ParagraphKind Kind,
        string Text,
        ImmutableArray<TextRun> Runs,
        ImmutableArray<TextRange>? Sentences = null,
        ImmutableArray<LabeledMark> Labels = default,
        ImmutableArray<NoteMark> Marks = default,
        ImmutableArray<ColumnAlignment> Alignments = default,
        ImmutableArray<CrossReference> References = default,
        string? Label = null,
        int? ItemNumber = null,
        FigureImage? Image = null,
        ImmutableArray<StudyLink> Addresses = default,
        int OuterItems = 0
    ) : StudyBlock(Span)
    {
        public ImmutableArray<LabeledMark> LabeledMarks => Labels.IsDefault ? [] : Labels;

        public ImmutableArray<NoteMark> NoteMarks => Marks.IsDefault ? [] : Marks;

        public ImmutableArray<CrossReference> CrossReferences => References.IsDefault ? [] : References;

        public ImmutableArray<StudyLink> Links => Addresses.IsDefault ? [] : Addresses;

        /// <summary>The formulas of the text, in order.</summary>
        public IEnumerable<TextRange> Formulas => TextStyles.FormulasIn(Runs);

        /// <summary>The paragraph without the first characters of its text, which are markup.</summary>
        public Paragraph From(int length)
        {
            if (length == 0)
                return this;
            var text = new RunText(Text, Runs).From(length);
            return this with
            {
                Text = text.Text,
                Runs = text.Runs,
                Labels = [.. LabeledMarks.Select(mark => mark with { Offset = mark.Offset - length })],
                Marks = [.. NoteMarks.Select(mark => mark with { Range = Shifted(mark.Range) })],
                References =
                [
                    .. CrossReferences.Select(reference => reference with { Range = Shifted(reference.Range) }),
                ],
                Addresses = [.. Links.Select(link => link with { Range = Shifted(link.Range) })],
            };

            TextRange Shifted(TextRange range) => new(range.Start - length, range.Length);
        }

        /// <summary>A part of the text as a paragraph of its own; a mark directly behind it belongs to it.</summary>
        public Paragraph Part(TextRange range)
        {
            var (text, rest) = (new RunText(Text, Runs).Slice(range), From(range.Start));
            var (first, last) = (text.Runs[0], text.Runs[^1]);
            return rest with
            {
                Span = Span.Source.Whole.Slice(first.SourceStart, last.SourceStart + last.Length - first.SourceStart),
                Text = text.Text,
                Runs = text.Runs,
                Labels = [.. rest.LabeledMarks.Where(mark => mark.Offset >= 0 && mark.Offset <= range.Length)],
                Marks = [.. rest.NoteMarks.Where(mark => IsWithin(mark.Range))],
                References = [.. rest.CrossReferences.Where(reference => IsWithin(reference.Range))],
                Addresses = [.. rest.Links.Where(link => IsWithin(link.Range))],
            };

            bool IsWithin(TextRange inner) => inner.Start >= 0 && inner.End <= range.Length;
        }

        public bool IsOfNote => Kind is ParagraphKind.Note or ParagraphKind.NoteContinuation;
    }

    /// <summary>A note that is markup, before its place and its number are known.</summary>
    /// <param name="Label">Unique, and different from all labels of marks if another note has the same one.</param>
    public sealed record Note(SourceSpan Span, string Label, ImmutableArray<Paragraph> Paragraphs) : StudyBlock(Span);
}

/// <summary>The mark of a note in Markdown, which is not part of the text.</summary>
/// <param name="Offset">In the text of its paragraph.</param>
internal readonly record struct LabeledMark(int Offset, string Label);
