using System.Text.RegularExpressions;

namespace AfPakSite.Sites;

/// <summary>Reads the names, abbreviations and addresses of the licenses of Creative Commons.</summary>
internal static partial class CreativeCommons
{
    /// <summary>
    /// A license with its address; another text, such as one without a version, is the name of a license without one.
    /// </summary>
    public static License LicenseOf(string written)
    {
        if (Address.Match(written) is { Success: true } address)
            return Of(address.Groups["terms"].Value, address.Groups["version"].Value, written);
        if (Zero.IsMatch(written))
            return new("Creative Commons Zero (CC0 1.0)", "https://creativecommons.org/publicdomain/zero/1.0/", null);
        if (Abbreviation.Match(written) is not { Success: true } match || !match.Groups["version"].Success)
            return
                Uri.IsWellFormedUriString(written, UriKind.Absolute)
                && written.StartsWith("http", StringComparison.Ordinal)
                ? new(written, written, null)
                : new(written, null, null);
        var terms = match.Groups["terms"].Value.ToLowerInvariant().Replace(' ', '-');
        var version = match.Groups["version"].Value;
        return Of(terms, version, $"https://creativecommons.org/licenses/{terms}/{version}/");
    }

    /// <summary>Whether it is a license of which there are several, because its version is missing.</summary>
    public static bool LacksVersion(string written) =>
        Abbreviation.Match(written) is { Success: true } match && !match.Groups["version"].Success;

    private static License Of(string terms, string version, string address) =>
        new($"Creative Commons {terms.ToUpperInvariant()} {version}", address, null);

    [GeneratedRegex(@"^https?://creativecommons\.org/licenses/(?<terms>[a-z-]+)/(?<version>[0-9.]+)")]
    private static partial Regex Address { get; }

    [GeneratedRegex(
        @"^(?:(?:Creative Commons|CC)[ -])(?<terms>BY(?:[ -](?:NC|SA|ND))*)(?:[ -](?<version>[0-9]\.[0-9]))?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Abbreviation { get; }

    [GeneratedRegex(@"^CC[ -]?0(?:[ -]1\.0)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Zero { get; }
}
