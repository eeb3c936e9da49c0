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

    /// <summary>The narrowest window is that of a small desktop at 400 percent (WCAG 1.4.10).</summary>
    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    [InlineData(320)]
    public async Task Shows_each_table_whole(int width)
    {
        await using var visit = await chromium.Open("/argument/");
        await visit.Page.SetViewportSizeAsync(width, 740);
        foreach (var table in await visit.Page.Locator(".by-section table").AllAsync())
        {
            var box = (await table.BoundingBoxAsync())!;
            Assert.InRange(box.X + box.Width, 0, width);
        }
    }

    /// <summary>A number opens the folded list that it counts.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Opens_the_sentences_that_a_number_counts(bool scripts)
    {
        await using var visit = await chromium.Open("/argument/", new(Scripts: scripts));
        var list = visit.Page.Locator("#_uncited-introduction");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await visit.Page.Locator("a[href='#_uncited-introduction']").ClickAsync();
        await Assertions.Expect(list).ToBeInViewportAsync();
    }
}
