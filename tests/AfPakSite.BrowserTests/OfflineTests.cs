using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Reading offline: only at the reader's request, complete, never outdated, and removed completely.</summary>
public sealed class OfflineTests(Chromium chromium)
{
    private const string About = "/about/";

    private const string Kept = "The site is kept in this browser (";

    internal static async Task<ILocator> Keep(Visit visit)
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
    public async Task Shows_its_copy_if_the_network_hangs()
    {
        using var server = new SiteServer(Tests.SmallSite.RealSite.Files);
        await using var visit = await chromium.OpenAt(server, About, new(Alone: true));
        await Keep(visit);
        server.Hangs = true;
        await visit.Page.GotoAsync($"{visit.Site}/glossary/", new() { Timeout = 30_000 });
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Glossary");
    }

    /// <summary>The page was opened before the next version, whose files have other names.</summary>
    [Fact]
    public async Task Keeps_the_modules_of_an_open_page_when_there_is_a_new_version()
    {
        var site = Tests.SmallSite.RealSite.Files;
        using var server = new SiteServer(site);
        await using var visit = await chromium.OpenAt(server, About, new(Alone: true));
        await Keep(visit);
        var module = site.First(file => Path.GetFileName(file.Path).StartsWith("locator.", StringComparison.Ordinal));
        server.Publish([
            .. site.Where(file => file != module)
                .Select(file =>
                    file.Path == "sw.js"
                        ? file.WithText(
                            System.Text.RegularExpressions.Regex.Replace(
                                file.Text.Replace($"'{module.Path}',", "", StringComparison.Ordinal),
                                "version = '[^']*'",
                                "version = 'next'"
                            )
                        )
                        : file
                ),
        ]);
        await visit.Page.EvaluateAsync(
            """
            async () => {
              const registration = await navigator.serviceWorker.ready;
              await registration.update();
              const installing = registration.installing;
              while (installing?.state === 'installing') await new Promise((done) => setTimeout(done, 50));
              await new Promise((done) => setTimeout(done, 500));
            }
            """
        );
        Assert.True(
            await visit.Page.EvaluateAsync<bool>($"async () => (await fetch(new URL('../{module.Path}', location))).ok")
        );
        Assert.Equal(2, await Versions(visit));
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
