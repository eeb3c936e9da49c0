using System.Diagnostics;
using System.Text;
using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>Runs the program as a separate process.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Writes_UTF_8_in_any_locale()
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "afpaksite.dll")])
        {
            WorkingDirectory = folder.Location,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.Latin1,
        };
        start.Environment["LC_ALL"] = "en_US.ISO-8859-1";
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        // A shell script in the place of dotnet may first warn that the machine lacks the locale.
        Assert.Contains(
            Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(error)).Split('\n'),
            line => line.StartsWith("Neither “", StringComparison.Ordinal)
        );
    }

    /// <summary>Sends SIGTERM; a shell may let its programs ignore SIGINT, which does the same.</summary>
    [Fact]
    public async Task Ends_serving_at_a_signal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var folder = TeaSite.CopyTo(new());
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "afpaksite.dll"), "serve", "--port", "0"]
            )
            {
                WorkingDirectory = folder.Location,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var stop = TestContext.Current.CancellationToken;
        Assert.StartsWith("Serving http://127.0.0.1:", await process.StandardOutput.ReadLineAsync(stop));
        Assert.Contains(" checked in ", await process.StandardOutput.ReadLineAsync(stop), StringComparison.Ordinal);
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(stop);
        Assert.Equal(("", 130), (await process.StandardError.ReadToEndAsync(stop), process.ExitCode));
    }

    /// <summary>
    /// The build waits for the lock of another one. It says that there is no browser before it begins to work.
    /// </summary>
    [Fact]
    public async Task Ends_at_SIGTERM_and_publishes_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signal.");
        using var folder = TeaSite.CopyTo(new TemporaryFolder());
        using var other = FileLock.TryTake(folder.At(".output.lock"));
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "afpaksite.dll"), "build", "--pdf"];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.Location,
            RedirectStandardError = true,
        };
        start.Environment["AFPAKSITE_BROWSER"] = folder.At("nowhere");
        using var process = Process.Start(start)!;
        Assert.Equal(Browser.Missing, await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken));
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((130, "Interrupted: nothing was published.\n"), (process.ExitCode, error));
        Assert.False(Directory.Exists(folder.At("output")));
    }
}
