using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>A link in a course, with those below it.</summary>
/// <param name="Id">Letters, digits and hyphens; unique in the course.</param>
/// <param name="Url">Absolute.</param>
public sealed record CourseItem(string Id, string Title, string Url, ImmutableArray<CourseItem> Items);

/// <summary>
/// Writes a course of links that learning platforms import: a Thin Common Cartridge 1.1 (IMS Global), a zip with a manifest
/// and a file for each link.
/// </summary>
internal static class CourseCartridge
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /// <summary>The earliest time that a zip can tell: the same input gives the same bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ImmutableArray<byte> Write(string id, string title, string language, ImmutableArray<CourseItem> items)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "imsmanifest.xml", Manifest(id, title, language, items));
            foreach (var item in All(items))
                Add(zip, FileOf(item), WebLink(item));
        }
        return [.. stream.ToArray()];
    }

    private static void Add(ZipArchive zip, string path, string text)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        using var content = entry.Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Manifest(string id, string title, string language, ImmutableArray<CourseItem> items)
    {
        var manifest = new StringBuilder(Head);
        manifest.Append($"""
            <manifest identifier="{XmlText.Escape(id)}" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
            <lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language="{XmlText.Escape(language)}">{XmlText.Escape(title)}</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
            <organizations><organization identifier="organization" structure="rooted-hierarchy"><item identifier="root">

            """);
        foreach (var item in items)
            AppendItem(manifest, item);
        manifest.Append("</item></organization></organizations>\n<resources>\n");
        foreach (var item in All(items))
            manifest.Append($"<resource identifier=\"resource-{item.Id}\" type=\"imswl_xmlv1p1\"><file href=\"{FileOf(item)}\"/></resource>\n");
        return manifest.Append("</resources>\n</manifest>\n").ToString();
    }

    private static void AppendItem(StringBuilder manifest, CourseItem item)
    {
        manifest.Append($"<item identifier=\"item-{item.Id}\" identifierref=\"resource-{item.Id}\"><title>{XmlText.Escape(item.Title)}</title>");
        foreach (var inner in item.Items)
            AppendItem(manifest.Append('\n'), inner);
        manifest.Append("</item>\n");
    }

    private static string WebLink(CourseItem item) =>
        $"{Head}<webLink xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1\"><title>{XmlText.Escape(item.Title)}</title><url href=\"{XmlText.Escape(item.Url)}\"/></webLink>\n";

    private static IEnumerable<CourseItem> All(ImmutableArray<CourseItem> items) => items.SelectMany(item => All(item.Items).Prepend(item));

    private static string FileOf(CourseItem item) => $"links/{item.Id}.xml";
}
