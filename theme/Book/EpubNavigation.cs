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

    public static ReadOnlyMemory<byte> Write(SiteSettings settings, ImmutableArray<EpubChapter> chapters)
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
                    WriteEntry(xml, new(chapter.File, text.TitleOf(chapter), []), chapter.Landmark);
                WriteEntry(xml, new("#toc", text.Show(words.Contents), []), "toc");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        );
    }

    private static void WriteContents(XmlWriter xml, IEnumerable<EpubChapter> chapters, BookText text)
    {
        xml.Start("ol");
        foreach (var chapter in chapters)
            WriteEntry(xml, EntryOf(chapter, text));
        xml.WriteEndElement();
    }

    private static NavigationEntry EntryOf(EpubChapter chapter, BookText text) =>
        new(
            chapter.File,
            text.TitleOf(chapter),
            [
                .. (chapter.Section?.Subsections ?? []).Select(section => EntryOf(section, chapter.File)),
                .. chapter.Below.Select(inner => EntryOf(inner, text)),
            ]
        );

    private static NavigationEntry EntryOf(Section section, string file) =>
        new(
            $"{file}#{section.Id}",
            XmlText.Escape(section.FullTitle),
            [.. section.Subsections.Select(inner => EntryOf(inner, file))]
        );

    /// <param name="landmark">The type of a landmark; null in the contents.</param>
    private static void WriteEntry(XmlWriter xml, NavigationEntry entry, string? landmark = null)
    {
        xml.Start("li");
        xml.Start("a", ("epub:type", landmark), ("href", entry.Address));
        xml.WriteRaw(entry.Title);
        xml.WriteEndElement();
        if (!entry.Below.IsEmpty)
        {
            xml.Start("ol");
            foreach (var below in entry.Below)
                WriteEntry(xml, below);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>A line of the contents.</summary>
    /// <param name="Title">XHTML.</param>
    private sealed record NavigationEntry(string Address, string Title, ImmutableArray<NavigationEntry> Below);
}
