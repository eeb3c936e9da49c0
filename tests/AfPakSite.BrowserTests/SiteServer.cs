using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using AfPakSite.Sites;

namespace AfPakSite.BrowserTests;

/// <summary>Serves a finished site from memory with the headers of its <c>_headers</c>, as its host does.</summary>
internal sealed class SiteServer : IDisposable
{
    private const string NotFound = "/404.html";

    private readonly string root;
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, byte[]> files;
    private readonly ImmutableArray<(string Name, string Value)> headers;

    /// <param name="path">The path of the site on its host, without a final slash: <c>/a/path</c>.</param>
    public SiteServer(ImmutableArray<OutputFile> site, string path = "")
    {
        root = path;
        files = site.ToDictionary(file => $"{root}/{file.Path}", file => file.ToBytes(), StringComparer.Ordinal);
        headers =
        [
            .. site.Single(file => file.Path == "_headers")
                .Text.Split('\n')
                .SkipWhile(line => line != "/*")
                .Skip(1)
                .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
                .Select(Header),
        ];
        var host = $"http://127.0.0.1:{FreePort()}";
        Address = host + root;
        listener.Prefixes.Add($"{host}/");
        listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>The address of the site, without a final slash.</summary>
    public string Address { get; }

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                Answer(await listener.GetContextAsync());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                // The browser has hung up, or the server is closed.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        var found = files.TryGetValue(path.EndsWith('/') ? path + "index.html" : path, out var content);
        var response = context.Response;
        foreach (var (name, value) in headers)
            response.AddHeader(name, value);
        response.StatusCode = found ? 200 : 404;
        response.ContentType = TypeOf(found ? path : NotFound);
        response.Close(content ?? files[root + NotFound], willBlock: true);
    }

    private static string TypeOf(string path) =>
        Path.GetExtension(path) switch
        {
            "" or ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
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
