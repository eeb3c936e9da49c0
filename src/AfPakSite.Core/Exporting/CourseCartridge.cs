using System.Collections.Immutable;
using System.Text;
using AfPakSite.Text;

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
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /// <param name="id">An XML name, which begins with a letter.</param>
    public static ImmutableArray<byte> Write(
        string id,
        string title,
        string language,
        ImmutableArray<CourseItem> items
    ) =>
        StoredZip.Write([
            new("imsmanifest.xml", Manifest(id, title, language, items)),
            .. All(items).Select(item => new ZipFile(FileOf(item), WebLink(item))),
        ]);

    private static string Manifest(string id, string title, string language, ImmutableArray<CourseItem> items)
    {
        var manifest = new StringBuilder(
            $"""
            {Head}<manifest identifier="{id}" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
            <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
            <lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language="{XmlText.Escape(
                language
            )}">{XmlText.Escape(title)}</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
            <organizations><organization identifier="organization" structure="rooted-hierarchy"><item identifier="root">

            """
        );
        foreach (var item in items)
            AppendItem(manifest, item);
        manifest.Append("</item></organization></organizations>\n<resources>\n");
        foreach (var item in All(items))
            manifest.Append(
                $"<resource identifier=\"resource-{item.Id}\" type=\"imswl_xmlv1p1\"><file href=\"{FileOf(item)}\"/></resource>\n"
            );
        return manifest.Append("</resources>\n</manifest>\n").ToString();
    }

    private static void AppendItem(StringBuilder manifest, CourseItem item)
    {
        if (item.Items.IsEmpty)
        {
            AppendLink(manifest, item);
            return;
        }
        manifest.Append($"<item identifier=\"folder-{item.Id}\"><title>{XmlText.Escape(item.Title)}</title>\n");
        AppendLink(manifest, item);
        foreach (var inner in item.Items)
            AppendItem(manifest, inner);
        manifest.Append("</item>\n");
    }

    private static void AppendLink(StringBuilder manifest, CourseItem item) =>
        manifest.Append(
            $"<item identifier=\"item-{item.Id}\" identifierref=\"resource-{item.Id}\"><title>{XmlText.Escape(item.Title)}</title></item>\n"
        );

    private static string WebLink(CourseItem item) =>
        $"""
            {Head}<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"><title>{XmlText.Escape(
                item.Title
            )}</title><url href="{XmlText.Escape(item.Url)}"/></webLink>

            """;

    private static IEnumerable<CourseItem> All(ImmutableArray<CourseItem> items) =>
        items.SelectMany(item => All(item.Items).Prepend(item));

    private static string FileOf(CourseItem item) => $"links/{item.Id}.xml";
}
