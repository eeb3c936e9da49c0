using System.Net;
using System.Net.Sockets;

namespace AfPakSite.CommandLine.External;

/// <summary>
/// Tells addresses of the public internet from those of this machine and of private networks, which a site's text must
/// not make the program ask (RFC 6890).
/// </summary>
internal static class PublicAddress
{
    /// <summary>
    /// The ends of names that only private networks give, and none of which is or will be a domain of the internet (RFC
    /// 6761, RFC 6762, RFC 8375, and the resolutions of ICANN). The same holds for names without a dot.
    /// </summary>
    private static readonly string[] PrivateEndings =
    [
        ".localhost",
        ".localdomain",
        ".local",
        ".internal",
        ".intranet",
        ".corp",
        ".home",
        ".home.arpa",
        ".lan",
        ".mail",
        ".private",
    ];

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "224.0.0.0/3",
            "::/127",
            "64:ff9b::/96",
            "fc00::/7",
            "fe80::/10",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && !Special.Any(network => network.Contains(plain));
    }

    /// <summary>Whether the host of an address may be asked, as far as its name says.</summary>
    public static bool MayAsk(Uri target)
    {
        if (IPAddress.TryParse(target.DnsSafeHost, out var address))
            return Is(address);
        var host = target.IdnHost.TrimEnd('.');
        return host.Contains('.') && !PrivateEndings.Any(end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }
}
