using System.Text;

namespace AfPakSite.Tests.Exporting;

/// <summary>
/// With a <c>permanent-base</c>, what readers take away has its addresses; the pages keep the addresses of the site.
/// </summary>
public sealed class PermanentAddressTests
{
    private const string Base = "https://n2t.net/ark:/99999/fk4tea/";

    private const string Own = "https://tea.example/";

    private static readonly CompiledSite Tea = SmallSite
        .Tea.With("input/site.yml", $"permanent-base: {Base}\n{SmallSite.Tea["input/site.yml"]}")
        .Compile();

    /// <summary>The files that readers take away.</summary>
    public static TheoryData<string> Taken =>
        [
            .. Tea
                .Files.Select(file => file.Path)
                .Where(path =>
                    path is "links.csv" or "xrefmap.yml"
                    || path.EndsWith(".imscc", StringComparison.Ordinal)
                    || path.Contains("cite.", StringComparison.Ordinal)
                ),
        ];

    [Fact]
    public void Is_built_without_a_fault() => Assert.Empty(Tea.Diagnostics);

    [Theory]
    [MemberData(nameof(Taken))]
    public void Is_the_only_base_of_what_readers_take_away(string path)
    {
        var text = Encoding.UTF8.GetString(Tea.Files.Single(file => file.Path == path).Bytes.ToArray());
        Assert.DoesNotContain(Own, text, StringComparison.Ordinal);
        if (path is "links.csv" or "xrefmap.yml" or "course/study.imscc")
            Assert.Contains($"{Base}l/{Tea.Site.Study.Sections[0].Id}/", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_the_base_of_the_pages_themselves()
    {
        var page = Tea.Page("/study/");
        Assert.Equal($"{Own}study/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain(Base, Tea["sitemap.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain(Base, Tea["opensearch.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Is_known_to_the_scripts() =>
        Assert.Equal(Base, Tea.Page("/study/").DocumentElement.GetAttribute("data-permanent-base"));

    [Fact]
    public void Is_in_the_reference_of_a_page() =>
        Assert.Contains(
            $"{Base}timeline/",
            Tea.Page("/timeline/").QuerySelector(".cite .styles dd")!.TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void Needs_no_setting() =>
        Assert.False(SmallSite.RealSite.Page("/study/").DocumentElement.HasAttribute("data-permanent-base"));

    [Theory]
    [InlineData("http://w3id.org/tea/")]
    [InlineData("https://w3id.org/tea")]
    [InlineData("https://w3id.org/tea/?x=/")]
    [InlineData("w3id.org/tea/")]
    public void Must_be_an_address_that_a_route_can_follow(string address) =>
        Assert.Equal(
            ["permanent-base-malformed"],
            SmallSite
                .Tea.With("input/site.yml", $"permanent-base: {address}\n{SmallSite.Tea["input/site.yml"]}")
                .Compile()
                .Codes
        );
}
