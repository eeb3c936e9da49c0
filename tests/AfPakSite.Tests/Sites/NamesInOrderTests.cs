using System.IO.Compression;
using System.Text.Json;
using AfPakSite.Tests.Ledgers;

namespace AfPakSite.Tests.Sites;

/// <summary>Names in alphabetical order are in that of an index on every page and in every file.</summary>
public sealed class NamesInOrderTests
{
    /// <summary>Ordinally, the last is the first and the first is the last.</summary>
    private static readonly string[] Actors = ["Émigrés", "iron guild", "al-Qasim", "Zoo keepers"];
    private static readonly string[] Places = ["Élan", "hills", "al-Rif", "Yarrow"];
    private static readonly string[] Works = ["al-Amin, 1999", "Éclair, 2003", "Smith, 2001", "Zorn, 1990"];
    private static readonly string[] Titles = ["On A", "On B", "Leaves", "On D"];

    private static readonly CompiledSite Site = Named().CompileWell();

    [Theory]
    [InlineData("/actors/", ".company-figure select")]
    [InlineData("/actors/", ".company-figure .figure-text")]
    [InlineData("/actors/", ".section-matrix tbody")]
    [InlineData("/actors/", ".framework-matrix tbody")]
    [InlineData("/actors/", ".entries > li > a:first-child")]
    [InlineData("/actors/planters/", "section:has(#_companions) > .tally")]
    [InlineData("/frameworks/trade-theory/", "section:has(#_with)")]
    [InlineData("/sections/leaves/", ".notes")]
    [InlineData("/instructors/", "[data-kind=actor]")]
    public void Orders_actors(string route, string selector) => AssertOrder(Actors, TextOf(route, selector));

    [Theory]
    [InlineData("/places/", ".entries h2")]
    [InlineData("/instructors/", "[data-kind=place]")]
    public void Orders_places(string route, string selector) => AssertOrder(Places, TextOf(route, selector));

    [Theory]
    [InlineData("/bibliography/", ".known-works")]
    [InlineData("/frameworks/trade-theory/", ".works")]
    [InlineData("/instructors/", "[data-kind=work]")]
    public void Orders_works(string route, string selector) => AssertOrder(Works, TextOf(route, selector));

    [Theory]
    [InlineData("actors-together.csv")]
    [InlineData("actors-by-section.csv")]
    [InlineData("frameworks-by-actor.csv")]
    public void Orders_the_files_of_figures(string name) => AssertOrder(Actors, Site[$"figures/{name}"]);

    [Fact]
    public void Orders_works_in_the_printed_study_and_the_book()
    {
        string[] authors = ["al-Amin", "Éclair", "Smith", "Zorn"];
        AssertOrder(authors, TextOf("/study/", ".works-cited ul"));
        AssertOrder(authors, Chapter("bibliography.xhtml"));
        AssertOrder(Places, Chapter("page-places.xhtml"));
    }

    /// <summary>In these files, each name is at last in its own entry.</summary>
    [Fact]
    public void Orders_exports()
    {
        foreach (var names in new[] { Actors, Places, Works })
            AssertOrder(names, text => Site["links.csv"].LastIndexOf(text, StringComparison.Ordinal));
        AssertOrder(Actors, text => Site["llms.txt"].LastIndexOf(text, StringComparison.Ordinal));
        AssertOrder(Titles, text => Site["bibliography.ris"].LastIndexOf(text, StringComparison.Ordinal));
        var study = JsonDocument.Parse(Site["study.json"]).RootElement;
        AssertOrder(Actors, [.. study.GetProperty("actors").EnumerateArray().Select(NameOf)]);
        AssertOrder(Places, [.. study.GetProperty("places").EnumerateArray().Select(NameOf)]);
    }

    private static string NameOf(JsonElement entry) => entry.GetProperty("name").GetString()!;

    /// <summary>The study names them in another order.</summary>
    private static SmallSite Named() =>
        SmallSite
            .Tea.Change(
                "seeds/study.txt",
                "The trade began in 1820.",
                "The trade began in 1820. By the Theory of Trade, the planters met Zoo keepers, the iron guild, the "
                    + "Émigrés and al-Qasim (Zorn, 1990; Éclair, 2003; al-Amin, 1999). They met in Yarrow, the al-Rif and Élan."
            )
            .With("input/actors/a.md", Actor("Zoo keepers"))
            .With("input/actors/b.md", Actor("iron guild"))
            .With("input/actors/c.md", Actor("Émigrés"))
            .With("input/actors/d.md", Actor("al-Qasim"))
            .With(
                "input/frameworks/trade-theory.md",
                """
                ---
                name: Theory of Trade
                summary: By it, the planters met others.
                evidence: By the Theory of Trade, the planters met
                works: [zorn-1990, smith-2001, eclair-2003, al-amin-1999]
                ---
                """
            )
            .Change(
                "input/places.yml",
                "- {slug: hills,",
                """
                - {slug: yarrow, name: Yarrow, kind: village, description: A meeting place., evidence: They met in Yarrow}
                - {slug: al-rif, name: al-Rif, kind: village, description: A meeting place., evidence: They met in Yarrow}
                - {slug: elan, name: Élan, kind: village, description: A meeting place., evidence: They met in Yarrow}
                - {slug: hills,
                """
            )
            .Change(
                "input/bibliography.yml",
                "references:\n",
                """
                references:
                  - {id: zorn-1990, type: book, author: [{family: Zorn}], issued: "1990", title: On D, status: identified}
                  - {id: eclair-2003, type: book, author: [{family: Éclair}], issued: "2003", title: On B, status: identified}
                  - {id: al-amin-1999, type: book, author: [{family: al-Amin}], issued: "1999", title: On A, status: identified}

                """
            );

    private static string Actor(string name) =>
        $"""
            ---
            name: {name}
            kind: community
            summary: Others whom the planters met.
            evidence: the planters met Zoo keepers
            ---
            """;

    private static string TextOf(string route, string selector) =>
        string.Join('\n', Site.Page(route).QuerySelectorAll(selector).Select(element => element.TextContent));

    private static string Chapter(string name)
    {
        using var zip = new ZipArchive(
            new MemoryStream(Site.Files.Single(file => file.Path == "study.epub").Bytes.ToArray())
        );
        using var reader = new StreamReader(zip.Entries.Single(entry => entry.Name == name).Open());
        return reader.ReadToEnd();
    }

    private static void AssertOrder(string[] names, string text) =>
        AssertOrder(names, name => text.IndexOf(name, StringComparison.Ordinal));

    private static void AssertOrder(string[] names, string[] all) =>
        AssertOrder(names, name => Array.IndexOf(all, name));

    private static void AssertOrder(string[] names, Func<string, int> placeOf)
    {
        Assert.All(names, name => Assert.NotEqual(-1, placeOf(name)));
        Assert.Equal(names, names.OrderBy(placeOf));
    }
}
