using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(AfPakSite.BrowserTests.Chromium))]
// The tests share a clipboard, and two cores.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace AfPakSite.BrowserTests;

/// <summary>The machine's own Chromium, started once, and the real site on a port of this machine.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? driver;
    private IBrowser? browser;
    private SiteServer? server;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        server = new(Tests.SmallSite.Real.Compile().Files);
        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Flags });
    }

    /// <summary>Opens a page; without a browser the test is skipped, but in CI it fails.</summary>
    internal async Task<Visit> Open(string address, Visitor? visitor = null)
    {
        if (browser is null || server is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"There is no browser at {Executable}.");
            Assert.Fail($"There is no browser at {Executable}: .ci/run installs one.");
        }
        return await Visit.Begin(browser, server.Address, address, visitor ?? new());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        driver?.Dispose();
        server?.Dispose();
    }
}
