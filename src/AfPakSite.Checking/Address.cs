using System.Buffers;
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

    /// <summary>The characters that need neither decoding nor a parser.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./#"
    );

    private Uri? page;

    /// <summary>
    /// The paths of plain addresses, by how they are written: a page has thousands of addresses of few paths.
    /// </summary>
    private readonly Dictionary<string, string> paths = new(StringComparer.Ordinal);

    public Address Resolve(string address)
    {
        if (address.StartsWith('#'))
            return new(route, Decode(address[1..]));
        return (address.AsSpan().ContainsAnyExcept(Plain) ? null : ResolvePlain(address)) ?? Parse(address);
    }

    /// <summary>
    /// Resolves an address like <c>../tea/#history</c> by hand, as almost all are: a parser takes five times as long.
    /// Null for an address that climbs above the site, or anything less plain.
    /// </summary>
    private Address? ResolvePlain(string address)
    {
        var written = address.AsSpan(0, address.IndexOf('#') is >= 0 and var hash ? hash : address.Length);
        var fragment = address[Math.Min(written.Length + 1, address.Length)..];
        var known = paths.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(written, out var resolved))
            return new(resolved, fragment);
        if (ResolvePath(written) is not { } path)
            return null;
        known[written] = path;
        return new(path, fragment);
    }

    private string? ResolvePath(ReadOnlySpan<char> written)
    {
        var path = written;
        var folder = route.AsSpan(0, route.LastIndexOf('/') + 1);
        for (; path.StartsWith("../") && folder.Length > 1; path = path[3..])
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
        if (path.StartsWith("./"))
            path = path[2..];
        var isPlain =
            written.Length > 0 && path is not (['.' or '/', ..]) && !path.Contains("/.", StringComparison.Ordinal);
        return isPlain ? $"{folder}{path}" : null;
    }

    private Address Parse(string address)
    {
        if (LinkScheme.IsExternal(address) && !address.StartsWith(baseUrl, StringComparison.Ordinal))
            return Elsewhere;
        page ??= new(baseUrl.TrimEnd('/') + route);
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
