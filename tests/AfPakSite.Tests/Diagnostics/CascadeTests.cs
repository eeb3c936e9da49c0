using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>A fault is reported once, where its author can correct it, without follow-on errors.</summary>
public sealed partial class CascadeTests
{
    public static TheoryData<string, int> Keys =>
        [
            .. SmallSite
                .Tea.Files.Keys.Where(path => path.StartsWith("input/", StringComparison.Ordinal))
                .SelectMany(path => Key.Matches(SmallSite.Tea[path]).Select(key => (path, key.Index))),
        ];

    [Fact]
    public void Finds_nothing_in_a_good_site() => Assert.Empty(SmallSite.Tea.Compile().Diagnostics);

    [Theory]
    [InlineData("input/timeline.yml", "began in 1820", "begam in 1820", "evidence-not-in-study")]
    [InlineData("input/actors/planters.md", "study:met the", "study:met teh", "evidence-not-in-study")]
    [InlineData("input/actors/planters.md", "The planters of", "The plamters of", "evidence-not-in-study")]
    [InlineData(
        "input/glossary.yml",
        "the Tea Trade Association (TTA)",
        "the Tee Trade Association (TTA)",
        "evidence-not-in-study"
    )]
    [InlineData("input/timeline.yml", "\"1820\"", "\"1821\"", "date-not-in-evidence")]
    [InlineData("input/timeline.yml", "\"1820\"", "1820s", "date-not-edtf")]
    [InlineData(
        "input/glossary.yml",
        "expansion: Tea Trade Association",
        "expansion: Tea Trade Society",
        "expansion-not-in-evidence"
    )]
    [InlineData("input/pages/about.md", "[[tea]]", "[[tee]]", "reference-unknown")]
    [InlineData("input/actors/planters.md", "[[tta|", "[[ttb|", "reference-unknown")]
    [InlineData("input/pages/about.md", "[[tea]]", "[@smith-2002]", "reference-unknown")]
    [InlineData("input/pages/about.md", "[[tea]]", "[tea](/glossary/#teas)", "fragment-dead")]
    [InlineData("input/pages/about.md", "[[tea]]", "[tea](#tea)", "fragment-dead")]
    [InlineData("input/pages/about.md", "[[tea]]", "[tea](../glossary/#teas)", "fragment-dead")]
    [InlineData("input/pages/about.md", "[[tea]]", "[tea](https://tea.example/glossary/#teas)", "fragment-dead")]
    [InlineData("input/pages/about.md", "[[tea]]", "[tea](/glosary/)", "page-dead")]
    [InlineData("input/places.yml", "hills, name: hills,", "hills, name: planters,", "name-stands-for-two")]
    [InlineData("input/places.yml", "slug: hills", "slug: Hills", "id-not-slug")]
    [InlineData("input/site.yml", "route: /actors/", "route: /actor/", "page-dead")]
    [InlineData("input/site.yml", "route: /actors/", "route: actors", "route-malformed")]
    [InlineData("input/site.yml", "language: en", "language: english, please", "language-unknown")]
    [InlineData("input/site.yml", "https://tea.example/", "tea.example", "base-url-not-absolute")]
    [InlineData("input/site.yml", "https://tea.example/", "https://user:pw@tea.example/", "base-url-not-absolute")]
    [InlineData("input/site.yml", "https://tea.example/", "https://tea.example//a/", "base-url-not-absolute")]
    [InlineData("input/site.yml", "https://tea.example/", "https://tea.example/a/*/", "base-url-not-absolute")]
    [InlineData("input/site.yml", "https://tea.example/", "https://tea.example/:a/", "base-url-not-absolute")]
    [InlineData("input/site.yml", "title: Tea", "title: \" \"", "yaml-missing-key")]
    [InlineData("input/site.yml", "title: Tea", "", "yaml-missing-key")]
    [InlineData("input/glossary.yml", "- term: tea", "- term: \"tea", "yaml-syntax")]
    [InlineData("input/bibliography.yml", "type: book", "type: [book", "yaml-syntax")]
    [InlineData("input/bibliography.yml", "title: ", "title: \" \" # ", "yaml-missing-key")]
    [InlineData("input/actors/planters.md", "---\nname", "name", "front-matter-missing")]
    [InlineData("input/actors/planters.md", "kind: community", "kind: comunity", "yaml-unknown-word")]
    [InlineData("seeds/study.txt", "(Smith, 2001)", "(Smyth, 2001)", "citation-not-listed")]
    public void Finds_one_fault(string path, string before, string after, string code)
    {
        var found = Assert.Single(SmallSite.Tea.Change(path, before, after).Compile().Diagnostics);
        Assert.Equal((code, path), (found.Code, found.Span?.Source.Path));
    }

    /// <summary>If both became the key, the mapping would have it twice.</summary>
    [Fact]
    public void Offers_a_key_for_one_of_two_slips() =>
        Assert.Equal(
            [1, 0],
            SmallSite
                .Tea.Change("input/timeline.yml", "title:", "titel: A\n  ttile:")
                .Compile()
                .Diagnostics.Where(diagnostic => diagnostic.Code == "yaml-unknown-key")
                .Select(diagnostic => diagnostic.Fixes.Length)
        );

    [Theory]
    [InlineData("[{from: \"#c\", to: /study/}]", "redirect-malformed", "#c")]
    [InlineData("[{from: //evil, to: /study/}]", "redirect-malformed", "//evil")]
    [InlineData("[{from: /old?a=b, to: /study/}]", "redirect-malformed", "/old?a=b")]
    [InlineData("[{from: /old, to: /study/}, {from: /old, to: /abuot/}]", "redirect-twice", "/old")]
    [InlineData("[{from: /old, to: /study/}, {from: /old/, to: /bibliography/}]", "redirect-twice", "/old/")]
    [InlineData("[{from: /old/*, to: /study/}, {from: /old/x/, to: /bibliography/}]", "redirect-twice", "/old/x/")]
    [InlineData("[{from: /old/*, to: /study/}, {from: /old/x, to: /bibliography/}]", "redirect-twice", "/old/x")]
    [InlineData("[{from: /old/*, to: \"/sections/:slug/\"}]", "redirect-malformed", "/sections/:slug/")]
    [InlineData("[{from: /old, to: \"mailto:a@b\"}]", "redirect-dead", "mailto:a@b")]
    [InlineData("[{from: /old, to: /stuudy/?a=b}]", "redirect-dead", "/stuudy/?a=b")]
    public void Finds_one_fault_in_redirects(string redirects, string code, string place)
    {
        var site = SmallSite.Tea.Change("input/site.yml", "title: Tea", $"title: Tea\nredirects: {redirects}");
        var found = Assert.Single(site.Compile().Diagnostics);
        var span = found.Span!.Value;
        Assert.Equal(code, found.Code);
        Assert.Equal(
            site["input/site.yml"].LastIndexOf(place, StringComparison.Ordinal),
            span.Start + span.Text.IndexOf(place, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("name: \" \", plural: Cultivars")]
    [InlineData("name: Cultivar, plural: \" \"")]
    [InlineData("name: Cultivar")]
    public void Finds_one_fault_if_a_kind_lacks_a_name(string names)
    {
        var found = Assert.Single(
            SmallSite
                .Tea.Change(
                    "input/site.yml",
                    "navigation:\n",
                    $"kinds:\n  - {{folder: cultivars, {names}, description: The cultivars.}}\nnavigation:\n"
                )
                .With(
                    "input/cultivars/hill.md",
                    "---\nname: hills met\nsummary: S.\nevidence: Tea is grown in the hills\n---\nText.\n"
                )
                .Compile()
                .Diagnostics,
            found => found.Severity == Severity.Error
        );
        Assert.Equal(("yaml-missing-key", "input/site.yml"), (found.Code, found.Span?.Source.Path));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Finds_one_fault_if_a_key_lacks_a_letter(string path, int start)
    {
        var content = SmallSite.Tea[path];
        var length = Key.Match(content, start).Length;
        var found = Assert.Single(
            SmallSite.Tea.With(path, content.Remove(start + length - 2, 1)).Compile().Diagnostics
        );
        Assert.Equal(
            ("yaml-unknown-key", path, start),
            (found.Code, found.Span!.Value.Source.Path, found.Span!.Value.Start)
        );
    }

    [Theory]
    [InlineData("seeds/study.txt")]
    [InlineData("input/site.yml")]
    public void Finds_one_fault_if_a_file_is_missing(string path) =>
        Assert.Equal(["file-missing"], SmallSite.Tea.Without(path).Compile().Codes);

    [Fact]
    public void Finds_one_fault_if_a_menu_item_has_no_title() =>
        Assert.Equal(
            ["yaml-missing-key"],
            SmallSite.Tea.Change("input/site.yml", "{title: Actors, route", "{title: \"\", route").Compile().Codes
        );

    [Fact]
    public void Finds_one_fault_if_the_ledger_is_UTF_16() =>
        Assert.Equal(
            ["text-not-utf8"],
            SmallSite.Tea.With("input/anchors.lock.json", [.. Encoding.Unicode.GetBytes("{}")]).Compile().Codes
        );

    [Fact]
    public void Reports_each_place_of_a_broken_address()
    {
        var found = SmallSite
            .Tea.Change("input/pages/about.md", "[[tea]]", "[one](/tee/) and [another](/tee/)")
            .Compile()
            .Diagnostics;
        Assert.Equal(
            ["page-dead 5:20", "page-dead 5:37"],
            found.Select(fault => $"{fault.Code} {fault.Span!.Value.Position.Line}:{fault.Span.Value.Position.Column}")
        );
    }

    [GeneratedRegex(@"[\w-]+(?=: |:$)", RegexOptions.Multiline)]
    private static partial Regex Key { get; }
}
