using System.Xml.Linq;

namespace AfPakSite.Tests.Hosting;

/// <summary>The description of the search for browsers, within the limits of OpenSearch 1.1.</summary>
public sealed class OpenSearchTests
{
    private static readonly XNamespace Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    [Theory]
    [InlineData("Tea", "Tea")]
    [InlineData("Sixteen letters!", "Sixteen letters!")]
    [InlineData("Tea & <milk>", "Tea & <milk>")]
    public void Gives_a_short_title_whole(string title, string name) =>
        Assert.Equal(name, Element(Titled(title), "ShortName").Value);

    [Theory]
    [InlineData("A longer title than a browser shows")]
    [InlineData("Donaudampfschifffahrtsgesellschaft")]
    [InlineData("Afghanistan–Pakistan Relations")]
    public void Keeps_to_the_limits(string title)
    {
        var description = Titled(title);
        Assert.InRange(Element(description, "ShortName").Value.Length, 1, 16);
        Assert.InRange(Element(description, "LongName").Value.Length, 1, 48);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void Cuts_no_character_in_half(string start)
    {
        var description = Titled(start + string.Concat(Enumerable.Repeat("🍵", 30)));
        Assert.DoesNotContain('\uFFFD', description.ToString());
        Assert.EndsWith("🍵…", Element(description, "LongName").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_to_the_search_page() =>
        Assert.Equal(
            "https://tea.example/search/?q={searchTerms}",
            Element(Titled("Tea"), "Url").Attribute("template")!.Value
        );

    [Fact]
    public void Is_offered_by_each_page() =>
        Assert.All(
            SmallSite.Tea.Compile() is var site
                ? site.Routes.Where(route => route != "/404.html").Select(site.Page)
                : [],
            page =>
                Assert.NotNull(
                    page.QuerySelector("link[rel=search][type='application/opensearchdescription+xml'][title]")
                )
        );

    private static XElement Titled(string title)
    {
        var settings = SmallSite
            .Tea["input/site.yml"]
            .Split('\n')
            .Select(line => line.StartsWith("title:", StringComparison.Ordinal) ? $"title: \"{title}\"" : line);
        return XDocument
            .Parse(SmallSite.Tea.With("input/site.yml", string.Join('\n', settings)).Compile()["opensearch.xml"])
            .Root!;
    }

    private static XElement Element(XElement description, string name) => description.Element(Namespace + name)!;
}
