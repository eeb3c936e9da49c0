using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Linking;
using AfPakSite.Reading;

namespace AfPakSite.Tests.Linking;

/// <summary>Which listed works a proofreader names beside a citation that no work matches.</summary>
public sealed class NearWorkTests
{
    private const string Khan = "{id: khan, author: [{family: Khan, given: Ann}], issued: '2010'}";
    private const string Two = "{id: two, author: [{family: Reed}, {family: Hill}], issued: '2001'}";
    private const string Board = "{id: board, author: [{literal: Tea Board of the Hills}], issued: '2019'}";

    [Theory]
    [InlineData(Khan, "(Khan, 2011)", "Year khan")]
    [InlineData(Khan, "(A. Khan, 2011)", "Year khan")]
    [InlineData(Khan, "(Khan, n.d.)", "Year khan")]
    [InlineData(Khan, "(Kahn, 2010)", "Spelling khan")]
    [InlineData(Khan, "(Khann, 2010)", "Spelling khan")]
    [InlineData(Khan, "(Kan, 2010)", "Spelling khan")]
    [InlineData(Khan, "(Khun, 2010)", "Spelling khan")]
    [InlineData(Khan, "(khan, 2010)", "Capital khan")]
    [InlineData(Khan, "(Khan, 2010a)", "Letter khan")]
    [InlineData(Khan, "(Khan and Moss, 2010)", "Authors khan")]
    [InlineData(Khan, "(Khan et al., 2010)", "Authors khan")]
    [InlineData(Khan, "(Khomm, 2010)", "")]
    [InlineData(Khan, "(Kahn, 2011)", "")]
    [InlineData(Two, "(Hill and Reed, 2001)", "Order two")]
    [InlineData(Two, "(Reed and Hil, 2001)", "Spelling two")]
    [InlineData(Two, "(Reed & Hill, 2003)", "Year two")]
    [InlineData(Two, "(Reed, 2001)", "Authors two")]
    [InlineData(Two, "(Hill, 2001)", "")]
    [InlineData(Board, "(Tea Board of the Hills, 2018)", "Year board")]
    [InlineData(Board, "(TBH, 2018)", "Year board")]
    [InlineData("{id: mu, author: [{family: Müller}], issued: '2003'}", "(Muller, 2003)", "Accents mu")]
    [InlineData("{id: mu, author: [{family: Muller}], issued: '2003'}", "(Müller, 2003)", "Accents mu")]
    [InlineData("{id: vb, author: [{family: van der Berg}], issued: '2003'}", "(Berg, 2004)", "Year vb")]
    [InlineData(
        "{id: a, author: [{family: Ash}], issued: '2001', year-suffix: a} {id: b, author: [{family: Ash}], issued: '2001', year-suffix: b}",
        "(Ash, 2001)",
        "Letter a b"
    )]
    [InlineData(
        "{id: a, author: [{family: Ash}], issued: '1990'} {id: b, author: [{family: Ash}], issued: '2003'}",
        "(Ash, 2001)",
        "Year b"
    )]
    [InlineData(
        "{id: three, author: [{family: Ash}, {family: Elm}, {family: Oak}], issued: '2003'}",
        "(Ash et al., 2002)",
        "Year three"
    )]
    public void Are_named_with_what_differs(string works, string text, string expected)
    {
        var citation = Assert.Single(CitationScanner.Scan(text));
        var found = new NearWorks(WorksOf(works)).Find(citation, citation.Suffixes);
        Assert.Equal(
            expected,
            found.Works.IsEmpty ? "" : $"{found.Kind} {string.Join(' ', found.Works.Select(work => work.Id.Value))}"
        );
    }

    /// <summary>A work that a citation names is not reported a second time, and others are.</summary>
    [Fact]
    public void Are_not_reported_as_uncited_too()
    {
        var site = SmallSite
            .Tea.With(
                "input/bibliography.yml",
                "references:\n"
                    + "  - {id: smith-2001, type: book, author: [{family: Smith}], issued: '2001', status: unidentified}\n"
                    + "  - {id: khan, type: book, author: [{family: Khan}], issued: '2010', status: unidentified}\n"
                    + "  - {id: moss, type: book, author: [{family: Moss}], issued: '1990', status: unidentified}\n"
            )
            .Change("seeds/study.txt", "(Smith, 2001)", "(Smith, 2001; Khan, 2011)");
        Assert.Equal(["work-not-cited moss", "citation-not-listed Khan, 2011"], Found(site.Compile().Diagnostics));
    }

    /// <summary>A name with a year in the running text is seldom a citation, but explains an uncited work.</summary>
    [Fact]
    public void Explain_an_uncited_work()
    {
        var site = SmallSite
            .Tea.With(
                "input/bibliography.yml",
                "references:\n"
                    + "  - {id: smith-2001, type: book, author: [{family: Smith}], issued: '2001', status: unidentified}\n"
                    + "  - {id: moss, type: book, author: [{family: Moss}], issued: '1990', status: unidentified}\n"
            )
            .Change("seeds/study.txt", "(Smith, 2001)", "(Smith, 2001), as Moss 1991 says");
        var found = Assert.Single(site.Compile().Diagnostics);
        Assert.Equal("work-not-cited", found.Code);
        Assert.StartsWith("“Moss 1991” (seeds/study.txt:", found.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See The Leaves of Tea (London: Hill Press, 1993), which is old.")]
    [InlineData("See The Leaves of Tea (New York and London: Hill Press, 1993).")]
    public void Are_not_sought_for_an_imprint(string sentence)
    {
        var site = SmallSite.Tea.Change("seeds/study.txt", "The trade began", $"{sentence} The trade began");
        Assert.Empty(site.Compile().Diagnostics);
    }

    private static ImmutableArray<Work> WorksOf(string works) =>
        SmallSite
            .Tea.With(
                "input/bibliography.yml",
                $"references:\n  - {works.Replace("} {id", "}\n  - {id").Replace("{id: ", "{type: book, id: ")}\n"
            )
            .Compile()
            .Site.Annotations.Works;

    private static IEnumerable<string> Found(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Span!.Value.Text}");
}
