using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using AfPakSite.Sites;
using AfPakSite.Tests.Wording;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(AfPakSite.BrowserTests.Chromium))]

namespace AfPakSite.BrowserTests;

/// <summary>
/// The machine's own Chromium, started once, and the real site on a port of this machine, with a copy and a site in
/// Persian on others.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The address that the pages of the copy of the site say is theirs.</summary>
    internal const string OwnAddress = "https://example.org/study/";

    /// <summary>
    /// What a test does not need. Each window of Chromium starts two processes for its address bar and one in reserve,
    /// which together cost more than a page. Chromium takes only the last list of features, so this one repeats what
    /// Playwright turns off.
    /// </summary>
    private static readonly string[] DisabledFeatures =
    [
        "WebUIOmniboxPopup",
        "WebUIOmniboxAimPopup",
        "SpareRendererForSitePerProcess",
        "AimEnabled",
        "AvoidUnnecessaryBeforeUnloadCheckSync",
        "DestroyProfileOnBrowserClose",
        "DialMediaRouteProvider",
        "GlobalMediaControls",
        "HttpsUpgrades",
        "LensOverlay",
        "MediaRouter",
        "NetworkTimeServiceQuerying",
        "OptimizationHints",
        "PaintHolding",
        "ThirdPartyStoragePartitioning",
        "Translate",
    ];

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        $"--disable-features={string.Join(',', DisabledFeatures)}",
    ];

    private readonly ConcurrentDictionary<Visitor, ConcurrentBag<IPage>> tabs = new();
    private IPlaywright? driver;
    private IBrowser? browser;
    private SiteServer? server;
    private SiteServer? copy;
    private SiteServer? persian;

    public async ValueTask InitializeAsync()
    {
        if (TestedBrowser.Path is not { } path)
            return;
        Assertions.SetDefaultExpectTimeout(30_000);
        server = new(Tests.SmallSite.RealSite.Files);
        copy = new(Tests.SmallSite.Real.With(new BuildOptions(BaseUrl: OwnAddress)).Compile().Files, "/a/path");
        persian = new(PersianSite.In(BracketedWords.In(PersianSite.Language)).Compile().Files);
        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }

    /// <summary>Opens a page in a tab that no other visit uses at the same time.</summary>
    internal Task<Visit> Open(string address, Visitor? visitor = null)
    {
        visitor ??= new();
        return OpenAt(
            visitor.Elsewhere ? copy
                : visitor.Persian ? persian
                : server,
            address,
            visitor
        );
    }

    /// <summary>Opens a page of a site; null if there is no browser.</summary>
    internal async Task<Visit> OpenAt([NotNull] SiteServer? site, string address, Visitor visitor)
    {
        if (browser is null || site is null)
        {
            Assert.SkipUnless(TestedBrowser.IsRequired, TestedBrowser.Missing);
            Assert.Fail(TestedBrowser.Missing);
        }
        var tab = !visitor.Alone && TabsOf(visitor).TryTake(out var idle) ? idle : await OpenTab(browser, visitor);
        return await Visit.Begin(this, tab, site.Address, address, visitor);
    }

    /// <summary>Opens a page of another server in a tab of its own.</summary>
    /// <param name="site">The address of the server, without a final slash.</param>
    internal async Task<Visit> OpenElsewhere(string site, string address)
    {
        if (browser is null)
        {
            Assert.SkipUnless(TestedBrowser.IsRequired, TestedBrowser.Missing);
            Assert.Fail(TestedBrowser.Missing);
        }
        var visitor = new Visitor(Alone: true);
        return await Visit.Begin(this, await OpenTab(browser, visitor), site, address, visitor);
    }

    /// <summary>
    /// Takes back the tab of a visit. The next visitor of the same kind gets it, unless this one kept something in the
    /// browser.
    /// </summary>
    internal async Task Close(Visit visit)
    {
        if (visit.Visitor.Alone)
        {
            await visit.Page.Context.CloseAsync();
            return;
        }
        await Clean(visit);
        TabsOf(visit.Visitor).Add(visit.Page);
    }

    /// <summary>
    /// Resets a tab to the state of a new one. It opens a file of the same site, because the browser starts another
    /// process for another origin.
    /// </summary>
    private static async Task Clean(Visit visit)
    {
        var page = visit.Page;
        await page.UnrouteAllAsync();
        await page.Mouse.MoveAsync(-1, -1);
        await page.GotoAsync($"{visit.Site}/robots.txt");
        await page.EvaluateAsync("() => { sessionStorage.clear(); localStorage.clear(); }");
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        var window = visit.Visitor.Window().ViewportSize!;
        await page.SetViewportSizeAsync(window.Width, window.Height);
    }

    private ConcurrentBag<IPage> TabsOf(Visitor visitor) => tabs.GetOrAdd(visitor.Kind, _ => []);

    private static async Task<IPage> OpenTab(IBrowser browser, Visitor visitor)
    {
        var window = await browser.NewContextAsync(visitor.Window());
        window.SetDefaultTimeout(60_000);
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        driver?.Dispose();
        server?.Dispose();
        copy?.Dispose();
        persian?.Dispose();
    }
}
