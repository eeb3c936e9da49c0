using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AfPakSite.Annotations;

/// <summary>Digital object identifiers, as records write them and as links need them.</summary>
public static partial class Doi
{
    private const string Resolver = "https://doi.org/";

    /// <summary>What records write before a DOI.</summary>
    private static readonly string[] Prefixes =
    [
        Resolver,
        "http://doi.org/",
        "https://dx.doi.org/",
        "http://dx.doi.org/",
        "https://www.doi.org/",
        "http://www.doi.org/",
        "www.doi.org/",
        "dx.doi.org/",
        "doi.org/",
        "doi:",
        "urn:doi:",
        "info:doi/",
    ];

    /// <summary>The DOI alone, if the record gives its address or writes “doi:” before it.</summary>
    public static string Of(string written)
    {
        var doi = written.Trim();
        foreach (var prefix in Prefixes)
        {
            if (doi.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                var rest = doi[prefix.Length..].Trim();
                return prefix.EndsWith('/') ? Uri.UnescapeDataString(rest) : Of(rest);
            }
        }
        return doi;
    }

    /// <summary>
    /// Whether a text has the form of a DOI, a prefix that begins with 10 and a suffix, or of a short one
    /// (<c>10/gf4tv6</c>, shortdoi.org).
    /// </summary>
    public static bool IsDoi(string text) => Form.IsMatch(text);

    [GeneratedRegex(@"\A10(?:\.[0-9]{2,9}(?:\.[0-9]{1,9}){0,9})?/\S")]
    private static partial Regex Form { get; }

    /// <summary>The address that resolves a DOI, percent-encoded (DOI Handbook, 3.9.2).</summary>
    public static string AddressOf(string doi)
    {
        var address = new StringBuilder(Resolver);
        foreach (var part in Encoding.UTF8.GetBytes(doi))
        {
            if (char.IsAsciiLetterOrDigit((char)part) || "-._~:/@!$&'()*+,;=".Contains((char)part))
                address.Append((char)part);
            else
                address.Append(CultureInfo.InvariantCulture, $"%{part:X2}");
        }
        return address.ToString();
    }
}
