using System.Collections.Immutable;
using AfPakSite.Exporting;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using XmlWriter = System.Xml.XmlWriter;

namespace AfPakSite.Theme.Book;

/// <summary>A document of the book.</summary>
/// <param name="Name">The name of its file without extension, and its id in the package.</param>
/// <param name="Landmark">Its type as a landmark (EPUB Structural Semantics 1.1); null if it is not a landmark.</param>
/// <param name="Body">XHTML.</param>
/// <param name="Section">The section that it contains; null for documents that are not the study's text.</param>
/// <param name="HasOwnTitle">Whether the title is the study's or the input's, not a word of the interface.</param>
/// <param name="Inner">The chapters below this one in the contents, and after it in the book.</param>
internal sealed record EpubChapter(
    string Name,
    string Title,
    string? Landmark,
    string Body,
    Section? Section = null,
    bool HasOwnTitle = false,
    ImmutableArray<EpubChapter> Inner = default
)
{
    public ImmutableArray<EpubChapter> Below => Inner.IsDefault ? [] : Inner;

    /// <summary>What the package must say that the document contains; null for text alone.</summary>
    public string? Properties =>
        (Body.Contains("<math", StringComparison.Ordinal), Body.Contains("<svg", StringComparison.Ordinal)) switch
        {
            (true, true) => "mathml svg",
            (true, false) => "mathml",
            (false, true) => "svg",
            _ => null,
        };

    public string File => EpubAddresses.FileOf(Name);

    public ZipFile ToFile(SiteSettings settings) =>
        new($"EPUB/{File}", Document(settings, Title, HasOwnTitle ? null : settings.ForeignWords, WriteBody));

    private void WriteBody(XmlWriter xml)
    {
        xml.WriteRaw("\n");
        xml.WriteRaw(Body);
        xml.WriteRaw("\n");
    }

    /// <summary>The complete document in the XML syntax of HTML (EPUB 3.3).</summary>
    /// <param name="titleLanguage">The language of the title if it differs from the book's.</param>
    public static ReadOnlyMemory<byte> Document(
        SiteSettings settings,
        string title,
        string? titleLanguage,
        Action<XmlWriter> writeBody
    ) =>
        XmlText.Bytes(xml =>
        {
            xml.WriteDocType("html", null, null, null);
            xml.Start(
                "html",
                ("xmlns", "http://www.w3.org/1999/xhtml"),
                ("xmlns:epub", "http://www.idpf.org/2007/ops"),
                ("lang", settings.Language),
                ("xml:lang", settings.Language),
                ("dir", settings.Direction)
            );
            xml.Start("head");
            xml.Element("title", title, ("lang", titleLanguage), ("xml:lang", titleLanguage));
            xml.Empty("link", ("rel", "stylesheet"), ("type", "text/css"), ("href", "style.css"));
            xml.WriteEndElement();
            xml.Start("body");
            writeBody(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
}
