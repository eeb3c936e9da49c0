namespace AfPakSite.Tests.Pages;

/// <summary>Readers see names and years where the study has the keys of a reference manager.</summary>
public class ShownKeyTests
{
    [Theory]
    [InlineData("Old [see @reed, p. 4; @mossAndLee].", "Old [see Reed, 2001, p. 4; Moss & Lee, 2002].")]
    [InlineData("As @reed [p. 4] says.", "As Reed (2001, p. 4) says.")]
    [InlineData("Reed says so [-@reed].", "Reed says so [2001].")]
    [InlineData("Old [@lane].", "Old [Lane et al., n.d.].")]
    [InlineData("Old (Reed, 2001).", "Old (Reed, 2001).")]
    [InlineData(@"Old \citep[p. 4]{reed}.", "Old (Reed, 2001, p. 4).")]
    [InlineData(@"Old \citep[see][p. 4]{reed}.", @"Old \citep[see][p. 4]{reed}.")]
    [InlineData(@"Reed says so in \citeyear{reed}.", @"Reed says so in \citeyear{reed}.")]
    public void Instead_of_the_keys(string text, string shown)
    {
        var site = SmallSite
            .Tea.Without("seeds/study.txt")
            .With("seeds/study.md", $"# On Tea\n\n## 1. Leaves\n\n{text}\n")
            .With("input/bibliography.yml", "references: []\n")
            .With(
                "input/bibliography.bib",
                """
                @book{reed, author = {Reed, Ada}, title = {Tea}, year = 2001}
                @book{mossAndLee, author = {Moss, Ben and Lee, Kim}, title = {Milk}, year = 2002}
                @book{lane, author = {Lane, Al and Moss, Ben and Lee, Kim}, title = {Water}}
                """
            )
            .Compile();
        Assert.Equal(shown, site.Page("/sections/leaves/").QuerySelector("main .paragraph span[data-n]")!.TextContent);
        Assert.Contains(site.Linked.Sentences, place => place.Text == text);
    }
}
