using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Reading offline: only at the reader's request, complete, never outdated, and removed completely.</summary>
public sealed class OfflineTests(Chromium chromium)
{
    private const string About = "/about/";

    private const string Kept = "The site is kept in this browser (";

    private static async Task<ILocator> Keep(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep this site for reading offline" }).ClickAsync();
        var status = visit.Page.Locator(".offline [role=status]");
        await Assertions.Expect(status).ToContainTextAsync(Kept);
        return status;
    }

    private static Task<int> Workers(Visit visit) =>
        visit.Page.EvaluateAsync<int>("async () => (await navigator.serviceWorker.getRegistrations()).length");

    private static Task<int> Versions(Visit visit) =>
        visit.Page.EvaluateAsync<int>("async () => (await caches.keys()).length");

    [Fact]
    public async Task Keeps_nothing_without_consent()
    {
        await using var visit = await chromium.Open(About, new(Alone: true));
        await Assertions
            .Expect(visit.Page.Locator(".offline [role=status]"))
            .ToHaveTextAsync(
                new System.Text.RegularExpressions.Regex(
                    @"^The site is not kept in this browser; it would take up \d\.\d MB\.$"
                )
            );
        Assert.Equal((0, 0), (await Workers(visit), await Versions(visit)));
        Assert.Empty(await visit.Violations());
    }

    [Fact]
    public async Task Opens_each_kind_of_page_without_a_network()
    {
        await using var visit = await chromium.Open(About, new(Alone: true));
        await Keep(visit);
        await visit.Page.Context.SetOfflineAsync(true);
        foreach (
            var (route, heading) in new[]
            {
                ("/", "The Evolving Dynamics"),
                ("/sections/introduction/", "1. Introduction"),
                ("/actors/taliban/", "Taliban"),
                ("/study/?q=x", "The Evolving Dynamics"),
                ("/desk/", "Your desk"),
            }
        )
        {
            await visit.Page.GotoAsync(visit.Site + route);
            await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync(heading);
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.styleSheets[0].cssRules.length > 0"));
        }
    }

    [Theory]
    [InlineData("/l/s-pqz8dt/", "/sections/the-talibans-resurgence/#s-pqz8dt")]
    [InlineData("/l/p-yxr9fy/", "/sections/theoretical-framework/#p-yxr9fy")]
    [InlineData("/l/h-znkeqe/", "/sections/theoretical-framework/")]
    public async Task Leads_from_a_short_address_to_its_passage_without_a_network(string address, string passage)
    {
        await using var visit = await chromium.Open(About, new(Alone: true));
        await Keep(visit);
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Go(address);
        await visit.IsAt(passage);
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Shows_the_newest_page_while_there_is_a_network()
    {
        await using var visit = await chromium.Open(About, new(Alone: true));
        await Keep(visit);
        await visit.Page.EvaluateAsync(
            "async () => { const [name] = await caches.keys(); const cache = await caches.open(name); await cache.put(new URL('../glossary/', location), new Response('old')); }"
        );
        await visit.Page.GotoAsync($"{visit.Site}/glossary/");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Glossary");
    }

    [Fact]
    public async Task Forgets_the_site_again()
    {
        await using var visit = await chromium.Open(About, new(Alone: true));
        var status = await Keep(visit);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(status).ToContainTextAsync(Kept);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the site from this browser" }).ClickAsync();
        await Assertions.Expect(status).ToContainTextAsync("The site is not kept");
        Assert.Equal((0, 0), (await Workers(visit), await Versions(visit)));
    }
}
