using AfPakSite.External;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Tests.External;

/// <summary>Where the input contains an address.</summary>
public sealed class AddressPlacesTests
{
    private static readonly SourceText Page = new("output/index.html", "<a href>");

    [Theory]
    [InlineData("URL: https://a.example/tea")]
    [InlineData("URL: \"https://a.example/tea\"")]
    [InlineData("see [tea](https://a.example/tea).")]
    [InlineData("seen-at: [https://a.example/tea, https://b.example/]")]
    [InlineData("see <https://a.example/tea>")]
    public void Is_found_in_any_markup(string text) =>
        Assert.Equal(["https://a.example/tea"], Find("https://a.example/tea", text));

    [Theory]
    [InlineData("https://a.example/teapot")]
    [InlineData("https://a.example/tea/leaves")]
    [InlineData("https://a.example/tea?leaves")]
    [InlineData("https://a.example/tea-leaves")]
    public void Is_not_found_in_a_longer_address(string text) => Assert.Empty(Find("https://a.example/tea", text));

    [Fact]
    public void Is_found_as_an_identifier()
    {
        Assert.Equal(["10.1000/tea"], Find("https://doi.org/10.1000/tea", "DOI: 10.1000/tea"));
        Assert.Equal(["0000-0001"], Find("https://orcid.org/0000-0001", "ORCID: \"0000-0001\""));
    }

    private static IEnumerable<string> Find(string address, string text)
    {
        var sources = new SourceSet([new("input/a.yml", text), new("input/links.lock.json", $"\"{address}\"")], []);
        return AddressPlaces
            .Of(new(address, [address], Page.Start), sources)
            .Where(place => place.Source != Page)
            .Select(place => place.Text);
    }
}
