using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Studies;
using AfPakSite.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>A paragraph of the study: every character, the sentences with their ids, and the links.</summary>
/// <remarks>This is code because Razor adds and removes white space.</remarks>
public sealed class ParagraphView : StudyTextPart
{
    /// <summary>The styles have a distance for so many levels of items.</summary>
    internal const int MostOuterItems = 4;

    [Parameter, EditorRequired]
    public required Paragraph Paragraph { get; set; }

    /// <summary>The notes beside sentences, by the id of the sentence; null for a page without notes.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, SentenceNote>? Notes { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var element = Paragraph.Kind switch
        {
            ParagraphKind.Quotation => "blockquote",
            ParagraphKind.Code => "pre",
            _ => "p",
        };
        builder.OpenElement(0, element);
        builder.AddAttribute(1, "id", Paragraph.Id);
        builder.AddAttribute(2, "class", ClassOf(Paragraph));
        builder.AddAttribute(3, "dir", ScriptRuns.DirectionOf(Paragraph.Text, Page.Settings.Direction == "rtl"));
        var note = Page.Linked.Notes.Around(Paragraph);
        if (note is { OwnNumber: null } && note.First == Paragraph)
            builder.AddAttribute(4, "data-note", note.Label);
        builder.AddAttribute(5, "data-name", Paragraph.Name?.Shown);
        builder.AddAttribute(6, "data-item", Paragraph.ItemNumber);
        builder.AddAttribute(7, "data-outer", OuterItemsOf(Paragraph));
        AddLedgerMarks(builder, Paragraph.Id);
        var number = FirstNumber;
        foreach (var sentence in RunningText.Layout(Page.Linked, Paragraph))
            Sentence(builder, sentence, number++);
        if (note is not null && note.Paragraphs[^1] == Paragraph)
            LinksBack(builder, note);
        Pilcrow(builder, Paragraph, Number);
        builder.CloseElement();
    }

    /// <summary>The number of outer items; null without one. The stylesheet shows the first few levels.</summary>
    private static int? OuterItemsOf(Paragraph paragraph) =>
        paragraph.OuterItems is > 0 and var outer ? Math.Min(outer, MostOuterItems) : null;

    /// <summary>An item has its number, which the stylesheet shows, or a bullet.</summary>
    private static string ClassOf(Paragraph paragraph) =>
        paragraph.Kind switch
        {
            ParagraphKind.ListItem when paragraph.ItemNumber is null => "paragraph item",
            ParagraphKind.Note => "paragraph footnote",
            ParagraphKind.NoteContinuation => "paragraph footnote-more",
            _ => "paragraph",
        };

    /// <summary>
    /// A sentence with its number, which the stylesheet shows, so that it is never copied. The note is after the
    /// sentence and not inside, so that the sentence's text is only the study's.
    /// </summary>
    private void Sentence(RenderTreeBuilder builder, SentencePieces sentence, int number)
    {
        builder.AddContent(10, sentence.Space);
        if (sentence.Head is { } head)
            Head(builder, head);
        builder.OpenElement(11, "span");
        builder.AddAttribute(12, "id", sentence.Sentence.Id);
        builder.AddAttribute(13, "data-n", number);
        AddLedgerMarks(builder, sentence.Sentence.Id);
        foreach (var group in sentence.Groups)
            Group(builder, Paragraph, group);
        builder.CloseElement();
        if (Notes?.GetValueOrDefault(sentence.Sentence.Id) is { } note)
        {
            builder.OpenComponent<SentenceNoteView>(60);
            builder.AddComponentParameter(61, nameof(Page), Page);
            builder.AddComponentParameter(62, nameof(SentenceNoteView.Note), note);
            builder.AddComponentParameter(63, nameof(SentenceNoteView.Number), number);
            builder.CloseComponent();
        }
        if (Notes is null || Page.OnPaper)
            return;
        foreach (var marked in sentence.Groups.Select(group => group.Mark).OfType<NoteMark>().Distinct())
        {
            if (Page.Linked.Notes.Of(marked) is { } own)
                NoteBeside(builder, own);
        }
    }

    /// <summary>
    /// A note of the study beside its mark, which only wide windows show; the mark leads to the note itself.
    /// </summary>
    private void NoteBeside(RenderTreeBuilder builder, Note note)
    {
        builder.OpenElement(70, "small");
        builder.AddAttribute(71, "class", "sidenote study-note");
        builder.AddAttribute(72, "role", "note");
        builder.AddContent(73, " ");
        foreach (var paragraph in note.Paragraphs)
        {
            builder.OpenElement(74, "span");
            if (note.OwnNumber is null && paragraph == note.First)
                builder.AddAttribute(75, "data-note", note.Label);
            foreach (var sentence in RunningText.Layout(Page.Linked, paragraph))
            {
                builder.AddContent(76, sentence.Space);
                foreach (var group in sentence.Groups.Where(group => group.Mark is null))
                    Group(builder, paragraph, group);
            }
            builder.CloseElement();
        }
        builder.CloseElement();
    }

    /// <summary>
    /// A marginal head, as an empty element: the stylesheet shows its words, and says to screen readers that they are
    /// the site's. So they are not copied, found, annotated or linked to as words of the study.
    /// </summary>
    private void Head(RenderTreeBuilder builder, MarginalHead head)
    {
        builder.OpenElement(50, "span");
        builder.AddAttribute(51, "class", "head");
        builder.AddAttribute(52, "data-head", head.Text.Value);
        builder.AddAttribute(53, "data-said", Words.Study.MarginalHead(head.Text.Value));
        builder.CloseElement();
    }

    /// <summary>A link from the end of a note to each of its marks; its sign comes from the stylesheet.</summary>
    private void LinksBack(RenderTreeBuilder builder, Note note)
    {
        foreach (var mark in Page.Linked.Notes.MarksOf(note))
        {
            builder.OpenElement(90, "a");
            builder.AddAttribute(91, "class", "note-back");
            builder.AddAttribute(92, "href", NoteLinks.BackHref(Page, note, mark));
            builder.AddAttribute(93, "role", "doc-backlink");
            builder.AddAttribute(94, "aria-label", Words.Study.NoteBack(note.Label, PlaceOf(mark)));
            builder.AddAttribute(95, "lang", WordsLanguage);
            builder.CloseElement();
        }
    }

    private string PlaceOf(PlacedMark mark)
    {
        var sentences = mark
            .Section.Paragraphs.TakeWhile(other => other != mark.Paragraph)
            .Sum(other => other.Sentences.Length);
        return Words.Study.SentencePlace(
            LabelOf(mark.Section),
            sentences + mark.Paragraph.IndexOfSentenceAt(Math.Max(0, mark.Mark.Range.Start - 1)) + 1
        );
    }
}
