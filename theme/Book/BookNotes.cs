using System.Globalization;
using System.Xml.Linq;

namespace AfPakSite.Theme.Book;

/// <summary>
/// Moves the notes of a chapter to its end, where reading systems without popups show them, with links both ways (EPUB
/// Structural Semantics 1.1).
/// </summary>
internal static class BookNotes
{
    private static readonly XNamespace Html = Xhtml.Html;

    public static void MoveToEnd(XElement chapter)
    {
        var notes = chapter
            .Descendants(Html + "small")
            .Where(note => (string?)note.Attribute("class") == "sidenote")
            .ToList();
        if (notes.Count == 0)
            return;
        chapter.Add(
            new XElement(
                Html + "section",
                new XAttribute(Xhtml.Ops + "type", "footnotes"),
                new XAttribute("class", "footnotes"),
                notes.Select((note, index) => Footnote(note, (index + 1).ToString(CultureInfo.InvariantCulture)))
            )
        );
        foreach (var (note, index) in notes.Select((note, index) => (note, index + 1)))
            note.ReplaceWith(Mark(index.ToString(CultureInfo.InvariantCulture)));
    }

    private static XElement Footnote(XElement note, string number) =>
        new(
            Html + "aside",
            new XAttribute(Xhtml.Ops + "type", "footnote"),
            new XAttribute("role", "doc-footnote"),
            new XAttribute("id", $"note-{number}"),
            new XElement(
                Html + "p",
                new XElement(
                    Html + "a",
                    new XAttribute("role", "doc-backlink"),
                    new XAttribute("href", $"#mark-{number}"),
                    number
                ),
                " ",
                note.Nodes().Where(node => node is not XText { Value: " " })
            )
        );

    private static XElement Mark(string number) =>
        new(
            Html + "a",
            new XAttribute(Xhtml.Ops + "type", "noteref"),
            new XAttribute("role", "doc-noteref"),
            new XAttribute("class", "note-mark"),
            new XAttribute("id", $"mark-{number}"),
            new XAttribute("href", $"#note-{number}"),
            number
        );
}
