using AfPakSite.Annotations;
using AfPakSite.Linking;

namespace AfPakSite.Tests.Linking;

/// <summary>The actors that sentences name, compared with a list made by hand.</summary>
public sealed class NamedActorTests
{
    private static readonly CompiledSite Site = SmallSite.RealSite;

    [Fact]
    public void Agrees_with_the_list_made_by_reading()
    {
        var read = File.ReadAllLines(Repository.PathOf("tests", "AfPakSite.Tests", "Linking", "actors-by-sentence.txt"))
            .Where(line => !line.StartsWith('#'))
            .ToList();
        Assert.True(read.Count >= 200);
        var found = Site
            .Linked.Mentions.Where(mention => mention.Entity is Actor)
            .ToLookup(mention => mention.Place.Id, mention => mention.Entity.Slug, StringComparer.Ordinal);
        Assert.Equal(
            read.Select(Sorted),
            read.Select(line => line[..line.IndexOf(':')])
                .Select(id => Sorted($"{id}: {string.Join(' ', found[id].Distinct())}"))
        );
    }

    [Theory]
    [InlineData("Kite’s guard slept.", "guard kite")]
    [InlineData("The guard slept.", "guard")]
    [InlineData("Kite-Owl talks failed.", "kite owl")]
    [InlineData("Kite–Owl talks failed.", "kite owl")]
    [InlineData("Kite-led talks failed.", "kite")]
    [InlineData("Kite-Major fell.", "")]
    public void Names_an_actor_by_its_own_name_alone(string sentence, string actors) =>
        Assert.Equal(
            actors,
            string.Join(
                ' ',
                Birds(sentence)
                    .Linked.Mentions.Where(mention => mention.Place.Text == sentence)
                    .Select(mention => mention.Entity.Slug)
                    .Order(StringComparer.Ordinal)
            )
        );

    [Theory]
    [InlineData("Kite and Owl met again.", false)]
    [InlineData("Kite–Owl talks failed.", true)]
    [InlineData("Kite–Owl talks helped Kite.", true)]
    [InlineData("Kite–Owl talks helped Owl and Kite.", false)]
    public void Counts_compounds_that_alone_join_two_names(string sentence, bool isCompound)
    {
        var site = Birds(sentence);
        var kite = site.Site.Annotations.Actors.Single(actor => actor.Slug == "kite");
        var owl = Assert.Single(Companions.Of(site.Linked, kite), companion => companion.Actor.Slug == "owl");
        Assert.Contains(owl.Sentences, place => place.Text == sentence);
        Assert.Equal(isCompound, owl.Compounds.Any(place => place.Text == sentence));
    }

    private static CompiledSite Birds(string sentence) =>
        SmallSite
            .Tea.Change("seeds/study.txt", "began in 1820.", $"began in 1820. Kite, Owl and guard met. {sentence}")
            .With("input/actors/kite.md", Bird("Kite"))
            .With("input/actors/owl.md", Bird("Owl"))
            .With("input/actors/guard.md", Bird("guard\naliases: [Kite’s guard]"))
            .Compile();

    private static string Bird(string name) =>
        $"---\nname: {name}\nkind: state\nsummary: It is a bird.\nevidence: Kite, Owl and guard met\n---\n";

    private static string Sorted(string line) =>
        string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
