using System.Net;
using System.Text.Json;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>When the site moves below another path while it is served, open pages go with it.</summary>
public sealed class MovedSiteTests
{
    private const string Settings = "input/site.yml";
    private const string Usual = "https://tea.example/";

    [Theory]
    [InlineData("/", "/a/", "/about/", "/a/about/")]
    [InlineData("/a/", "/", "/a/about/", "/about/")]
    [InlineData("/a/", "/b/", "/a/about/?q=tea", "/b/about/?q=tea")]
    [InlineData("/a/", "/a/b/", "/a/about/", "/a/b/about/")]
    [InlineData("/a/", "/", "/a", "/")]
    [InlineData("/", "/a/", "/x%3Fy%23z%25/", "/a/x%3Fy%23z%25/")]
    [InlineData("/", "/a/", "/x%20y/", "/a/x%20y/")]
    [InlineData("/", "/a%2Fb%20c/", "/about/", "/a%2Fb%20c/about/")]
    [InlineData("/", "/a/", "/x%0d%0aX:1/", "/a/x%0D%0AX:1/")]
    [InlineData("/a/", "/", "/a//evil.example/x", "/evil.example/x")]
    [InlineData("/a/", "/b/", "/c/about/", null)]
    [InlineData("/", "/a/", "/a/no/such/page/", null)]
    public async Task Leads_to_the_page_at_its_new_address(string before, string after, string page, string? now)
    {
        await using var site = await ServedSite.Start(SmallSite.Tea.Change(Settings, Usual, At(before)));
        await site.Client.GetAsync(new Uri(site.Address, before), TestContext.Current.CancellationToken);
        await site.Edit(Settings, SmallSite.Tea[Settings].Replace(Usual, At(after)));
        using var answer = await site.Client.GetAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal(
            now is null ? (HttpStatusCode.NotFound, null) : (HttpStatusCode.Found, now),
            (answer.StatusCode, answer.Headers.Location?.OriginalString)
        );
    }

    /// <summary>Servers decode no slash in a path, so such a one is part of a name.</summary>
    [Fact]
    public async Task Shows_a_site_with_an_escaped_slash_in_its_path()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea.Change(Settings, Usual, At("/a%2Fb%20c/")));
        foreach (var path in new[] { "/", "/a%2Fb%20c", "/a%2Fb%20c/", "/a%2Fb%20c/about/" })
        {
            using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.NotEqual(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.NotEqual(
            await site.ReadText("_serve/state?page=/a%252Fb%2520c/no/"),
            await site.ReadText("_serve/state?page=/a%252Fb%2520c/about/")
        );
    }

    [Fact]
    public async Task Tells_browsers_where_their_page_is()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        await site.ReadText("_serve/state?page=/about/");
        await site.Edit(Settings, SmallSite.Tea[Settings].Replace(Usual, At("/a/")));
        using var state = JsonDocument.Parse(await site.ReadText("_serve/state?page=/about/"));
        Assert.Equal("/a/about/", state.RootElement.GetProperty("page").GetString());
    }

    private static string At(string root) => $"https://tea.example{root}";
}
