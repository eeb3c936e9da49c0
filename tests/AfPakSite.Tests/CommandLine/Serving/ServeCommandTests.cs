using System.Net;
using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>The command <c>serve</c>: what it sends, to whom, and how it begins and ends.</summary>
public sealed class ServeCommandTests
{
    private static readonly SmallSite Tea = SmallSite.Tea;

    private static async Task<HttpResponseMessage> Ask(
        ServedSite site,
        string path,
        HttpMethod? method = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Sends_every_file_as_a_build_writes_it()
    {
        await using var site = await ServedSite.Start(Tea);
        foreach (var file in Tea.Compile().Files.Where(file => file.Path is not ("_headers" or "_redirects")))
            Assert.Equal(file.Bytes.ToArray(), await site.Read(file.Path));
        Assert.Equal(Tea.Compile()["index.html"], await site.ReadText(""));
        Assert.False(Directory.Exists(site.Folder.At("output")));
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("about/", "text/html; charset=utf-8")]
    [InlineData("search.json", "application/json")]
    [InlineData("study.epub", "application/epub+zip")]
    [InlineData("feed.xml", "application/atom+xml")]
    [InlineData("sitemap.xml", "application/xml")]
    [InlineData("sw.js", "text/javascript; charset=utf-8")]
    public async Task Sends_the_type_and_the_headers_of_the_host(string path, string type)
    {
        await using var site = await ServedSite.Start(Tea);
        using var answer = await Ask(site, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            Header(Tea.Compile()["_headers"], "Content-Security-Policy"),
            answer.Headers.GetValues("Content-Security-Policy").Single()
        );
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("max-age=0", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private static (HttpStatusCode Status, string Location) Target(HttpResponseMessage answer) =>
        (answer.StatusCode, answer.Headers.Location!.OriginalString);

    private static string Header(string file, string name) =>
        file.Split('\n').First(line => line.Contains(name, StringComparison.Ordinal)).Split(": ", 2)[1];

    [Fact]
    public async Task Lets_browsers_keep_what_has_not_changed()
    {
        await using var site = await ServedSite.Start(Tea);
        var asset = Tea.Compile().Files.First(file => file.Path.StartsWith("assets/site.", StringComparison.Ordinal));
        using var first = await Ask(site, asset.Path);
        Assert.Contains("immutable", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var page = await Ask(site, "");
        using var again = await Ask(site, "", null, ("If-None-Match", page.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        await site.Edit("seeds/study.txt", "Tea is grown", "Much tea is grown");
        using var changed = await Ask(site, "study/", null, ("If-None-Match", page.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    /// <summary>Only a page that a browser shows follows the sources; what scripts and programs read is the site.</summary>
    [Fact]
    public async Task Adds_its_script_only_to_pages_that_are_shown()
    {
        await using var site = await ServedSite.Start(Tea);
        var page = Tea.Compile()["index.html"];
        using var shown = await Ask(site, "", null, ("Sec-Fetch-Dest", "document"));
        using var read = await Ask(site, "", null, ("Sec-Fetch-Dest", "empty"));
        Assert.Equal(page, await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var tag = read.Headers.ETag!.Tag.Trim('"');
        Assert.Equal(
            page.Replace(
                "<head>",
                $"<head><script type=\"module\" src=\"/_serve/serve.js\" data-page=\"{tag}\"></script>",
                StringComparison.Ordinal
            ),
            await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains("Sec-Fetch-Dest", shown.Headers.Vary);
        using var data = await Ask(site, "study.json", null, ("Sec-Fetch-Dest", "document"));
        Assert.Equal(
            Tea.Compile()["study.json"],
            await data.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        foreach (var name in new[] { "serve.js", "patch.js", "overlay.js", "serve.css", "overlay.css" })
            Assert.NotEmpty(await site.ReadText($"_serve/{name}"));
    }

    [Fact]
    public async Task Redirects_permalinks_that_are_rules_of_the_host()
    {
        var tea = Tea.With("input/site.yml", $"{Tea["input/site.yml"]}short-links: rules\n");
        var rules = tea.Compile()["_redirects"]
            .Split('\n')
            .Where(rule => rule.StartsWith("/l/", StringComparison.Ordinal));
        await using var site = await ServedSite.Start(tea);
        var targets = rules.Select(rule => rule.Split(' ')).ToDictionary(rule => rule[0], rule => rule[1]);
        Assert.NotEmpty(targets);
        foreach (var (permalink, target) in targets)
        {
            using var answer = await Ask(site, permalink[1..]);
            Assert.Equal((HttpStatusCode.MovedPermanently, target), Target(answer));
        }
        var (first, passage) = targets.First(rule => rule.Value.Contains('#', StringComparison.Ordinal));
        using var query = await Ask(site, $"{first[1..]}?a=b");
        Assert.Equal(passage.Replace("#", "?a=b#", StringComparison.Ordinal), Target(query).Location);
    }

    [Fact]
    public async Task Redirects_as_the_host_does()
    {
        var settings = Tea["input/site.yml"];
        await using var site = await ServedSite.Start(
            Tea.With("input/site.yml", settings + "redirects:\n  - { from: /old/, to: /about/ }\n")
        );
        using var slash = await Ask(site, "about?q=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/about/?q=1"), Target(slash));
        foreach (var address in new[] { "old/", "old" })
        {
            using var old = await Ask(site, address);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/about/"), Target(old));
        }
        using var query = await Ask(site, "old/?a=b");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/about/?a=b"), Target(query));
    }

    [Theory]
    [InlineData("no/such/page/")]
    [InlineData("_headers")]
    [InlineData("_redirects")]
    [InlineData("..%2f..%2fetc/passwd")]
    [InlineData("%2e%2e/seeds/study.txt")]
    [InlineData("input/site.yml")]
    public async Task Serves_nothing_besides_the_site(string path)
    {
        await using var site = await ServedSite.Start(Tea);
        using var answer = await Ask(site, path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(
            Tea.Compile()["404.html"],
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("Host", "tea.example")]
    [InlineData("Host", "127.0.0.1:1")]
    [InlineData("Host", "127.0.0.1.tea.example")]
    [InlineData("Origin", "http://tea.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://127.0.0.1")]
    public async Task Answers_no_other_site(string header, string value)
    {
        await using var site = await ServedSite.Start(Tea);
        foreach (var path in new[] { "", "_serve/state?page=/" })
        {
            using var answer = await Ask(site, path, null, (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Answers_its_own_pages_under_each_name_of_the_machine()
    {
        await using var site = await ServedSite.Start(Tea);
        foreach (var name in new[] { "127.0.0.1", "localhost", "[::1]" })
        {
            var host = $"{name}:{site.Address.Port}";
            using var answer = await Ask(site, "", null, ("Host", host), ("Origin", $"http://{host}"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Changes_nothing_on_request()
    {
        await using var site = await ServedSite.Start(Tea);
        using var post = await Ask(site, "", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        using var head = await Ask(site, "", HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(
            Tea.Compile().Files.Single(file => file.Path == "index.html").Bytes.ToArray().Length,
            head.Content.Headers.ContentLength
        );
    }

    /// <summary>A site below a path is served below it, as on its host.</summary>
    [Fact]
    public async Task Serves_below_the_path_of_the_site()
    {
        await using var site = await ServedSite.Start(Tea, "--base-url", "https://host.example/a/path/");
        using var root = await Ask(site, "");
        Assert.Equal("/a/path/", root.Headers.Location!.OriginalString);
        using var page = await Ask(site, "a/path/about/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var bare = await Ask(site, "a/path?q=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/a/path/?q=1"), Target(bare));
        using var outside = await Ask(site, "about/");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    /// <summary>A browser writes such a path with percent signs.</summary>
    [Theory]
    [InlineData("st%20udy")]
    [InlineData("ü")]
    public async Task Serves_below_a_path_of_any_characters(string written)
    {
        await using var site = await ServedSite.Start(Tea, "--base-url", $"https://host.example/{written}/");
        using var root = await Ask(site, "");
        var path = root.Headers.Location!.OriginalString;
        using var page = await Ask(site, $"{path[1..]}about/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var bare = await Ask(site, path[1..^1]);
        Assert.Equal((HttpStatusCode.MovedPermanently, path), Target(bare));
    }

    [Fact]
    public async Task Says_that_a_port_is_taken()
    {
        await using var site = await ServedSite.Start(Tea);
        var error = new StringWriter();
        var code = CommandLineApp.Run(
            ["serve", "--port", $"{site.Address.Port}"],
            new(TextWriter.Null, error, site.Folder.Location)
        );
        Assert.Equal(ExitCode.Errors, code);
        Assert.StartsWith($"Port {site.Address.Port} is taken", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--port 0", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "70000", "is not a port")]
    [InlineData("--port", "a", "is not a port")]
    [InlineData("--editor", "code", "does not open an editor")]
    [InlineData("--editor", "javascript:alert('{file}')", "does not open an editor")]
    public void Refuses_options_that_mean_nothing(string option, string value, string message)
    {
        using var folder = TeaSite.CopyTo(new());
        var error = new StringWriter();
        var code = CommandLineApp.Run(["serve", option, value], new(TextWriter.Null, error, folder.Location));
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Open connections do not delay the end, and the port is free afterwards.</summary>
    [Fact]
    public async Task Ends_at_once_when_interrupted()
    {
        await using var site = await ServedSite.Start(Tea);
        using var events = await site.Client.GetAsync(
            "_serve/events?page=/",
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        Assert.Equal("text/event-stream", events.Content.Headers.ContentType!.ToString());
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal(ExitCode.Interrupted, await site.Stop());
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
        Assert.Equal("", site.Reported);
        using var next = new System.Net.Sockets.TcpListener(IPAddress.Loopback, site.Address.Port);
        next.Start();
    }
}
