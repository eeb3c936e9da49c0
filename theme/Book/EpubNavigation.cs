using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using XmlWriter = System.Xml.XmlWriter;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the navigation document: contents and landmarks (EPUB 3.3, section 7).</summary>
internal static class EpubNavigation
{
    public const string File = "nav.xhtml";

    public static string Write(SiteSettings settings, ImmutableArray<EpubChapter> chapters)
    {
        var (words, text) = (settings.Words.Book, new BookText(settings));
        var inside = settings.ForeignWords is null ? null : settings.Language;
        return EpubChapter.Document(
            settings,
            words.Contents,
            settings.ForeignWords,
            xml =>
            {
                xml.Start("nav", ("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc"));
                xml.Start("h1");
                xml.WriteRaw(text.Show(words.Contents));
                xml.WriteEndElement();
                WriteContents(xml, chapters.Where(chapter => chapter.Landmark != "cover"), text);
                xml.WriteEndElement();
                xml.Start(
                    "nav",
                    ("epub:type", "landmarks"),
                    ("hidden", "hidden"),
                    ("aria-label", words.Landmarks),
                    ("lang", settings.ForeignWords),
                    ("xml:lang", settings.ForeignWords)
                );
                xml.Start("ol", ("lang", inside), ("xml:lang", inside));
                foreach (var chapter in chapters.Where(chapter => chapter.Landmark is not null))
                    WriteEntry(xml, chapter.File, text.TitleOf(chapter), [], chapter.Landmark);
                WriteEntry(xml, "#toc", text.Show(words.Contents), [], "toc");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        );
    }

    private static void WriteContents(XmlWriter xml, IEnumerable<EpubChapter> chapters, BookText text)
    {
        xml.Start("ol");
        foreach (var chapter in chapters)
            WriteEntry(xml, chapter.File, text.TitleOf(chapter), chapter.Section?.Subsections ?? []);
        xml.WriteEndElement();
    }

    /// <param name="title">XHTML.</param>
    /// <param name="landmark">The type of a landmark; null in the contents.</param>
    private static void WriteEntry(
        XmlWriter xml,
        string address,
        string title,
        ImmutableArray<Section> subsections,
        string? landmark = null
    )
    {
        xml.Start("li");
        xml.Start("a", ("epub:type", landmark), ("href", address));
        xml.WriteRaw(title);
        xml.WriteEndElement();
        if (!subsections.IsEmpty)
        {
            xml.Start("ol");
            foreach (var section in subsections)
                WriteEntry(
                    xml,
                    $"{address.Split('#')[0]}#{section.Id}",
                    XmlText.Escape(section.FullTitle),
                    section.Subsections
                );
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
