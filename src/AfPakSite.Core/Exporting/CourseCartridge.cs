using System.Collections.Immutable;
using AfPakSite.Text;
using XmlWriter = System.Xml.XmlWriter;

namespace AfPakSite.Exporting;

/// <summary>A link in a course, or a folder of links.</summary>
/// <param name="Id">Letters, digits and hyphens; unique in the course, and stable, so that a platform recognizes the
/// link after an update.</param>
/// <param name="Url">Absolute.</param>
/// <param name="Items">The items below it. A link with items becomes a folder that begins with the link.</param>
internal sealed record CourseItem(string Id, string Title, string Url, ImmutableArray<CourseItem> Items);

/// <summary>
/// Writes a course of links for learning platforms: a Thin Common Cartridge 1.1 (IMS Global Learning Consortium), which
/// is a zip with a manifest and a file for each link.
/// </summary>
internal static class CourseCartridge
{
    private const string ManifestNamespace = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
    private const string MetadataNamespace = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
    private const string LinkNamespace = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";

    /// <param name="id">An XML name, which begins with a letter.</param>
    public static ImmutableArray<byte> Write(
        string id,
        string title,
        string language,
        ImmutableArray<CourseItem> items
    ) =>
        Zip.Write([
            new("imsmanifest.xml", Manifest(id, title, language, items)),
            .. All(items).Select(item => new ZipFile(FileOf(item), WebLink(item))),
        ]);

    private static string Manifest(string id, string title, string language, ImmutableArray<CourseItem> items) =>
        XmlText.Write(xml =>
        {
            xml.Start(
                "manifest",
                ("identifier", id),
                ("xmlns", ManifestNamespace),
                ("xmlns:lomimscc", MetadataNamespace)
            );
            WriteMetadata(xml, title, language);
            xml.Start("organizations");
            xml.Start("organization", ("identifier", "organization"), ("structure", "rooted-hierarchy"));
            xml.Start("item", ("identifier", "root"));
            foreach (var item in items)
                WriteItem(xml, item);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            WriteResources(xml, items);
            xml.WriteEndElement();
        });

    private static void WriteMetadata(XmlWriter xml, string title, string language)
    {
        xml.Start("metadata");
        xml.Element("schema", "IMS Common Cartridge");
        xml.Element("schemaversion", "1.1.0");
        xml.Start("lomimscc:lom");
        xml.Start("lomimscc:general");
        xml.Start("lomimscc:title");
        xml.Element("lomimscc:string", title, ("language", language));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteResources(XmlWriter xml, ImmutableArray<CourseItem> items)
    {
        xml.Start("resources");
        foreach (var item in All(items))
        {
            xml.Start("resource", ("identifier", $"resource-{item.Id}"), ("type", "imswl_xmlv1p1"));
            xml.Empty("file", ("href", FileOf(item)));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, CourseItem item)
    {
        if (item.Items.IsEmpty)
        {
            WriteLink(xml, item);
            return;
        }
        xml.Start("item", ("identifier", $"folder-{item.Id}"));
        xml.Element("title", item.Title);
        WriteLink(xml, item);
        foreach (var inner in item.Items)
            WriteItem(xml, inner);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, CourseItem item)
    {
        xml.Start("item", ("identifier", $"item-{item.Id}"), ("identifierref", $"resource-{item.Id}"));
        xml.Element("title", item.Title);
        xml.WriteEndElement();
    }

    private static string WebLink(CourseItem item) =>
        XmlText.Write(xml =>
        {
            xml.Start("webLink", ("xmlns", LinkNamespace));
            xml.Element("title", item.Title);
            xml.Empty("url", ("href", item.Url));
            xml.WriteEndElement();
        });

    private static IEnumerable<CourseItem> All(ImmutableArray<CourseItem> items) =>
        items.SelectMany(item => All(item.Items).Prepend(item));

    private static string FileOf(CourseItem item) => $"links/{item.Id}.xml";
}
