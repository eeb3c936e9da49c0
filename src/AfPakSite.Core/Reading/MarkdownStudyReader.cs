using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Formulas;
using AfPakSite.Studies;
using AfPakSite.Text;
using Markdig.Syntax;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>
/// Reads a study in Markdown: headings, paragraphs, lists, quotations, notes. Other markup is published as plain text.
/// </summary>
internal static partial class MarkdownStudyReader
{
    public static ImmutableArray<StudyBlock> Read(
        SourceText source,
        StudyFront front,
        StudyLanguage language,
        DiagnosticBag diagnostics
    )
    {
        var document = MarkdownParser.ParseStudy(source, HtmlComments.Blank(front.Text), diagnostics);
        if (document is null)
            return PlainTextReader.Read(source, front, language, diagnostics);
        var inlines = new StudyInlineReader(source, LabelsOf(document), diagnostics)
        {
            Definitions = FigureReader.DefinitionsIn(document),
            ShowsCells = CodeCell.AreShown(source.Content),
        };
        var blocks = PartLabels
            .Take(document.SelectMany(block => ReadBlock(block, ParagraphKind.Text, inlines)))
            .ToImmutableArray();
        var top = HeadingLevels.TopOf(blocks);
        blocks = [.. blocks.Select(block => HeadingLevels.AsSection(block, front.Head.Title is null ? top + 1 : top))];
        if (
            front.TitleAt(top - 1) is { } title
            && !(blocks is [StudyBlock.Heading own, ..] && front.IsTitle(own.Title))
        )
            (blocks, top) = ([title, .. blocks], title.Level);
        blocks = WithTitleNotes(blocks, front.TitleNotes);
        var titled =
            blocks is [StudyBlock.Heading first, ..]
            && first.Level == top
            && blocks.OfType<StudyBlock.Heading>().Count(heading => heading.Level == top) == 1;
        var leveled = blocks.Select(
            (block, index) =>
                block is StudyBlock.Heading heading ? HeadingLevels.Of(heading, top, index, titled) : block
        );
        return inlines.Links.AddTo(NotePlacement.Place([.. leveled], language, diagnostics));
    }

    /// <summary>The blocks with the marks and the notes that front matter has in the title.</summary>
    private static ImmutableArray<StudyBlock> WithTitleNotes(
        ImmutableArray<StudyBlock> blocks,
        ImmutableArray<StudyBlock.Note> notes
    )
    {
        if (notes.IsEmpty || blocks is not [StudyBlock.Heading title, .. var rest])
            return blocks;
        var marks = notes.Select(note => new LabeledMark(title.Title.Length, note.Label));
        return [title with { Marks = [.. title.Marks.IsDefault ? [] : title.Marks, .. marks] }, .. notes, .. rest];
    }

    private static HashSet<string> LabelsOf(MarkdownDocument document) =>
        document
            .Descendants<NoteBlock>()
            .Where(note => note.Count > 0)
            .Select(note => note.Label)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<StudyBlock> ReadBlock(Block block, ParagraphKind kind, StudyInlineReader inlines)
    {
        switch (block)
        {
            case HeadingBlock { IsSetext: true } row when RowOfTable.IsMatch(inlines.SpanOf(row).Text):
                inlines.Unread(row, StudyMarkup.Table);
                return Paragraph(inlines.SpanOf(row), kind, inlines.Noted(inlines.Read(row.Inline)));
            case HeadingBlock heading:
                return Heading(heading, inlines);
            case QuoteBlock quote:
                return Quotation(quote, inlines);
            case ListBlock list:
                return list.OfType<ListItemBlock>().SelectMany(item => Item(item, list.IsOrdered, inlines));
            case ParagraphBlock { Inline: { } content } paragraph when CanBeFigure(paragraph, kind):
                return FigureLines
                    .Split(content, inlines.SpanOf(paragraph))
                    .SelectMany(lines => ReadLines(lines, kind, inlines));
            case ParagraphBlock paragraph:
                return WithTable(inlines.SpanOf(paragraph), kind, inlines.Read(paragraph.Inline), inlines);
            case FigureDirective directive:
                return kind == ParagraphKind.NoteContinuation
                    ? FigureDirectiveReader.AsText(directive, inlines, Inner)
                    : FigureDirectiveReader.Read(directive, inlines, Inner);
            case ContainerBlock division and IFigureDivision { Label: var label }:
                return FigureDivisionReader.Read(label, [.. division.SelectMany(Inner)]);
            case Division division:
                return Division(division, kind, inlines);
            case BlockBreak { Part: { } part } line:
                return
                [
                    new StudyBlock.Heading(inlines.SpanOf(line), HeadingLevels.Part, null, FirstLetter.Raise(part)),
                ];
            case NoteBlock note:
                return Note(note, inlines);
            case TexTableBlock table:
                return table.Read(inlines.SpanOf(table));
            case FormulaBlock formula:
                return Formula(formula, inlines);
            case FencedCodeBlock { Info: ['{', ..] } fence:
                return Fence(fence, inlines);
            case CodeBlock code:
                return Paragraph(inlines.SpanOf(code), ParagraphKind.Code, StudyInlineReader.Read(code));
            case LinkReferenceDefinition definition when inlines.IsOfFigure(definition):
                return [];
            case LinkReferenceDefinition definition:
                return Paragraph(inlines.SpanOf(definition), kind, inlines.Read(definition));
            case LinkReferenceDefinitionGroup group:
                return group.SelectMany(inner => ReadBlock(inner, kind, inlines));
            case ThematicBreakBlock rule when RulerOfTable.IsMatch(inlines.SpanOf(rule).Text):
                inlines.Unread(rule, StudyMarkup.Table);
                return [];
            default:
                return [];
        }

        IEnumerable<StudyBlock> Inner(Block inner) => ReadBlock(inner, kind, inlines);
    }

    private static IEnumerable<StudyBlock> Heading(HeadingBlock heading, StudyInlineReader inlines)
    {
        var noted = inlines.Noted(inlines.ReadHeading(heading));
        var (number, title) = HeadingReader.Split(FormulaText.Shown(noted.Text.Text));
        return
        [
            new StudyBlock.Heading(inlines.SpanOf(heading), heading.Level, number, title, Marks: noted.Marks),
            .. noted.Notes,
        ];
    }

    /// <summary>A formula, a cell of code, a directive, or code with attributes.</summary>
    private static IEnumerable<StudyBlock> Fence(FencedCodeBlock fence, StudyInlineReader inlines)
    {
        if (fence.Info == MathDirective.Name)
            return MathDirective.Read(fence, inlines.SpanOf(fence)) is { } only ? [only] : [];
        if (CodeCell.IsCell(fence, inlines))
            return CodeCell.Read(fence, inlines.ShowsCells, inlines);
        return fence.Info!.StartsWith("{.", StringComparison.Ordinal)
            ? Paragraph(inlines.SpanOf(fence), ParagraphKind.Code, StudyInlineReader.Read((CodeBlock)fence))
            : Directive(fence, inlines);
    }

    /// <summary>A table of MyST, or a directive that is not read.</summary>
    private static IEnumerable<StudyBlock> Directive(FencedCodeBlock directive, StudyInlineReader inlines)
    {
        if (directive.Info == ListTable.Name && ListTable.Read(directive, inlines) is { IsEmpty: false } table)
            return table;
        inlines.Unread(directive, StudyMarkup.Directive);
        return Paragraph(inlines.SpanOf(directive), ParagraphKind.Code, StudyInlineReader.Read(directive));
    }

    private static IEnumerable<StudyBlock> Quotation(QuoteBlock quote, StudyInlineReader inlines) =>
        quote
            .SelectMany(inner => ReadBlock(inner, ParagraphKind.Quotation, inlines))
            .Where(block => block is not StudyBlock.Heading { Number: null, Title: "" })
            .Select(DivisionReader.InQuotation);

    private static IEnumerable<StudyBlock> Division(Division division, ParagraphKind kind, StudyInlineReader inlines)
    {
        if (division.IsForOthers && division.IsClosed)
            return [];
        var isFrame = division.IsBox && division.IsClosed;
        if (!division.IsClosed)
            inlines.Unread(division, StudyMarkup.OpenFence);
        var within = isFrame && kind == ParagraphKind.Text ? ParagraphKind.Quotation : kind;
        var blocks = division.SelectMany(inner => ReadBlock(inner, within, inlines));
        return DivisionReader.Read(division, isFrame, inlines.FirstLineOf(division), within, blocks);
    }

    /// <summary>Whether lines of a paragraph may be figures: notes and the first lines of items are texts.</summary>
    private static bool CanBeFigure(ParagraphBlock paragraph, ParagraphKind kind) =>
        kind is ParagraphKind.Text or ParagraphKind.Quotation or ParagraphKind.ListItem
        && !(paragraph.Parent is ListItemBlock item && item[0] == paragraph);

    /// <summary>Lines of text, or an image alone on its line.</summary>
    private static IEnumerable<StudyBlock> ReadLines(
        ParagraphLines lines,
        ParagraphKind kind,
        StudyInlineReader inlines
    ) =>
        lines switch
        {
            ParagraphLines.Figure figure => FigureReader.Read(figure, inlines),
            ParagraphLines.Words words => WithTable(words.Span, kind, inlines.Read(words.Inlines), inlines),
            _ => [],
        };

    /// <summary>The paragraphs of an item, of which the first one has its number.</summary>
    private static IEnumerable<StudyBlock> Item(ListItemBlock item, bool isOrdered, StudyInlineReader inlines) =>
        item.SelectMany((inner, index) => InItem(inner, isFirst: index == 0, inlines))
            .Select(
                (block, index) =>
                    isOrdered
                    && index == 0
                    && block is StudyBlock.Paragraph { Kind: ParagraphKind.ListItem, OuterItems: 0 } first
                        ? first with
                        {
                            ItemNumber = item.Order,
                        }
                        : block
            );

    /// <summary>A block of an item. A further paragraph is a text within it.</summary>
    private static IEnumerable<StudyBlock> InItem(Block block, bool isFirst, StudyInlineReader inlines) =>
        isFirst && block is not ListBlock
            ? ReadBlock(block, ParagraphKind.ListItem, inlines)
            : ReadBlock(block, ParagraphKind.Text, inlines).Select(Inner);

    private static StudyBlock Inner(StudyBlock block) =>
        block is StudyBlock.Paragraph { Kind: ParagraphKind.ListItem or ParagraphKind.Text } item
            ? item with
            {
                OuterItems = item.OuterItems + 1,
            }
            : block;

    /// <summary>A paragraph, or a table with the lines around it.</summary>
    private static IEnumerable<StudyBlock> WithTable(
        SourceSpan span,
        ParagraphKind kind,
        RunText text,
        StudyInlineReader inlines
    )
    {
        if (LetteredItems.IsMatch(text.Text))
            inlines.ReportOnce(span, StudyMarkup.LetteredItems);
        if (PipeTable.Find(text, span.Source) is not var (before, table, after))
            return Paragraph(span, kind, inlines.Noted(text));
        var rows = Paragraph(span, ParagraphKind.Table, inlines.Noted(table.Text))
            .Select(block =>
                block is StudyBlock.Paragraph paragraph ? paragraph with { Alignments = table.Alignments } : block
            );
        return Paragraph(span, kind, inlines.Noted(before)).Concat(rows).Concat(WithTable(span, kind, after, inlines));
    }

    private static IEnumerable<StudyBlock> Formula(FormulaBlock formula, StudyInlineReader inlines)
    {
        var run = new TextRun(0, formula.Content.Length, formula.Span.Start, TextStyle.Formula);
        return
        [
            new StudyBlock.Paragraph(inlines.SpanOf(formula), ParagraphKind.Text, formula.Content, [run])
            {
                Label = formula.Label,
            },
        ];
    }

    /// <summary>A note, and the notes that were written into its own text.</summary>
    private static IEnumerable<StudyBlock> Note(NoteBlock note, StudyInlineReader inlines)
    {
        var blocks = note.SelectMany(inner => ReadBlock(inner, ParagraphKind.NoteContinuation, inlines)).ToList();
        var paragraphs = blocks.OfType<StudyBlock.Paragraph>().ToImmutableArray();
        return blocks
            .Where(block => block is StudyBlock.Note or StudyBlock.Heading)
            .Prepend(new StudyBlock.Note(inlines.SpanOf(note), note.Label, paragraphs));
    }

    /// <summary>A paragraph and the notes in it; it has no text if only marks are in it.</summary>
    private static IEnumerable<StudyBlock> Paragraph(SourceSpan span, ParagraphKind kind, NotedText content)
    {
        var (text, marks) = (content.Text, content.Marks);
        if ((!string.IsNullOrWhiteSpace(text.Text) && !LayoutCommands.IsAll(text.Text)) || !marks.IsDefaultOrEmpty)
            yield return new StudyBlock.Paragraph(span, kind, text.Text, text.Runs) { Labels = marks };
        foreach (var note in content.Notes)
            yield return note;
    }

    private static IEnumerable<StudyBlock> Paragraph(SourceSpan span, ParagraphKind kind, RunText content) =>
        string.IsNullOrWhiteSpace(content.Text)
            ? []
            : [new StudyBlock.Paragraph(span, kind, content.Text, content.Runs)];

    /// <summary>Two lines with letters or Roman numbers in order, which Markdown does not take for a list.</summary>
    [GeneratedRegex(
        @"^\(?(?:a[.)] [^\n]{1,1000}\n\(?b|A[.)] [^\n]{1,1000}\n\(?B|i[.)] [^\n]{1,1000}\n\(?ii|I[.)] [^\n]{1,1000}\n\(?II)[.)] ",
        RegexOptions.Multiline
    )]
    private static partial Regex LetteredItems { get; }

    /// <summary>The last row of a table of pandoc with spaces between its columns, above the last line.</summary>
    [GeneratedRegex(@"^[^\S\n]*(?>\S+(?: \S+)*)(?: {2,}(?>\S+(?: \S+)*)){2}")]
    private static partial Regex RowOfTable { get; }

    /// <summary>The line below the heads of a table as pandoc writes it with spaces between its columns.</summary>
    [GeneratedRegex(@"^ {0,3}-{2,}(?: +-{2,})+\s*$")]
    private static partial Regex RulerOfTable { get; }
}
