namespace AfPakSite.Text;

/// <summary>The addresses that an author may link to: none of them can run a script.</summary>
public static class LinkScheme
{
    /// <summary>Whether an address is a route, a fragment, relative, http, https or mailto.</summary>
    public static bool IsAllowed(string url)
    {
        var trimmed = url.Trim();
        if (trimmed.Any(char.IsControl) || trimmed.StartsWith("//", StringComparison.Ordinal) || trimmed.Contains('\\'))
            return false;
        var colon = trimmed.IndexOf(':');
        var local = trimmed.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0
            || (local >= 0 && local < colon)
            || IsExternal(trimmed)
            || trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text is a whole address of the web: http or https, with a host.</summary>
    public static bool IsWebAddress(string url) =>
        IsExternal(url)
        && IsAllowed(url)
        && !url.Any(char.IsWhiteSpace)
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Host.Trim('.').Length > 0
        && !uri.Host.StartsWith('-');

    /// <summary>Whether an address says where it leads: not an empty one, nor mail without a recipient.</summary>
    public static bool HasTarget(string url) =>
        url.Trim() is { Length: > 0 } trimmed
        && !(
            trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            && (!IsRecipient(trimmed.AsSpan("mailto:".Length)) || trimmed.Any(char.IsWhiteSpace))
        );

    private static bool IsRecipient(ReadOnlySpan<char> address) =>
        address.IndexOf('@') is > 0 and var at
        && at + 1 < address.Length
        && address[at + 1] is not ('?' or ',' or '.' or '-');

    /// <summary>
    /// The scheme of an address in small letters; null for a path. A single letter is a drive of Windows.
    /// </summary>
    public static string? Of(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 1
            && char.IsAsciiLetter(url[0])
            && url[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            ? url[..colon].ToLowerInvariant()
            : null;
    }

    /// <summary>Whether an address leads to another site.</summary>
    public static bool IsExternal(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
