using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Names are in the order in which people look for them.</summary>
public sealed class NameOrderTests
{
    [Theory]
    [InlineData("iran", "ISI", "ISIS-Khorasan", "Islamist parties")]
    [InlineData("Pakistan", "Pakistan Army", "Pashtuns", "al-Qaeda", "Regional commanders")]
    [InlineData("Mujahideen", "the Mullahs", "NATO")]
    [InlineData("Cohen, 2004", "Cohen, 2015", "de Wilde, 1998", "Fair, 2014")]
    [InlineData("Wade", "Wæver", "Waltz")]
    [InlineData("New York", "Newark")]
    [InlineData("U.S.", "USA", "Uzbekistan")]
    [InlineData("Theory", "Þór", "Tibet")]
    [InlineData("B", "b")]
    public void Sorts_as_an_index_does(params string[] names)
    {
        Assert.Equal(names, names.Reverse().OrderByName(name => name));
        Assert.Equal(names, names.OrderByName(name => name));
    }

    [Fact]
    public void Orders_the_lists_of_the_real_site()
    {
        AssertSorted(SmallSite.RealSite.Page("/glossary/").QuerySelectorAll("section:first-of-type dt"));
        AssertSorted(SmallSite.RealSite.Page("/themes/").QuerySelectorAll("main li > a:first-child"));
        AssertSorted(SmallSite.RealSite.Page("/instructors/").QuerySelectorAll("[data-kind=actor] td a"));
        AssertSorted(SmallSite.RealSite.Page("/search/").QuerySelectorAll(".concordance li > b"));
    }

    private static void AssertSorted(IEnumerable<AngleSharp.Dom.IElement> elements)
    {
        string[] names = [.. elements.Select(element => element.TextContent)];
        Assert.InRange(names.Length, 5, 5_000);
        Assert.Equal(names.OrderByName(name => name), names);
    }
}
