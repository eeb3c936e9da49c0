using System.Collections.Immutable;
using System.Text;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the book's contents and landmarks: its navigation document (EPUB 3.3, section 7).</summary>
internal static class EpubNavigation
{
    public const string File = "nav.xhtml";

    public static string Write(string language, ImmutableArray<EpubChapter> chapters)
    {
        var body = new StringBuilder("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1>Contents</h1>\n<ol>\n");
        foreach (var chapter in chapters.Where(chapter => chapter.Landmark != "cover"))
            AppendEntry(body, chapter.File, chapter.Title, chapter.File, chapter.Section?.Subsections ?? []);
        body.Append("</ol>\n</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"Landmarks\">\n<ol>\n");
        foreach (var chapter in chapters.Where(chapter => chapter.Landmark is not null))
            AppendLandmark(body, chapter.Landmark!, chapter.File, chapter.Title);
        AppendLandmark(body, "toc", "#toc", "Contents");
        return EpubChapter.Document(language, "Contents", body.Append("</ol>\n</nav>").ToString());
    }

    private static void AppendEntry(
        StringBuilder body,
        string address,
        string title,
        string file,
        ImmutableArray<Section> subsections
    )
    {
        body.Append($"<li><a href=\"{address}\">{XmlText.Escape(title)}</a>");
        if (!subsections.IsEmpty)
        {
            body.Append("\n<ol>\n");
            foreach (var section in subsections)
                AppendEntry(body, $"{file}#{section.Id}", section.FullTitle, file, section.Subsections);
            body.Append("</ol>\n");
        }
        body.Append("</li>\n");
    }

    private static void AppendLandmark(StringBuilder body, string landmark, string address, string title) =>
        body.Append($"<li><a epub:type=\"{landmark}\" href=\"{address}\">{XmlText.Escape(title)}</a></li>\n");
}
