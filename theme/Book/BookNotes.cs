using System.Globalization;

namespace AfPakSite.Theme.Book;

/// <summary>
/// Moves the notes of a chapter to its end, where reading systems without popups show them, with links both ways (EPUB
/// Structural Semantics 1.1).
/// </summary>
internal sealed class BookNotes
{
    private readonly List<ChapterMarkup> notes = [];
    private ChapterMarkup? text;

    /// <summary>The depth of the note that is open; 0 for none.</summary>
    private int depth;

    public bool IsAt(int element) => depth > 0 && depth == element;

    /// <summary>Whether a text is one of the spaces that separate the note from the text around it.</summary>
    public bool IsSpaceAt(int element, ReadOnlySpan<char> content) => IsAt(element) && content is " ";

    /// <summary>Leaves a mark in the text.</summary>
    /// <returns>The markup of the note.</returns>
    public ChapterMarkup Start(ChapterMarkup around, int element)
    {
        var number = Number(notes.Count);
        around.Append(
            $"<a epub:type=\"noteref\" role=\"doc-noteref\" class=\"note-mark\" id=\"mark-{number}\" href=\"#note-{number}\">{number}</a>"
        );
        (text, depth) = (around, element);
        notes.Add(new());
        return notes[^1];
    }

    /// <returns>The markup of the text around the note.</returns>
    public ChapterMarkup End()
    {
        depth = 0;
        return text!;
    }

    public void AppendTo(ChapterMarkup chapter)
    {
        if (notes.Count == 0)
            return;
        chapter.Append("<section epub:type=\"footnotes\" class=\"footnotes\">");
        foreach (var (note, index) in notes.Select((note, index) => (note, index)))
        {
            var number = Number(index);
            chapter.Append(
                $"<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"note-{number}\"><p><a role=\"doc-backlink\" href=\"#mark-{number}\">{number}</a> "
            );
            chapter.Append(note);
            chapter.Append("</p></aside>");
        }
        chapter.Append("</section>");
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
