using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Studies;

/// <summary>A study as it was read: its text is unchanged, and every part has its source span.</summary>
/// <param name="Front">What the file says of the study before its text; null if nothing was read.</param>
public sealed record Study(
    SourceText Source,
    string Title,
    SourceSpan TitleSpan,
    ImmutableArray<Section> Sections,
    StudyHead? Front = null
)
{
    /// <summary>What the file says of the study before its text.</summary>
    public StudyHead Head => Front ?? StudyHead.Empty;

    /// <summary>Whether the study contains its own list of references.</summary>
    public bool ListsWorks => AllSections.Any(section => section.ListsWorks);

    /// <summary>All sections with their subsections, in reading order.</summary>
    public IEnumerable<Section> AllSections => Sections.SelectMany(section => section.SelfAndDescendants);
}

/// <summary>The role of a section, which decides where it is published.</summary>
public enum SectionKind
{
    /// <summary>Text between the title and the first heading.</summary>
    Preamble,

    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>A section of the argument, which has its own page.</summary>
    Body,

    /// <summary>What follows the argument: references, notes, acknowledgements, the author's ORCID.</summary>
    BackMatter,
}

/// <summary>A section with its own paragraphs and its subsections.</summary>
/// <param name="Number">As the study writes it, without a final full stop (<c>7.1</c>); null for a section without a
/// number.</param>
/// <param name="Title">Without the number; empty for a preamble.</param>
/// <param name="Slug">Unique in the study; made from the title.</param>
/// <param name="Level">1 for a top-level section.</param>
/// <param name="Id">The permanent id, <c>h-…</c>, which survives changes of title and slug; empty before ids are
/// assigned.</param>
/// <param name="ListsWorks">Whether it is the study's own list of references, whose entries are neither citations nor
/// mentions.</param>
/// <param name="Label">The id that the study gives it for its own references; null without one.</param>
public sealed record Section(
    SectionKind Kind,
    string? Number,
    string Title,
    string Slug,
    int Level,
    SourceSpan HeadingSpan,
    ImmutableArray<Paragraph> Paragraphs,
    ImmutableArray<Section> Subsections,
    string Id = "",
    bool ListsWorks = false,
    string? Label = null
)
{
    /// <summary>By the id alone: a hash of the whole text would be slow.</summary>
    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);

    /// <summary>This section and its descendants, in reading order.</summary>
    public IEnumerable<Section> SelfAndDescendants =>
        Subsections.SelectMany(section => section.SelfAndDescendants).Prepend(this);

    /// <summary>The number of words in its paragraphs and in those of its descendants.</summary>
    public int Words =>
        SelfAndDescendants
            .SelectMany(section => section.Paragraphs)
            .Sum(paragraph => ReadingTime.Words(paragraph.Text));

    /// <summary>Its number (<c>§7.1</c>), or the title of a section without a number; null for a preamble.</summary>
    public string? ShortName =>
        Number is not null ? $"§{Number}"
        : Title.Length > 0 ? Title
        : null;

    /// <summary>Its short name for readers.</summary>
    public string LabelIn(Words words) => ShortName ?? words.Study.Opening;

    /// <summary>Number and title as one line; empty for a preamble.</summary>
    public string FullTitle => WrittenNumber is null ? Title : $"{WrittenNumber} {Title}";

    /// <summary>
    /// The number as the study writes it, with what marks it: <c>2.</c>, <c>Chapter 2:</c>; null without a number.
    /// </summary>
    public string? WrittenNumber
    {
        get
        {
            var heading = HeadingSpan.Text.TrimStart('#', ' ');
            var title = Number is null ? -1 : heading.IndexOf(Title, StringComparison.Ordinal);
            return title > 0 ? heading[..title].TrimEnd() : Number;
        }
    }

    /// <summary>The text of a link to the section: number and title.</summary>
    public string LinkTextIn(Words words) => FullTitle.Length == 0 ? words.Study.BeforeFirstHeading : FullTitle;
}

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
    FigureImage? Image = null
)
{
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

/// <summary>A citation, as the text alone gives it: by author and date, or by the labels of works.</summary>
/// <param name="Range">From the names (or from the year, if a citation before it has the names) to the year or
/// locator.</param>
/// <param name="Names">The family names or the institution as written; a name may have several words.</param>
/// <param name="EtAl">Whether <c>et al.</c> follows the names.</param>
/// <param name="Year">Four digits, <c>n.d.</c>, <c>in press</c> or <c>forthcoming</c>.</param>
/// <param name="Suffixes">The letters after the year, one for each cited work; empty without letters.</param>
/// <param name="Narrative">Whether the names are part of the sentence, and only the year is in parentheses.</param>
/// <param name="OtherYear">The second of two years (<c>1867/1990</c>), or the end of a range; null without
/// one.</param>
/// <param name="Acronym">The acronym of an institution: <c>World Health Organization [WHO]</c>; null without
/// one.</param>
/// <param name="Doubt">Why it may not be a citation if the bibliography does not list the work.</param>
/// <param name="Labels">The numbers of entries (<c>12</c>), or keys with their sign (<c>@reed-2001</c>), by which it
/// cites works instead of names and a year; default for an author–date citation.</param>
/// <param name="Longer">The same citation with words before the names that are part of them if the bibliography lists
/// such a work: <c>boyd and Crawford (2012)</c>; null without any.</param>
/// <param name="IsRepeated">Whether it only says that the work is the one that was cited before: <c>ibid.</c></param>
public sealed record Citation(
    TextRange Range,
    ImmutableArray<string> Names,
    bool EtAl,
    string Year,
    string Suffixes,
    bool Narrative,
    string? Prefix,
    string? Locator,
    string? OtherYear = null,
    string? Acronym = null,
    CitationDoubt Doubt = CitationDoubt.None,
    ImmutableArray<string> Labels = default,
    Citation? Longer = null,
    bool IsRepeated = false
)
{
    /// <summary>Whether it cites works by numbers or keys.</summary>
    public bool IsByLabel => !Labels.IsDefaultOrEmpty;

    /// <summary>Whether it has the form of a citation, whatever its name is.</summary>
    public bool IsInForm => Doubt is CitationDoubt.None or CitationDoubt.Place or CitationDoubt.Event;
}
