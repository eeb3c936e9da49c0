using System.Text.RegularExpressions;

namespace AfPakSite.Tests;

/// <summary>Comments, names of tests and specifications negate the verb, as in “is not a citation”.</summary>
public sealed partial class PlainEnglishTests
{
    private static readonly string[] Folders = ["src", "theme", "tests"];

    /// <summary>“There is no …” and “no longer” are common English.</summary>
    [GeneratedRegex(@"(?<!\b[Tt]here )\b(?:is|are|was) (?:none\b|no (?!longer\b|more\b))")]
    private static partial Regex Translated { get; }

    /// <summary>A comment of C# or Razor to the end of its line.</summary>
    [GeneratedRegex(@"(?:(?<!:)//|@\*).*")]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"public (?:async )?(?:void|Task) (?<name>\w+)\(")]
    private static partial Regex TestMethod { get; }

    [Theory]
    [InlineData("A number alone is no heading.")]
    [InlineData("What it needs is none.")]
    public void Knows_what_it_forbids(string text) => Assert.Matches(Translated, text);

    [Fact]
    public void Writes_comments_in_plain_english() =>
        Assert.DoesNotContain(
            Lines(".cs", ".razor").Select(line => line with { Text = Comment.Match(line.Text).Value }),
            line => Translated.IsMatch(line.Text)
        );

    [Fact]
    public void Names_tests_in_plain_english() =>
        Assert.DoesNotContain(
            Lines(".cs")
                .Select(line =>
                    line with
                    {
                        Text = TestMethod.Match(line.Text).Groups["name"].Value.Replace('_', ' '),
                    }
                ),
            line => Translated.IsMatch(line.Text)
        );

    [Fact]
    public void Writes_specifications_in_plain_english() =>
        Assert.DoesNotContain(
            Lines(".md").Where(line => line.File.Contains("Specs", StringComparison.Ordinal)),
            line => Translated.IsMatch(line.Text)
        );

    private static IEnumerable<(string File, string Text)> Lines(params string[] endings) =>
        Folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Where(path => endings.Contains(Path.GetExtension(path)))
            .SelectMany(path => File.ReadLines(path).Select(line => (path, line)));
}
