using AfPakSite.Sites;

namespace AfPakSite.Tests.Pages;

/// <summary>The home page names the authors as their names are written.</summary>
public sealed class HomePageTests
{
    [Theory]
    [InlineData("{family: Brown, given: Ada}", "<span>Ada Brown</span>")]
    [InlineData("{literal: Tea Institute}", "<span>Tea Institute</span>")]
    [InlineData(
        "{family: Brown, given: Ada, ORCID: 0000-0002-1825-0097}",
        "<a href=\"https://orcid.org/0000-0002-1825-0097\">Ada Brown</a>"
    )]
    public void Names_a_person_or_an_institution(string author, string written) =>
        Assert.Equal(
            written,
            SmallSite
                .Tea.Change("input/site.yml", "{family: Brown, given: Ada}", author)
                .Compile()
                .Page(Routes.Home)
                .QuerySelector(".byline")!
                .Children.Single()
                .OuterHtml
        );
}
