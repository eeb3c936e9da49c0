using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfPakSite.Sites;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AfPakSite.Tests.Wording;

/// <summary>The texts of a site that readers see, each with the place where it is.</summary>
internal static partial class SeenText
{
    /// <summary>
    /// Attributes that a browser, a screen reader or a script shows. The title of a COinS is not for readers.
    /// </summary>
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

    public static IEnumerable<Seen> On(CompiledSite site) => site.Files.SelectMany(In);

    private static IEnumerable<Seen> In(OutputFile file)
    {
        var texts = Path.GetExtension(file.Path) switch
        {
            ".html" => OnPage(file.Text),
            ".md" => Unmarked(Link.Replace(file.Text, "]")),
            ".xml" when file.Path is "feed.xml" or "opensearch.xml" => InXml(XElement.Parse(file.Text)),
            ".webmanifest" => Unmarked([.. InJson(file.Text)]),
            ".json" when file.Path is "search.json" or "previews.json" => Unmarked([.. InJson(file.Text)]),
            ".epub" => InBook(file.Bytes.ToArray()),
            _ when file.Path == "llms.txt" => Unmarked(Link.Replace(file.Text, "]")),
            _ => [],
        };
        return texts.Select(seen => new Seen(file.Path, seen.Text, seen.Language));
    }

    /// <summary>Texts of a format that has no mark for their language.</summary>
    private static IEnumerable<(string Text, string? Language)> Unmarked(params IEnumerable<string> texts) =>
        texts.Select(text => (text, (string?)null));

    private static IEnumerable<(string Text, string? Language)> OnPage(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var texts = page.Descendants<IText>()
            .Where(text => text.ParentElement is not { LocalName: "script" or "style" })
            .Select(text => (text.Data, LanguageOf(text.ParentElement!)));
        var attributes = page
            .All.Where(element => element.ClassName != "Z3988")
            .SelectMany(element => element.Attributes.Where(attribute => Attributes.Contains(attribute.Name)))
            .Select(attribute =>
                (
                    attribute.Value,
                    attribute.Name.StartsWith("data-", StringComparison.Ordinal)
                        ? null
                        : LanguageOf(attribute.OwnerElement!)
                )
            );
        var metadata = page.QuerySelectorAll("meta")
            .Where(meta => Metadata.Contains(meta.GetAttribute("name") ?? meta.GetAttribute("property")))
            .Select(meta => (meta.GetAttribute("content")!, LanguageOf(meta)));
        var linked = page.QuerySelectorAll("script[type='application/ld+json']")
            .SelectMany(script => Unmarked([.. InJson(script.TextContent)]));
        return [.. texts, .. attributes, .. metadata, .. linked];
    }

    private static string? LanguageOf(IElement element) => element.Closest("[lang]")?.GetAttribute("lang");

    private static string? LanguageOf(XElement element) =>
        element
            .AncestorsAndSelf()
            .Select(ancestor => (string?)ancestor.Attribute(XNamespace.Xml + "lang"))
            .FirstOrDefault(language => language is not null);

    private static IEnumerable<(string Text, string? Language)> InXml(XElement root) =>
        root.Descendants()
            .Where(element => FeedElements.Contains(element.Name.LocalName))
            .Select(element => (element.Value, LanguageOf(element)));

    private static IEnumerable<(string Text, string? Language)> InBook(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        foreach (var entry in zip.Entries)
        {
            var extension = Path.GetExtension(entry.Name);
            if (extension is not (".xhtml" or ".opf" or ".svg"))
                continue;
            using var stream = entry.Open();
            var root = XElement.Load(stream);
            foreach (var text in extension == ".opf" ? InXml(root).Concat(Accessibility(root)) : TextsOf(root))
                yield return text;
        }
    }

    private static IEnumerable<(string Text, string? Language)> TextsOf(XElement root) =>
        root.DescendantNodes()
            .OfType<XText>()
            .Where(text => text.Parent!.Name.LocalName is not ("style" or "script"))
            .Select(text => (text.Value, LanguageOf(text.Parent!)))
            .Concat(
                root.DescendantsAndSelf()
                    .Attributes()
                    .Where(attribute => Attributes.Contains(attribute.Name.LocalName))
                    .Select(attribute => (attribute.Value, LanguageOf(attribute.Parent!)))
            );

    private static IEnumerable<(string Text, string? Language)> Accessibility(XElement package) =>
        package
            .Descendants()
            .Where(element => Metadata.Contains((string?)element.Attribute("property")))
            .Select(element => (element.Value, LanguageOf(element)));

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
}

/// <summary>
/// A text, the file that it is in, and the language that it is marked with; null if its format has no such mark.
/// </summary>
internal readonly record struct Seen(string Place, string Text, string? Language);
