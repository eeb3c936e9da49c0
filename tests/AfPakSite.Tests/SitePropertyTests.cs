using System.Text.RegularExpressions;

namespace AfPakSite.Tests;

/// <summary>The properties of every site, of the real one and the scenarios.</summary>
public sealed partial class SitePropertyTests
{
    private static readonly Dictionary<string, (SmallSite Source, Lazy<CompiledSite> Site, string BaseUrl)> Sites =
        new[]
        {
            ("real", SmallSite.Real, "https://afpaksite.example/"),
            ("tea", SmallSite.Tea, "https://tea.example/"),
            ("bees", SmallSite.Scenario("bees"), "https://bees.example/vale/"),
            ("markdown", SmallSite.Scenario("markdown"), "https://example.org/tee/buch/"),
        }.ToDictionary(
            site => site.Item1,
            site => (site.Item2, new Lazy<CompiledSite>(site.Item2.Compile), site.Item3),
            StringComparer.Ordinal
        );

    [Theory]
    [InlineData("real")]
    [InlineData("tea")]
    [InlineData("bees")]
    public void Contains_each_word_of_the_study_once_in_order(string name)
    {
        var (source, site, _) = Sites[name];
        Assert.Equal(
            SiteProperties.WordsOfFile(source["seeds/study.txt"], withStops: true),
            SiteProperties.WordsOnPage(site.Value)
        );
    }

    [Theory]
    [InlineData("real")]
    [InlineData("tea")]
    [InlineData("bees")]
    public void Gives_each_word_of_the_study_as_data(string name)
    {
        var (source, site, _) = Sites[name];
        Assert.Equal(
            SiteProperties.WordsOfFile(source["seeds/study.txt"], withStops: false),
            SiteProperties.WordsInJson(site.Value)
        );
    }

    [Fact]
    public void Contains_each_letter_of_a_study_in_Markdown()
    {
        var (source, site, _) = Sites["markdown"];
        var letters = NoLetter.Replace(source["seeds/study.md"].Replace("&amp;", "&", StringComparison.Ordinal), "");
        Assert.Equal(letters, NoLetter.Replace(string.Concat(SiteProperties.WordsOnPage(site.Value)), ""));
        Assert.Equal(letters, NoLetter.Replace(string.Concat(SiteProperties.WordsInJson(site.Value)), ""));
    }

    [Theory]
    [InlineData("real", 4000)]
    [InlineData("tea", 100)]
    [InlineData("bees", 300)]
    [InlineData("markdown", 100)]
    public void Links_only_to_existing_targets(string name, int least) =>
        Assert.InRange(
            SiteProperties.AssertLinksResolve(Sites[name].Site.Value, Sites[name].BaseUrl),
            least,
            int.MaxValue
        );

    [Theory]
    [InlineData("real")]
    [InlineData("tea")]
    [InlineData("bees")]
    [InlineData("markdown")]
    public void Gives_no_id_twice(string name) => SiteProperties.AssertUniqueIds(Sites[name].Site.Value);

    [Theory]
    [InlineData("real")]
    [InlineData("tea")]
    [InlineData("bees")]
    [InlineData("markdown")]
    public void Counts_ranges_in_scalar_values(string name) => SiteProperties.AssertRangesCut(Sites[name].Site.Value);

    [GeneratedRegex(@"\P{L}")]
    private static partial Regex NoLetter { get; }
}
