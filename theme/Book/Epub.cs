using System.Collections.Immutable;
using AfPakSite.Exporting;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>
/// Writes the study as a book (EPUB 3.3): a chapter per top-level section, the pages about it, and the bibliography.
/// The bytes do not depend on the time and place of the build.
/// </summary>
internal static class Epub
{
    public static ImmutableArray<byte> Write(LinkedSite linked, SiteTheme theme, PageRenderer renderer)
    {
        var settings = linked.Site.Settings;
        var chapters = Chapters(linked, theme, renderer);
        var documents = chapters.SelectMany(chapter => chapter.Below.Prepend(chapter)).ToImmutableArray();
        return Zip.Write(
            [
                new("mimetype", "application/epub+zip"), // first, so that programs recognize the format by its first bytes
                new("META-INF/container.xml", Container()),
                new("EPUB/package.opf", EpubPackage.Write(linked, documents)),
                new($"EPUB/{EpubNavigation.File}", EpubNavigation.Write(settings, chapters)),
                new(
                    "EPUB/style.css",
                    EpubStyle.Of(
                        theme.Assets.Sources,
                        linked.Site.Settings.Direction is not null,
                        linked.Site.Images.All.Any(),
                        HasInnerItems(linked.Site.Study)
                    )
                ),
                new($"EPUB/{EpubCover.Picture}", EpubCover.Draw(linked).AsMemory()),
                .. linked.Site.Images.All.Select(image => new ZipFile(
                    $"EPUB/{EpubAddresses.OfImage(image)}",
                    image.Bytes.AsMemory()
                )),
                .. documents.Select(document => document.ToFile(settings)),
            ],
            compress: true
        );
    }

    private static bool HasInnerItems(Study study) =>
        study.AllSections.SelectMany(section => section.Paragraphs).Any(paragraph => paragraph.OuterItems > 0);

    /// <summary>The file that leads to the package document (EPUB 3.3, section 4.2.6.3.1).</summary>
    private static string Container() =>
        XmlText.Write(xml =>
        {
            xml.Start("container", ("version", "1.0"), ("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container"));
            xml.Start("rootfiles");
            xml.Empty("rootfile", ("full-path", "EPUB/package.opf"), ("media-type", "application/oebps-package+xml"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    /// <summary>The documents in reading order; the table of contents comes after the first two.</summary>
    private static ImmutableArray<EpubChapter> Chapters(LinkedSite linked, SiteTheme theme, PageRenderer renderer)
    {
        var (site, addresses) = (linked.Site, new EpubAddresses(linked));
        var (text, bibliography) = (new EpubText(linked, addresses), new EpubBibliography(linked, addresses));
        var authors = AuthorSections.Of(site).ToList();
        return
        [
            EpubCover.Chapter(site),
            EpubFrame.TitlePage(site),
            .. site.Study.Sections.Except(authors).Select(text.Chapter),
            .. new BookPages(linked, theme, renderer, addresses).Chapters(),
            .. site.HasPage(Routes.Bibliography) ? new[] { bibliography.Chapter() } : [],
            EpubFrame.Colophon(linked, string.Concat(authors.Select(section => text.Body(section, 2)))),
        ];
    }
}
