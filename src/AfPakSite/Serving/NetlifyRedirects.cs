using System.Collections.Frozen;
using System.Globalization;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Reads Netlify's <c>_redirects</c>: <c>from to status</c> on each line, where <c>!</c> after the status puts the rule
/// before a file with the same address. The checker allows no patterns in addresses.
/// </summary>
internal sealed class NetlifyRedirects
{
    private readonly FrozenDictionary<string, Rule> rules;

    public NetlifyRedirects(string file) =>
        rules = file.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length == 3)
            .Select(parts => (From: WithoutSlash(parts[0]), Rule: RuleOf(parts)))
            .DistinctBy(pair => pair.From)
            .ToFrozenDictionary(pair => pair.From, pair => pair.Rule, StringComparer.Ordinal);

    /// <summary>The rule for a path, with or without a final slash; null if there is none.</summary>
    public Rule? Find(string path) => rules.GetValueOrDefault(WithoutSlash(path));

    private static Rule RuleOf(string[] parts) =>
        new(parts[1], int.Parse(parts[2].TrimEnd('!'), CultureInfo.InvariantCulture), parts[2].EndsWith('!'));

    private static string WithoutSlash(string path) => path.Length > 1 ? path.TrimEnd('/') : path;

    /// <param name="To">A path with a fragment, or another address.</param>
    /// <param name="IsForced">Whether it also applies where a file has the address.</param>
    internal sealed record Rule(string To, int Status, bool IsForced);
}
