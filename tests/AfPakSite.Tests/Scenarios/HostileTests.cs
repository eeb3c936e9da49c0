using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace AfPakSite.Tests.Scenarios;

/// <summary>
/// No text in any field of the input runs as code in a reader's browser, even if the build reports errors.
/// </summary>
public sealed partial class HostileTests
{
    private static readonly string[] AddressAttributes =
    [
        "href",
        "src",
        "action",
        "formaction",
        "poster",
        "data",
        "cite",
        "background",
        "srcset",
        "xlink:href",
    ];

    private static readonly CompiledSite Site = SmallSite.Scenario("hostile").Compile();

    public static TheoryData<string> Routes => [.. Site.Routes];

    [Theory]
    [MemberData(nameof(Routes))]
    public void Contains_no_element_that_runs_code(string route)
    {
        Assert.Empty(
            Site.Page(route)
                .QuerySelectorAll(
                    "style, iframe, object, embed, base, svg script, svg foreignObject, svg use, svg image, svg animate, svg set, form:not([role=search]), frame, applet, meta[http-equiv], b[onclick]"
                )
        );
        Assert.All(
            Site.Page(route).QuerySelectorAll("script"),
            script =>
                Assert.True(
                    script.GetAttribute("type") == "application/ld+json"
                        || OwnScript.IsMatch(script.GetAttribute("src") ?? ""),
                    script.OuterHtml
                )
        );
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void Contains_no_attribute_that_runs_code(string route)
    {
        var attributes = Site.Page(route)
            .All.SelectMany(element => element.Attributes)
            .Select(attribute => attribute.Name);
        Assert.DoesNotContain(
            attributes,
            name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "style" or "srcdoc"
        );
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void Leads_to_no_address_that_runs_code(string route)
    {
        var addresses = Site.Page(route)
            .All.SelectMany(element => element.Attributes)
            .Where(attribute => AddressAttributes.Contains(attribute.Name))
            .Select(attribute => attribute.Value);
        Assert.DoesNotContain(addresses, IsCode);
    }

    [Fact]
    public void Shows_input_as_text()
    {
        Assert.Equal(
            "<script>alert(\"title\")</script> & \"Tea\" 'now'",
            Site.Page("/study/").QuerySelector("h1")!.TextContent
        );
        Assert.Contains(
            "The entity &lt;script&gt;alert(2)&lt;/script&gt; is no markup",
            Site.Page("/study/").QuerySelector(".study-text")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "<b onclick=\"alert(1)\">planters",
            Site.Page("/actors/planters/").QuerySelector("h1")!.TextContent
        );
        Assert.Equal("</h1><script>alert('page')</script>", Site.Page("/about/").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Adds_no_rule_for_the_server() =>
        Assert.Equal(
            [
                $"{Site.Site.Settings.Path}/old/ javascript:alert('redirect') 301",
                "/old/ javascript:alert('redirect') 301",
            ],
            Site["_redirects"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(rule => !OfLedger.IsMatch(rule))
        );

    [Fact]
    public void Leads_on_within_the_site() =>
        Assert.All(
            Site.Files.Where(file => file.IsRedirect),
            file => Assert.Matches("http-equiv=\"refresh\" content=\"0; url=\\.\\./[^\"<>]*\"", file.Text)
        );

    [Fact]
    public void Writes_a_sitemap_that_is_XML() => Assert.NotEmpty(XDocument.Parse(Site["sitemap.xml"]).Descendants());

    /// <summary>
    /// Whether an address is relative, or on the error page from the root, which contains the author's path
    /// percent-encoded.
    /// </summary>
    [GeneratedRegex(@"^(?:\.\./)*(?:[a-z/]+/|/[^""<>:]*/)?assets/[a-z-]+\.[0-9a-f]{16}\.js$")]
    private static partial Regex OwnScript { get; }

    [GeneratedRegex("^\\S+/l/[hps]-[a-z2-9]+/ \\S+/[a-z0-9/#-]* 301!$")]
    private static partial Regex OfLedger { get; }

    /// <summary>
    /// An address without spaces and control characters, which browsers remove before they read the scheme (URL
    /// Standard, 4.4).
    /// </summary>
    private static bool IsCode(string address)
    {
        var scheme = string.Concat(address.Where(c => c > ' ')).ToLowerInvariant();
        return scheme.StartsWith("javascript:", StringComparison.Ordinal)
            || scheme.StartsWith("vbscript:", StringComparison.Ordinal)
            || scheme.StartsWith("data:", StringComparison.Ordinal);
    }
}
