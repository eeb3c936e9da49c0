using System.Xml.Linq;
using AfPakSite.Sites;
using AfPakSite.Tests.Ledgers;
using static AfPakSite.Tests.Ledgers.ShipsStudy;

namespace AfPakSite.Tests.Hosting;

/// <summary>The feed has the author of the study, and ids that begin with the authority in the settings.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly SmallSite Edited = First
        .Change(StudyPath, "3. Results", "3. Findings")
        .Accept("2026-02-01");

    [Fact]
    public void Has_tag_URIs_of_the_host_in_the_settings_and_the_date_of_the_first_release()
    {
        var ids = Ids(Edited);
        Assert.Matches("^tag:[a-z.]+,\\d{4}-\\d\\d-\\d\\d:[^/]+/feed$", ids[0]);
        Assert.EndsWith("/release-1", ids[^1], StringComparison.Ordinal);
        Assert.Distinct(ids);
        Assert.All(ids, id => Assert.StartsWith(ids[0][..^"feed".Length], id, StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_its_ids_at_another_address() =>
        Assert.Equal(Ids(Edited), Ids(Edited.With(new BuildOptions("https://elsewhere.example/sub/"))));

    [Fact]
    public void Keeps_its_ids_at_another_address_in_the_settings_if_they_name_the_authority()
    {
        var named = Edited.With(
            "input/site.yml",
            $"feed-authority: ada@ships.example,2020-01\n{Edited["input/site.yml"]}"
        );
        var ids = Ids(named);
        Assert.All(ids, id => Assert.StartsWith("tag:ada@ships.example,2020-01:", id, StringComparison.Ordinal));
        Assert.Equal(ids, Ids(Moved(named)));
        Assert.Empty(Ids(Edited).Intersect(Ids(Moved(Edited))));
    }

    [Fact]
    public void Is_by_the_author_of_the_study()
    {
        var author = XDocument.Parse(SmallSite.RealSite["feed.xml"]).Root!.Elements(Atom + "author").Single();
        Assert.Equal("Abdul Wasi Popalzay", (string?)author.Element(Atom + "name"));
        Assert.Equal("https://orcid.org/0009-0005-3697-6034", (string?)author.Element(Atom + "uri"));
    }

    [Theory]
    [InlineData("ships.example")]
    [InlineData("ships.example,26")]
    [InlineData("ships.example,2026-13")]
    [InlineData("https://ships.example/,2026")]
    [InlineData("two words.example,2026")]
    public void Must_have_an_authority_with_a_date(string authority) =>
        Assert.Equal(
            ["feed-authority-malformed"],
            SmallSite
                .Tea.With("input/site.yml", $"feed-authority: {authority}\n{SmallSite.Tea["input/site.yml"]}")
                .Compile()
                .Codes
        );

    private static SmallSite Moved(SmallSite site) =>
        site.Change("input/site.yml", "url: https://", "url: https://new.");

    private static List<string> Ids(SmallSite site) =>
        [.. XDocument.Parse(site.Compile()["feed.xml"]).Descendants(Atom + "id").Select(id => id.Value)];
}
