using AfPakSite.Formulas;
using AfPakSite.Linking;
using AfPakSite.Studies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>A paragraph, a table or a figure of the study: writes pieces of its text with their links.</summary>
public abstract class StudyTextPart : PagePart
{
    /// <summary>The section of the paragraph.</summary>
    [Parameter, EditorRequired]
    public required Section Section { get; set; }

    /// <summary>
    /// The number of the paragraph in its section, as locators count; for a table, that of its caption.
    /// </summary>
    [Parameter, EditorRequired]
    public required int Number { get; set; }

    /// <summary>The number of the first sentence in its section, as locators count.</summary>
    [Parameter, EditorRequired]
    public required int FirstNumber { get; set; }

    /// <summary>
    /// Marks a provisional id, and adds the former ids; call it directly after the element's attributes.
    /// </summary>
    protected void AddLedgerMarks(RenderTreeBuilder builder, string id)
    {
        if (Page.Site.Register.IsProvisional(id))
            builder.AddAttribute(15, "data-provisional", "");
        foreach (var alias in Page.Site.Register.AliasesOf(id))
            AliasMark.Add(builder, alias);
    }

    /// <summary>The caption of a table or a figure, with its sentences and its permalink.</summary>
    protected void WriteCaption(RenderTreeBuilder builder, string element, Paragraph caption)
    {
        var number = FirstNumber;
        builder.OpenElement(50, element);
        builder.AddAttribute(51, "id", caption.Id);
        builder.AddAttribute(52, "class", "paragraph");
        builder.AddAttribute(53, "data-name", caption.Name?.Shown);
        AddLedgerMarks(builder, caption.Id);
        foreach (var sentence in RunningText.Layout(Page.Linked, caption))
        {
            builder.AddContent(54, sentence.Space);
            builder.OpenElement(55, "span");
            builder.AddAttribute(56, "id", sentence.Sentence.Id);
            builder.AddAttribute(57, "data-n", number++);
            AddLedgerMarks(builder, sentence.Sentence.Id);
            foreach (var group in sentence.Groups)
                Group(builder, caption, group);
            builder.CloseElement();
        }
        Pilcrow(builder, caption, Number);
        builder.CloseElement();
    }

    protected void Group(RenderTreeBuilder builder, Paragraph paragraph, PieceGroup group)
    {
        if (group.Mark is { } mark && Page.Linked.Notes.Of(mark) is { } note)
        {
            Mark(builder, note, Page.Linked.Notes.PlaceOf(paragraph, mark), group);
            return;
        }
        var (href, kind) = group switch
        {
            { Citation: { } citation } => (Page.Href(citation.Works[0]), "citation"),
            { Reference: { } reference } => (Page.Href(reference.Target), "cross-reference"),
            { Link: { } link } => (link.Address, null),
            { Mention: { } mention } => (Page.Href(mention.Entity), "mention"),
            _ => (null, null),
        };
        if (href is not null)
        {
            builder.OpenElement(20, "a");
            builder.AddAttribute(21, "class", kind);
            builder.AddAttribute(22, "href", href);
        }
        if (group.Shown is { } shown)
            builder.AddContent(23, shown);
        else
            Pieces(builder, group);
        if (href is not null)
            builder.CloseElement();
    }

    /// <summary>The mark of a note. Where it is not part of the text, the stylesheet shows its number.</summary>
    protected void Mark(RenderTreeBuilder builder, Note note, PlacedMark mark, PieceGroup group)
    {
        var text = string.Concat(group.Pieces.Select(piece => piece.Text));
        builder.OpenElement(80, "a");
        builder.AddAttribute(
            81,
            "class",
            text.Length == 0 || char.IsAsciiDigit(text[0]) ? "note-ref raised" : "note-ref"
        );
        builder.AddAttribute(82, "id", NoteLinks.IdOf(note, mark.Order));
        builder.AddAttribute(83, "href", NoteLinks.Href(Page, note, mark));
        builder.AddAttribute(84, "role", "doc-noteref");
        builder.AddAttribute(85, "aria-label", Words.Study.Note(note.Label));
        builder.AddAttribute(86, "lang", WordsLanguage);
        if (text.Length == 0)
            builder.AddAttribute(87, "data-note", note.Label);
        Pieces(builder, group);
        builder.CloseElement();
    }

    private void Pieces(RenderTreeBuilder builder, PieceGroup group)
    {
        foreach (var piece in group.Pieces)
            PieceText(builder, piece);
    }

    protected void PieceText(RenderTreeBuilder builder, Piece piece)
    {
        if (piece.Style.HasFlag(TextStyle.Formula) && TexFormula.Read(piece.Text).Element is { } formula)
        {
            builder.AddMarkupContent(33, formula);
            return;
        }
        var elements = PieceElement.Of(piece).ToList();
        foreach (var (name, title) in elements)
        {
            builder.OpenElement(30, name);
            builder.AddAttribute(31, "title", title);
        }
        TiedText.Add(builder, piece.Text, Page.Site.Script);
        elements.ForEach(_ => builder.CloseElement());
    }

    /// <summary>
    /// The paragraph's permalink. Its sign comes from the stylesheet, so that it is not copied with the text.
    /// </summary>
    protected void Pilcrow(RenderTreeBuilder builder, Paragraph paragraph, int number)
    {
        builder.OpenElement(40, "a");
        builder.AddAttribute(41, "class", "pilcrow");
        builder.AddAttribute(42, "href", $"#{paragraph.Id}");
        builder.AddAttribute(43, "aria-label", Words.Study.ParagraphLink(LabelOf(Section), number));
        builder.AddAttribute(44, "lang", WordsLanguage);
        builder.CloseElement();
    }
}
