using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;
using XmlWriter = System.Xml.XmlWriter;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the package document: metadata and a list of all files (EPUB 3.3, section 5).</summary>
internal static class EpubPackage
{
    private const string Document = "application/xhtml+xml";

    /// <summary>
    /// The accessibility metadata (EPUB Accessibility 1.1, section 2, with the vocabulary of schema.org).
    /// </summary>
    private static readonly (string Property, string Value)[] Accessibility =
    [
        ("schema:accessMode", "textual"),
        ("schema:accessMode", "visual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "alternativeText"),
        ("schema:accessibilityFeature", "displayTransformability"),
        ("schema:accessibilityFeature", "readingOrder"),
        ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "tableOfContents"),
        ("schema:accessibilityFeature", "unlocked"),
        ("schema:accessibilityHazard", "none"),
    ];

    public static string Write(LinkedSite linked, ImmutableArray<EpubChapter> chapters) =>
        XmlText.Write(xml =>
        {
            var settings = linked.Site.Settings;
            xml.Start(
                "package",
                ("xmlns", "http://www.idpf.org/2007/opf"),
                ("version", "3.0"),
                ("unique-identifier", "book"),
                ("xml:lang", settings.Language)
            );
            WriteMetadata(xml, linked);
            WriteManifest(xml, linked.Site.Images, chapters);
            WriteSpine(xml, settings.Direction, chapters);
            xml.WriteEndElement();
        });

    private static void WriteMetadata(XmlWriter xml, LinkedSite linked)
    {
        var (site, settings) = (linked.Site, linked.Site.Settings);
        xml.Start("metadata", ("xmlns:dc", "http://purl.org/dc/elements/1.1/"));
        xml.Element("dc:identifier", settings.Printed(Routes.Epub) ?? Name(site), ("id", "book"));
        xml.Element("dc:title", site.Study.Title);
        xml.Element("dc:language", settings.Language);
        WriteSource(xml, settings);
        Meta(xml, "dcterms:modified", Modified(linked));
        foreach (var (property, value) in Accessibility)
            Meta(xml, property, value);
        xml.Element(
            "meta",
            settings.Words.Book.Accessibility,
            ("property", "schema:accessibilitySummary"),
            ("xml:lang", settings.ForeignWords)
        );
        xml.WriteEndElement();
    }

    /// <summary>Writes the authors, description, source and license.</summary>
    private static void WriteSource(XmlWriter xml, SiteSettings settings)
    {
        var (study, license) = (settings.Study, settings.License);
        for (var at = 0; at < study.Authors.Length; at++)
            WriteAuthor(xml, study.Authors[at], $"author-{at + 1}");
        foreach (var keyword in Keywords.Of(study))
            xml.Element("dc:subject", keyword);
        if (settings.Description.Length > 0)
            xml.Element("dc:description", settings.Description);
        if ((study.DoiAddress ?? study.Find("URL")) is { } source)
            xml.Element("dc:source", source);
        if (license.IsGranted)
            xml.Element("dc:rights", license.InOneLine);
    }

    /// <summary>
    /// The identifier of a book whose site has a placeholder address: a UUID of title and authors (RFC 9562, version
    /// 8).
    /// </summary>
    private static string Name(Site site)
    {
        string[] facts = [site.Study.Title, .. site.Settings.Study.Authors.Select(author => author.Direct)];
        var hash = XxHash128.Hash(Encoding.UTF8.GetBytes(string.Join('\n', facts)));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    private static void WriteAuthor(XmlWriter xml, PersonName author, string id)
    {
        xml.Element("dc:creator", author.Direct, ("id", id));
        xml.Element("meta", "aut", ("refines", $"#{id}"), ("property", "role"), ("scheme", "marc:relators"));
        xml.Element("meta", author.Inverted, ("refines", $"#{id}"), ("property", "file-as"));
        if (author.OrcidAddress is { } orcid)
            xml.Element("meta", orcid, ("refines", $"#{id}"), ("property", "dcterms:identifier"));
    }

    private static void WriteManifest(XmlWriter xml, FigureImages images, ImmutableArray<EpubChapter> chapters)
    {
        xml.Start("manifest");
        Item(xml, "nav", EpubNavigation.File, Document, "nav");
        Item(xml, "style", "style.css", "text/css");
        Item(xml, "cover-picture", EpubCover.Picture, "image/png", "cover-image");
        foreach (var (index, image) in images.All.Index())
            Item(xml, $"figure-{index + 1}", EpubAddresses.OfImage(image), image.MediaType);
        foreach (var chapter in chapters)
            Item(xml, chapter.Name, chapter.File, Document, chapter.Properties);
        xml.WriteEndElement();
    }

    /// <summary>Writes the reading order, with the table of contents after the first two documents.</summary>
    private static void WriteSpine(XmlWriter xml, string? direction, ImmutableArray<EpubChapter> chapters)
    {
        xml.Start("spine", ("page-progression-direction", direction));
        foreach (var id in chapters.Select(chapter => chapter.Name).ToImmutableArray().Insert(2, "nav"))
            xml.Empty("itemref", ("idref", id));
        xml.WriteEndElement();
    }

    /// <summary>
    /// The date of the last release or, without a ledger, of the study's publication; never the build's.
    /// </summary>
    private static string Modified(LinkedSite linked)
    {
        var released = linked.Site.Register.IsKept ? linked.Site.History.Changes.LastRelease : null;
        var (year, month, day) = linked.Site.Settings.Study.Issued?.Start?.Earliest ?? (1970, 1, 1);
        return $"{released ?? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")}T00:00:00Z";
    }

    private static void Meta(XmlWriter xml, string property, string value) =>
        xml.Element("meta", value, ("property", property));

    private static void Item(XmlWriter xml, string id, string file, string type, string? properties = null) =>
        xml.Empty("item", ("id", id), ("href", file), ("media-type", type), ("properties", properties));
}
