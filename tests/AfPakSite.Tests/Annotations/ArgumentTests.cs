using System.Text.Json;
using AfPakSite.Theme;
using AfPakSite.Theme.Figures;
using AfPakSite.Wording;

namespace AfPakSite.Tests.Annotations;

/// <summary>Reads the argument, shows it with its sentences, and leads back from them.</summary>
public sealed class ArgumentTests
{
    private const string Path = "input/argument.yml";

    private const string Argument = """
        - id: puzzles
          title: What puzzles the study
          label: Puzzle
          note: The study wonders.
          evidence: Tea is grown in the hills
          unsaid: It does not say why.
          items:
            - id: where
              title: Where does tea grow?
              evidence: Tea is grown
            - id: when
              title: When did the trade begin?
              evidence: The trade began
              unsaid: It names no day.
        - id: replies
          title: What it replies
          label: Reply
          items:
            - id: hills
              title: In the hills
              evidence: in the hills (Smith, 2001)
              answers: [where, when]
            - id: beginning
              title: In 1820
              evidence: The trade began in 1820
              answers: when

        """;

    private static readonly SmallSite Tea = SmallSite.Tea.With(Path, Argument);

    private static readonly CompiledSite Site = Tea.Compile();

    private static readonly CompiledSite Real = SmallSite.RealSite;

    [Fact]
    public void Has_the_groups_of_the_file()
    {
        Assert.Empty(Site.Diagnostics);
        var page = Site.Page("/argument/");
        Assert.Equal(
            ["What puzzles the study", "What it replies"],
            page.QuerySelectorAll(".argument-group > h2").Select(heading => heading.TextContent)
        );
        Assert.Equal(
            ["where", "when", "hills", "beginning"],
            page.QuerySelectorAll(".argument-group > ol > li").Select(item => item.Id)
        );
        Assert.Contains("It does not say why.", page.GetElementById("puzzles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It names no day.", page.GetElementById("when")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Leads_from_an_item_to_its_sentences_and_back()
    {
        foreach (var item in Real.Site.Annotations.ArgumentItems)
        {
            var links = Real.Page("/argument/").QuerySelectorAll($"li#{item.Id.Value} a.evidence").ToList();
            Assert.Equal(item.Statement.Evidence.Length, links.Count);
            foreach (var place in Real.Linked.EvidenceOf(item.Statement))
            {
                var address = Real.Site.AddressOf(place);
                Assert.Contains($"..{address}", links.Select(link => link.GetAttribute("href")));
                if (Real.Site.HasPage(place.Section) || place.Section.Level > 1)
                    Assert.Contains(
                        $"argument/#{item.Id.Value}",
                        string.Concat(
                            Real.Page(address.Split('#')[0]).Links.Select(link => link.GetAttribute("href") + "\n")
                        ),
                        StringComparison.Ordinal
                    );
            }
        }
    }

    [Fact]
    public void Has_each_item_once_in_the_map_beside_the_first_that_it_answers()
    {
        var map = ArgumentFigure.Of(Site.Site.Annotations);
        var band = Assert.Single(map.Bands);
        Assert.Equal(["where", "when"], band.Rows.Select(row => row.Item.Id.Value));
        Assert.Equal(["hills"], band.Rows[0].Lists.Single().Items.Select(item => item.Id.Value));
        Assert.Equal(["beginning"], band.Rows[1].Lists.Single().Items.Select(item => item.Id.Value));
        Assert.Empty(band.Rows[0].SeeAlso);
        Assert.Equal(["where"], band.Rows[1].SeeAlso);
        Assert.Equal(
            Real.Site.Annotations.ArgumentItems.Select(item => $"#{item.Id.Value}").Order(StringComparer.Ordinal),
            Real.Page("/argument/")
                .QuerySelectorAll(".argument-map :is(.asked, .answers li) > a")
                .Select(link => link.GetAttribute("href"))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Has_the_questions_aims_findings_scenarios_and_recommendations_of_this_study()
    {
        var counts = Real.Site.Annotations.Argument.Select(group => (group.Id.Value, group.Items.Length)).ToList();
        Assert.Equal([("questions", 4), ("aims", 3)], counts.Take(2));
        Assert.Equal(["findings", "scenarios", "recommendations"], counts.Skip(2).Select(group => group.Value));
        Assert.Equal(3, counts[3].Length);
        var answered = Real
            .Site.Annotations.ArgumentItems.SelectMany(item => item.Answers)
            .Select(answer => answer.Value);
        Assert.Equal(
            ["aim-1", "aim-2", "aim-3", "question-1", "question-2", "question-3", "question-4"],
            answered.Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Is_in_every_list_of_pages_and_targets()
    {
        Assert.Contains("/argument/", Site["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("/argument/index.html.md", Site["llms.txt"], StringComparison.Ordinal);
        Assert.Contains("argument-hills", Site["xrefmap.yml"], StringComparison.Ordinal);
        Assert.Contains("/argument/#hills,argument,In the hills", Site["links.csv"], StringComparison.Ordinal);
        Assert.Contains("\"k\":\"argument\",\"i\":\"hills\"", Site["search.json"], StringComparison.Ordinal);
        var preview = JsonDocument.Parse(Site["previews.json"]).RootElement.GetProperty("/argument/#hills");
        Assert.Contains("“in the hills (Smith, 2001)”", preview.ToString(), StringComparison.Ordinal);
        var group = JsonDocument.Parse(Site["study.json"]).RootElement.GetProperty("argument")[1];
        Assert.Equal("/argument/#replies", group.GetProperty("url").GetString());
        Assert.Equal(
            ["where", "when"],
            group.GetProperty("items")[0].GetProperty("answers").EnumerateArray().Select(id => id.GetString())
        );
    }

    [Fact]
    public void Is_a_Markdown_twin_with_quotations_and_absolute_addresses()
    {
        var twin = Site["argument/index.html.md"];
        Assert.StartsWith("# The argument\n\n## What puzzles the study\n\nThe study wonders. “", twin);
        Assert.Matches(
            @"\n2\. In 1820 “The trade began in 1820” \(\[§1, sentence 3\]\(https://[^)]*#s-[a-z0-9]+\)\)\n",
            twin
        );
        Assert.Contains(" It names no day.\n", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_no_page_of_a_study_without_one()
    {
        var site = SmallSite.Tea.Compile();
        Assert.DoesNotContain("/argument/", site.Routes);
        Assert.DoesNotContain("argument/", site.Page("/").DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Separates_the_items_that_a_section_proves()
    {
        var items = SmallSite.RealSite.Page("/sections/introduction/").QuerySelector("dl.notes > div:last-child > dd")!;
        Assert.Equal(8, items.Children.Length);
        Assert.Equal(string.Join("; ", items.Children.Select(item => item.TextContent)), items.TextContent.Trim());
    }

    [Theory]
    [InlineData("answers: when\n", "answers: whem\n", "reference-unknown")]
    [InlineData("answers: when\n", "answers: beginning\n", "answer-not-earlier")]
    [InlineData("evidence: Tea is grown\n", "evidence: Tea is drunk\n", "evidence-not-in-study")]
    [InlineData("  evidence: Tea is grown in the hills\n", "", "yaml-missing-key")]
    [InlineData("      evidence: The trade began\n", "", "yaml-missing-key")]
    [InlineData("  note: The study wonders.\n", "", "yaml-missing-key")]
    [InlineData("label: Reply", "lable: Reply", "yaml-unknown-key")]
    [InlineData("unsaid: It names", "unsayd: It names", "yaml-unknown-key")]
    [InlineData("answers: when\n", "answers: [when, when]\n", "duplicate-item")]
    [InlineData("evidence: Tea is grown\n", "evidence: [Tea is grown, Tea is grown]\n", "duplicate-item")]
    [InlineData("evidence: Tea is grown in", "evidence: [The trade began, The trade began]\n  # ", "duplicate-item")]
    [InlineData("answers: when\n", "answers: [when, '']\n", "yaml-missing-key")]
    [InlineData("id: hills", "id: puzzles", "duplicate-id")]
    [InlineData("id: replies", "id: Replies", "id-not-slug")]
    public void Is_reported_once_where_it_was_written(string before, string after, string code)
    {
        var found = Assert.Single(Tea.Change(Path, before, after).Compile().Diagnostics);
        Assert.Equal((code, Path), (found.Code, found.Span?.Source.Path));
    }

    /// <summary>A picture cannot use the links of the page, so it names the items by itself.</summary>
    [Fact]
    public void Lists_items_in_its_picture_as_the_language_does()
    {
        var words = Words.For(
            Words.Default,
            path => WordFiles.Read(path)?.Replace("\"comma\": \", \"", "\"comma\": \"، \"", StringComparison.Ordinal)
        );
        var annotations = Tea.Change(Path, "[where, when]", "[where, how]")
            .Change(Path, "answers: when\n", "answers: [when, how]\n")
            .Change(
                Path,
                "It names no day.\n",
                "It names no day.\n    - id: how\n      title: How?\n      evidence: The trade began\n"
            )
            .Compile()
            .Site.Annotations;
        var sheet = ArgumentSheet.Of(ArgumentFigure.Of(annotations), annotations, words);
        Assert.Contains(
            "Puzzle 1، Puzzle 2",
            string.Join(' ', sheet.Labels.SelectMany(label => label.Lines)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("  items: []\n")]
    [InlineData("  items:\n")]
    [InlineData("")]
    public void Needs_items_in_each_group(string items)
    {
        var site = SmallSite.Tea.With(Path, $"- id: empty\n  title: Empty\n  label: Void\n{items}");
        Assert.Equal(["yaml-missing-key"], site.Compile().Codes);
    }
}
