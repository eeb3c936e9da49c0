using AfPakSite.Diagnostics;
using AfPakSite.Fixing;

namespace AfPakSite.Tests.Linking;

/// <summary>An id that is not a slug changes together with the links to it, and with nothing else.</summary>
public sealed class IdRenamerTests
{
    private const string About = "input/pages/about.md";

    private static SmallSite Site =>
        SmallSite.Tea.Change("input/timeline.yml", "id: trade", "id: Old Trade").With("input/glossary.yml", "");

    [Theory]
    [InlineData("[a](</timeline/#Old Trade>)", "[a](</timeline/#old-trade>)")]
    [InlineData("[a](/timeline/#Old%20Trade)", "[a](/timeline/#old-trade)")]
    [InlineData("[a](/timeline/#Old%20Trade) [b](/timeline/#old)", "[a](/timeline/#old-trade) [b](/timeline/#old)")]
    public void Changes_the_links_to_an_id(string before, string after) => Assert.Equal(after, Renamed(before));

    [Theory]
    [InlineData("[a](https://other.example/timeline/#Old%20Trade)")]
    [InlineData("[a](//other.example/timeline/#Old%20Trade)")]
    [InlineData("[a](https://other.example/Old%20Trade/)")]
    [InlineData("[a](/bibliography/#Old%20Trade)")]
    [InlineData("[a](/paths/Old%20Trade/)")]
    [InlineData("[a](/timeline/#Old%20Trader)")]
    public void Leaves_other_links(string link) => Assert.Equal(link, Renamed(link));

    /// <summary>A second of two ids with one slug cannot become it.</summary>
    [Fact]
    public void Offers_nothing_for_two_ids_with_one_slug() =>
        Assert.Empty(
            Site.Change(
                    "input/timeline.yml",
                    "- id: Old Trade",
                    "- id: old-trade\n  date: \"1820\"\n  title: A\n- id: Old Trade"
                )
                .Compile()
                .Diagnostics.Where(diagnostic => diagnostic.Code == "id-not-slug")
                .SelectMany(diagnostic => diagnostic.Fixes)
        );

    /// <summary>The address is in another place than the link.</summary>
    [Fact]
    public void Names_a_link_that_it_cannot_change()
    {
        var found = Assert.Single(
            Site.With(
                    About,
                    "---\ntitle: About\ndescription: About this site.\n---\n[a][old]\n\n[old]: </timeline/#Old Trade>\n"
                )
                .Compile()
                .Diagnostics,
            diagnostic => diagnostic.Code == "id-not-slug"
        );
        Assert.Empty(found.Fixes);
        Assert.StartsWith(
            "write “old-trade”, and where “[a][old]” (input/pages/about.md:5:1) leads, which the program cannot change: ",
            found.Hint,
            StringComparison.Ordinal
        );
    }

    /// <summary>The last line of a page after the fix.</summary>
    private static string Renamed(string line)
    {
        var site = Site.With(About, $"---\ntitle: About\ndescription: About this site.\n---\n{line}\n");
        var found = Assert.Single(site.Compile().Diagnostics, diagnostic => diagnostic.Code == "id-not-slug");
        return site.With(FixPlan.Of([Assert.IsType<Fix.Rewrite>(Assert.Single(found.Fixes))]))[About].Split('\n')[^2];
    }
}
