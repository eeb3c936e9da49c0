using AfPakSite.Theme;

namespace AfPakSite.Tests;

/// <summary>A single rendered page equals the page of the whole site, and no page depends on pages rendered before it.</summary>
public sealed class SinglePageTests
{
    [Theory]
    [InlineData("tea")]
    [InlineData("bees")]
    public void Is_the_same_as_in_the_whole_site(string scenario)
    {
        var compiled = SmallSite.Scenario(scenario).Compile();
        var theme = SiteTheme.Of(compiled.Site.Settings);
        foreach (var page in compiled.Site.Pages.Reverse())
        {
            var alone = SiteRenderer.RenderPage(new(compiled.Linked, page, theme));
            Assert.Equal(compiled[alone.Path], alone.Text);
        }
    }
}
