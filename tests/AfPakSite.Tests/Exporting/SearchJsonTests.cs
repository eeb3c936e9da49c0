using System.Text.Json;

namespace AfPakSite.Tests.Exporting;

/// <summary>The search index contains the whole real study, with working addresses.</summary>
public sealed class SearchJsonTests
{
    private static readonly CompiledSite Site = SmallSite.RealSite;

    private static readonly JsonElement Search = JsonDocument.Parse(Site["search.json"]).RootElement;

    private static readonly JsonElement Study = JsonDocument.Parse(Site["study.json"]).RootElement;

    [Fact]
    public void Contains_each_sentence_in_its_section()
    {
        var sections = List(Search, "sections").Select(section => Text(section, "p")).ToList();
        Assert.Equal(
            List(Study, "sections")
                .SelectMany(section => List(section, "paragraphs"))
                .SelectMany(paragraph => List(paragraph, "sentences"))
                .Select(sentence => (Text(sentence, "url"), Text(sentence, "text"))),
            List(Search, "sentences")
                .Select(sentence =>
                    ($"{sections[sentence.GetProperty("s").GetInt32()]}#{Text(sentence, "i")}", Text(sentence, "t"))
                )
        );
    }

    [Fact]
    public void Contains_each_section() =>
        Assert.Equal(
            List(Study, "sections").Select(section => Text(section, "url")),
            List(Search, "sections").Select(section => Text(section, "u"))
        );

    [Theory]
    [InlineData("actor", "actors")]
    [InlineData("framework", "frameworks")]
    [InlineData("term", "terms")]
    [InlineData("place", "places")]
    [InlineData("work", "works")]
    [InlineData("event", "events")]
    public void Contains_each_entry(string kind, string list) =>
        Assert.Equal(
            List(Study, list).Select(item => Text(item, "url")),
            List(Search, "entries").Where(entry => Text(entry, "k") == kind).Select(entry => Text(entry, "u"))
        );

    [Fact]
    public void Filters_by_actors_and_frameworks_that_it_contains()
    {
        var keys = List(Search, "entries").ToLookup(entry => Text(entry, "k"), entry => Text(entry, "i"));
        foreach (var document in new[] { "sections", "sentences", "entries" }.SelectMany(list => List(Search, list)))
        {
            Assert.Subset(keys["actor"].ToHashSet(), List(document, "a").Select(slug => slug.GetString()!).ToHashSet());
            Assert.Subset(
                keys["framework"].ToHashSet(),
                List(document, "f").Select(slug => slug.GetString()!).ToHashSet()
            );
        }
    }

    [Fact]
    public void Filters_a_sentence_by_the_entries_that_it_names()
    {
        var mentions = List(Study, "sections")
            .SelectMany(section => List(section, "paragraphs"))
            .SelectMany(paragraph => List(paragraph, "mentions"))
            .Where(mention => Text(mention, "kind") == "actor")
            .ToLookup(mention => Text(mention, "sentence"), mention => Text(mention, "slug"));
        Assert.All(
            List(Search, "sentences"),
            sentence =>
                Assert.Equal(
                    mentions[Text(sentence, "i")].Distinct(),
                    List(sentence, "a").Select(slug => slug.GetString()!)
                )
        );
    }

    [Fact]
    public void Knows_the_other_names_of_an_entry() =>
        Assert.Contains(
            "al-Qaida",
            List(
                    List(Search, "entries")
                        .Single(entry => Text(entry, "i") == "al-qaeda" && Text(entry, "k") == "actor"),
                    "n"
                )
                .Select(name => name.GetString())
        );

    private static JsonElement.ArrayEnumerator List(JsonElement element, string property) =>
        element.GetProperty(property).EnumerateArray();

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
