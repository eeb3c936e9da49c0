using AfPakSite.Sites;

namespace AfPakSite.Tests.Hosting;

/// <summary>Netlify's rules begin at the root of the host, wherever the site is on it.</summary>
public sealed class RedirectTests
{
    private static readonly SmallSite Moved = SmallSite.Tea.With(
        "input/site.yml",
        $$"""
        {{SmallSite.Tea["input/site.yml"]}}
        redirects:
          - {from: /drinks/, to: /study/}
          - {from: /shop/, to: https://shop.example/}
        """
    );

    [Fact]
    public void Has_the_routes_at_the_root_of_a_host() =>
        Assert.Equal(["/drinks/ /study/ 301", "/shop/ https://shop.example/ 301"], Rules(Moved.Compile())[..2]);

    /// <summary>A server may also remove the path of the site from an address before it asks Netlify for it.</summary>
    [Fact]
    public void Has_the_path_of_the_site_and_leads_into_it_also_from_behind_a_proxy() =>
        Assert.Equal(
            [
                "/sub/path/drinks/ /sub/path/study/ 301",
                "/drinks/ /sub/path/study/ 301",
                "/sub/path/shop/ https://shop.example/ 301",
                "/shop/ https://shop.example/ 301",
            ],
            Rules(Below.Compile())[..4]
        );

    [Fact]
    public void Leads_from_a_short_address_into_the_path_of_the_site()
    {
        var site = Below.Compile();
        var anchor = site.Site.Register.Current.Anchors[0].Id;
        Assert.Contains(
            $"/sub/path/l/{anchor}/ /sub/path{site.Site.History.AddressOf(site.Site.Register.Current.Anchors[0])} 301!",
            Rules(site)
        );
    }

    [Fact]
    public void Is_checked_below_a_path_as_at_the_root()
    {
        Assert.Empty(Below.Compile().Diagnostics);
        Assert.Equal(["redirect-dead"], Below.Change("input/site.yml", "to: /study/", "to: /stuudy/").Compile().Codes);
    }

    [Theory]
    [InlineData("/find/", "/search/?q=tea")]
    [InlineData("/old/*", "/sections/:splat")]
    [InlineData("/old/:year/*", "/actors/:splat")]
    [InlineData("/old/", "/sections/leaves/#top")]
    [InlineData("/leaves", "/sections/leaves/")]
    public void Rule_that_the_host_applies_is_accepted(string from, string to) =>
        Assert.Empty(With(from, to).Compile().Diagnostics);

    [Theory]
    [InlineData("/.netlify/x", "/about/", "redirect-malformed")]
    [InlineData("/old/*/x", "/about/", "redirect-malformed")]
    [InlineData("/old*", "/about/", "redirect-malformed")]
    [InlineData("/sections/leaves", "/about/", "redirect-hides-page")]
    [InlineData("/*", "/about/", "redirect-catches-all")]
    [InlineData("/:x/", "/about/", "redirect-catches-all")]
    [InlineData("/old/*", "/nowhere/:splat", "redirect-dead")]
    public void Rule_that_the_host_does_not_apply_is_refused(string from, string to, string code) =>
        Assert.Equal([code], With(from, to).Compile().Codes);

    private static SmallSite With(string from, string to) =>
        SmallSite.Tea.With(
            "input/site.yml",
            $$"""
            {{SmallSite.Tea["input/site.yml"]}}
            redirects: [{from: "{{from}}", to: "{{to}}"}]
            """
        );

    private static SmallSite Below => Moved.With(new BuildOptions("https://tea.example/sub/path/"));

    private static string[] Rules(CompiledSite site) =>
        site["_redirects"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
