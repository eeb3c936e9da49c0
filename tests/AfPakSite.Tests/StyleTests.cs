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

    /// <summary>
    /// A page mirrors where its language is written from right to left, so rules name the start and the end of lines. What
    /// is left of them has a reason: page margins have no other names, a script computes a menu's place, and nothing in
    /// a picture is mirrored.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Names_no_side_of_the_page(string name)
    {
        var style = Comment.Replace(File.ReadAllText(Repository.PathOf(name)), "");
        var sides = Side.Matches(PageMargin.Replace(style, "")).Select(match => Space.Replace(match.Value, " "));
        Assert.DoesNotContain(
            sides,
            side => !WithReason.Any(known => side.StartsWith(known, StringComparison.Ordinal))
        );
    }

    private static readonly string[] WithReason =
    [
        "inset: var(--menu-top, 4rem) auto auto var(--menu-left, 1rem);",
        "transform-origin: left;",
        "transform-origin: right;",
        "background: linear-gradient(to left, var(--paper) 40%, transparent) right ",
    ];

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

    /// <summary>A declaration for the left or right side, also as the second or fourth value of a shorthand.</summary>
    [GeneratedRegex(
        @"(?<=[{;\s])(?:[a-z-]*\b(?:left|right)\b[a-z-]*:[^;]*;|[a-z-]+:[^;{}]*\b(?:left|right)\b[^;{}]*;"
            + @"|(?:margin|padding|inset):(?: (?:[^\s;()]|\([^()]*\))+){4};)"
    )]
    private static partial Regex Side { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }

    /// <summary>The rule of a box in the margin of printed pages, or the margins themselves.</summary>
    [GeneratedRegex(@"@(?:top|bottom)-(?:left|right|center)\s*\{[^{}]*\}|@page[^{]*\{\s*margin:[^;]*;")]
    private static partial Regex PageMargin { get; }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }
}
