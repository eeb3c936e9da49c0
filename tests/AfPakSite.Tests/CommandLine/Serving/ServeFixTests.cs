using System.Net;
using System.Text.Json;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>The requests of the buttons that correct a file.</summary>
public sealed class ServeFixTests
{
    private const string Actor = "input/actors/planters.md";
    private const string Site = "Sec-Fetch-Site";

    [Fact]
    public async Task Corrects_a_file_for_a_button_of_its_own_page()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        var good = site.Folder.Read(Actor);
        var state = await site.Edit(Actor, "kind: community", "kind: comunity");
        var fix = FixIn(state);
        Assert.Equal("Write “community”", fix.GetProperty("title").GetString());
        Assert.Equal(HttpStatusCode.OK, await Post(site, fix.GetProperty("id").GetString()!, (Site, "same-origin")));
        Assert.Equal(good, site.Folder.Read(Actor));
        Assert.Equal(0, ServedSite.ErrorsOf(await site.State(ServedSite.NumberOf(state) + 1)));
    }

    [Theory]
    [InlineData(Site, "cross-site")]
    [InlineData(Site, "same-site")]
    [InlineData(Site, "none")]
    [InlineData("Accept", "text/plain")]
    public async Task Refuses_whoever_else_asks(string header, string value)
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        var fix = FixIn(await site.Edit(Actor, "kind: community", "kind: comunity"));
        var before = site.Folder.Read(Actor);
        var id = fix.GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.Forbidden, await Post(site, id, (header, value)));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await Post(site, id, (Site, "same-origin"), ("Origin", "https://evil.example"))
        );
        Assert.Equal(before, site.Folder.Read(Actor));
    }

    [Fact]
    public async Task Makes_only_fixes_of_its_report()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        Assert.Equal(HttpStatusCode.NotFound, await Post(site, "0123456789abcdef", (Site, "same-origin")));
        var id = FixIn(await site.Edit(Actor, "kind: community", "kind: comunity")).GetProperty("id").GetString()!;
        await site.Edit(Actor, "kind: comunity", "kind: community");
        Assert.Equal(HttpStatusCode.NotFound, await Post(site, id, (Site, "same-origin")));
    }

    private static JsonElement FixIn(JsonElement state) =>
        Assert.Single(
            state
                .GetProperty("report")
                .GetProperty("faults")
                .EnumerateArray()
                .First()
                .GetProperty("fixes")
                .EnumerateArray()
        );

    private static async Task<HttpStatusCode> Post(
        ServedSite site,
        string id,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"_serve/fix?id={id}");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
