using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace AfPakSite.CommandLine.Serving;

/// <summary>
/// Reads Netlify's <c>_redirects</c>: <c>from to status</c> on each line, where <c>!</c> after the status puts the rule
/// before a file with the same address. The last part of an address may be <c>*</c>, which any rest
/// fits and <c>:splat</c> stands for, and any part a name such as <c>:year</c>.
/// </summary>
internal sealed class NetlifyRedirects
{
    private const string Rest = "splat";

    private readonly FrozenDictionary<string, Rule> rules;
    private readonly ImmutableArray<(string[] From, Rule Rule)> patterns;

    public NetlifyRedirects(string file)
    {
        var all = file.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length == 3)
            .Select(parts => (From: WithoutSlash(parts[0]), Rule: RuleOf(parts)))
            .ToList();
        rules = all.Where(pair => !IsPattern(pair.From))
            .DistinctBy(pair => pair.From)
            .ToFrozenDictionary(pair => pair.From, pair => pair.Rule, StringComparer.Ordinal);
        patterns = [.. all.Where(pair => IsPattern(pair.From)).Select(pair => (pair.From.Split('/'), pair.Rule))];
    }

    /// <summary>The rule for a path, with or without a final slash; null if there is none.</summary>
    public Rule? Find(string path)
    {
        if (rules.GetValueOrDefault(WithoutSlash(path)) is { } rule)
            return rule;
        var parts = WithoutSlash(path).Split('/');
        return patterns
            .Select(pattern => Fit(pattern.From, pattern.Rule, parts))
            .FirstOrDefault(found => found is not null);
    }

    private static bool IsPattern(string from) =>
        from.EndsWith("/*", StringComparison.Ordinal) || from.Contains("/:", StringComparison.Ordinal);

    /// <summary>The rule with the parts of the path in its target; null if the path does not fit.</summary>
    private static Rule? Fit(string[] from, Rule rule, string[] path)
    {
        var to = rule.To;
        for (var at = 0; at < from.Length; at++)
        {
            if (from[at] == "*" && at == from.Length - 1)
                return rule with { To = Put(to, Rest, string.Join('/', path.Skip(at))) };
            if (at >= path.Length)
                return null;
            if (from[at].StartsWith(':'))
                to = Put(to, from[at][1..], path[at]);
            else if (from[at] != path[at])
                return null;
        }
        return from.Length == path.Length ? rule with { To = to } : null;
    }

    private static string Put(string target, string name, string value) =>
        target.Replace($":{name}", value, StringComparison.Ordinal);

    private static Rule RuleOf(string[] parts) =>
        new(parts[1], int.Parse(parts[2].TrimEnd('!'), CultureInfo.InvariantCulture), parts[2].EndsWith('!'));

    private static string WithoutSlash(string path) => path.Length > 1 ? path.TrimEnd('/') : path;

    /// <param name="To">A path with a fragment, or another address.</param>
    /// <param name="IsForced">Whether it also applies where a file has the address.</param>
    internal sealed record Rule(string To, int Status, bool IsForced);
}
