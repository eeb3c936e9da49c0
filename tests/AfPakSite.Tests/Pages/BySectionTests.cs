using System.Globalization;
using System.Text.Json;

namespace AfPakSite.Tests.Pages;

/// <summary>The tables of the argument’s page: frameworks by section, and sentences with and without a citation.</summary>
public sealed class BySectionTests
{
    private static readonly CompiledSite Real = SmallSite.RealSite;

    [Fact]
    public void Has_a_column_for_each_section_and_says_which_name_no_framework()
    {
        var part = Real.Page("/argument/").QuerySelector(".by-section:has(.matrix)")!;
        Assert.Equal(
            ["Abstract", "§1", "§2", "§3", "§4", "§5", "§6", "§7", "§8", "§9"],
            part.QuerySelectorAll("thead a").Select(head => head.TextContent)
        );
        Assert.Equal("No framework is named in §1, §4, §5, §6, §7, §8.", part.LastElementChild!.TextContent);
    }

    /// <summary>A section that names neither an actor nor a framework is an empty column, too.</summary>
    [Fact]
    public void Has_a_column_for_a_section_that_names_nothing()
    {
        var text = $"{SmallSite.Tea["seeds/study.txt"]}\n2. Afterword\nNothing is said here.";
        var page = SmallSite.Tea.With("seeds/study.txt", text).Compile().Page("/actors/");
        Assert.Equal(["§1", "§2"], page.QuerySelectorAll(".section-matrix thead a").Select(head => head.TextContent));
    }

    [Fact]
    public void Counts_the_sentences_that_name_a_framework()
    {
        var frameworks = Real.Site.Annotations.Frameworks.Where(framework => Real.Linked.MentionsOf(framework).Any());
        var rows = Real.Page("/argument/").QuerySelectorAll(".matrix tbody tr").ToList();
        Assert.Equal(frameworks.Count(), rows.Count);
        foreach (var framework in frameworks)
        {
            var row = rows.Single(row => row.QuerySelector("th")!.TextContent == framework.Name.Value);
            Assert.Equal(
                Real.Linked.MentionsOf(framework).Select(mention => mention.Place.Id).Distinct().Count(),
                row.QuerySelectorAll("td:not(:last-child) > .count").Sum(NumberIn)
            );
        }
    }

    [Fact]
    public void Counts_the_sentences_with_and_without_a_citation()
    {
        var rows = Real.Page("/argument/")
            .QuerySelectorAll(".citation-sections tbody tr")
            .ToDictionary(
                row => row.QuerySelector(".label")!.TextContent,
                row => (NumberIn(row.Children[2]), NumberIn(row.Children[3]))
            );
        using var study = JsonDocument.Parse(Real["study.json"]);
        foreach (var section in study.RootElement.GetProperty("sections").EnumerateArray())
        {
            var paragraphs = section.GetProperty("paragraphs").EnumerateArray().ToList();
            if (section.GetProperty("number").GetString() is not { } number || paragraphs.Count == 0)
                continue;
            var citing = paragraphs
                .SelectMany(paragraph => paragraph.GetProperty("citations").EnumerateArray())
                .Select(citation => citation.GetProperty("sentence").GetString())
                .Distinct()
                .Count();
            var all = paragraphs.Sum(paragraph => paragraph.GetProperty("sentences").GetArrayLength());
            Assert.Equal((citing, all - citing), rows[$"§{number}"]);
        }
        Assert.Equal((0, 9), rows["Abstract"]);
    }

    [Fact]
    public void Is_not_on_the_page_of_a_study_without_frameworks()
    {
        var site = SmallSite
            .Tea.With(
                "input/argument.yml",
                "- id: claims\n  title: Claims\n  label: Claim\n  items:\n    - id: hills\n      title: In the hills\n      evidence: Tea is grown\n"
            )
            .Compile();
        Assert.Null(site.Page("/argument/").QuerySelector(".matrix"));
        Assert.NotNull(site.Page("/argument/").QuerySelector(".citation-sections"));
    }

    private static int NumberIn(AngleSharp.Dom.IElement element) =>
        int.Parse(element.TextContent, CultureInfo.InvariantCulture);
}
