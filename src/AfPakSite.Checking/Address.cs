using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>The target of a link: a place on the site, or another site.</summary>
/// <param name="Path">From the root of the site, without fragment and query; null for another site.</param>
/// <param name="Fragment">Without <c>#</c>, decoded, without a text directive; empty without a fragment.</param>
internal readonly record struct Address(string? Path, string Fragment)
{
    public override string ToString() => Fragment.Length == 0 ? Path ?? "" : $"{Path}#{Fragment}";
}

/// <summary>Resolves the addresses of a page as a browser does (RFC 3986, section 5).</summary>
/// <param name="baseUrl">The address of the site, with a final slash.</param>
/// <param name="route">The route of the page that contains the addresses.</param>
internal sealed class AddressResolver(string baseUrl, string route)
{
    private static readonly Address Elsewhere = new(null, "");

    /// <summary>
    /// The characters that browsers strip from both ends of an address (WHATWG URL, basic parser, step 1).
    /// </summary>
    private static readonly char[] Stripped = [.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code)];

    private readonly Uri page = new(baseUrl.TrimEnd('/') + route);

    public Address Resolve(string address)
    {
        if (address.StartsWith('#'))
            return new(route, Decode(address[1..]));
        if (LinkScheme.IsExternal(address) && !address.StartsWith(baseUrl, StringComparison.Ordinal))
            return Elsewhere;
        if (!Uri.TryCreate(page, address.Trim(Stripped), out var uri) || uri.Scheme is not ("http" or "https"))
            return Elsewhere;
        var full = uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return full.StartsWith(baseUrl, StringComparison.Ordinal)
            ? new(Uri.UnescapeDataString(full[(baseUrl.Length - 1)..]), Decode(uri.Fragment.TrimStart('#')))
            : Elsewhere;
    }

    private static string Decode(string fragment)
    {
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        return Uri.UnescapeDataString(directive < 0 ? fragment : fragment[..directive]);
    }
}
