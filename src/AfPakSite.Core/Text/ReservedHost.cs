namespace AfPakSite.Text;

/// <summary>Hosts that nobody can register, used as placeholders until a site has its own address.</summary>
public static class ReservedHost
{
    /// <summary>The reserved top-level domains (RFC 2606, section 2; RFC 6761, sections 6.2 to 6.5).</summary>
    /// <remarks>Those of RFC 2606, section 3 (<c>example.com</c> and the like), are not included: they exist.</remarks>
    private static readonly string[] Domains = ["test", "example", "invalid", "localhost"];

    /// <summary>Whether a host is one of these domains or a subdomain.</summary>
    /// <param name="host">A host name in any case, with or without the final dot.</param>
    public static bool Includes(string host)
    {
        var name = host.EndsWith('.') ? host[..^1] : host;
        return Domains.Contains(name[(name.LastIndexOf('.') + 1)..], StringComparer.OrdinalIgnoreCase);
    }
}
