using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using AfPakSite.Sites;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>
/// A site built with <c>--base-url https://example.org/study/ --policy-in-pages</c>, on a host that sends no headers and
/// has other sites.
/// </summary>
public sealed partial class SubPathTests(Chromium chromium) : IDisposable
{
    private static readonly Visitor Alone = new(Alone: true);

    private static readonly Lazy<ImmutableArray<OutputFile>> Files = new(() =>
        Tests.SmallSite.Real.With(new BuildOptions(BaseUrl: Chromium.OwnAddress, PolicyInPages: true)).Compile().Files
    );

    private readonly SiteServer server = new(Files.Value, "/study", sendsHeaders: false);

    public void Dispose() => server.Dispose();

    /// <summary>
    /// Requests each file, and each address in pages, styles, the feed, the sitemap and the like.
    /// </summary>
    [Fact]
    public async Task Has_no_address_that_leads_out_of_its_path_or_to_nothing()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var waiting = new Queue<string>([
            $"{server.Address}/",
            .. Files.Value.Select(file => $"{server.Address}/{file.Path}"),
        ]);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, address);
            if (Path.GetExtension(new Uri(address).AbsolutePath) is not ("" or ".html" or ".css" or ".xml"))
                continue;
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var found in AddressesIn(text, address).Where(seen.Add))
            {
                Assert.StartsWith($"{server.Address}/", found, StringComparison.Ordinal);
                waiting.Enqueue(found);
            }
        }
        Assert.True(seen.Count > Files.Value.Length + 50, $"{seen.Count} addresses");
    }

    [Fact]
    public async Task Leads_on_from_an_address_that_does_not_exist()
    {
        await using var visit = await chromium.OpenAt(server, Visit.Missing, new(Missing: true, Alone: true));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.styleSheets[0].cssRules.length > 0"));
        await visit.Page.Locator("header a").First.ClickAsync();
        await visit.IsAt("/");
    }

    [Fact]
    public async Task Searches()
    {
        await using var visit = await chromium.OpenAt(server, "/search/?q=durand", Alone);
        await visit.Page.Locator("main ol a, main ul a").First.ClickAsync();
        await visit.IsAt(new Regex(@"/(?!search/).+"));
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reads_offline_within_its_path()
    {
        await using var visit = await chromium.OpenAt(server, "/about/", Alone);
        await OfflineTests.Keep(visit);
        Assert.Equal(
            $"{server.Address}/",
            await visit.Page.EvaluateAsync<string>("async () => (await navigator.serviceWorker.ready).scope")
        );
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Go("/glossary/");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Glossary");
    }

    [Fact]
    public async Task Keeps_its_policy_without_headers()
    {
        await using var visit = await chromium.OpenAt(server, "/glossary/", Alone);
        Assert.Contains("TrustedHTML", await PolicyTests.FaultOfMarkup(visit), StringComparison.Ordinal);
        Assert.All(
            Files.Value.Where(file => file.IsPage),
            page => Assert.Contains("<meta http-equiv=\"Content-Security-Policy\"", page.Text, StringComparison.Ordinal)
        );
    }

    /// <summary>The addresses of this host in a text, without queries and fragments.</summary>
    private IEnumerable<string> AddressesIn(string text, string address) =>
        from match in Reference().Matches(text)
        let written = WebUtility
            .HtmlDecode(match.Groups["address"].Value)
            .Replace(Chromium.OwnAddress, $"{server.Address}/", StringComparison.Ordinal)
        let found = Uri.TryCreate(new Uri(address), written, out var uri) ? uri : null
        where found?.Scheme is "http" && found.Host == "127.0.0.1"
        select found.GetLeftPart(UriPartial.Path);

    [GeneratedRegex(
        """(?:\s(?:href|src|data-[a-z]+-(?:src|href))="|;\s*url=|<loc>|\burl\(["']?)(?<address>[^"'<>)\s]+)"""
    )]
    private static partial Regex Reference();
}
