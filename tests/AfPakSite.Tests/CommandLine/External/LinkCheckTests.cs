using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AfPakSite.CommandLine.External;

namespace AfPakSite.Tests.CommandLine.External;

/// <summary>The check against servers on this machine, most of which misbehave.</summary>
public sealed class LinkCheckTests
{
    private static readonly LinkLimits Limits = LinkLimits.Default with
    {
        Pause = TimeSpan.Zero,
        Patience = TimeSpan.FromSeconds(1),
        Backoff = TimeSpan.FromMilliseconds(10),
        Failures = 100,
    };

    [Theory]
    [InlineData("HTTP/1.1 200 Fine\r\nContent-Length: 5\r\n\r\nhello", "200")]
    [InlineData("HTTP/1.1 404 Gone\r\n\r\n", "404")]
    [InlineData("HTTP/1.1 200 Fine\r\nX-Slow: …", "silent")]
    [InlineData("…", "silent")]
    [InlineData("", "silent")]
    [InlineData("Tea is ready.\r\n\r\n", "not-http")]
    [InlineData("HTTP/1.1 twohundred\r\n\r\n", "not-http")]
    [InlineData("HTTP/1.1 099 Odd\r\n\r\n", "not-http")]
    [InlineData("HTTP/1.1 200 Fine\r\nBroken\u0001 header\r\n\r\n", "not-http")]
    [InlineData("HTTP/1.1 200 Fine\r\nRetry-After: soon\r\nLocation: http://[\r\n\r\n", "200")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://[\r\n\r\n", "302")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n", "endless")]
    [InlineData("HTTP/1.1 200 Fine\r\nContent-Length: 99999999999\r\n\r\n…", "200")]
    [InlineData("HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n…", "200")]
    public async Task Survives_any_answer(string answer, string word)
    {
        using var site = new OtherSite(_ => answer);
        Assert.Equal(word, await Find(site));
    }

    [Fact]
    public async Task Reads_no_head_that_never_ends()
    {
        using var site = new OtherSite(_ => $"HTTP/1.1 200 Fine\r\nX-Long: {new string('a', 100_000)}…");
        Assert.Equal("not-http", await Find(site));
    }

    [Fact]
    public async Task Trusts_no_certificate_of_its_own_making()
    {
        using var site = new OtherSite(_ => OtherSite.Status(200), isEncrypted: true);
        Assert.Equal("insecure", await Find(site));
        Assert.DoesNotContain("HEAD /", site.Requests);
    }

    [Fact]
    public async Task Finds_a_host_that_does_not_listen_silent()
    {
        string address;
        using (var site = new OtherSite(_ => ""))
            address = site.At("/");
        using var other = new OtherSite(_ => OtherSite.Status(200));
        Assert.Equal("silent", await Find(other, address));
    }

    [Fact]
    public async Task Says_that_an_address_has_no_port_that_can_exist()
    {
        using var site = new OtherSite(_ => OtherSite.Status(200));
        Assert.Equal("no-address", await Find(site, "https://tea.example:99999/"));
    }

    [Fact]
    public async Task Asks_with_GET_where_HEAD_is_refused()
    {
        using var site = new OtherSite(request => OtherSite.Status(request.StartsWith("HEAD") ? 405 : 200));
        Assert.Equal("200", await Find(site));
        Assert.Equal(["HEAD /", "GET /"], site.Requests);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("a date")]
    public async Task Waits_as_long_as_the_server_asks(string after)
    {
        var times = new ConcurrentQueue<long>();
        using var site = new OtherSite(_ =>
        {
            times.Enqueue(Stopwatch.GetTimestamp());
            var date = DateTimeOffset.UtcNow.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture);
            return times.Count > 1
                ? OtherSite.Status(200)
                : OtherSite.Status(429, $"Retry-After: {(after == "1" ? after : date)}");
        });
        Assert.Equal("200", await Find(site));
        var waited = Stopwatch.GetElapsedTime(times.First(), times.Last());
        Assert.InRange(waited.TotalSeconds, 0.9, 10);
    }

    [Theory]
    [InlineData("86400")]
    [InlineData("99999999999999")]
    public async Task Gives_up_a_server_that_asks_for_a_day(string seconds)
    {
        using var site = new OtherSite(_ => OtherSite.Status(429, $"Retry-After: {seconds}"));
        var findings = await Run(Limits, site.At("/1"), site.At("/2"));
        Assert.Equal("429", findings.Outcomes[site.At("/1")].Answer.Word);
        Assert.DoesNotContain(site.At("/2"), findings.Outcomes.Keys);
        Assert.Single(site.Requests);
    }

    [Fact]
    public async Task Names_the_program_and_the_site()
    {
        using var site = new OtherSite(_ => OtherSite.Status(200));
        await Find(site);
        Assert.Contains("\r\nUser-Agent: AfPakSite/1 (link check of https://tea.example/)\r\n", site.Heads.Single());
    }

    /// <summary>A second request without a pause would be one too many.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Asks_once_in_each_attempt(string? answer)
    {
        using var site = new OtherSite(_ => answer);
        Assert.Equal("silent", await Find(site));
        Assert.Equal(Limits.Attempts, site.Requests.Count());
    }

    [Fact]
    public async Task Pauses_between_requests_to_a_host()
    {
        var times = new ConcurrentQueue<long>();
        using var site = new OtherSite(_ =>
        {
            times.Enqueue(Stopwatch.GetTimestamp());
            return OtherSite.Status(200);
        });
        await Run(Limits with { Pause = TimeSpan.FromMilliseconds(300) }, site.At("/1"), site.At("/2"));
        Assert.InRange(Stopwatch.GetElapsedTime(times.First(), times.Last()).TotalSeconds, 0.29, 10);
    }

    [Fact]
    public async Task Ends_in_time()
    {
        using var site = new OtherSite(_ => "HTTP/1.1 200 Fine\r\nX: …");
        var limits = Limits with { Patience = TimeSpan.FromMinutes(1), Total = TimeSpan.FromMilliseconds(300) };
        var started = Stopwatch.GetTimestamp();
        var findings = await Run(limits, site.At("/1"), site.At("/2"));
        Assert.Empty(findings.Outcomes);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.2, 20);
    }

    [Fact]
    public async Task Stops_when_the_user_wants()
    {
        using var site = new OtherSite(_ => "HTTP/1.1 200 Fine\r\nX: …");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var requester = new LinkRequester(Limits with { Patience = TimeSpan.FromMinutes(1) }, "Tea", true);
        var findings = await new LinkCheck(Limits, requester.Send).Run([site.At("/")], stop.Token);
        Assert.Empty(findings.Outcomes);
    }

    [Fact]
    public async Task Keeps_what_was_seen_before_the_user_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var site = new OtherSite(head => head.EndsWith("/1", StringComparison.Ordinal) ? Fine : Stopped());
        var requester = new LinkRequester(Limits with { Patience = TimeSpan.FromMinutes(1) }, "Tea", true);
        var limits = Limits with { Connections = 1 };
        var findings = await new LinkCheck(limits, requester.Send).Run([site.At("/1"), site.At("/2")], stop.Token);
        Assert.Equal(site.At("/1"), Assert.Single(findings.Outcomes).Key);

        string Stopped()
        {
            stop.Cancel();
            return "HTTP/1.1 200 Fine\r\nX: …";
        }
    }

    /// <summary>A proxy would resolve the name itself, and reach what only it can reach.</summary>
    [Theory]
    [InlineData("10.1.2.3", "not-public")]
    [InlineData("93.184.216.34", "200")]
    [InlineData(null, "200")]
    public async Task Does_not_let_a_proxy_ask_private_networks(string? address, string word)
    {
        using var site = new OtherSite(_ => Fine);
        var requester = Behind(site, address);
        var findings = await new LinkCheck(Limits, requester.Send).Run(["http://tea.example/"], CancellationToken.None);
        Assert.Equal(word, findings.Outcomes["http://tea.example/"].Answer.Word);
        Assert.Equal(word == "200" ? "HEAD http://tea.example/" : "", string.Join(' ', site.Requests));
    }

    /// <summary>The request for a tunnel names the proxy, which may be on a private network.</summary>
    [Fact]
    public async Task Asks_a_proxy_for_a_tunnel()
    {
        using var site = new OtherSite(_ => OtherSite.Status(502));
        var requester = Behind(site, "93.184.215.14");
        var findings = await new LinkCheck(Limits, requester.Send).Run(
            ["https://tea.example/"],
            CancellationToken.None
        );
        Assert.Equal("silent", findings.Outcomes["https://tea.example/"].Answer.Word);
        Assert.All(site.Requests, request => Assert.Equal("CONNECT tea.example:443", request));
        Assert.NotEmpty(site.Requests);
    }

    /// <summary>The system refuses to seek such a name.</summary>
    [Fact]
    public async Task Survives_a_redirect_to_a_very_long_name()
    {
        var name = string.Join('.', Enumerable.Repeat(new string('a', 60), 6));
        using var site = new OtherSite(request =>
            request.Contains("tea.example", StringComparison.Ordinal)
                ? OtherSite.Status(301, $"Location: http://{name}.example/")
                : OtherSite.Status(502)
        );
        var requester = new LinkRequester(
            Limits,
            "Tea",
            allowPrivate: false,
            new WebProxy(site.At("/")),
            Dns.GetHostAddressesAsync
        );
        var findings = await new LinkCheck(Limits, requester.Send).Run(["http://tea.example/"], CancellationToken.None);
        Assert.Equal("502", findings.Outcomes["http://tea.example/"].Answer.Word);
    }

    [Fact]
    public async Task Does_not_ask_this_machine_unless_allowed()
    {
        using var site = new OtherSite(_ => OtherSite.Status(200));
        var requester = new LinkRequester(Limits, "Tea", allowPrivate: false);
        var findings = await new LinkCheck(Limits, requester.Send).Run(
            [site.At("/"), site.At("/").Replace("127.0.0.1", "localhost")],
            CancellationToken.None
        );
        Assert.All(findings.Outcomes.Values, outcome => Assert.Equal("not-public", outcome.Answer.Word));
        Assert.Empty(site.Requests);
    }

    /// <summary>Sends requests through a proxy on this machine.</summary>
    /// <param name="address">The address of each host; null where its name is not known here.</param>
    private static LinkRequester Behind(OtherSite proxy, string? address) =>
        new(
            Limits,
            "Tea",
            allowPrivate: false,
            new WebProxy(proxy.At("/")),
            (host, _) =>
                host == "127.0.0.1" ? Task.FromResult<IPAddress[]>([IPAddress.Loopback])
                : address is null ? throw new SocketException((int)SocketError.HostNotFound)
                : Task.FromResult<IPAddress[]>([IPAddress.Parse(address)])
        );

    private static string Fine => OtherSite.Status(200);

    private static Task<string> Find(OtherSite site) => Find(site, site.At("/"));

    private static async Task<string> Find(OtherSite site, string address)
    {
        var findings = await Run(Limits, address, site.At("/"));
        return findings.Outcomes[address].Answer.Word;
    }

    private static async Task<AfPakSite.External.LinkFindings> Run(LinkLimits limits, params string[] addresses)
    {
        var requester = new LinkRequester(limits, "AfPakSite/1 (link check of https://tea.example/)", true);
        return await new LinkCheck(limits, requester.Send).Run(addresses.Distinct(), CancellationToken.None);
    }
}
