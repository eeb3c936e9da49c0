using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The title page: the way to the text is on its first screen, and its map leads to the argument.</summary>
public sealed class HomeTests(Chromium chromium)
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Starts_reading_from_the_first_screen(bool phone, bool scripts)
    {
        await using var visit = await chromium.Open("/", new(Phone: phone, Scripts: scripts));
        var start = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start reading" });
        await Assertions.Expect(start).ToBeInViewportAsync(new() { Ratio = 1 });
        await start.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.IsAt("/sections/introduction/");
    }

    [Theory]
    [InlineData("/", false)]
    [InlineData("/", true)]
    [InlineData("/argument/", true)]
    public async Task Leads_from_the_map_to_an_item(string route, bool phone)
    {
        await using var visit = await chromium.Open(route, new(Phone: phone));
        await visit.Page.Locator(".argument-map .answers li a").First.ClickAsync();
        await visit.IsAt("/argument/#militancy");
        await Assertions.Expect(visit.Page.Locator("#militancy:target")).ToBeInViewportAsync();
    }
}
