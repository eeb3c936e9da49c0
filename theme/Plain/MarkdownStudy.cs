using System.Collections.Immutable;
using System.Text;
using AfPakSite.Formulas;
using AfPakSite.Images;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Plain;

/// <summary>Writes the study's text as Markdown, with absolute addresses.</summary>
internal sealed class MarkdownStudy(LinkedSite linked)
{
    private const int IndentOfItem = 4;

    private Site Site => linked.Site;

    /// <summary>A section and its subsections.</summary>
    /// <param name="level">The level of its heading.</param>
    /// <param name="whole">Whether to include subsections that have pages of their own.</param>
    public void Append(StringBuilder text, Section section, int level, bool whole)
    {
        if (section.Title.Length > 0)
            text.Append(
                $"{(text.Length > 0 ? "\n" : "")}{new string('#', Math.Min(level, 6))} {MarkdownText.Escape(section.FullTitle)}\n"
            );
        var open = -1;
        foreach (var paragraph in section.Paragraphs)
        {
            var within = WithinOf(paragraph, open);
            open = OpenAfter(paragraph, within);
            text.Append($"\n{new string(' ', IndentOfItem * within)}{Paragraph(section, paragraph)}\n");
        }
        foreach (var inner in section.Subsections.Where(inner => whole || !Site.HasPage(inner)))
            Append(text, inner, level + 1, whole);
    }

    /// <summary>The notes whose marks are on the page of a section, and which have a page elsewhere.</summary>
    public void AppendNotes(StringBuilder text, Section section)
    {
        var page = Site.PageOf(section);
        var notes = section
            .SelfAndDescendants.Where(inner => Site.PageOf(inner) == page)
            .SelectMany(inner => inner.Paragraphs)
            .SelectMany(paragraph => paragraph.NoteMarks)
            .Select(linked.Notes.Of)
            .OfType<Note>()
            .Where(note => Site.PageOf(note.Section) != page)
            .DistinctBy(note => note.Number)
            .OrderBy(note => note.Number);
        foreach (var (note, paragraph) in notes.SelectMany(note => note.Paragraphs.Select(inner => (note, inner))))
            text.Append($"\n{Paragraph(note.Section, paragraph)}\n");
    }

    /// <summary>A paragraph, followed by its permalink.</summary>
    private string Paragraph(Section section, Paragraph paragraph)
    {
        if (paragraph.Kind == ParagraphKind.Table)
            return Table(paragraph);
        var image =
            Site.Images.Of(paragraph) is { } file ? $"{Image(paragraph, file)}\n\n"
            : paragraph.Image is not null && Site.Edition is null
                ? $"{MarkdownText.Escape(Site.Settings.Words.Study.FigureMissing)}\n\n"
            : "";
        var line = new StringBuilder(paragraph.Name?.ShownBefore is { } name ? $"{MarkdownText.Escape(name)}. " : "");
        foreach (var sentence in RunningText.Layout(linked, paragraph))
        {
            line.Append(sentence.Space);
            foreach (var group in sentence.Groups)
                line.Append(Group(group));
        }
        var text = line.Append(AfterWords(paragraph))
            .Append(MarkdownText.Link("¶", Site.Settings.Absolute(Site.AddressOf(section, paragraph))))
            .ToString();
        return paragraph.Kind switch
        {
            ParagraphKind.ListItem when paragraph.ItemNumber is { } item => $"{item}. {text}",
            ParagraphKind.ListItem => $"- {text}",
            ParagraphKind.Quotation => $"> {text}",
            ParagraphKind.Note => $"[^{linked.Notes.Around(paragraph)!.Number}]: {text}",
            ParagraphKind.NoteContinuation => $"    {text}",
            _ => image + MarkdownText.Paragraph(text),
        };
    }

    /// <summary>
    /// In how many items a paragraph is written: not in those that something ends, such as a table, because what has
    /// more spaces before it than its item would be code.
    /// </summary>
    /// <param name="open">The level of the item that may go on; -1 outside of lists.</param>
    private static int WithinOf(Paragraph paragraph, int open) => Math.Min(paragraph.OuterItems, open + 1);

    private static int OpenAfter(Paragraph paragraph, int within) =>
        paragraph.Kind == ParagraphKind.ListItem ? within : within - 1;

    private string Image(Paragraph figure, StudyImage image) =>
        $"!{MarkdownText.Link(ImageBox.AlternativeOf(figure), Site.Settings.Absolute($"/{image.PublishedPath}"))}";

    /// <summary>
    /// What is between the words of a paragraph and its permalink. A formula has lines of its own, and its number
    /// follows unless the formula contains it.
    /// </summary>
    private static string AfterWords(Paragraph paragraph)
    {
        if (paragraph.Runs is not [{ Style: TextStyle.Formula }])
            return " ";
        var formula = TexFormula.Read(paragraph.Text);
        var number = formula.Tag is null ? paragraph.Name?.ShownAfter : null;
        return (formula.IsDisplay && paragraph.Kind == ParagraphKind.Text ? "\n" : " ")
            + (number is null ? "" : $"{MarkdownText.Escape(number)} ");
    }

    /// <summary>A table between bars (GitHub Flavored Markdown, section 4.10).</summary>
    private string Table(Paragraph table)
    {
        var columns = TableCells.CountIn(table);
        var rows = RunningText
            .Layout(linked, table)
            .Select(row => Row(TableCells.Of(row, columns).Select(Cell)))
            .ToList();
        rows.Insert(1, Row(Enumerable.Range(0, columns).Select(column => RuleOf(table.AlignmentOf(column)))));
        return string.Join('\n', rows);
    }

    private string Cell(ImmutableArray<PieceGroup> groups) =>
        string.Concat(groups.Select(Group)).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string RuleOf(ColumnAlignment alignment) =>
        alignment switch
        {
            ColumnAlignment.Center => ":-:",
            ColumnAlignment.End => "--:",
            _ => "---",
        };

    private string Group(PieceGroup group)
    {
        var text = group.Shown is { } shown ? MarkdownText.Escape(shown) : string.Concat(group.Pieces.Select(Styled));
        return group switch
        {
            { Mark.Note: var note } => $"[^{note}]",
            { Citation: { } citation } => $"[{text}]({Site.Settings.Absolute(Routes.Of(citation.Works[0]))})",
            { Reference: { } reference } => $"[{text}]({Site.Settings.Absolute(Site.AddressOf(reference.Target))})",
            { Link: { } link } => $"[{text}]({MarkdownText.Address(link.Address)})",
            { Mention: { } mention } => $"[{text}]({Site.Settings.Absolute(Routes.Of(mention.Entity))})",
            _ => text,
        };
    }

    /// <summary>
    /// Moves white space outside of the marks, because Markdown ignores marks with white space inside.
    /// </summary>
    private static string Styled(Piece piece)
    {
        var inner = piece.Text.Trim();
        if (inner.Length == 0)
            return piece.Text;
        if (piece.Style.HasFlag(TextStyle.Formula))
            return piece.Text;
        var elements = PieceElement.Of(piece).Select(element => element.Name).ToList();
        var text = elements.Contains("code") ? MarkdownText.Code(inner) : MarkdownText.Escape(inner);
        var marks = string.Concat(elements.Select(MarkOf));
        return piece.Text.Replace(inner, marks + text + marks, StringComparison.Ordinal);
    }

    /// <summary>The mark of an element around its text; empty for code, whose mark depends on the text.</summary>
    private static string MarkOf(string element) =>
        element switch
        {
            "strong" => "**",
            "em" => "*",
            _ => "",
        };
}
