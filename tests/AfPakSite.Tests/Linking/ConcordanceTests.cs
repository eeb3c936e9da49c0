using AfPakSite.Text;
using AngleSharp.Dom;

namespace AfPakSite.Tests.Linking;

/// <summary>The concordance, as the search page shows it.</summary>
public sealed class ConcordanceTests
{
    private static readonly CompiledSite Bees = SmallSite.Scenario("bees").Compile();

    private static readonly CompiledSite Real = SmallSite.RealSite;

    [Theory]
    [InlineData("Vale Beekeepers’ Association")]
    [InlineData("VBA: see Vale Beekeepers’ Association")]
    [InlineData("VBKA: see Vale Beekeepers’ Association")]
    [InlineData("Colony collapse disorder: see CCD")]
    [InlineData("queen excluder §1 2")]
    [InlineData("neighbour §3.1 2; §3.2 1")]
    public void Lists(string entry) =>
        Assert.Contains(Entries(Bees), item => item.TextContent.StartsWith(entry, StringComparison.Ordinal));

    [Theory]
    [InlineData("common words", "there")]
    [InlineData("words of a single sentence", "willow")]
    [InlineData("short words", "hums")]
    [InlineData("units", "Hz")]
    [InlineData("the authors of citations", "Oakley")]
    public void Leaves_out(string what, string word) =>
        Assert.False(
            Entries(Bees).Any(item => HeadingOf(item).Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)),
            $"It lists {what}."
        );

    [Fact]
    public void Links_to_sentences_that_contain_the_word()
    {
        var words = Entries(Real)
            .Where(item =>
                item.QuerySelector("b a") is null && !item.TextContent.Contains(": see ", StringComparison.Ordinal)
            )
            .ToList();
        Assert.True(words.Count > 100);
        foreach (
            var link in words.SelectMany(item =>
                item.QuerySelectorAll("a")
                    .Select(link => (Heading: HeadingOf(item), Address: link.GetAttribute("href")!.Split('#')))
            )
        )
            Assert.Contains(
                Folding.Fold(link.Heading),
                Folding.Fold(Real.Page(link.Address[0][2..]).GetElementById(link.Address[1])!.TextContent),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Goes_from_A_to_Z()
    {
        var headings = Entries(Real).Select(HeadingOf).ToList();
        Assert.Equal(headings.OrderByName(name => name), headings);
        var keys = headings.Select(Folding.Fold).ToList();
        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(
            Real.Page("/search/").QuerySelectorAll(".concordance h3").Select(heading => $"#{heading.Id}"),
            Real.Page("/search/").QuerySelectorAll(".letters a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void Stays_a_page_that_is_loaded_at_once() =>
        Assert.InRange(Real["search/index.html"].Length, 20_000, 150_000);

    private static IEnumerable<IElement> Entries(CompiledSite site) =>
        site.Page("/search/").QuerySelectorAll(".concordance li");

    private static string HeadingOf(IElement item) => item.QuerySelector("b")!.TextContent;
}
