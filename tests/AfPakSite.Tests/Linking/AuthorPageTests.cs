namespace AfPakSite.Tests.Linking;

/// <summary>Citations by author and page, without a year.</summary>
public sealed class AuthorPageTests
{
    private const string Works =
        "{id: smith, author: [{family: Smith, given: John}], issued: '2010', title: Teas} {id: pair, author: [{family: Smith}, {family: Jones}], issued: '2012', title: More} {id: hill, author: [{family: Hill}], issued: '2011', title: Hills} {id: cups, author: [{family: Reed}], issued: '2001', title: Cups of Tea} {id: pots, author: [{family: Reed}], issued: '2002', title: Pots}";

    [Theory]
    [InlineData("Tea is old (Smith 12)", "smith")]
    [InlineData("Tea is old (Smith 12–14; see Hill, p. 4; J. Smith 4, 7)", "smith hill smith")]
    [InlineData("Tea is old (Smith and Jones 12), and hot (Hill)", "pair hill")]
    [InlineData("Tea is old (Reed, Pots 3; Reed, “Cups of” 4)", "pots cups")]
    [InlineData("Tea is old (Hill, qtd. in Smith 12)", "smith")]
    [InlineData("Tea is old (Reed 12)", "error[citation-ambiguous]")]
    public void Are_read_in_a_study_that_cites_so(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Works, $"{text}."));

    [Theory]
    [InlineData("Tea is old (Smith, 2010). It is hot (Smith 12)", "smith warning[citation-not-read]")]
    [InlineData("Tea is old (Smith, 2010). It is hot (Smith)", "smith")]
    public void Are_reported_in_a_study_that_cites_years(string text, string expected) =>
        Assert.Equal(expected, CitedIn.Text(Works, $"{text}."));

    /// <summary>“Ibid.” would lead to the work of the last citation with a year.</summary>
    [Theory]
    [InlineData("Old (Smith, 2010). Hot (Hill 12). Good (ibid., 14)", "smith", true)]
    [InlineData("Old (Hill 12). Hot (Smith, 2010). Good (ibid., 14)", "smith smith", false)]
    public void Are_not_repeated_by_a_citation_of_another_work(string text, string works, bool isReported)
    {
        var cited = CitedIn.Text(Works, $"{text}.").Split(' ');
        Assert.Equal(works, string.Join(' ', cited.Where(one => !one.Contains('[', StringComparison.Ordinal))));
        Assert.Equal(isReported, cited.Any(one => one.Contains("citation-of-earlier", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Tea is old (Chapter 12; Hills 4; A. Smith 12)")]
    [InlineData("Tea is old (the Hill 12 times; at Hill 3)")]
    [InlineData("Tea is old (12). The old men of Smith (SMITH) met")]
    public void Are_not_seen_in_other_words(string text) => Assert.Equal("", CitedIn.Text(Works, $"{text}."));

    [Fact]
    public void Settings_name_what_is_not_a_citation()
    {
        var site = SmallSite.Tea.With("seeds/study.txt", "On Tea\n1. Leaves\nTea is old (Smith, 2001; Smith 12).\n");
        site = site.With("input/site.yml", site["input/site.yml"] + "\nnot-citations: [\"Smith 12\"]\n");
        Assert.DoesNotContain(
            site.Compile().Diagnostics,
            found => found.Code is "citation-not-read" or "not-citation-unused"
        );
    }
}
