using AfPakSite.Reading;

namespace AfPakSite.Checking;

/// <summary>Where an address leads: a place in the site, or somewhere else.</summary>
/// <param name="Path">From the root of the site, without fragment or query; null for an address elsewhere.</param>
/// <param name="Fragment">Without <c>#</c>, decoded, without a text directive; empty where there is none.</param>
internal readonly record struct Address(string? Path, string Fragment)
{
    private static readonly Address Elsewhere = new(null, "");

    /// <summary>Resolves an address as a browser does (RFC 3986, section 5), seen from a page of the site.</summary>
    /// <param name="baseUrl">The address of the site, with a slash at its end.</param>
    /// <param name="route">The route of the page that holds the address.</param>
    public static Address Resolve(string baseUrl, string route, string address)
    {
        if (address.StartsWith('#'))
            return new(route, Decode(address[1..]));
        var absolute = LinkScheme.IsExternal(address);
        if (absolute && !address.StartsWith(baseUrl, StringComparison.Ordinal))
            return Elsewhere;
        if (!Uri.TryCreate(new Uri(baseUrl.TrimEnd('/') + route), address.Trim(), out var uri) || uri.Scheme is not ("http" or "https"))
            return Elsewhere;
        var full = uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return full.StartsWith(baseUrl, StringComparison.Ordinal)
            ? new(Uri.UnescapeDataString(full[(baseUrl.Length - 1)..]), Decode(uri.Fragment.TrimStart('#')))
            : Elsewhere;
    }

    public override string ToString() => Fragment.Length == 0 ? Path ?? "" : $"{Path}#{Fragment}";

    private static string Decode(string fragment)
    {
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        return Uri.UnescapeDataString(directive < 0 ? fragment : fragment[..directive]);
    }
}
