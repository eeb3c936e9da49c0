using System.Diagnostics;
using System.Globalization;
using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Printing with a browser that does not end.</summary>
public sealed class PdfPrinterTests : IDisposable
{
    private readonly TemporaryFolder folder = TeaSite.CopyTo(new TemporaryFolder());

    public void Dispose() => folder.Dispose();

    /// <summary>The browser would go on, and write into a folder that is deleted.</summary>
    [Fact]
    public async Task Ends_the_browser_when_it_is_interrupted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser of this test is a shell script.");
        folder.Write(
            "browser",
            $"#!/bin/sh\necho $$ > '{folder.At("started")}'\nmv '{folder.At("started")}' '{folder.At("id")}'\nexec sleep 300\n"
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.At("browser"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var interrupt = new CancellationTokenSource();
        var error = new StringWriter { NewLine = "\n" };
        var run = Task.Run(
            () =>
                CommandLineApp.Run(
                    ["build", "--pdf"],
                    new(TextWriter.Null, error, folder.Location)
                    {
                        Variable = _ => folder.At("browser"),
                        Interrupted = interrupt.Token,
                    }
                ),
            TestContext.Current.CancellationToken
        );
        while (!File.Exists(folder.At("id")) && !run.IsCompleted)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        using var browser = Process.GetProcessById(int.Parse(folder.Read("id"), CultureInfo.InvariantCulture));
        await interrupt.CancelAsync();
        Assert.Equal(130, await run.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal("Interrupted: nothing was published.\n", error.ToString());
        Assert.True(browser.WaitForExit(TimeSpan.FromSeconds(5)));
    }
}
