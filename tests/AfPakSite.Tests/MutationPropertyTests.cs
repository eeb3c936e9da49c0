using System.Text;
using System.Text.Json;
using AfPakSite.Diagnostics;
using CsCheck;

namespace AfPakSite.Tests;

/// <summary>For any content of an input file, a compilation returns a site or diagnostics and never throws.</summary>
public sealed class MutationPropertyTests
{
    private static readonly string[] Snippets =
    [
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "- ",
        ": ",
        ":",
        "\"",
        "'",
        "|",
        ">",
        "&a ",
        "*a",
        "!!int ",
        "%YAML 1.2\n",
        "---\n",
        "...\n",
        "\t",
        "? ",
        "#",
        ",",
        "@",
        "`",
        "~",
        "[](<study:",
        "[[tea|",
        "[@",
        "](/actors/)",
        "![](",
        "![a](",
        "***",
        "~~~",
        "```",
        "> > > ",
        "1. ",
        "## ",
        "<b>",
        "&amp;",
        "&#0;",
        "\\",
        "  \n",
        "\n\n",
        "\r\n",
        "\r",
        "(Smith, 2001",
        "Smith’s (2001)",
        "et al.",
        "n.d.",
        "(2001a,b; 2002–2003)",
        "2.1 Water\n",
        "References\n",
        "Abstract\n",
        "XXXX",
        "1979/1989",
        "../..",
        "javascript:",
        "\0",
        "\uFEFF",
        "\u2028",
        "\u00A0",
        "\u200F",
        "\uD83C\uDF75",
        "e\u0301",
        "İ",
        "ẞ",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(Snippets),
        Gen.OneOf(Snippets),
        Gen.String[0, 6],
        Gen.Byte.Array[1, 6].Select(bytes => Encoding.UTF8.GetString(bytes))
    );

    private static readonly Gen<Func<string, string>> Edit = Gen.Select(
        Gen.Int[0, 6],
        Gen.Double.Unit,
        Gen.Double.Unit,
        Text,
        Change
    );

    [Fact]
    public void Compiles_any_input() => Check(SmallSite.Tea, [.. SmallSite.Tea.Files.Keys], iterations: 600);

    [Fact]
    public void Compiles_any_study_in_Markdown() =>
        Check(SmallSite.Scenario("markdown"), ["seeds/study.md"], iterations: 150);

    [Fact]
    public void Compiles_the_real_study_with_any_change() => Check(SmallSite.Real, ["seeds/study.txt"], iterations: 15);

    [Fact]
    public void Compiles_the_real_input_with_any_change() =>
        Check(
            SmallSite.Real,
            [.. SmallSite.Real.Files.Keys.Where(path => path.StartsWith("input/", StringComparison.Ordinal))],
            iterations: 15
        );

    /// <summary>A site without errors is complete: its links work, and its data can be read.</summary>
    private static void Check(SmallSite source, string[] paths, int iterations) =>
        Gen.Select(Gen.OneOf(paths), Edit.Array[1, 4])
            .Sample(
                (path, edits) =>
                {
                    var site = source
                        .With(path, edits.Aggregate(source[path], (content, edit) => edit(content)))
                        .Compile();
                    foreach (var diagnostic in site.Diagnostics)
                    {
                        Assert.InRange(diagnostic.Span?.End ?? 0, 0, diagnostic.Span?.Source.Content.Length ?? 0);
                        Assert.DoesNotContain('\n', diagnostic.Message);
                    }
                    Assert.Distinct(site.Files.Select(file => file.Path));
                    foreach (
                        var file in site.Files.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal))
                    )
                        JsonDocument.Parse(file.Text).Dispose();
                    if (site.Files.Length > 0 && path == "seeds/study.txt")
                        AssertWords(site, edits.Aggregate(source[path], (content, edit) => edit(content)));
                    if (site.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error))
                        AssertWhole(site, path);
                },
                iter: Rounds.Of(iterations),
                print: pair =>
                    $"{pair.Item1}\n{pair.Item2.Aggregate(source[pair.Item1], (content, edit) => edit(content))}"
            );

    /// <summary>
    /// Control characters are ignored, because HTML cannot contain them, and spaces, because a number gets one: the
    /// heading <c>1.Leaves</c> is shown as <c>1. Leaves</c>.
    /// </summary>
    private static void AssertWords(CompiledSite site, string content)
    {
        if (!content.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)))
            Assert.Equal(
                string.Concat(SiteProperties.WordsOfFile(content, withStops: true)),
                string.Concat(SiteProperties.WordsOnPage(site))
            );
        SiteProperties.AssertRangesCut(site);
    }

    private static void AssertWhole(CompiledSite site, string path)
    {
        SiteProperties.AssertUniqueIds(site);
        SiteProperties.AssertRangesCut(site);
        if (path != "input/site.yml")
            SiteProperties.AssertLinksResolve(site, BaseUrl(site));
    }

    private static string BaseUrl(CompiledSite site) =>
        site.Page("/").QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;

    private static Func<string, string> Change(int kind, double at, double length, string text) =>
        content =>
        {
            var start = (int)(at * content.Length);
            var few = Math.Min(content.Length - start, (int)(length * 12));
            var (lineStart, lineEnd) = Line(content, start);
            return kind switch
            {
                0 => content[..start],
                1 => content.Remove(start, few),
                2 => content.Insert(lineEnd, content[lineStart..lineEnd]),
                3 => content.Remove(lineStart, lineEnd - lineStart),
                4 => content.Remove(start, few).Insert(start, text),
                _ => content.Insert(start, text),
            };
        };

    /// <summary>The line around an offset, including its line end.</summary>
    private static (int Start, int End) Line(string content, int offset)
    {
        var start = offset == 0 ? 0 : content.LastIndexOf('\n', offset - 1) + 1;
        var end = content.IndexOf('\n', offset);
        return (start, end < 0 ? content.Length : end + 1);
    }
}
