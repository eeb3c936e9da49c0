using System.Net;
using System.Net.Sockets;
using AfPakSite.Diagnostics;

namespace AfPakSite.CommandLine.External;

/// <summary>Sends a request, and says how it ended. It follows no redirects and reads no bodies.</summary>
internal sealed class LinkRequester
{
    /// <summary>In octets (RFC 1035, 2.3.4); the system asks for no longer name.</summary>
    private const int LongestName = 253;

    private readonly LinkLimits limits;
    private readonly bool allowPrivate;
    private readonly string userAgent;
    private readonly IWebProxy proxy;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve;

    /// <param name="userAgent">The name of the program, and the site that it asks for.</param>
    /// <param name="allowPrivate">Whether to ask this machine and private networks.</param>
    public LinkRequester(LinkLimits limits, string userAgent, bool allowPrivate)
        : this(limits, userAgent, allowPrivate, HttpClient.DefaultProxy, Dns.GetHostAddressesAsync) { }

    /// <param name="resolve">Returns the addresses of a host.</param>
    internal LinkRequester(
        LinkLimits limits,
        string userAgent,
        bool allowPrivate,
        IWebProxy proxy,
        Func<string, CancellationToken, Task<IPAddress[]>> resolve
    )
    {
        (this.limits, this.userAgent, this.allowPrivate) = (limits, userAgent, allowPrivate);
        (this.proxy, this.resolve) = (proxy, resolve);
    }

    /// <exception cref="OperationCanceledException">The user stopped the check, or its time is over.</exception>
    public async Task<Reply> Send(Visit visit, CancellationToken stopped)
    {
        if (!allowPrivate && !PublicAddress.MayAsk(visit.Target))
            return new Reply.Failed(new LinkFault.NotPublic());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        limit.CancelAfter(limits.Patience);
        using var request = new HttpRequestMessage(visit.IsHead ? HttpMethod.Head : HttpMethod.Get, visit.Target);
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.ConnectionClose = true;
        try
        {
            var way = ProxyFor(visit.Target);
            if (way is not null && !allowPrivate && await IsPrivate(visit.Host, limit.Token).ConfigureAwait(false))
                return new Reply.Failed(new LinkFault.NotPublic());
            using var client = ClientFor(way);
            using var response = await client.SendAsync(request, limit.Token).ConfigureAwait(false);
            return Read(response);
        }
        catch (OperationCanceledException) when (!stopped.IsCancellationRequested)
        {
            return new Reply.Failed(new LinkFault.Silent());
        }
        catch (HttpRequestException fault)
        {
            return new Reply.Failed(FaultOf(fault));
        }
    }

    /// <summary>
    /// A client for one request, which has one connection: .NET sends a request again, at once, over another one if a
    /// server closes it without an answer.
    /// </summary>
    private HttpMessageInvoker ClientFor(Uri? way)
    {
        var connections = 0;
        return new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                MaxResponseHeadersLength = limits.HeadKilobytes,
                MaxResponseDrainSize = 0,
                Proxy = proxy,
                ConnectCallback = (context, stopped) =>
                    Interlocked.Increment(ref connections) == 1
                        ? Connect(context.DnsEndPoint, way, stopped)
                        : throw new IOException("The server closed the connection."),
            }
        );
    }

    private static Reply.Answered Read(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            response.Headers.Location,
            response.Headers.RetryAfter switch
            {
                null when AsksForVeryLong(response) => TimeSpan.MaxValue,
                { Delta: { } wait } => wait,
                { Date: { } date } => date - DateTimeOffset.UtcNow is var wait && wait > TimeSpan.Zero
                    ? wait
                    : TimeSpan.Zero,
                _ => null,
            }
        );

    /// <summary>Whether a server asks for more seconds than .NET can count.</summary>
    private static bool AsksForVeryLong(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out var values)
        && values.FirstOrDefault()?.Trim() is { Length: > 0 } seconds
        && seconds.All(char.IsAsciiDigit);

    private static LinkFault FaultOf(HttpRequestException fault) =>
        fault switch
        {
            { InnerException: PrivateAddressException } => new LinkFault.NotPublic(),
            { HttpRequestError: HttpRequestError.SecureConnectionError } => new LinkFault.Insecure(),
            { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } =>
                new LinkFault.NotHttp(),
            { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } } =>
                new LinkFault.NoHost(),
            _ => new LinkFault.Silent(),
        };

    /// <summary>The proxy that is asked for an address; null where the host itself is.</summary>
    private Uri? ProxyFor(Uri target) =>
        !proxy.IsBypassed(target) && proxy.GetProxy(target) is { } way && way != target ? way : null;

    /// <summary>
    /// Whether a host has only private addresses here. A proxy resolves names itself, so one that is not known here may
    /// still lead to a host of the internet.
    /// </summary>
    private async Task<bool> IsPrivate(string host, CancellationToken stopped)
    {
        try
        {
            var addresses = await Resolve(host, stopped).ConfigureAwait(false);
            return addresses.Length > 0 && !Array.Exists(addresses, PublicAddress.Is);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private Task<IPAddress[]> Resolve(string host, CancellationToken stopped) =>
        host.Length <= LongestName
            ? resolve(host, stopped)
            : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));

    /// <summary>
    /// Connects to a public address of the host. A host of the public internet can have a name that leads to a private
    /// network; a proxy may be on one. The request for a tunnel through a proxy names the proxy, not the target.
    /// </summary>
    /// <param name="way">The proxy; null if the host itself is asked.</param>
    private async ValueTask<Stream> Connect(DnsEndPoint end, Uri? way, CancellationToken stopped)
    {
        var addresses = await Resolve(end.Host, stopped).ConfigureAwait(false);
        var isProxy = way is not null && (way.IdnHost, way.Port) == (end.Host, end.Port);
        var allowed = allowPrivate || isProxy ? addresses : Array.FindAll(addresses, PublicAddress.Is);
        if (allowed.Length == 0)
            throw new PrivateAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, stopped).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A host has only addresses of this machine or of private networks.</summary>
    private sealed class PrivateAddressException() : Exception("The host has no public address.");
}
