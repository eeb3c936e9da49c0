using System.Globalization;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Formulas;
using AfPakSite.Linking;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the sentences of a paragraph with their numbers, links and marginal heads.</summary>
internal sealed class EpubSentences(LinkedSite linked, EpubAddresses addresses)
{
    /// <param name="number">The number of the first sentence in the section, as locators count.</param>
    public void Append(StringBuilder body, Paragraph paragraph, int number)
    {
        foreach (var sentence in RunningText.Layout(linked, paragraph))
        {
            body.Append(XmlText.Escape(sentence.Space)).Append(Head(sentence.Head));
            body.Append($"<span id=\"{sentence.Sentence.Id}\"{Number(number++)}>");
            foreach (var group in sentence.Groups)
                Append(body, paragraph, group);
            body.Append("</span>");
        }
    }

    /// <summary>The number of every fifth sentence, which the stylesheet shows, so that it is never copied.</summary>
    private static string Number(int number) =>
        number % 5 == 0 ? string.Create(CultureInfo.InvariantCulture, $" class=\"numbered\" data-n=\"{number}\"") : "";

    /// <summary>A marginal head, whose label says whose words it is.</summary>
    private string Head(MarginalHead? head) =>
        head is null
            ? ""
            : $"<small class=\"head\" role=\"note\" aria-label=\"{XmlText.Escape(linked.Site.Settings.Words.Study.MarginalHead(head.Text.Value))}\">{XmlText.Escape(head.Text.Value)} </small>";

    /// <summary>A piece of the text with its link.</summary>
    public void Append(StringBuilder body, Paragraph paragraph, PieceGroup group)
    {
        if (group.Mark is { } mark && linked.Notes.Of(mark) is { } note)
        {
            var id = NoteLinks.IdOf(note, linked.Notes.PlaceOf(paragraph, mark).Order);
            body.Append(
                $"<a epub:type=\"noteref\" role=\"doc-noteref\" class=\"note-mark\" id=\"{id}\" href=\"{addresses.Of(note)}\">"
            );
            body.Append(
                group.Pieces.IsEmpty
                    ? note.Label
                    : XmlText.Escape(string.Concat(group.Pieces.Select(piece => piece.Text)))
            );
            body.Append("</a>");
            return;
        }
        var link = Link(group);
        body.Append(link);
        if (group.Shown is { } shown)
            body.Append(XmlText.Escape(shown));
        else
        {
            foreach (var piece in group.Pieces)
                Append(body, piece);
        }
        body.Append(link is null ? "" : "</a>");
    }

    /// <summary>
    /// Marks citations as note references, so that reading systems can show the reference in a popup.
    /// </summary>
    private string? Link(PieceGroup group) =>
        group switch
        {
            { Citation: { } citation } =>
                $"<a epub:type=\"biblioref noteref\" role=\"doc-biblioref\" href=\"{EpubAddresses.Of(citation.Works[0])}\">",
            { Reference.Target: var target } => $"<a class=\"mention\" href=\"{addresses.Of(target)}\">",
            { Link.Address: var address } => $"<a href=\"{XmlText.Escape(address)}\">",
            { Mention.Entity: var entity } =>
                $"<a{(entity is Term ? " epub:type=\"glossref\" role=\"doc-glossref\"" : "")} class=\"mention\" href=\"{EpubAddresses.Of(entity)}\">",
            _ => null,
        };

    private static void Append(StringBuilder body, Piece piece)
    {
        if (piece.Style.HasFlag(TextStyle.Formula) && TexFormula.Read(piece.Text).Element is { } formula)
        {
            body.Append(formula);
            return;
        }
        var elements = PieceElement.Of(piece).ToList();
        foreach (var (name, title) in elements)
            body.Append(title is null ? $"<{name}>" : $"<{name} title=\"{XmlText.Escape(title)}\">");
        body.Append(XmlText.Escape(piece.Text));
        foreach (var (name, _) in elements.AsEnumerable().Reverse())
            body.Append($"</{name}>");
    }
}
