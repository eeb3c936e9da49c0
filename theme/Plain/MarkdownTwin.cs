using System.Collections.Immutable;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Formulas;
using AfPakSite.Images;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Plain;

/// <summary>
/// Writes the Markdown twin of a page (<c>index.html.md</c>, llmstxt.org): the same content with absolute addresses.
/// Sections, the whole study, the argument, and entries with their own page have twins.
/// </summary>
internal sealed class MarkdownTwin(LinkedSite linked)
{
    private readonly MarkdownMarkup markup = new(linked);

    private Site Site => linked.Site;

    private Words Words => linked.Site.Settings.Words;

    public static string FileOf(string route) => $"{Routes.FileOf(route)}.md";

    public static IEnumerable<OutputFile> Of(LinkedSite linked)
    {
        var twin = new MarkdownTwin(linked);
        return linked
            .Site.Pages.Select(page => (page.Route, Text: twin.Write(page)))
            .Where(pair => pair.Text is not null)
            .Select(pair => new OutputFile(FileOf(pair.Route), pair.Text!));
    }

    private string? Write(Page page) =>
        page switch
        {
            Page.WholeStudy => Study(),
            Page.OfSection { Section: var section } => OfSection(section),
            Page.OfEntry { Entity: var entity } => OfEntry(entity),
            Page.Argument => Argument(),
            _ => null,
        };

    private string Study()
    {
        var text = new StringBuilder(
            $"# {MarkdownText.Escape(Site.Study.Title)}\n\n{Authors} {Address(Routes.Study)}\n"
        );
        foreach (var section in Site.Study.Sections)
            Append(text, section, 2, whole: true);
        return text.ToString();
    }

    private string OfSection(Section section)
    {
        var text = new StringBuilder();
        Append(text, section, 1, whole: false);
        AppendNotes(text, section);
        return text.Append(
                $"\n---\n\n{Show(Words.Plain.Section(StudyLink))} {Authors} {Address(Site.PageOf(section))}\n"
            )
            .ToString();
    }

    private string OfEntry(Entity entity)
    {
        var text = new StringBuilder(
            $"# {MarkdownText.Escape(entity.Name.Value)}\n\n{MarkdownText.Escape(entity.Statement.Text)}"
        );
        foreach (var place in linked.EvidenceOf(entity.Statement))
            text.Append($" ({Place(place)})");
        text.Append('\n').Append(markup.Write(entity.Body?.Blocks ?? []));
        var sentences = linked.SentencesOf(entity);
        AppendList(
            text,
            SentenceCount.Of(entity, sentences.Length, Words.Counts),
            sentences.Select(place => $"{MarkdownText.Escape(Quotation.Of(place.Text))} ({Place(place)})")
        );
        AppendList(
            text,
            Words.Entries.WorksAbout,
            linked
                .WorksOf(entity)
                .Select(work => MarkdownText.Link(ShortCitation.Of(work), Site.Settings.Absolute(Routes.Of(work))))
        );
        return text.Append($"\n---\n\n{Show(Words.Plain.Entry(StudyLink))} {Address(Routes.Of(entity))}\n").ToString();
    }

    private string Argument()
    {
        var text = new StringBuilder($"# {MarkdownText.Escape(Words.Argument.Title)}\n");
        foreach (var group in Site.Annotations.Argument)
        {
            text.Append($"\n## {MarkdownText.Escape(group.Title)}\n\n");
            if (group.Note is { } note)
                text.Append(MarkdownText.Paragraph(Proved(note))).Append("\n\n");
            if (group.Unsaid is { } unsaid)
                text.Append(MarkdownText.Paragraph(MarkdownText.Escape(unsaid))).Append("\n\n");
            foreach (var item in group.Items)
                text.Append($"{item.Number}. {Proved(item.Statement)}{Open(item)}\n");
        }
        return text.Append($"\n---\n\n{Show(Words.Plain.Entry(StudyLink))} {Address(Routes.Argument)}\n").ToString();
    }

    private static string Open(ArgumentItem item) => item.Unsaid is { } unsaid ? $" {MarkdownText.Escape(unsaid)}" : "";

    /// <summary>A statement with its quotations.</summary>
    private string Proved(Statement statement) =>
        MarkdownText.Escape(statement.Text)
        + string.Concat(
            statement
                .Evidence.Select(quotation => (quotation.Value, Place: linked.FindEvidence(quotation.Value)))
                .Where(found => found.Place is not null)
                .Select(found => $" {MarkdownText.Escape(Quotation.Of(found.Value))} ({Place(found.Place!)})")
        );

    private string Authors =>
        $"{MarkdownText.Escape(string.Join(Words.Lists.Comma, Site.Settings.Study.Authors.Select(author => author.Direct)))}.";

    private string Address(string route) => $"<{Site.Settings.Absolute(route)}>";

    private string Place(SentencePlace place) =>
        MarkdownText.Link(place.LabelIn(Words), Site.Settings.Absolute(Site.AddressOf(place)));

    private string StudyLink => MarkdownText.Link(Site.Study.Title, Site.Settings.BaseUrl);

    private static string Show(Phrase<string> phrase) => phrase.Join(MarkdownText.Escape, link => link);

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"- {item}\n").ToList();
        text.Append(lines.Count == 0 ? "" : $"\n## {title}\n\n{string.Concat(lines)}");
    }

    /// <param name="whole">Whether to include subsections that have pages of their own.</param>
    private void Append(StringBuilder text, Section section, int level, bool whole)
    {
        if (section.Title.Length > 0)
            text.Append(
                $"{(text.Length > 0 ? "\n" : "")}{new string('#', Math.Min(level, 6))} {MarkdownText.Escape(section.FullTitle)}\n"
            );
        foreach (var paragraph in section.Paragraphs)
            text.Append($"\n{Paragraph(section, paragraph)}\n");
        foreach (var inner in section.Subsections.Where(inner => whole || !Site.HasPage(inner)))
            Append(text, inner, level + 1, whole);
    }

    /// <summary>The notes whose marks are on the page of a section, and which have a page elsewhere.</summary>
    private void AppendNotes(StringBuilder text, Section section)
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
        var image = Site.Images.Of(paragraph) is { } file ? $"{Image(paragraph, file)}\n\n" : "";
        var line = new StringBuilder(
            paragraph.Name is { Kind: not ReferenceKind.Equation, Shown: { } name }
                ? $"{MarkdownText.Escape(name)}. "
                : ""
        );
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
        var number = formula.Tag is null ? paragraph.Name?.Shown : null;
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
        var text = string.Concat(group.Pieces.Select(Styled));
        return group switch
        {
            { Mark.Note: var note } => $"[^{note}]",
            { Citation: { } citation } => $"[{text}]({Site.Settings.Absolute(Routes.Of(citation.Works[0]))})",
            { Reference: { } reference } =>
                $"[{(reference.Shown is { } shown ? MarkdownText.Escape(shown) : text)}]({Site.Settings.Absolute(Site.AddressOf(reference.Target))})",
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
