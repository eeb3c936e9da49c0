using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>A site whose lines run from right to left, on a desk and on a phone.</summary>
public sealed class RightToLeftTests(Chromium chromium)
{
    private const string Section = "/sections/dramd/";

    public static TheoryData<string, bool> Pages =>
        [.. from address in WordsOnScreenTests.Addresses from phone in new[] { false, true } select (address, phone)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Fits_the_window(string address, bool phone)
    {
        await using var visit = await chromium.Open(
            address,
            new(Persian: true, Phone: phone, Missing: address == Visit.Missing)
        );
        Assert.Equal(
            0,
            await visit.Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Opens_menus_and_previews_inside_the_window(bool phone)
    {
        await using var visit = await chromium.Open(Section, new(Persian: true, Phone: phone));
        foreach (var link in await visit.Page.Locator(".study-text :is(.citation, .mention)").AllAsync())
        {
            await link.ScrollIntoViewIfNeededAsync();
            if (phone)
                await link.TapAsync();
            else
                await link.HoverAsync();
            await AssertInside(visit, visit.Page.Locator("#_preview"));
            await visit.Page.Keyboard.PressAsync("Escape");
        }
        await visit.Page.Locator(".settings-button").ClickAsync();
        await AssertInside(visit, visit.Page.Locator(".settings"));
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Locator(".pilcrow").First.ClickAsync();
        await AssertInside(visit, visit.Page.GetByRole(AriaRole.Dialog));
    }

    [Fact]
    public async Task Opens_the_menu_where_the_lines_end()
    {
        await using var visit = await chromium.Open(Section, new(Persian: true));
        await visit.Page.Locator(".pilcrow").First.ClickAsync();
        var (menu, paragraph) = (
            await BoxOf(visit.Page.GetByRole(AriaRole.Dialog)),
            await BoxOf(visit.Page.Locator(".paragraph").First)
        );
        Assert.True(
            menu.X + menu.Width <= paragraph.X,
            $"The menu ends at {menu.X + menu.Width}, the text at {paragraph.X}."
        );
    }

    [Fact]
    public async Task Draws_pictures_from_left_to_right()
    {
        await using var visit = await chromium.Open("/timeline/", new(Persian: true));
        Assert.Equal(
            "ltr",
            await visit.Page.EvaluateAsync<string>(
                "() => getComputedStyle(document.querySelector('.figure svg')).direction"
            )
        );
    }

    private static async Task AssertInside(Visit visit, ILocator locator)
    {
        await Assertions.Expect(locator).ToBeVisibleAsync();
        var (box, width) = (await BoxOf(locator), await visit.Page.EvaluateAsync<float>("innerWidth"));
        Assert.InRange(box.X, 0, width - box.Width);
    }

    private static async Task<LocatorBoundingBoxResult> BoxOf(ILocator locator) => (await locator.BoundingBoxAsync())!;
}
