using System.Collections.Immutable;

namespace AfPakSite.CommandLine.Serving;

/// <summary>Reads Netlify's <c>_headers</c>: a pattern of paths, then one header on each indented line.</summary>
internal sealed class NetlifyHeaders
{
    private readonly ImmutableArray<(string Pattern, string Name, string Value)> rules;

    public NetlifyHeaders(string file)
    {
        var found = ImmutableArray.CreateBuilder<(string, string, string)>();
        var pattern = "";
        foreach (var line in file.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (!char.IsWhiteSpace(line[0]))
                pattern = line.Trim();
            else if (line.IndexOf(':') is > 0 and var colon)
                found.Add((pattern, line[..colon].Trim(), line[(colon + 1)..].Trim()));
        rules = found.ToImmutable();
    }

    /// <summary>The headers of a path, in the order of the file.</summary>
    public IEnumerable<(string Name, string Value)> Of(string path) =>
        rules.Where(rule => Matches(rule.Pattern, path)).Select(rule => (rule.Name, rule.Value));

    /// <summary>An asterisk at the end of a pattern stands for everything below.</summary>
    private static bool Matches(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : path == pattern;
}
