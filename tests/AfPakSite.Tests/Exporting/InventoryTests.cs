using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AfPakSite.Exporting;
using AfPakSite.Sites;

namespace AfPakSite.Tests.Exporting;

/// <summary>Writes the lines of the inventories; an oracle reads them with other programs.</summary>
public sealed class InventoryTests
{
    private static readonly CompiledSite Tea = SmallSite.Tea.Compile();

    private static readonly CompiledSite Site = SmallSite.RealSite;

    [Fact]
    public void Begins_as_Sphinx_reads_it() =>
        Assert.Equal(
            [
                "# Sphinx inventory version 2",
                "# Project: Afghanistan–Pakistan Relations after 2021",
                "# Version: 2024",
                "# The remainder of this file is compressed using zlib.",
            ],
            SphinxHeader(Site)
        );

    [Theory]
    [InlineData("index std:doc -1 index.html Afghanistan–Pakistan Relations after 2021")]
    [InlineData("sections/introduction std:doc -1 sections/introduction/ 1. Introduction")]
    [InlineData("actor-pakistan std:label -1 actors/pakistan/ Pakistan")]
    [InlineData("place-kabul std:label -1 places/#kabul Kabul")]
    public void Has_a_line_for_Sphinx(string line) => Assert.Contains(line, Lines(Site));

    [Fact]
    public void Gives_the_permanent_address_of_a_passage()
    {
        var id = Site.Linked.Sentences[0].Id;
        Assert.Equal(
            $"l/{id}/",
            Lines(Site).Single(line => line.StartsWith($"{id} ", StringComparison.Ordinal)).Split(' ')[3]
        );
        Assert.Contains($"  href: \"https://afpaksite.example/l/{id}/\"", Site["xrefmap.yml"].Split('\n'));
    }

    [Fact]
    public void Keeps_terms_apart_for_Sphinx() =>
        Assert.All(
            Lines(Site).Where(line => line.StartsWith("term-", StringComparison.Ordinal)),
            line => Assert.Equal("std:term", line.Split(' ')[1])
        );

    [Fact]
    public void Names_everything_once_and_consistently()
    {
        var names = Lines(Site).Select(line => line.Split(' ')[0]).ToList();
        var references = JsonDocument
            .Parse(Site["myst.xref.json"])
            .RootElement.GetProperty("references")
            .EnumerateArray();
        var uids = Site["xrefmap.yml"].Split('\n').Where(line => line.StartsWith("- uid: ", StringComparison.Ordinal));
        Assert.Equal(names, names.Distinct());
        Assert.Equal(names, references.Select(reference => reference.GetProperty("identifier").GetString()));
        Assert.Equal(names, uids.Select(line => line["- uid: ".Length..].Trim('"')));
    }

    [Fact]
    public void Leads_somewhere_from_MyST()
    {
        foreach (
            var reference in JsonDocument
                .Parse(Site["myst.xref.json"])
                .RootElement.GetProperty("references")
                .EnumerateArray()
        )
        {
            var page = Site.Page(reference.GetProperty("url").GetString()!);
            if (reference.TryGetProperty("html_id", out var id))
                Assert.NotNull(page.GetElementById(id.GetString()!));
        }
    }

    /// <summary>
    /// MyST takes the text of a link to a page from the title of its data, and that of a link to a place from the
    /// heading with its identifier there.
    /// </summary>
    [Theory]
    [InlineData("actor-pakistan", "Pakistan", null)]
    [InlineData("h-", "Abstract", null)]
    [InlineData("s-", "Abstract: This study", "This study")]
    public void Gives_MyST_the_text_of_a_link_and_the_words_to_embed(string name, string title, string? words)
    {
        var reference = References(Site)
            .First(reference => Text(reference, "identifier").StartsWith(name, StringComparison.Ordinal));
        var nodes = JsonDocument
            .Parse(Site[Text(reference, "data")[1..]])
            .RootElement.GetProperty("mdast")
            .GetProperty("children")
            .EnumerateArray()
            .ToList();
        var at = nodes.FindIndex(node =>
            node.TryGetProperty("identifier", out var id) && id.ValueEquals(Text(reference, "identifier"))
        );
        Assert.Equal("heading", Text(nodes[at], "type"));
        Assert.False(nodes[at].GetProperty("enumerated").GetBoolean());
        Assert.StartsWith(title, TextIn(nodes[at]), StringComparison.Ordinal);
        if (words is not null)
            Assert.StartsWith(words, TextIn(nodes[at + 1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_MyST_the_title_of_each_page() =>
        Assert.All(
            References(Site).Where(reference => Text(reference, "kind") == "page"),
            page =>
                Assert.Equal(
                    Site.Site.Pages.Single(own => own.Route == Text(page, "url")).Title,
                    JsonDocument
                        .Parse(Site[Text(page, "data")[1..]])
                        .RootElement.GetProperty("frontmatter")
                        .GetProperty("title")
                        .GetString()
                )
        );

    [Fact]
    public void Gives_DocFX_the_section_of_a_sentence()
    {
        var lines = Site["xrefmap.yml"].Split('\n');
        Assert.Equal(["### YamlMime:XRefMap", "references:", "- uid: \"index\""], lines[..3]);
        var name = Array.FindIndex(lines, line => line.StartsWith("- uid: \"s-", StringComparison.Ordinal)) + 1;
        Assert.Equal($"  fullName: \"Abstract: {lines[name]["  name: \"".Length..]}", lines[name + 2]);
    }

    [Theory]
    [InlineData("a \"b\" \\c: #d", "a \\\"b\\\" \\\\c: #d")]
    [InlineData("a\u2028b", "a\\u2028b")]
    [InlineData("tea 🍵", "tea 🍵")]
    public void Escapes_what_YAML_would_misread(string title, string written) =>
        Assert.Contains(
            $"  name: \"{written}\"\n",
            DocFxInventory.Write([new("x", "/x/", "/x/", title, title, null)], Tea.Site.Settings),
            StringComparison.Ordinal
        );

    [Fact]
    public void Takes_the_title_of_a_page_from_the_page() =>
        Assert.Equal(
            Tea.Page(Routes.About).QuerySelector("h1")!.TextContent.Trim(),
            Lines(Tea).Single(line => line.StartsWith("about ", StringComparison.Ordinal)).Split(' ', 5)[4]
        );

    private static JsonElement.ArrayEnumerator References(CompiledSite site) =>
        JsonDocument.Parse(site["myst.xref.json"]).RootElement.GetProperty("references").EnumerateArray();

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static string TextIn(JsonElement node) => Text(node.GetProperty("children")[0], "value");

    private static byte[] Sphinx(CompiledSite site) =>
        site.Files.Single(file => file.Path == "objects.inv").Bytes.ToArray();

    private static string[] SphinxHeader(CompiledSite site) => Encoding.UTF8.GetString(Sphinx(site)).Split('\n')[..4];

    private static string[] Lines(CompiledSite site)
    {
        var bytes = Sphinx(site);
        var body = bytes.AsSpan().IndexOf("zlib.\n"u8) + "zlib.\n".Length;
        using var zlib = new ZLibStream(new MemoryStream(bytes[body..]), CompressionMode.Decompress);
        return new StreamReader(zlib).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
