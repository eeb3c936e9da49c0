using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Reading;

/// <summary>Reports characters that a text should not contain or that readers do not see.</summary>
public sealed class CharacterCheckerTests
{
    private const string Study = "seeds/study.txt";
    private const string Glossary = "input/glossary.yml";
    private const string About = "input/pages/about.md";

    [Theory]
    [InlineData(Study, "Tea is grown", "Tea\u0081 is grown", "3:4 The text contains the control character U+0081.")]
    [InlineData(Study, "Tea is grown", "Tea\uFDD0 is grown", "3:4 The text contains U+FDD0, which is not a character.")]
    [InlineData(
        Glossary,
        "What is grown in the hills.",
        "What\u007F is grown in the hills.",
        "8:19 The text contains the control character U+007F."
    )]
    [InlineData(
        Glossary,
        "What is grown in the hills.",
        "\"What\\x07 is grown in the hills.\"",
        "8:15 The text contains the control character U+0007."
    )]
    [InlineData(
        Glossary,
        "What is grown in the hills.",
        "\"What\\uFFFF is grown in the hills.\"",
        "8:15 The text contains U+FFFF, which is not a character."
    )]
    [InlineData(About, "tea", "tea&#x90;", "5:14 The text contains the control character U+0090.")]
    [InlineData(About, "tea", "tea\u0001", "5:14 The text contains the control character U+0001.")]
    public void Reports_faulty_characters_as_errors(string path, string before, string after, string expected)
    {
        var found = Assert.Single(Compile(path, before, after));
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(expected, Shown(found));
    }

    [Theory]
    [InlineData(
        Study,
        "Tea is grown",
        "Tea\u202E is grown",
        "3:4 The text contains U+202E RIGHT-TO-LEFT OVERRIDE, which readers do not see."
    )]
    [InlineData(Study, "On Tea", "On T\u00ADea", "1:5 The text contains U+00AD SOFT HYPHEN, which readers do not see.")]
    [InlineData(
        Glossary,
        "What is grown in the hills.",
        "What\u200B is grown in the hills.",
        "8:19 The text contains U+200B ZERO WIDTH SPACE, which readers do not see."
    )]
    [InlineData(
        Glossary,
        "What is grown in the hills.",
        "\"What\\u200B is grown in the hills.\"",
        "8:15 The text contains U+200B ZERO WIDTH SPACE, which readers do not see."
    )]
    [InlineData(
        Glossary,
        "What is grown in the hills.",
        "\"What\u200E is grown in the hills.\"",
        "8:20 The text contains U+200E LEFT-TO-RIGHT MARK, which readers do not see."
    )]
    [InlineData(
        About,
        "title: About",
        "title: Ab\u2060out",
        "2:10 The text contains U+2060 WORD JOINER, which readers do not see."
    )]
    [InlineData(
        Study,
        "Tea is grown",
        "Tea\uF0B7 is grown",
        "3:4 The text contains U+F0B7 PRIVATE USE, which readers do not see."
    )]
    [InlineData(
        Study,
        "Tea is grown",
        "Tea\U000E0041 is grown",
        "3:4 The text contains U+E0041 TAG, which readers do not see."
    )]
    [InlineData(
        Study,
        "Tea is grown",
        "Tea\uFFFD is grown",
        "3:4 The text contains U+FFFD REPLACEMENT CHARACTER where a character was lost."
    )]
    public void Reports_hidden_and_lost_characters_as_warnings(
        string path,
        string before,
        string after,
        string expected
    )
    {
        var found = Assert.Single(Compile(path, before, after));
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(expected, Shown(found));
    }

    [Fact]
    public void Tags_of_a_flag_are_seen() =>
        Assert.Empty(
            Compile(
                Study,
                "Tea is grown",
                "Tea \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F is grown"
            )
        );

    /// <summary>A program that took Windows-1252 for ISO 8859-1 made controls of its dashes and quotation marks.</summary>
    [Theory]
    [InlineData(
        Study,
        "Tea is grown",
        "Tea\u0092s leaf is grown",
        "Tea’s leaf",
        "3:4 The control character U+0092 is read as “’”"
    )]
    [InlineData(Glossary, "What is", "What\u0085 is", "What… is", "8:19 The control character U+0085 is read as “…”")]
    [InlineData(
        Glossary,
        "What is grown in the hills.",
        "\"What\\x97 is grown in the hills.\"",
        "What— is",
        "8:15 The control character U+0097 is read as “—”"
    )]
    [InlineData(About, "tea", "tea&#x80;", "tea€", "5:14 The control character U+0080 is read as “€”")]
    public void Reads_controls_as_the_characters_of_Windows_1252(
        string path,
        string before,
        string after,
        string shown,
        string expected
    )
    {
        var site = SmallSite
            .Tea.With(About, "---\ntitle: About\ndescription: About.\n---\nAll about tea.\n")
            .Change(path, before, after)
            .Compile();
        var found = Assert.Single(site.Diagnostics, one => one.Kind != Catalog.EvidenceNotInStudyKind);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.StartsWith(expected, Shown(found), StringComparison.Ordinal);
        var page =
            path == Study ? "/sections/leaves/"
            : path == About ? "/about/"
            : "/glossary/";
        Assert.Contains(shown, site.Page(page).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Study, "Tea is grown", "Tea\t is grown\r")]
    [InlineData(Study, "Tea is grown", "چای می\u200Cنوشند is grown")]
    [InlineData(About, "tea", "t\u00ADea and t&shy;ea")]
    public void Reports_nothing_else(string path, string before, string after) =>
        Assert.Empty(Compile(path, before, after));

    [Fact]
    public void Reports_entities_in_a_study_in_Markdown() =>
        Assert.Equal(
            [
                "5:4 The text contains the control character U+0007.",
                "5:9 The text contains U+00AD SOFT HYPHEN, which readers do not see.",
            ],
            Found(
                    SmallSite
                        .Tea.Without(Study)
                        .With(
                            "seeds/study.md",
                            "# On Tea\n\n## 1. Leaves\n\nTea&#7; &shy;is grown in the hills (Smith, 2001). The planters of the hills met the Tea Trade Association (TTA). The trade began in 1820.\n"
                        )
                )
                .Select(Shown)
        );

    private static IEnumerable<Diagnostic> Compile(string path, string before, string after) =>
        Found(
            SmallSite
                .Tea.With(About, "---\ntitle: About\ndescription: About.\n---\nAll about tea.\n")
                .Change(path, before, after)
        );

    /// <summary>The diagnostics about characters, without those about evidence in a changed sentence.</summary>
    private static IEnumerable<Diagnostic> Found(SmallSite site) =>
        site.Compile().Diagnostics.Where(found => found.Kind != Catalog.EvidenceNotInStudyKind);

    private static string Shown(Diagnostic found) =>
        $"{found.Span!.Value.Position.Line}:{found.Span.Value.Position.Column} {found.Message}";
}
