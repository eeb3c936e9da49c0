using System.Xml.Linq;
using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("a & b < c > d \"e\" 'f'", "a & b < c > d \"e\" 'f'")]
    [InlineData("an end ]]> of nothing", "an end ]]> of nothing")]
    [InlineData("a\u0000b\u000Bc\u001Fd\uFFFEe\uFFFFf", "a b c d e f")]
    [InlineData("𝒳 é “–”", "𝒳 é “–”")]
    public void Is_read_back(string text, string read)
    {
        var element = XElement.Parse($"<e a=\"{XmlText.Escape(text)}\">{XmlText.Escape(text)}</e>");
        Assert.Equal((read, read), ((string?)element.Attribute("a"), element.Value));
    }

    [Theory]
    [InlineData("a & b < c > d \"e\" 'f'", "a & b < c > d \"e\" 'f'")]
    [InlineData("an end ]]> of nothing", "an end ]]> of nothing")]
    [InlineData("a\u0000b\u000Bc\u001Fd\uFFFEe\uFFFFf", "a b c d e f")]
    [InlineData("𝒳 é “–”", "𝒳 é “–”")]
    public void Is_read_back_from_a_document(string text, string read)
    {
        var element = Written(text);
        Assert.Equal((read, read), ((string?)element.Attribute("a"), element.Value));
    }

    [Fact]
    public void Replaces_half_a_character() => Assert.Equal("\uFFFD tea", Written("\uD83C tea").Value);

    [Fact]
    public void Writes_one_element_per_line() =>
        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<e xmlns:x=\"urn:x\">\n<x:f x:g=\"1\">tea</x:f>\n<h />\n</e>\n",
            XmlText.Write(xml =>
            {
                xml.Start("e", ("xmlns:x", "urn:x"), ("none", null));
                xml.Element("x:f", "tea", ("x:g", "1"));
                xml.Empty("h");
                xml.WriteEndElement();
            })
        );

    private static XElement Written(string text) =>
        XDocument.Parse(XmlText.Write(xml => xml.Element("e", text, ("a", text)))).Root!;

    /// <summary>
    /// Control characters that a word processor leaves in a heading are not written to XML, which cannot contain them.
    /// </summary>
    [Fact]
    public void Is_the_part_of_a_heading_that_XML_can_contain()
    {
        var site = SmallSite
            .Real.Change("seeds/study.txt", "7.1. Security concerns", "7.1. Security ]]> \u000Bconcerns\uFFFE")
            .Change("input/site.yml", "title: Afghanistan–Pakistan", "title: Afghanistan ]]> Pakistan")
            .Compile();
        foreach (var path in new[] { "feed.xml", "sitemap.xml", "opensearch.xml" })
            Assert.NotNull(XDocument.Parse(site[path]).Root);
    }
}
