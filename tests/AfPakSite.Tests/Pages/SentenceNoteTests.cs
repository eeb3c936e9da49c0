using System.Text.Json;
using AngleSharp.Dom;

namespace AfPakSite.Tests.Pages;

/// <summary>The pages of sections: the study's text with numbers and notes, which are never part of it.</summary>
public sealed class SentenceNoteTests
{
    private static readonly CompiledSite Site = SmallSite.RealSite;

    public static TheoryData<string> Sections =>
        [.. Site.Routes.Where(route => route.StartsWith("/sections/", StringComparison.Ordinal)), "/"];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Leave_each_character_of_the_study(string route)
    {
        using var study = JsonDocument.Parse(Site["study.json"]);
        var texts = Paragraphs(study).ToDictionary(pair => pair.Id, pair => pair.Text, StringComparer.Ordinal);
        var paragraphs = Site.Page(route).QuerySelectorAll(".study-text .paragraph");
        Assert.NotEmpty(paragraphs);
        Assert.All(paragraphs, paragraph => Assert.Equal(texts[paragraph.Id!], SiteProperties.TextOf(paragraph)));
    }

    /// <summary>Scripts read the locators of citations from the numbers.</summary>
    [Fact]
    public void Number_sentences_as_locators_do()
    {
        var expected = Site.Linked.Sentences.Select(place => (place.Id, $"{place.Number}")).ToList();
        Assert.Equal(
            expected,
            Site.Page("/study/")
                .QuerySelectorAll(".study-text .paragraph > [data-n]")
                .Select(sentence => (sentence.Id!, sentence.GetAttribute("data-n")!))
        );
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Are_after_their_sentence_and_say_nothing_twice(string route)
    {
        var notes = Site.Page(route).QuerySelectorAll(".study-text .sidenote");
        Assert.NotEmpty(notes);
        foreach (var note in notes)
        {
            var mark = note.PreviousElementSibling!;
            var number = mark.PreviousElementSibling!.GetAttribute("data-n");
            Assert.Equal($"Notes on sentence {number}", mark.QuerySelector("input")!.GetAttribute("aria-label"));
        }
        Assert.Distinct(
            notes
                .SelectMany(note => note.QuerySelectorAll("a"))
                .Select(link => link.GetAttribute("href")!)
                .Where(address => !address.Contains("/bibliography/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Note_each_citation_beside_its_sentence()
    {
        var cited = Sections
            .Select(row => Site.Page(row.Data))
            .SelectMany(page => page.QuerySelectorAll(".study-text [data-n]:has(.citation)"));
        Assert.All(
            cited,
            sentence =>
                Assert.Superset(
                    Addresses(sentence, ".citation"),
                    Addresses(sentence.NextElementSibling!.NextElementSibling!, "a")
                )
        );
    }

    /// <summary>The sentences of the abstract lead to the items of the argument that quote them.</summary>
    [Fact]
    public void Lead_from_the_abstract_to_the_argument()
    {
        var argument = Site.Page("/argument/");
        var items = argument.QuerySelectorAll(".argument-group > ol > li:has(a.evidence[href^='../#s-'])");
        Assert.Equal(3, items.Length);
        foreach (var item in items)
        {
            var sentence = Site.Page("/")
                .GetElementById(item.QuerySelector("a.evidence[href^='../#s-']")!.GetAttribute("href")![4..])!;
            Assert.Contains($"argument/#{item.Id}", Addresses(sentence.NextElementSibling!.NextElementSibling!, "a"));
        }
    }

    private static HashSet<string> Addresses(IElement element, string links) =>
        [.. element.QuerySelectorAll(links).Select(link => link.GetAttribute("href")!)];

    private static IEnumerable<(string Id, string Text)> Paragraphs(JsonDocument study) =>
        study
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .SelectMany(section => section.GetProperty("paragraphs").EnumerateArray())
            .Select(paragraph =>
                (paragraph.GetProperty("id").GetString()!, paragraph.GetProperty("text").GetString()!)
            );
}
