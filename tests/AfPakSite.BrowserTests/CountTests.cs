using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>What happens when a number is followed, with and without scripts, and the filters of sentences.</summary>
public sealed partial class CountTests(Chromium chromium)
{
    private const double MostScreens = 12;

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex Number { get; }

    [Theory]
    [InlineData("/actors/", ".section-matrix tr:last-child td:last-child a")]
    [InlineData("/actors/", ".section-matrix tbody tr:first-child td:nth-last-child(2) a")]
    [InlineData("/actors/afghanistan/", ".tally a[href='#with-india']")]
    [InlineData("/actors/pakistan/", ".tally a[href$='#with-pakistan']")]
    [InlineData("/actors/pakistan/", ".compounds a")]
    [InlineData("/bibliography/", "a.count[href$=_ambiguous]")]
    public async Task Opens_the_folded_list_that_a_number_leads_to_without_scripts(string address, string number)
    {
        await using var visit = await chromium.Open(address, new(Scripts: false));
        var count = visit.Page.Locator(number).First;
        var text = await count.TextContentAsync();
        await count.ClickAsync();
        var counted = visit.Page.Locator(":target [data-counted]");
        await Assertions.Expect(counted).ToHaveCountAsync(int.Parse(Number.Match(text!).Value));
        await Assertions.Expect(counted.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Shows_the_sentences_that_name_both_actors()
    {
        await using var visit = await chromium.Open("/actors/afghanistan/");
        var count = visit.Page.Locator(".tally a[href='#with-india']");
        var number = int.Parse((await count.TextContentAsync())!);
        await count.ClickAsync();
        var shown = visit.Page.Locator("#sentences li[data-named]:visible");
        await Assertions.Expect(shown).ToHaveCountAsync(number);
        Assert.All(
            await shown.EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.named)"),
            named => Assert.Contains("india", named.Split(' '))
        );
        await Assertions.Expect(visit.Page.Locator(".sentence-filters")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Shows_the_sentences_of_an_address_that_is_opened()
    {
        await using var visit = await chromium.Open("/actors/afghanistan/#with-india");
        await Assertions.Expect(visit.Page.Locator("select[name=actor]")).ToHaveValueAsync("india");
        await Assertions.Expect(visit.Page.Locator(".sentence-filters")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Filters_by_actor_framework_and_section()
    {
        await using var visit = await chromium.Open("/actors/pakistan/");
        var (shown, output) = (
            visit.Page.Locator("#sentences li[data-counted]:visible"),
            visit.Page.Locator(".sentence-filters output")
        );
        await Assertions.Expect(shown).ToHaveCountAsync(10);
        await visit.Page.Locator("select[name=framework]").SelectOptionAsync("human-security");
        await visit.Page.Locator("select[name=section]").SelectOptionAsync("in-conclusion");
        await Assertions.Expect(shown).ToHaveCountAsync(0);
        await visit.Page.Locator("select[name=section]").SelectOptionAsync("in-theoretical-framework");
        await visit.Page.Locator("select[name=framework]").SelectOptionAsync("");
        await visit.Page.Locator("select[name=actor]").SelectOptionAsync("ttp");
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await Assertions.Expect(output).ToHaveTextAsync(new Regex("^1 of [0-9]+ sentences$"));
        await visit.IsAt("/actors/pakistan/?section=in-theoretical-framework&actor=ttp");
        await visit.Page.Locator("select[name=actor]").SelectOptionAsync("");
        await visit.Page.Locator("select[name=section]").SelectOptionAsync("");
        await Assertions.Expect(shown).ToHaveCountAsync(10);
        await Assertions.Expect(output).ToBeEmptyAsync();
    }

    /// <summary>Measures each page as it opens, with its lists folded.</summary>
    [Theory]
    [InlineData("/actors/")]
    [InlineData("/frameworks/")]
    [InlineData("/themes/")]
    [InlineData("/places/")]
    [InlineData("/glossary/")]
    [InlineData("/bibliography/")]
    public async Task Has_no_page_longer_than_twelve_screens(string index)
    {
        await using var visit = await chromium.Open(index);
        var entries = await visit
            .Page.Locator("main .entries > li > a:first-child")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        foreach (var page in entries.Prepend(visit.Page.Url))
        {
            await visit.Page.GotoAsync(page);
            var screens = await visit.Page.EvaluateAsync<double>("document.documentElement.scrollHeight / innerHeight");
            Assert.True(screens <= MostScreens, $"{page} is {screens} screens long.");
        }
    }
}
