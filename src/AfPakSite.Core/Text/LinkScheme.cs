namespace AfPakSite.Text;

/// <summary>Which addresses an author may link to: none that could run a script.</summary>
public static class LinkScheme
{
    /// <summary>Routes, fragments and relative addresses; http, https and mailto (RFC 3986, section 3.1: the scheme ends at the first colon).</summary>
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
        IsExternal(url) && IsAllowed(url) && Uri.TryCreate(url, UriKind.Absolute, out _);

    /// <summary>Whether an address leads to another site.</summary>
    public static bool IsExternal(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
