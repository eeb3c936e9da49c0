using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Recognizes requests of pages that this server sent. The page of another site could otherwise read the study through
/// a name that it lets point to this machine (DNS rebinding).
/// </summary>
internal static class Loopback
{
    /// <summary>What browsers send to tell where a request comes from.</summary>
    private const string SiteHeader = "Sec-Fetch-Site";

    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Whether a request names this machine as its host, and no other site as its origin.</summary>
    /// <param name="port">The port of this server.</param>
    public static bool Allows(HttpRequest request, int port)
    {
        var origin = request.Headers[HeaderNames.Origin];
        return IsOurs(request.Host, port)
            && (
                origin.Count == 0
                || origin is [{ } address]
                    && Uri.TryCreate(address, UriKind.Absolute, out var from)
                    && from.Scheme == Uri.UriSchemeHttp
                    && IsOurs(new(from.Authority), port)
            );
    }

    /// <summary>
    /// Whether a script of our own page makes a request: browsers say so, and no page can (Fetch Metadata, 2.3).
    /// </summary>
    public static bool IsOfOwnPage(HttpRequest request) => request.Headers[SiteHeader] == "same-origin";

    /// <summary>A client may omit the usual port of HTTP.</summary>
    private static bool IsOurs(HostString host, int port) =>
        Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) && (host.Port ?? 80) == port;
}
