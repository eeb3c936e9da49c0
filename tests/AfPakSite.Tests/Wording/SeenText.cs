using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AfPakSite.Tests.Wording;

/// <summary>The texts of a site that readers see, each with the place where it is.</summary>
internal static partial class SeenText
{
    /// <summary>Attributes that a browser, a screen reader or a script shows. The title of a COinS is not for readers.</summary>
    private static readonly string[] Attributes =
    [
        "title",
        "alt",
        "aria-label",
        "aria-description",
        "placeholder",
        "label",
        "data-undo",
        "data-label",
    ];

    private static readonly string[] Metadata =
    [
        "description",
        "og:title",
        "og:description",
        "og:site_name",
        "schema:accessibilitySummary",
    ];

    private static readonly string[] FeedElements =
    [
        "title",
        "subtitle",
        "summary",
        "content",
        "name",
        "ShortName",
        "LongName",
        "Description",
        "description",
    ];

    /// <summary>The members of the JSON files whose values readers see: names, titles and texts.</summary>
    private static readonly string[] Members =
    [
        "name",
        "short_name",
        "description",
        "title",
        "kind",
        "text",
        "fact",
        "places",
        "headline",
        "kindName",
        "l",
        "t",
        "n",
        "p",
        "d",
    ];

    public static IEnumerable<(string Place, string Text)> On(CompiledSite site) =>
        site.Files.SelectMany(file =>
            Path.GetExtension(file.Path) switch
            {
                ".html" => OnPage(file.Text),
                ".md" or ".txt" when file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path == "llms.txt" =>
                [
                    Link.Replace(file.Text, "]"),
                ],
                ".xml" when file.Path is "feed.xml" or "opensearch.xml" => InXml(XElement.Parse(file.Text)),
                ".webmanifest" => InJson(file.Text),
                ".json" when file.Path is "search.json" or "previews.json" => InJson(file.Text),
                ".epub" => InBook(file.ToBytes()),
                _ => [],
            }
                is var texts
                ? texts.Select(text => (file.Path, text))
                : []
        );

    private static IEnumerable<string> OnPage(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var texts = page.Descendants<IText>()
            .Where(text => text.ParentElement is not { LocalName: "script" or "style" })
            .Select(text => text.Data);
        var attributes = page
            .All.Where(element => element.ClassName != "Z3988")
            .SelectMany(element => element.Attributes.Where(attribute => Attributes.Contains(attribute.Name)))
            .Select(attribute => attribute.Value);
        var metadata = page.QuerySelectorAll("meta")
            .Where(meta => Metadata.Contains(meta.GetAttribute("name") ?? meta.GetAttribute("property")))
            .Select(meta => meta.GetAttribute("content")!);
        var linked = page.QuerySelectorAll("script[type='application/ld+json']")
            .SelectMany(script => InJson(script.TextContent));
        return [.. texts, .. attributes, .. metadata, .. linked];
    }

    private static IEnumerable<string> InXml(XElement root) =>
        root.Descendants()
            .Where(element => FeedElements.Contains(element.Name.LocalName))
            .Select(element =>
                (string?)element.Attribute("type") == "html" ? Tag.Replace(element.Value, " ") : element.Value
            );

    private static IEnumerable<string> InBook(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        foreach (var entry in zip.Entries)
        {
            var extension = Path.GetExtension(entry.Name);
            if (extension is not (".xhtml" or ".opf" or ".svg" or ".ncx"))
                continue;
            using var stream = entry.Open();
            var root = XElement.Load(stream);
            var texts = extension == ".opf" ? InXml(root).Concat(Accessibility(root)) : TextsOf(root);
            foreach (var text in texts)
                yield return text;
        }
    }

    private static IEnumerable<string> TextsOf(XElement root) =>
        root.DescendantNodes()
            .OfType<XText>()
            .Where(text => text.Parent!.Name.LocalName is not ("style" or "script"))
            .Select(text => text.Value)
            .Concat(
                root.DescendantsAndSelf()
                    .Attributes()
                    .Where(attribute => Attributes.Contains(attribute.Name.LocalName))
                    .Select(attribute => attribute.Value)
            );

    private static IEnumerable<string> Accessibility(XElement package) =>
        package
            .Descendants()
            .Where(element => Metadata.Contains((string?)element.Attribute("property")))
            .Select(element => element.Value);

    private static List<string> InJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Texts(document.RootElement, isSeen: false)];
    }

    private static IEnumerable<string> Texts(JsonElement value, bool isSeen) =>
        value.ValueKind switch
        {
            JsonValueKind.String when isSeen => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Texts(item, isSeen)),
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(member => Texts(member.Value, Members.Contains(member.Name))),
            _ => [],
        };

    /// <summary>The address of a link in Markdown, with the bracket before it.</summary>
    [GeneratedRegex(@"\]\([^)\s]*\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }
}
