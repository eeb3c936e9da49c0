using System.Text.Json;
using AfPakSite.Exporting;
using AfPakSite.Linking;

namespace AfPakSite.Tests.Exporting;

/// <summary>The link lists of the real study are complete and unique, and their addresses work.</summary>
public sealed class LinkListsTests
{
    private static readonly CompiledSite Site = SmallSite.RealSite;

    private static readonly JsonElement Study = JsonDocument.Parse(Site["study.json"]).RootElement;

    private static readonly JsonElement[] Links =
    [
        .. JsonDocument.Parse(Site["links.json"]).RootElement.EnumerateArray(),
    ];

    [Theory]
    [InlineData("actor", "actors", "slug")]
    [InlineData("framework", "frameworks", "slug")]
    [InlineData("term", "terms", "slug")]
    [InlineData("place", "places", "slug")]
    [InlineData("work", "works", "id")]
    [InlineData("event", "events", "id")]
    [InlineData("section", "sections", "id")]
    public void Contains_each_target_of_a_kind_with_the_address_in_the_study(string kind, string list, string id) =>
        Assert.Equal(List(Study, list).Select(item => (Text(item, id), Text(item, "url"))), OfKind(kind));

    [Fact]
    public void Contains_each_paragraph() => Assert.Equal(Paragraphs.Select(Address), OfKind("paragraph"));

    [Fact]
    public void Contains_each_sentence() =>
        Assert.Equal(
            Paragraphs.SelectMany(paragraph => List(paragraph, "sentences")).Select(Address),
            OfKind("sentence")
        );

    [Fact]
    public void Names_each_once() =>
        Assert.Equal(Links.Length, Links.Select(link => (Text(link, "kind"), Text(link, "id"))).Distinct().Count());

    [Fact]
    public void Leads_somewhere() =>
        Assert.All(
            Links,
            link =>
            {
                var parts = Text(link, "url").Split('#');
                Assert.Contains(parts[0], Site.Routes);
                Assert.True(
                    parts.Length == 1 || Site.Page(parts[0]).GetElementById(parts[1]) is not null,
                    Text(link, "url")
                );
            }
        );

    [Fact]
    public void Gives_a_passage_its_section_its_permanent_address_and_those_it_names()
    {
        var sentence = Links.First(link => Text(link, "kind") == "sentence" && Text(link, "section") == "§7.1");
        Assert.Equal($"/l/{Text(sentence, "id")}/", Text(sentence, "permalink"));
        Assert.StartsWith("7.1", Text(sentence, "sectionTitle"), StringComparison.Ordinal);
        var paragraph = Paragraphs.Single(paragraph =>
            List(paragraph, "sentences").Any(candidate => Text(candidate, "id") == Text(sentence, "id"))
        );
        var named = List(paragraph, "mentions")
            .Where(mention => Text(mention, "sentence") == Text(sentence, "id") && Text(mention, "kind") == "actor");
        Assert.Equal(
            named.Select(mention => Text(mention, "slug")).Distinct(),
            List(sentence, "actors").Select(slug => slug.GetString()!)
        );
    }

    [Fact]
    public void Has_a_row_for_each_in_the_table()
    {
        var rows = Site["links.csv"].Split("\r\n");
        Assert.Equal("\uFEFFid,url,kind,title,section", rows[0]);
        Assert.Equal("", rows[^1]);
        Assert.Equal(
            Links.Select(link =>
                $"{Text(link, "id")},https://afpaksite.example{PermanentRoute(link)},{Text(link, "kind")},"
            ),
            rows[1..^1].Select(row => string.Concat(row.Split(',').Take(3).Select(field => $"{field},")))
        );
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("a “b” \"c\"", "\"a “b” \"\"c\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("-1", "'-1")]
    [InlineData("+1", "'+1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠a", "'＠a")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    public void Quotes_fields_with_separators(string title, string field) =>
        Assert.Equal(
            $"\uFEFFid,url,kind,title,section\r\nx,https://tea.example/#x,work,{field},\r\n",
            LinkLists.Csv(
                [new(LinkKind.Work, "x", "/#x", title, null, null, [], 0)],
                SampleSites.Get("tea").Site.Settings
            )
        );

    private static IEnumerable<JsonElement> Paragraphs =>
        List(Study, "sections").SelectMany(section => List(section, "paragraphs"));

    private static IEnumerable<(string Id, string Url)> OfKind(string kind) =>
        Links.Where(link => Text(link, "kind") == kind).Select(Address);

    private static string PermanentRoute(JsonElement link) =>
        link.TryGetProperty("permalink", out var permalink) ? permalink.GetString()! : Text(link, "url");

    private static (string Id, string Url) Address(JsonElement item) => (Text(item, "id"), Text(item, "url"));

    private static JsonElement.ArrayEnumerator List(JsonElement element, string property) =>
        element.GetProperty(property).EnumerateArray();

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
