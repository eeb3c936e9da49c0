using System.Collections.Immutable;
using System.Text;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the navigation document: contents and landmarks (EPUB 3.3, section 7).</summary>
internal static class EpubNavigation
{
    public const string File = "nav.xhtml";

    public static string Write(SiteSettings settings, ImmutableArray<EpubChapter> chapters)
    {
        var (words, text) = (settings.Words, new BookText(settings));
        var contents = text.Show(words.Book.Contents);
        var body = new StringBuilder(
            $"<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1>{contents}</h1>\n<ol>\n"
        );
        foreach (var chapter in chapters.Where(chapter => chapter.Landmark != "cover"))
            AppendEntry(body, chapter.File, TitleOf(chapter), chapter.File, chapter.Section?.Subsections ?? []);
        body.Append(
            $"</ol>\n</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"{XmlText.Escape(words.Book.Landmarks)}\">\n<ol>\n"
        );
        foreach (var chapter in chapters.Where(chapter => chapter.Landmark is not null))
            AppendLandmark(body, chapter.Landmark!, chapter.File, TitleOf(chapter));
        AppendLandmark(body, "toc", "#toc", contents);
        return EpubChapter.Document(settings, words.Book.Contents, body.Append("</ol>\n</nav>").ToString());

        string TitleOf(EpubChapter chapter) =>
            chapter.Section is null ? text.Show(chapter.Title) : XmlText.Escape(chapter.Title);
    }

    /// <param name="title">XHTML.</param>
    private static void AppendEntry(
        StringBuilder body,
        string address,
        string title,
        string file,
        ImmutableArray<Section> subsections
    )
    {
        body.Append($"<li><a href=\"{address}\">{title}</a>");
        if (!subsections.IsEmpty)
        {
            body.Append("\n<ol>\n");
            foreach (var section in subsections)
                AppendEntry(body, $"{file}#{section.Id}", XmlText.Escape(section.FullTitle), file, section.Subsections);
            body.Append("</ol>\n");
        }
        body.Append("</li>\n");
    }

    private static void AppendLandmark(StringBuilder body, string landmark, string address, string title) =>
        body.Append($"<li><a epub:type=\"{landmark}\" href=\"{address}\">{title}</a></li>\n");
}
