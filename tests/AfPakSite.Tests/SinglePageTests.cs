using AfPakSite.Ledgers;
using AfPakSite.Sites;
using AfPakSite.Tests.Ledgers;
using AfPakSite.Theme;

namespace AfPakSite.Tests;

/// <summary>
/// A single rendered page equals the page of the whole site, and no page depends on pages rendered before it.
/// </summary>
public sealed class SinglePageTests
{
    [Theory]
    [InlineData("tea", false)]
    [InlineData("bees", true)]
    public void Is_the_same_as_in_the_whole_site(string scenario, bool policyInPages)
    {
        var compiled = SmallSite
            .Scenario(scenario)
            .Accept("2026-01-01")
            .Freeze(new Edition("2026-01-15", 1))
            .With(new BuildOptions(PolicyInPages: policyInPages))
            .Compile();
        Assert.NotEmpty(compiled.Linked.Editions);
        var theme = SiteTheme.Of(compiled.Site);
        foreach (var linked in compiled.Linked.Editions.Append(compiled.Linked))
        {
            foreach (var page in linked.Site.Pages.Reverse())
            {
                var alone = SiteRenderer.RenderPage(new(linked, page, theme));
                Assert.Equal(compiled[alone.Path], alone.Text);
            }
        }
    }
}
