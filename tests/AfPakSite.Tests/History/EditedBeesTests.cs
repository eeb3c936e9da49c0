using AfPakSite.Ledgers;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.History;

/// <summary>Finds old ids and slugs on the pages of an edited study, before and after its release.</summary>
public sealed class EditedBeesTests
{
    private const string Study = "seeds/study.txt";
    private const string Introduction = "/sections/introduction/";
    private const string Hive = "/sections/the-hive/";
    private const string Opening = "The hive books were read twice, by two readers (Finch, 2010a,b).";
    private const string Rest =
        "Disagreements were settled by a third (ibid.). Hives that changed hands (see section 2) were left out.";

    private static readonly SmallSite First = SmallSite.Scenario("bees").Accept("2026-01-01");

    [Theory]
    [InlineData(Opening, Rest, "Disagreements")]
    [InlineData(
        $"{Opening} Disagreements were settled by a third (ibid.).",
        "Hives that changed hands (see section 2) were left out.",
        "The hive books"
    )]
    public void Keeps_the_id_of_a_split_paragraph_with_its_larger_part(string left, string right, string keeper)
    {
        var id = First.IdOf(AnchorKind.Paragraph, "The hive books");
        foreach (var site in BeforeAndAfter(First.Change(Study, $"{left} {right}", $"{left}\n{right}")))
        {
            var paragraphs = site.Page(Hive)
                .QuerySelectorAll("p.paragraph")
                .Where(paragraph => SiteProperties.TextOf(paragraph) is var text && (text == left || text == right))
                .ToList();
            Assert.Equal(2, paragraphs.Count);
            Assert.StartsWith(
                keeper,
                Assert.Single(paragraphs, paragraph => paragraph.Id == id).TextContent,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Keeps_the_smaller_of_two_merged_paragraphs_as_an_alias()
    {
        var (lesser, greater) = (
            First.IdOf(AnchorKind.Paragraph, "1851 was"),
            First.IdOf(AnchorKind.Paragraph, "Keeping bees")
        );
        foreach (
            var site in BeforeAndAfter(First.Change(Study, "van der Heide, 2012).\n1851", "van der Heide, 2012). 1851"))
        )
        {
            foreach (var route in new[] { Introduction, "/study/" })
                AssertAlias(site, route, lesser, greater);
            Assert.Contains(
                "1851 was the year",
                new PublishedSite(site, withRules: true).Fetch($"/l/{lesser}/").TextContent,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "1851 was the year",
                new PublishedSite(site, withRules: false).Fetch($"/l/{lesser}/").TextContent,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Keeps_the_smaller_of_two_merged_sentences_as_an_alias()
    {
        var (lesser, greater) = (
            First.IdOf(AnchorKind.Sentence, "Nobody knows"),
            First.IdOf(AnchorKind.Sentence, "1851 was")
        );
        foreach (
            var site in BeforeAndAfter(
                First.Change(Study, "(Thorne, 1987: 12). Nobody knows who", "(Thorne, 1987: 12), and nobody knows who")
            )
        )
        {
            AssertAlias(site, Introduction, lesser, greater);
            AssertAlias(site, "/study/", lesser, greater);
        }
    }

    [Fact]
    public void Keeps_every_id_through_two_mergers()
    {
        var ids = new[] { "Keeping bees", "Beekeepers met", "“A colony" }
            .Select(words => First.IdOf(AnchorKind.Sentence, words))
            .ToList();
        var once = First
            .Change(Study, "(Marsh & Oakley, 1998). Beekeepers met", "(Marsh & Oakley, 1998), and Beekeepers met")
            .Accept("2026-02-01");
        var twice = once.Change(
            Study,
            "(Vale Beekeepers’ Association, n.d.). “A colony,”",
            "(Vale Beekeepers’ Association, n.d.), and “A colony,”"
        );
        foreach (var site in BeforeAndAfter(twice))
        {
            foreach (var id in ids)
                Assert.Contains(
                    "Keeping bees is an old habit of the Vale",
                    new PublishedSite(site, withRules: false).Fetch($"{Introduction}#{id}").TextContent,
                    StringComparison.Ordinal
                );
        }
    }

    [Fact]
    public void Leads_from_the_old_slug_of_a_section_to_it()
    {
        foreach (var site in BeforeAndAfter(First.Change(Study, "1. The Hive", "1. The House of Wax")))
        {
            Assert.Contains(
                $"\n/vale{Hive} /vale/sections/the-house-of-wax/ 301!\n",
                $"\n{site["_redirects"]}",
                StringComparison.Ordinal
            );
            foreach (
                var published in new[]
                {
                    new PublishedSite(site, withRules: true),
                    new PublishedSite(site, withRules: false),
                }
            )
            {
                Assert.Contains("The House of Wax", published.Fetch(Hive).TextContent, StringComparison.Ordinal);
                Assert.Contains("Methods", published.Fetch($"{Hive}#methods").TextContent, StringComparison.Ordinal);
                Assert.Contains(
                    "The House of Wax",
                    published.Fetch("/study/#the-hive").TextContent,
                    StringComparison.Ordinal
                );
                Assert.Contains(
                    "Disagreements",
                    published.Fetch($"{Hive}#{First.IdOf(AnchorKind.Sentence, "Disagreements")}").TextContent,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public void Gives_a_section_back_its_old_slug_with_its_old_title()
    {
        var retitled = First.Change(Study, "1. The Hive", "1. The House of Wax").Accept("2026-02-01");
        foreach (var site in BeforeAndAfter(retitled.Change(Study, "1. The House of Wax", "1. The Hive")))
        {
            Assert.Contains(Hive, site.Routes);
            Assert.DoesNotContain($"\n/vale{Hive} ", $"\n{site["_redirects"]}", StringComparison.Ordinal);
            Assert.Contains(
                "The Hive",
                new PublishedSite(site, withRules: true).Fetch("/sections/the-house-of-wax/").TextContent,
                StringComparison.Ordinal
            );
        }
    }

    /// <summary>An old slug stays with its section, since links lead to the text.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Gives_no_new_section_an_old_slug(bool released)
    {
        var retitled = First.Change(Study, "1. The Hive\n", "1. The House of Wax\n");
        var edited = (released ? retitled.Accept("2026-02-01") : retitled).Change(
            Study,
            "Acknowledgements\n",
            "4. The Hive\nAnother hive stands in the garden of the museum, painted blue.\nAcknowledgements\n"
        );
        foreach (var site in BeforeAndAfter(edited))
        {
            Assert.Contains("/sections/the-hive-2/", site.Routes);
            Assert.Contains(
                "The House of Wax",
                new PublishedSite(site, withRules: false).Fetch(Hive).TextContent,
                StringComparison.Ordinal
            );
        }
    }

    private static CompiledSite[] BeforeAndAfter(SmallSite edited) =>
        [edited.CompileWell(), edited.Accept("2026-03-01").CompileWell()];

    private static void AssertAlias(CompiledSite site, string route, string alias, string parent)
    {
        var element = site.Page(route).GetElementById(alias);
        Assert.NotNull(element);
        Assert.Equal((0, parent), (element.ChildNodes.Length, element.ParentElement!.Id));
    }
}
