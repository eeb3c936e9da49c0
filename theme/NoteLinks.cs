using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Theme;

/// <summary>Links on a page between the notes of the study and their marks.</summary>
internal static class NoteLinks
{
    /// <summary>The id of a mark. A note with several marks has a link back to each.</summary>
    public static string IdOf(Note note, int order) => $"mark-{note.First.Id}{(order > 1 ? $"-{order}" : "")}";

    /// <summary>The address of a note: on this page if the page contains it, or lists it below its text.</summary>
    public static string? Href(PageContext page, Note note, PlacedMark mark) =>
        Contains(page, note.Section) || (page.Current is Page.OfSection && Contains(page, mark.Section))
            ? $"#{note.First.Id}"
            : page.Href(page.Site.AddressOf(note.Section, note.First));

    /// <summary>The address of a mark.</summary>
    public static string? BackHref(PageContext page, Note note, PlacedMark mark)
    {
        var id = IdOf(note, mark.Order);
        return Contains(page, mark.Section) ? $"#{id}" : page.Href($"{page.Site.PageOf(mark.Section)}#{id}");
    }

    /// <summary>The notes that a page lists below its text, because their own section is on another page.</summary>
    public static ImmutableArray<Note> Below(PageContext page, Section section) =>
        [
            .. section
                .SelfAndDescendants.Where(inner => Contains(page, inner))
                .SelectMany(inner => inner.Paragraphs)
                .SelectMany(paragraph => paragraph.NoteMarks)
                .Select(page.Linked.Notes.Of)
                .OfType<Note>()
                .Where(note => !Contains(page, note.Section))
                .DistinctBy(note => note.Number)
                .OrderBy(note => note.Number),
        ];

    private static bool Contains(PageContext page, Section section) =>
        page.Current is Page.WholeStudy || page.Site.PageOf(section) == page.Route;
}
