using AfPakSite.Checking;
using CsCheck;

namespace AfPakSite.Tests.Checking;

/// <summary>Resolves addresses as a browser does.</summary>
public sealed class AddressTests
{
    private static readonly IGen<string>[] Fragments =
    [
        .. new[] { "", "#", "#a", "#a/../b", "#a#b" }.Select(fragment => Gen.Const(fragment)),
    ];

    [Theory]
    [InlineData("/frameworks/", "/frameworks/")]
    [InlineData(" \t/frameworks/\n ", "/frameworks/")]
    [InlineData("/frameworks/\u00A0", "/frameworks/\u00A0")]
    [InlineData("../#_cite", "/#_cite")]
    public void Trims_only_what_browsers_trim(string address, string place) =>
        Assert.Equal(place, new AddressResolver("https://site.example/", "/actors/").Resolve(address).ToString());

    /// <summary>
    /// Plain addresses have a fast path; an address with a query is parsed, and its query is ignored.
    /// </summary>
    [Theory]
    [InlineData("https://site.example/", "/a/b/")]
    [InlineData("https://site.example/", "/404.html")]
    [InlineData("https://site.example/deep/down/", "/a/b/c/")]
    public void Resolves_a_plain_address_as_a_parser_does(string baseUrl, string route)
    {
        var resolver = new AddressResolver(baseUrl, route);
        Gen.Select(Gen.String[Gen.Char["ab./-"], 0, 12], Gen.OneOf(Fragments))
            .Sample(
                (path, fragment) =>
                    Assert.Equal(resolver.Resolve($"{path}?x{fragment}"), resolver.Resolve(path + fragment))
            );
    }
}
