using System.Text;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Theme.Parts;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the study's text, every character of it, with the same ids as on the site.</summary>
internal sealed class EpubText(LinkedSite linked, EpubAddresses addresses)
{
    private readonly EpubSentences sentences = new(linked, addresses);

    public EpubChapter Chapter(Section section)
    {
        return new(
            EpubAddresses.NameOf(section),
            section.Title.Length == 0 ? section.LinkTextIn(linked.Site.Settings.Words) : section.FullTitle,
            Landmark(section),
            Body(section, 1),
            section,
            HasOwnTitle: section.Title.Length > 0
        );
    }

    /// <summary>A section and its subsections.</summary>
    /// <param name="level">The level of its heading.</param>
    public string Body(Section section, int level)
    {
        var body = new StringBuilder();
        Append(body, section, level);
        return body.ToString();
    }

    /// <summary>
    /// Reading systems open the book at the landmark <c>bodymatter</c>, which is the start of the argument.
    /// </summary>
    private string? Landmark(Section section) =>
        section == linked.Site.Study.Sections.FirstOrDefault(other => other.Kind == SectionKind.Body)
            ? "bodymatter"
            : null;

    private void Append(StringBuilder body, Section section, int level)
    {
        body.Append($"<section id=\"{section.Id}\"{Semantics(section, level)}>\n");
        if (section.Title.Length > 0)
        {
            var heading = $"h{Math.Min(level, 6)}";
            body.Append($"<{heading}>{XmlText.Escape(section.FullTitle)}</{heading}>\n");
            if (addresses.OnSite(Routes.Permalink(section.Id)) is { } address)
                body.Append(
                    $"<p class=\"address\"><a href=\"{XmlText.Escape(address)}\">{XmlText.Escape(address)}</a></p>\n"
                );
        }
        var number = 1;
        foreach (var paragraph in section.Paragraphs)
        {
            var note = linked.Notes.Around(paragraph);
            if (paragraph.Kind == ParagraphKind.Table)
                AppendTable(body, paragraph);
            else if (paragraph.Kind == ParagraphKind.Figure)
                AppendFigure(body, paragraph, number);
            else if (note is null)
                Append(body, paragraph, number);
            else
                Append(body, note, paragraph, number);
            number += paragraph.Sentences.Length;
        }
        foreach (var inner in section.Subsections)
            Append(body, inner, level + 1);
        body.Append("</section>\n");
    }

    /// <summary>
    /// A paragraph of a note. The element of the note has the id of its first paragraph, so that reading systems can
    /// show the whole note where its mark is.
    /// </summary>
    private void Append(StringBuilder body, Note note, Paragraph paragraph, int number)
    {
        var isFirst = paragraph == note.First;
        if (isFirst)
            body.Append($"<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"{paragraph.Id}\">\n");
        body.Append(isFirst ? "<p>" : $"<p id=\"{paragraph.Id}\">");
        body.Append(isFirst && note.OwnNumber is null ? $"{note.Label}. " : "");
        sentences.Append(body, paragraph, number);
        var isLast = paragraph == note.Paragraphs[^1];
        foreach (var mark in isLast ? linked.Notes.MarksOf(note) : [])
        {
            var name = XmlText.Escape(
                linked.Site.Settings.Words.Study.NoteBack(note.Label, mark.Section.LabelIn(linked.Site.Settings.Words))
            );
            body.Append(
                $" <a role=\"doc-backlink\" aria-label=\"{name}\" href=\"{addresses.Of(note, mark)}\">↩\uFE0E</a>"
            );
        }
        body.Append(isLast ? "</p>\n</aside>\n" : "</p>\n");
    }

    /// <summary>A table; its caption is the paragraph before it.</summary>
    private void AppendTable(StringBuilder body, Paragraph table)
    {
        var columns = TableCells.CountIn(table);
        body.Append($"<table><tbody id=\"{table.Id}\">\n");
        foreach (var (index, row) in RunningText.Layout(linked, table).Index())
        {
            body.Append($"<tr id=\"{row.Sentence.Id}\">");
            var (element, scope) = index == 0 ? ("th", " scope=\"col\"") : ("td", "");
            foreach (var cell in TableCells.Of(row, columns))
            {
                body.Append($"<{element}{scope}>");
                foreach (var group in cell)
                    sentences.Append(body, table, group);
                body.Append($"</{element}>");
            }
            body.Append("</tr>\n");
        }
        body.Append("</tbody></table>\n");
    }

    /// <summary>A figure; readers of books make its image larger themselves.</summary>
    private void AppendFigure(StringBuilder body, Paragraph figure, int number)
    {
        body.Append($"<figure id=\"{figure.Id}\">");
        if (linked.Site.Images.Of(figure) is { } image)
        {
            var box = ImageBox.Of(figure, image);
            body.Append($"<img src=\"{EpubAddresses.OfImage(image)}\" alt=\"");
            body.Append(XmlText.Escape(ImageBox.AlternativeOf(figure)));
            if (figure.Image?.Title is { } title)
                body.Append($"\" title=\"{XmlText.Escape(title)}");
            body.Append($"\" width=\"{box.Width}\" height=\"{box.Height}\"/>");
        }
        else if (figure.Image is not null)
            body.Append($"<p>{XmlText.Escape(linked.Site.Settings.Words.Study.FigureMissing)}</p>");
        body.Append("<figcaption>");
        AppendNamed(body, figure, number);
        body.Append("</figcaption></figure>\n");
    }

    private static string Semantics(Section section, int level) =>
        (section.Kind, level) switch
        {
            (SectionKind.Abstract, 1) => " epub:type=\"abstract\" role=\"doc-abstract\"",
            (SectionKind.Body, 1) => " epub:type=\"chapter\" role=\"doc-chapter\"",
            _ => "",
        };

    /// <param name="number">The number of its first sentence in the section, as locators count.</param>
    private void Append(StringBuilder body, Paragraph paragraph, int number)
    {
        var (element, kind) = paragraph.Kind switch
        {
            ParagraphKind.Quotation => ("blockquote", ""),
            ParagraphKind.Code => ("pre", ""),
            ParagraphKind.ListItem or ParagraphKind.Text => ("p", ClassOf(paragraph)),
            _ => ("p", ""),
        };
        var isRightToLeft = linked.Site.Settings.Direction == "rtl";
        var direction = ScriptRuns.DirectionOf(paragraph.Text, isRightToLeft) is { } other ? $" dir=\"{other}\"" : "";
        body.Append($"<{element} id=\"{paragraph.Id}\"{kind}{direction}>");
        if (paragraph.ItemNumber is { } item)
            body.Append($"{item}. ");
        AppendNamed(body, paragraph, number);
        body.Append($"</{element}>\n");
    }

    private static string ClassOf(Paragraph paragraph)
    {
        string?[] classes =
        [
            paragraph is { Kind: ParagraphKind.ListItem, ItemNumber: null } ? "item" : null,
            paragraph.OuterItems > 0 ? $"inner-{Math.Min(paragraph.OuterItems, ParagraphView.MostOuterItems)}" : null,
        ];
        var names = string.Join(' ', classes.OfType<string>());
        return names.Length > 0 ? $" class=\"{names}\"" : "";
    }

    /// <summary>The sentences of a paragraph with the name that the study does not write.</summary>
    private void AppendNamed(StringBuilder body, Paragraph paragraph, int number)
    {
        body.Append(paragraph.Name?.ShownBefore is { } before ? $"{XmlText.Escape(before)}. " : "");
        sentences.Append(body, paragraph, number);
        body.Append(paragraph.Name?.ShownAfter is { } after ? $" {XmlText.Escape(after)}" : "");
    }
}
