using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Tests.History;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Undoes a cut after its release: the same text gets back its id.</summary>
public sealed class ReturnedAnchorTests
{
    private const string Study = "seeds/study.txt";
    private const string Cut = " Queens were exchanged, not sold.";
    private const string Twin = " Every hive has a story of its own.";
    private const string Spring = "2. The Season\nSpring begins with the willow.";
    private const string Loss = "Nobody knows who built it.";

    private static readonly SmallSite First = SmallSite.Scenario("bees").Accept("2026-01-01");
    private static readonly string Queens = First.IdOf(AnchorKind.Sentence, "Queens");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gives_a_sentence_back_its_id(bool withSuccessor)
    {
        var to = withSuccessor ? First.IdOf(AnchorKind.Sentence, "With the theory") : null;
        var restored = First
            .Change(Study, Cut, "")
            .Retire(Queens, to, "2026-02-01")
            .Accept("2026-02-01")
            .With(Study, First[Study]);
        foreach (
            var site in new[]
            {
                restored.CompileWell(),
                restored.Accept("2026-03-01").With(new BuildOptions(Locked: true)).CompileWell(),
            }
        )
        {
            foreach (var withRules in new[] { true, false })
                Assert.Equal(Cut.Trim(), new PublishedSite(site, withRules).Fetch($"/l/{Queens}/").TextContent);
            Assert.Single(site.Page(Routes.Study).QuerySelectorAll($"[id='{Queens}']"));
        }
        var ledger = restored.Accept("2026-03-01").ReadLedger();
        Assert.Empty(ledger.Gone);
        Assert.Equal(
            First.ReadLedger().Anchors.Single(anchor => anchor.Id == Queens),
            ledger.Anchors.Single(anchor => anchor.Id == Queens)
        );
    }

    [Fact]
    public void Keeps_the_anchors_that_lead_to_a_returned_one()
    {
        var other = First.IdOf(AnchorKind.Sentence, "Nobody knows");
        var cut = First.Change(Study, Cut, "").Retire(Queens, null, "2026-02-01").Accept("2026-02-01");
        var both = cut.Change(Study, $" {Loss}", "").Retire(other, Queens, "2026-02-02").Accept("2026-02-02");
        var restored = both.Change(Study, "Lund, 2016).\n3.2", $"Lund, 2016).{Cut}\n3.2").Accept("2026-03-01");
        Assert.Equal(
            (other, new Retirement("2026-02-02", Queens, IsDecided: true)),
            Assert.Single(restored.ReadLedger().Gone.Select(anchor => (anchor.Id, anchor.Retired!)))
        );
        Assert.Contains(
            "Queens",
            new PublishedSite(restored.CompileWell(), withRules: false).Fetch($"/l/{other}/").TextContent,
            StringComparison.Ordinal
        );
    }

    /// <summary>A section returns only with its whole text; its title alone may be a coincidence.</summary>
    [Theory]
    [InlineData("The author thanks the Hive Museum and the beekeepers of Lower Vale.", true)]
    [InlineData("Nobody has helped with this study.", false)]
    public void Gives_a_section_back_its_id_with_its_text(string text, bool isSame)
    {
        const string Section =
            "Acknowledgements\nThe author thanks the Hive Museum and the beekeepers of Lower Vale.\n";
        var id = First.IdOf(AnchorKind.Section, "Acknowledgements");
        var restored = First
            .Change(Study, Section, "")
            .Retire(id, null, "2026-02-01")
            .Accept("2026-02-01")
            .Change(Study, "References\n", $"Acknowledgements\n{text}\nReferences\n")
            .Accept("2026-03-01");
        Assert.Equal(isSame, restored.IdOf(AnchorKind.Section, "Acknowledgements") == id);
        Assert.Equal(isSame, restored.ReadLedger().Gone.IsEmpty);
        Assert.Equal(
            isSame,
            restored
                .CompileWell()
                .Page(Routes.Study)
                .GetElementById("acknowledgements")
                ?.TextContent.Contains(text, StringComparison.Ordinal)
                is true
        );
    }

    [Theory]
    [InlineData(Spring)]
    [InlineData(Loss)]
    public void Chooses_the_anchor_of_the_same_section(string place)
    {
        var cut = Twins(out var ids);
        var restored = cut.Change(Study, place, place + Twin).Accept("2026-03-01");
        Assert.Equal(ids[place == Loss ? 0 : 1], restored.IdOf(AnchorKind.Sentence, Twin.Trim()));
        Assert.Equal(ids[place == Loss ? 1 : 0], Assert.Single(restored.ReadLedger().Gone).Id);
    }

    [Fact]
    public void Gives_no_id_to_either_of_two_equal_texts()
    {
        var cut = First.Change(Study, Cut, "").Retire(Queens, null, "2026-02-01").Accept("2026-02-01");
        var restored = cut.Change(Study, Spring, Spring + Cut).Change(Study, Loss, Loss + Cut).Accept("2026-03-01");
        Assert.DoesNotContain(restored.ReadLedger().Anchors, anchor => anchor.Id == Queens);
        Assert.Equal(Queens, Assert.Single(restored.ReadLedger().Gone).Id);
    }

    [Fact]
    public void Gives_no_id_to_a_text_that_a_living_anchor_has()
    {
        var cut = Twins(out var ids, second: false);
        var restored = cut.Change(Study, Loss, Loss + Twin).Accept("2026-03-01");
        Assert.Equal(ids[0], Assert.Single(restored.ReadLedger().Gone).Id);
    }

    /// <summary>A short text may be in another section by coincidence; a long one is the same.</summary>
    [Theory]
    [InlineData(Spring, "No data.", false)]
    [InlineData(Loss, "No data.", true)]
    [InlineData(Spring, "The queen of the first hive was painted with a blue dot.", true)]
    public void Gives_a_short_text_back_its_id_in_its_section(string place, string text, bool isSame)
    {
        var before = First.Change(Study, Loss, $"{Loss} {text}").Accept("2026-01-02");
        var id = before.IdOf(AnchorKind.Sentence, text);
        var restored = before
            .Change(Study, $"{Loss} {text}", Loss)
            .Retire(id, null, "2026-02-01")
            .Accept("2026-02-01")
            .Change(Study, place, $"{place} {text}")
            .Accept("2026-03-01");
        Assert.Equal(isSame, restored.IdOf(AnchorKind.Sentence, text) == id);
        Assert.Equal(isSame, restored.ReadLedger().Gone.IsEmpty);
    }

    /// <summary>A study that had the same sentence in two sections, and lost one or both.</summary>
    private static SmallSite Twins(out string[] ids, bool second = true)
    {
        var twins = First.Change(Study, Loss, Loss + Twin).Change(Study, Spring, Spring + Twin).Accept("2026-01-02");
        ids =
        [
            .. twins
                .ReadLedger()
                .Anchors.Where(anchor => anchor.Kind == AnchorKind.Sentence && anchor.Text == Twin.Trim())
                .Select(anchor => anchor.Id),
        ];
        var cut = twins.Change(Study, Loss + Twin, Loss).Retire(ids[0], null, "2026-02-01").Accept("2026-02-01");
        return second
            ? cut.Change(Study, Spring + Twin, Spring).Retire(ids[1], null, "2026-02-01").Accept("2026-02-02")
            : cut;
    }
}
