using System.Text.RegularExpressions;

namespace AfPakSite.Tests;

/// <summary>The stylesheets of the theme.</summary>
public sealed partial class StyleTests
{
    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("theme", "assets"), "*.css", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A file has one rule for a selector in each of its media. Font faces have no selector.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Has_one_rule_for_a_selector(string name)
    {
        var twice = RulesOf(File.ReadAllText(Repository.PathOf(name)))
            .Where(rule => !rule.StartsWith("@font-face", StringComparison.Ordinal))
            .GroupBy(rule => rule, StringComparer.Ordinal)
            .Where(rules => rules.Count() > 1)
            .Select(rules => rules.Key);
        Assert.Empty(twice);
    }

    /// <summary>The selectors of the rules with declarations, each after the rules that contain it.</summary>
    private static IEnumerable<string> RulesOf(string style)
    {
        var open = new Stack<(string Name, bool HasOwn)>();
        foreach (var token in Token.Matches(Comment.Replace(style, "")).Select(match => match.Value.Trim()))
        {
            if (token.EndsWith('{'))
            {
                open.Push(
                    (string.Join(" ", token[..^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), false)
                );
            }
            else if (token.EndsWith('}'))
            {
                var path = string.Join(" { ", open.Reverse().Select(rule => rule.Name));
                var (_, hasOwn) = open.Pop();
                if (hasOwn || token.Length > 1)
                    yield return path;
            }
            else if (open.TryPop(out var rule))
            {
                open.Push(rule with { HasOwn = true });
            }
        }
    }

    /// <summary>The beginning of a rule, a declaration, or the end of a rule with a declaration that nothing ends.</summary>
    [GeneratedRegex("[^{};]*[{};]")]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }
}
