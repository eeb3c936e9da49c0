using System.Diagnostics;
using System.Text.Json;
using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>A site in a folder that <c>serve</c> shows while a test edits it.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource interrupt = new();
    private readonly TemporaryFolder folder = new();
    private readonly PrintedLines output = new();
    private readonly PrintedLines error = new();
    private Task<int> run = Task.FromResult(0);

    private ServedSite(SmallSite site)
    {
        foreach (var (path, file) in site.Files)
        {
            folder.Write(path, "");
            File.WriteAllBytes(folder.At(path), [.. file.Bytes]);
        }
    }

    public TemporaryFolder Folder => folder;

    /// <summary>The date that the command sees.</summary>
    public DateOnly Today { get; set; } = DateOnly.FromDateTime(DateTime.UtcNow);

    public HttpClient Client { get; private set; } = new();

    /// <summary>The address of the server, with a final slash.</summary>
    public Uri Address => Client.BaseAddress!;

    public string Printed => output.Text;

    public string Reported => error.Text;

    /// <summary>Serves a site, and waits until it was built.</summary>
    /// <param name="options">Options of the command.</param>
    public static async Task<ServedSite> Start(SmallSite site, params string[] options)
    {
        var served = new ServedSite(site);
        served.run = Task.Factory.StartNew(
            () =>
                CommandLineApp.Run(
                    ["serve", "--port", "0", .. options],
                    new(served.output, served.error, served.folder.Location)
                    {
                        Day = () => served.Today,
                        Interrupted = served.interrupt.Token,
                    }
                ),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        await Until(() => served.Printed.Contains(" until Ctrl-C", StringComparison.Ordinal) || served.run.IsCompleted);
        served.Client = new(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new(served.Printed.Split(' ')[1]),
        };
        await served.State(number: 1);
        return served;
    }

    /// <summary>The content of a file as it is served.</summary>
    public Task<byte[]> Read(string path) => Client.GetByteArrayAsync(path);

    /// <inheritdoc cref="Read"/>
    public Task<string> ReadText(string path) => Client.GetStringAsync(path);

    /// <summary>Waits until a build is complete, and returns what browsers are told of it.</summary>
    /// <param name="number">The least number of the build.</param>
    public async Task<JsonElement> State(int number)
    {
        for (var start = Stopwatch.GetTimestamp(); ; await Task.Delay(5))
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Patience);
            if (await FindState(number) is { } state)
                return state;
        }
    }

    /// <summary>Whether a build of at least this number is complete.</summary>
    public async Task<bool> IsComplete(int number) => await FindState(number) is not null;

    private async Task<JsonElement?> FindState(int number)
    {
        using var json = JsonDocument.Parse(await Client.GetStringAsync("_serve/state?page=/"));
        var report = json.RootElement.GetProperty("report");
        return report.GetProperty("number").GetInt32() >= number && report.GetProperty("isComplete").GetBoolean()
            ? json.RootElement.Clone()
            : null;
    }

    /// <summary>Opens a page as a browser does, which follows it until the result is disposed.</summary>
    public async Task<IDisposable> Open(string page)
    {
        var events = await Client.GetStreamAsync($"_serve/events?page=/{page}");
        await events.ReadExactlyAsync(new byte["data:".Length]);
        return events;
    }

    /// <summary>Writes a file, and waits until the site with it was built.</summary>
    public async Task<JsonElement> Edit(string path, string content)
    {
        var before = NumberOf(await State(0));
        folder.Write(path, content);
        return await State(before + 1);
    }

    /// <summary>Replaces words of a file, and waits until the site with them was built.</summary>
    public Task<JsonElement> Edit(string path, string before, string after)
    {
        var content = folder.Read(path);
        Assert.Contains(before, content, StringComparison.Ordinal);
        return Edit(path, content.Replace(before, after, StringComparison.Ordinal));
    }

    public static int NumberOf(JsonElement state) => state.GetProperty("report").GetProperty("number").GetInt32();

    public static int ErrorsOf(JsonElement state) => state.GetProperty("report").GetProperty("errors").GetInt32();

    /// <summary>Waits until something is true.</summary>
    public static Task Until(Func<bool> isTrue) => Until(() => Task.FromResult(isTrue()));

    /// <inheritdoc cref="Until(Func{bool})"/>
    public static async Task Until(Func<Task<bool>> isTrue)
    {
        for (var start = Stopwatch.GetTimestamp(); !await isTrue(); await Task.Delay(5))
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Patience);
    }

    /// <summary>Interrupts the command as Ctrl-C does, and returns its exit code.</summary>
    public async Task<int> Stop()
    {
        await interrupt.CancelAsync();
        return await run.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Client.Dispose();
        interrupt.Dispose();
        folder.Dispose();
    }
}
