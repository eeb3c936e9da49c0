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
    public void Knows_each_section_and_paragraph_by_its_id()
    {
        Assert.Equal(
            List(Study, "sections").Select(section => Text(section, "id")),
            List(Search, "sections").Select(section => Text(section, "i"))
        );
        var sentences = List(Search, "sentences").Select(sentence => Text(sentence, "i")).ToList();
        Assert.Equal(
            List(Study, "sections")
                .SelectMany(section => List(section, "paragraphs"))
                .Select(paragraph =>
                    (
                        Text(paragraph, "url"),
                        string.Join(' ', List(paragraph, "sentences").Select(sentence => Text(sentence, "id")))
                    )
                ),
            List(Search, "paragraphs")
                .Select(paragraph =>
                    (
                        Text(paragraph, "u"),
                        string.Join(' ', sentences.Skip(Number(paragraph, "s")).Take(Number(paragraph, "c")))
                    )
                )
        );
    }

    [Fact]
    public void Contains_the_words_that_lead_to_others() =>
        Assert.Contains(
            List(Search, "synonyms"),
            synonym =>
                Text(synonym, "f") == "tribal areas" && List(synonym, "w").Any(word => word.GetString() == "FATA")
        );

    [Theory]
    [InlineData("study", "Abdul Wasi Popalzay", "/")]
    [InlineData("page", "Timeline", "/timeline/")]
    public void Contains_the_study_and_the_pages(string kind, string name, string url) =>
        Assert.Contains(
            List(Search, "entries"),
            entry =>
                Text(entry, "k") == kind
                && List(entry, "n").Select(other => other.GetString()).Append(Text(entry, "t")).Contains(name)
                && Text(entry, "u") == url
        );

    [Fact]
    public void Contains_each_marginal_head_at_its_sentence() =>
        Assert.Equal(
            Site.Linked.Heads.Select(head => (head.Head.Text.Value, Site.Site.AddressOf(head.Place))),
            List(Search, "entries")
                .Where(entry => Text(entry, "k") == "head")
                .Select(entry => (Text(entry, "t"), Text(entry, "u")))
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

    [Fact]
    public void Contains_the_text_of_an_entry_and_the_sentences_picked_for_it()
    {
        var entry = List(Search, "entries")
            .Single(entry => Text(entry, "k") == "theme" && Text(entry, "i") == "recognition");
        Assert.StartsWith(
            "The government of the Taliban lacks formal international recognition, which",
            Text(entry, "b"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("  ", Text(entry, "b"), StringComparison.Ordinal);
        var sentences = List(Search, "sentences").Select(sentence => Text(sentence, "t")).ToList();
        Assert.Contains(
            List(entry, "s").Select(index => sentences[index.GetInt32()]),
            sentence => sentence.Contains("The lack of a formal diplomatic framework", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Contains_each_group_of_the_argument_by_the_name_of_its_items() =>
        Assert.Equal(
            Site.Site.Annotations.Argument.Select(group => (group.Title, group.Label, $"/argument/#{group.Id.Value}")),
            List(Search, "entries")
                .Where(entry => Text(entry, "k") == "argument" && List(entry, "n").Any())
                .Select(entry => (Text(entry, "t"), List(entry, "n").Single().GetString()!, Text(entry, "u")))
        );

    [Theory]
    [InlineData("cite", "/#_cite")]
    [InlineData("EPUB", "/#_contents")]
    [InlineData("licence", "/")]
    [InlineData("help", "/about/")]
    [InlineData("offline", "/about/#_offline")]
    public void Knows_what_readers_type_for_the_services_of_the_site(string name, string url)
    {
        var service = Assert.Single(
            List(Search, "entries"),
            entry => Text(entry, "k") == "page" && List(entry, "n").Any(other => other.GetString() == name)
        );
        Assert.Equal(url, Text(service, "u"));
        var page = Site[url.Split('#')[0] is "/" ? "index.html" : "about/index.html"];
        if (url.Contains('#', StringComparison.Ordinal))
            Assert.Contains($"id=\"{url.Split('#')[1]}\"", page, StringComparison.Ordinal);
    }

    private static JsonElement.ArrayEnumerator List(JsonElement element, string property) =>
        element.GetProperty(property).EnumerateArray();

    private static int Number(JsonElement element, string property) => element.GetProperty(property).GetInt32();

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
