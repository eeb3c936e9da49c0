using System.Text.Json;
using AfPakSite.Studies;

namespace AfPakSite.Tests.Linking;

/// <summary>Marginal heads: at their sentences, and never a part of the study's text.</summary>
public sealed class MarginalHeadTests
{
    private const string Heads = "input/heads.yml";

    private static readonly CompiledSite Real = SmallSite.RealSite;

    private static readonly CompiledSite Bees = SmallSite.Scenario("bees").Compile();

    /// <summary>The paragraphs of the argument and the abstract.</summary>
    private static IEnumerable<Paragraph> Paragraphs =>
        Real
            .Linked.Site.Study.AllSections.Where(section => section.Kind != SectionKind.BackMatter)
            .SelectMany(section => section.Paragraphs);

    [Fact]
    public void Are_in_reading_order_whatever_the_order_of_the_file() =>
        Assert.Equal(
            ["“A colony is not a machine”", "Gaps: a<b & b<2a", "A third reader"],
            Bees.Linked.Heads.Select(head => head.Head.Text.Value)
        );

    [Fact]
    public void Are_before_their_sentences_and_add_no_text_to_the_paragraph()
    {
        foreach (var page in new[] { Bees.Page("/study/"), Real.Page("/study/"), Real.Page("/sections/conclusion/") })
        {
            var heads = page.QuerySelectorAll(".paragraph > .head").ToList();
            Assert.NotEmpty(heads);
            Assert.All(heads, head => Assert.Equal("", head.TextContent));
            Assert.All(heads, head => Assert.StartsWith("s-", head.NextElementSibling!.Id, StringComparison.Ordinal));
        }
        foreach (var (head, place) in Real.Linked.Heads)
            Assert.Equal(
                head.Text.Value,
                Real.Page("/study/").GetElementById(place.Id)!.PreviousElementSibling!.GetAttribute("data-head")
            );
    }

    [Fact]
    public void Say_to_screen_readers_whose_words_they_are() =>
        Assert.Equal(
            "Heading by this site: Gaps: a<b & b<2a.",
            Bees.Page("/study/").QuerySelector("[data-head^=Gaps]")!.GetAttribute("data-said")
        );

    [Fact]
    public void Are_linked_from_the_contents_of_their_section()
    {
        var contents = Real.Page("/sections/the-talibans-resurgence/").QuerySelector("nav.page-contents")!;
        Assert.Equal(
            Real.Linked.Heads.Where(head => head.Place.Section.Number is ['6', ..])
                .Select(head => (head.Head.Text.Value, $"#{head.Place.Id}")),
            contents.QuerySelectorAll(".heads a").Select(link => (link.TextContent, link.GetAttribute("href")!))
        );
        Assert.NotEmpty(Real.Page("/sections/conclusion/").QuerySelectorAll("nav.page-contents > .heads a"));
        Assert.Empty(Bees.Page("/sections/the-season/").QuerySelectorAll(".heads"));
    }

    [Fact]
    public void Are_data_beside_the_text_of_their_paragraph()
    {
        using var json = JsonDocument.Parse(Bees["study.json"]);
        var paragraph = json
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .SelectMany(section => section.GetProperty("paragraphs").EnumerateArray())
            .Single(paragraph => paragraph.GetProperty("text").GetString()!.StartsWith("The hive books were read"));
        var head = Assert.Single(paragraph.GetProperty("heads").EnumerateArray());
        Assert.Equal("A third reader", head.GetProperty("text").GetString());
        Assert.Equal(
            "Disagreements were settled by a third (ibid.).",
            paragraph
                .GetProperty("sentences")
                .EnumerateArray()
                .Single(sentence => sentence.GetProperty("id").GetString() == head.GetProperty("sentence").GetString())
                .GetProperty("text")
                .GetString()
        );
    }

    [Theory]
    [InlineData("evidence: Tea is grown in the hills", "evidence: Tea is grown in the sea", "evidence-not-in-study")]
    [InlineData("evidence: Tea is grown in the hills", "evidence: the hills", "evidence-not-unique")]
    [InlineData("evidence: Tea is grown in the hills", "evidence: [Tea is grown, hills]", "yaml-wrong-type")]
    [InlineData("  evidence: Tea is grown in the hills\n", "", "yaml-missing-key")]
    [InlineData("head: Hills", "head: \" \"", "yaml-missing-key")]
    [InlineData("head: Hills", "heed: Hills", "yaml-unknown-key")]
    [InlineData("head: Hills", "head: Hills\n  at: Tea is grown", "yaml-unknown-key")]
    [InlineData("head: Hills", "head: LEAVES", "marginal-head-repeated")]
    [InlineData("head: Hills", "head: 1 Leaves", "marginal-head-repeated")]
    [InlineData("head: Hills", "head: 1. Leaves", "marginal-head-repeated")]
    [InlineData("head: Hills", "head: \"§1: Leaves\"", "marginal-head-repeated")]
    [InlineData("head: Hills", "head: 1 – The planters met", "marginal-head-repeated")]
    [InlineData("head: Hills", "head: The planters met", "marginal-head-repeated")]
    [InlineData("evidence: Tea is grown in the hills", "evidence: met the Tea Trade", "sentence-with-two-heads")]
    [InlineData(
        "head: Hills",
        "head: The hills on which tea is grown, and the planters of all these hills",
        "marginal-head-too-long"
    )]
    public void Are_reported_once_where_they_were_written(string before, string after, string code)
    {
        var site = SmallSite.Tea.With(
            Heads,
            "- head: Hills\n  evidence: Tea is grown in the hills\n- head: The planters met\n  evidence: The planters of the hills met\n"
        );
        Assert.Empty(site.Compile().Diagnostics);
        var found = Assert.Single(site.Change(Heads, before, after).Compile().Diagnostics);
        Assert.Equal((code, Heads), (found.Code, found.Span?.Source.Path));
    }

    /// <summary>Another number, or a number that is a part of the words, is not the section's.</summary>
    [Theory]
    [InlineData("2 Leaves")]
    [InlineData("1 of the leaves")]
    [InlineData("10 leaves")]
    public void May_contain_other_numbers(string head) =>
        Assert.Empty(
            SmallSite.Tea.With(Heads, $"- head: {head}\n  evidence: Tea is grown in the hills\n").Compile().Diagnostics
        );

    [Fact]
    public void May_be_none()
    {
        Assert.Empty(SmallSite.Tea.With(Heads, "# later\n").Compile().Diagnostics);
        Assert.Empty(SmallSite.Tea.Compile().Page("/sections/leaves/").QuerySelectorAll(".head, .page-contents"));
    }

    [Fact]
    public void Are_where_the_subject_changes_in_every_long_paragraph_of_this_study()
    {
        Assert.InRange(Real.Linked.Heads.Length, 80, 110);
        foreach (var paragraph in Paragraphs.Where(paragraph => paragraph.Sentences.Length > 4))
        {
            var starts = paragraph
                .Sentences.Index()
                .Where(pair => Real.Linked.HeadAt(pair.Item) is not null)
                .Select(pair => pair.Index)
                .Append(paragraph.Sentences.Length)
                .ToList();
            Assert.True(starts.Count > 1, $"No head in “{paragraph.Text[..60]}”.");
            Assert.All(starts.Prepend(0).Zip(starts), gap => Assert.InRange(gap.Second - gap.First, 0, 6));
        }
    }

    /// <summary>
    /// Few words in sentence case without a period; each capital is the first one or also the study's.
    /// </summary>
    [Fact]
    public void Are_set_like_heads()
    {
        foreach (var head in Real.Linked.Heads.Select(linked => linked.Head.Text.Value))
        {
            var words = head.Split(' ');
            Assert.InRange(words.Length, 1, 6);
            Assert.True(char.IsUpper(head[0]) && char.IsLetterOrDigit(head[^1]), head);
            Assert.All(
                words.Where(word => char.IsUpper(word[0])).Skip(1),
                word => Assert.Contains(word.TrimEnd(','), Real.Linked.Site.Study.Source.Content)
            );
        }
    }
}
