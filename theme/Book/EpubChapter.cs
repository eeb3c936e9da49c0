using AfPakSite.Exporting;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>A document of the book.</summary>
/// <param name="Name">The name of its file without extension, and its id in the package.</param>
/// <param name="Landmark">Its type as a landmark (EPUB Structural Semantics 1.1); null if it is not a landmark.</param>
/// <param name="Body">XHTML.</param>
/// <param name="Section">The section that it contains; null for documents that are not the study's text.</param>
internal sealed record EpubChapter(string Name, string Title, string? Landmark, string Body, Section? Section = null)
{
    public string File => EpubAddresses.FileOf(Name);

    public ZipFile ToFile(SiteSettings settings) => new($"EPUB/{File}", Document(settings, Title, Body));

    /// <summary>The complete document in the XML syntax of HTML (EPUB 3.3).</summary>
    public static string Document(SiteSettings settings, string title, string body) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{settings.Language}" xml:lang="{settings.Language}"{(
                settings.Direction is { } direction ? $" dir=\"{direction}\"" : ""
            )}>
            <head>
            <title>{XmlText.Escape(title)}</title>
            <link rel="stylesheet" type="text/css" href="style.css"/>
            </head>
            <body>
            {body}
            </body>
            </html>

            """;
}
