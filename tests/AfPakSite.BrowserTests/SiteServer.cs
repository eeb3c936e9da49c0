using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AfPakSite.Sites;

namespace AfPakSite.BrowserTests;

/// <summary>Serves a finished site from memory with the headers of its <c>_headers</c>, as its host does.</summary>
internal sealed class SiteServer : IDisposable
{
    private const string NotFound = "/404.html";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly string root;
    private readonly HttpListener listener = new();
    private readonly ImmutableArray<(string Name, string Value)> headers;
    private readonly ConcurrentBag<HttpListenerContext> hanging = [];
    private Dictionary<string, byte[]> files;

    /// <param name="path">The path of the site on its host, without a final slash: <c>/a/path</c>.</param>
    /// <param name="sendsHeaders">Whether the host reads <c>_headers</c>.</param>
    public SiteServer(ImmutableArray<OutputFile> site, string path = "", bool sendsHeaders = true)
    {
        root = path;
        files = FilesOf(site);
        headers = sendsHeaders ? HeadersOf(site) : [];
        var host = $"http://127.0.0.1:{FreePort()}";
        Address = host + root;
        listener.Prefixes.Add($"{host}/");
        listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>The address of the site, without a final slash.</summary>
    public string Address { get; }

    /// <summary>Whether requests wait forever for an answer, as in a network that is there and carries nothing.</summary>
    public bool Hangs { get; set; }

    /// <summary>
    /// The words of a page before which its server pauses for long enough that browsers paint what they have; null for
    /// none.
    /// </summary>
    public string? PausesBefore { get; set; }

    /// <summary>Serves another version of the site.</summary>
    public void Publish(ImmutableArray<OutputFile> site) => files = FilesOf(site);

    public void Dispose() => listener.Close();

    private Dictionary<string, byte[]> FilesOf(ImmutableArray<OutputFile> site) =>
        site.ToDictionary(file => $"{root}/{file.Path}", file => file.Bytes.ToArray(), StringComparer.Ordinal);

    private static ImmutableArray<(string Name, string Value)> HeadersOf(ImmutableArray<OutputFile> site) =>
        [
            .. site.Single(file => file.Path == "_headers")
                .Text.Split('\n')
                .SkipWhile(line => line != "/*")
                .Skip(1)
                .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
                .Select(Header),
        ];

    private async Task Serve()
    {
        while (listener.IsListening)
            await ExceptWhenClosed(async () => _ = Answer(await listener.GetContextAsync()));
    }

    /// <summary>Does something that fails where the browser has hung up, or the server is closed.</summary>
    private static async Task ExceptWhenClosed(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
        {
            // The browser has hung up, or the server is closed.
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        if (Hangs)
        {
            hanging.Add(context);
            return;
        }
        var path = context.Request.Url!.AbsolutePath;
        var found = files.TryGetValue(path.EndsWith('/') ? path + "index.html" : path, out var content);
        content ??= files[root + NotFound];
        var response = context.Response;
        foreach (var (name, value) in headers)
            response.AddHeader(name, value);
        response.StatusCode = found ? 200 : 404;
        response.ContentType = TypeOf(found ? path : NotFound);
        await ExceptWhenClosed(() => Send(response, content));
    }

    private async Task Send(HttpListenerResponse response, byte[] content)
    {
        response.ContentLength64 = content.Length;
        var pause = PausesBefore is null ? -1 : content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(PausesBefore));
        if (pause > 0)
        {
            await response.OutputStream.WriteAsync(content.AsMemory(0, pause));
            await Task.Delay(Pause);
            content = content[pause..];
        }
        response.Close(content, willBlock: true);
    }

    private static string TypeOf(string path) =>
        Path.GetExtension(path) switch
        {
            "" or ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" => "image/jpeg",
            ".webp" => "image/webp",
            ".woff2" => "font/woff2",
            ".txt" => "text/plain; charset=utf-8",
            ".json" => "application/json",
            ".webmanifest" => "application/manifest+json",
            _ => "application/octet-stream",
        };

    private static (string, string) Header(string line)
    {
        var colon = line.IndexOf(':');
        return (line[..colon].Trim(), line[(colon + 1)..].Trim());
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
