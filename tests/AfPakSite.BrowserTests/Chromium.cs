using AfPakSite.Sites;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(AfPakSite.BrowserTests.Chromium))]
// The tests share a clipboard, and two cores.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace AfPakSite.BrowserTests;

/// <summary>The machine's own Chromium, started once, and the real site on a port of this machine, with a copy on another.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The address that the pages of the copy of the site say is theirs.</summary>
    internal const string OwnAddress = "https://example.org/study/";

    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly Dictionary<Visitor, IBrowserContext> windows = [];
    private IPlaywright? driver;
    private IBrowser? browser;
    private SiteServer? server;
    private SiteServer? copy;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        Assertions.SetDefaultExpectTimeout(30_000);
        server = new(Tests.SmallSite.RealSite.Files);
        copy = new(Tests.SmallSite.Real.With(new BuildOptions(BaseUrl: OwnAddress)).Compile().Files, "/a/path");
        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Flags });
    }

    /// <summary>Opens a page; without a browser the test is skipped, but it fails in CI on Linux.</summary>
    internal async Task<Visit> Open(string address, Visitor? visitor = null)
    {
        if (browser is null || server is null || copy is null)
        {
            Assert.SkipUnless(
                OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("CI") == "true",
                $"There is no browser at {Executable}."
            );
            Assert.Fail($"There is no browser at {Executable}: .ci/run installs one.");
        }
        visitor ??= new();
        var site = visitor.Elsewhere ? copy : server;
        return await Visit.Begin(await WindowOf(browser, visitor), site.Address, address, visitor);
    }

    /// <summary>The window of all visitors of a kind: opening one costs more than most visits. Who keeps something there that a later visit could find has one alone.</summary>
    private async Task<IBrowserContext> WindowOf(IBrowser browser, Visitor visitor)
    {
        if (visitor.Alone)
            return await OpenWindow(browser, visitor);
        var kind = visitor with { Citations = null, Missing = false, Elsewhere = false };
        if (!windows.TryGetValue(kind, out var window))
        {
            windows[kind] = window = await OpenWindow(browser, kind);
            await window.NewPageAsync(); // Without any page the window would close.
        }
        return window;
    }

    private static async Task<IBrowserContext> OpenWindow(IBrowser browser, Visitor visitor)
    {
        var window = await browser.NewContextAsync(visitor.Window());
        window.SetDefaultTimeout(60_000);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        driver?.Dispose();
        server?.Dispose();
        copy?.Dispose();
    }
}
