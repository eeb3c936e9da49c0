using AfPakSite.Linking;

namespace AfPakSite.Tests.Linking;

public class NameFinderTests
{
    [Theory]
    [InlineData("Pakistan’s Taliban", "It is Pakistan's Taliban.", "Pakistan's Taliban")]
    [InlineData("Pakistan's Taliban", "It is Pakistan’s Taliban.", "Pakistan’s Taliban")]
    [InlineData("World Bank", "The World\u00A0Bank came.", "World\u00A0Bank")]
    [InlineData("World Bank", "The World  Bank came.", "World  Bank")]
    [InlineData("World Bank", "The World\nBank came.", "World\nBank")]
    [InlineData("Tehrik-i-Taliban", "The Tehrik\u2011i\u2011Taliban came.", "Tehrik\u2011i\u2011Taliban")]
    [InlineData("Tehrik-i-Taliban", "The Tehrik–i–Taliban came.", "Tehrik–i–Taliban")]
    [InlineData("Hawai\u02BBi", "Hawai'i came.", "Hawai'i")]
    [InlineData("Pasht\u016Bn", "The Pashtu\u0304n came.", "Pashtu\u0304n")]
    [InlineData("Pashtu\u0304n", "The Pasht\u016Bn came.", "Pasht\u016Bn")]
    [InlineData("Taliban", "The Tali\u00ADban came.", "Tali\u00ADban")]
    [InlineData("Kabul", "Kabul-Moscow relations", null)]
    [InlineData("Kabul", "Kabul–Moscow relations", "Kabul")]
    public void Name_is_found_in_other_characters(string name, string text, string? found) =>
        Assert.Equal(found, Found(name, text));

    private static string? Found(string name, string text) =>
        new NameFinder<string>([new(name, name)]).Find(text).Select(place => place.Range.Of(text)).SingleOrDefault();
}
