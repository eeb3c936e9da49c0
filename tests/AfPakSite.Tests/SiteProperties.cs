using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AfPakSite.Tests;

/// <summary>Properties of every site, checked in its published files.</summary>
internal static partial class SiteProperties
{
    private const string TextBlocks = "h1, h2, h3, h4, h5, h6, p, blockquote, pre";

    /// <summary>The words on the page of the whole study: title and text, without generated words.</summary>
    public static IEnumerable<string> WordsOnPage(CompiledSite site, string route = "/study/")
    {
        var page = site.Page(route);
        return page.QuerySelectorAll("main > h1")
            .Concat(page.QuerySelector(".study-text")!.QuerySelectorAll(TextBlocks))
            .SelectMany(block => Words(block.TextContent));
    }

    /// <summary>
    /// The text of an element of the study. Notes are the only elements inside a paragraph with words of the site.
    /// </summary>
    public static string TextOf(IElement element)
    {
        var text = (IElement)element.Clone();
        foreach (var note in text.QuerySelectorAll(".sidenote"))
            note.Remove();
        return text.TextContent;
    }

    /// <summary>The words of the study in <c>study.json</c>, without periods after the numbers of headings.</summary>
    public static IEnumerable<string> WordsInJson(CompiledSite site)
    {
        using var json = JsonDocument.Parse(site["study.json"]);
        return Words(json.RootElement.GetProperty("title").GetString()!)
            .Concat(json.RootElement.GetProperty("sections").EnumerateArray().SelectMany(WordsOfSection))
            .ToList();
    }

    public static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words of a study in plain text, without periods after the numbers of headings.</summary>
    public static IEnumerable<string> WordsOfFile(string study, bool withStops) =>
        Words(withStops ? study : NumberStop.Replace(study, "$1 "));

    public static void AssertUniqueIds(CompiledSite site)
    {
        foreach (var route in site.Routes)
            Assert.Distinct(site.Page(route).QuerySelectorAll("[id]").Select(element => element.Id));
    }

    /// <summary>
    /// Asserts that each internal address has a file and, for a fragment, an element, and returns their number.
    /// </summary>
    public static int AssertLinksResolve(CompiledSite site, string baseUrl)
    {
        var files = site.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var addresses = site
            .Routes.SelectMany(route =>
                Addresses(site.Page(route))
                    .Select(address =>
                        (route, address, uri: new Uri(new Uri(new Uri(baseUrl), route.TrimStart('/')), address))
                    )
            )
            .Where(link => link.uri.AbsoluteUri.StartsWith(baseUrl, StringComparison.Ordinal))
            .ToList();
        foreach (var (route, address, uri) in addresses)
        {
            var path = Uri.UnescapeDataString(uri.AbsolutePath[(new Uri(baseUrl).AbsolutePath.Length - 1)..]);
            var file = path.EndsWith('/') ? $"{path[1..]}index.html" : path[1..];
            Assert.True(files.Contains(file), $"{route} leads to {address}, and there is no file {file}.");
            var fragment = Uri.UnescapeDataString(uri.Fragment.TrimStart('#'));
            if (fragment.Length > 0)
                Assert.True(
                    IdsOf(path).Contains(fragment),
                    $"{route} leads to {address}, and {path} has no such place."
                );
        }
        return addresses.Count;

        // Without a set, each of the many links to a long page would search the page from its beginning.
        HashSet<string> IdsOf(string path) =>
            ids.TryGetValue(path, out var known)
                ? known
                : ids[path] = [.. site.Page(path).QuerySelectorAll("[id]").Select(element => element.Id!)];
    }

    /// <summary>
    /// Asserts that each range in <c>study.json</c>, in scalar values, contains the given text and is in its sentence.
    /// </summary>
    public static void AssertRangesCut(CompiledSite site)
    {
        using var json = JsonDocument.Parse(site["study.json"]);
        foreach (
            var paragraph in json
                .RootElement.GetProperty("sections")
                .EnumerateArray()
                .SelectMany(section => section.GetProperty("paragraphs").EnumerateArray())
        )
        {
            var text = paragraph.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
            var sentences = paragraph
                .GetProperty("sentences")
                .EnumerateArray()
                .ToDictionary(
                    sentence => sentence.GetProperty("id").GetString()!,
                    sentence => sentence.GetProperty("text").GetString()!
                );
            Assert.Equal(string.Concat(Words(Text(text))), string.Concat(sentences.Values.SelectMany(Words)));
            foreach (var citation in paragraph.GetProperty("citations").EnumerateArray())
                Assert.Equal(citation.GetProperty("text").GetString(), Cut(text, citation, sentences));
            foreach (var mention in paragraph.GetProperty("mentions").EnumerateArray())
                Assert.NotEqual("", Cut(text, mention, sentences).Trim());
        }
    }

    private static string Cut(Rune[] text, JsonElement range, Dictionary<string, string> sentences)
    {
        var start = range.GetProperty("start").GetInt32();
        var cut = Text(text[start..(start + range.GetProperty("length").GetInt32())]);
        Assert.Contains(cut, sentences[range.GetProperty("sentence").GetString()!], StringComparison.Ordinal);
        return cut;
    }

    private static string Text(IEnumerable<Rune> runes) => string.Concat(runes.Select(rune => rune.ToString()));

    private static IEnumerable<string> WordsOfSection(JsonElement section) =>
        Words($"{section.GetProperty("number").GetString()} {section.GetProperty("title").GetString()}")
            .Concat(
                section
                    .GetProperty("paragraphs")
                    .EnumerateArray()
                    .SelectMany(paragraph => Words(paragraph.GetProperty("text").GetString()!))
            );

    private static IEnumerable<string> Addresses(IHtmlDocument page) =>
        page.QuerySelectorAll("[href], [src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

    [GeneratedRegex(@"^(\d+(?:\.\d+)*)\. ", RegexOptions.Multiline)]
    private static partial Regex NumberStop { get; }
}
