using System.Text.Json;

namespace AfPakSite.Tests.Pages;

/// <summary>References of the study to its own parts, wherever the study is published.</summary>
public class CrossReferenceTests
{
    private static readonly CompiledSite Site = SmallSite
        .Tea.Without("seeds/study.txt")
        .With(
            "seeds/study.md",
            """
            # On Tea

            ## 1. Leaves {#sec-leaves}

            Tea is grown in the hills (Smith, 2001), as @tbl-hills and Section 2 show.

            ## 2. Hills

            They are [green](#sec-leaves), and Table 1 is short.

            | Hill | Age |
            | ---- | --- |
            | High | 5   |

            : Hills and ages {#tbl-hills}
            """
        )
        .Compile();

    private static string Caption => Site.Linked.Sentences.Single(place => place.Text == "Hills and ages").Paragraph.Id;

    [Fact]
    public void Page_links_a_reference_to_what_it_means()
    {
        var links = Site.Page("/sections/leaves/").QuerySelectorAll("main a.cross-reference");
        Assert.Equal(["Table 1", "Section 2"], links.Select(link => link.TextContent));
        Assert.Equal([$"../hills/#{Caption}", "../hills/"], links.Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Number_that_comes_from_the_order_is_shown_at_the_caption() =>
        Assert.Equal("Table 1", Site.Page("/sections/hills/").GetElementById(Caption)!.GetAttribute("data-name"));

    [Fact]
    public void Link_on_the_page_of_the_whole_study_stays_there() =>
        Assert.Equal(
            [$"#{Caption}", "#hills", "#leaves", $"#{Caption}"],
            Site.Page("/study/").QuerySelectorAll("main a.cross-reference").Select(link => link.GetAttribute("href"))
        );

    [Fact]
    public void Text_keeps_the_characters_of_the_study() =>
        Assert.Contains(
            Site.Linked.Sentences,
            place => place.Text == "Tea is grown in the hills (Smith, 2001), as @tbl-hills and Section 2 show."
        );

    [Fact]
    public void Data_of_the_study_has_references()
    {
        using var json = JsonDocument.Parse(Site["study.json"]);
        var reference = json
            .RootElement.GetProperty("sections")[0]
            .GetProperty("paragraphs")[0]
            .GetProperty("references")[0];
        Assert.Equal(44, reference.GetProperty("start").GetInt32());
        Assert.Equal("@tbl-hills".Length, reference.GetProperty("length").GetInt32());
        Assert.Equal(Caption, reference.GetProperty("target").GetString());
        Assert.Equal("Table 1", reference.GetProperty("shown").GetString());
    }

    [Fact]
    public void Twin_has_links_with_what_readers_see() =>
        Assert.Contains(
            $"as [Table 1](https://tea.example/sections/hills/#{Caption}) and [Section 2](https://tea.example/sections/hills/)",
            Site["sections/leaves/index.html.md"],
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_is_reported() => Assert.DoesNotContain("cross-reference-unresolved", Site.Codes);
}
