using AfPakSite.Checking;

namespace AfPakSite.Tests.Checking;

/// <summary>Where a browser would go.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("/frameworks/", "/frameworks/")]
    [InlineData(" \t/frameworks/\n ", "/frameworks/")]
    [InlineData("/frameworks/\u00A0", "/frameworks/\u00A0")]
    [InlineData("../#_cite", "/#_cite")]
    public void Leaves_out_at_its_ends_only_what_a_browser_does(string address, string place) =>
        Assert.Equal(place, new AddressResolver("https://site.example/", "/actors/").Resolve(address).ToString());
}
