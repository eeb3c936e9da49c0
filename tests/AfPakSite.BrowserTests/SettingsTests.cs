using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The reader's settings of colors, text size and line width.</summary>
public sealed class SettingsTests(Chromium chromium)
{
    private const string Route = "/sections/introduction/";

    [Fact]
    public async Task Hold_on_every_page_from_its_first_paint()
    {
        await using var visit = await chromium.Open(Route, new(Alone: true));
        var (paper, size) = (await Style(visit, "backgroundColor"), await Style(visit, "fontSize"));
        await visit.Page.Locator(".settings-button").ClickAsync();
        var panel = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Reading settings" });
        await panel.GetByLabel("Dark").CheckAsync();
        await panel.GetByLabel("Large", new() { Exact = true }).CheckAsync();
        await panel.GetByLabel("Wide").CheckAsync();
        var (dark, large) = (await Style(visit, "backgroundColor"), await Style(visit, "fontSize"));
        Assert.NotEqual(paper, dark);
        Assert.NotEqual(size, large);
        Assert.Empty(await visit.Violations());

        await visit.Page.AddInitScriptAsync(
            "addEventListener('DOMContentLoaded', () => { window.first = document.documentElement.dataset.theme; });"
        );
        await visit.Go("/actors/");
        Assert.Equal(
            ("dark", dark, large),
            (
                await visit.Page.EvaluateAsync<string>("first"),
                await Style(visit, "backgroundColor"),
                await Style(visit, "fontSize")
            )
        );
        await visit.Page.Locator(".settings-button").ClickAsync();
        await Assertions.Expect(panel.GetByLabel("Dark")).ToBeCheckedAsync();
        foreach (var medium in await panel.GetByLabel("Medium").AllAsync())
            await medium.CheckAsync();
        await panel.GetByLabel("System").CheckAsync();
        await visit.Go(Route);
        Assert.Equal((paper, size), (await Style(visit, "backgroundColor"), await Style(visit, "fontSize")));
    }

    [Fact]
    public async Task Open_and_close_by_the_keyboard()
    {
        await using var visit = await chromium.Open(Route, new(Alone: true));
        var button = visit.Page.Locator(".settings-button");
        var panel = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Reading settings" });
        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(panel.GetByLabel("System")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(panel.GetByLabel("Light")).ToBeCheckedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await button.ClickAsync();
        await Assertions.Expect(panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Are_not_offered_without_scripts()
    {
        await using var visit = await chromium.Open(Route, new(Scripts: false));
        await Assertions.Expect(visit.Page.Locator(".settings-button")).ToBeHiddenAsync();
    }

    /// <summary>The navigation is behind a button that needs no script.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leave_the_list_of_pages_behind_a_button_on_a_phone(bool scripts)
    {
        await using var visit = await chromium.Open(Route, new(Phone: true, Scripts: scripts));
        var pages = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Site" });
        await Assertions.Expect(pages).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).TapAsync();
        await Assertions.Expect(pages).ToBeVisibleAsync();
        await pages.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
        await Assertions.Expect(pages).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).TapAsync();
        await pages.GetByRole(AriaRole.Link, new() { Name = "Timeline" }).TapAsync();
        await Assertions
            .Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Timeline", Level = 1 }))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task Fit_a_phone_with_the_largest_letters()
    {
        await using var visit = await chromium.Open("/about/", new(Phone: true, Alone: true));
        await visit.Page.EvaluateAsync("localStorage.setItem('reading-size', 'largest')");
        var wide = new List<string>();
        foreach (
            var route in new[]
            {
                "/",
                Route,
                "/sections/the-talibans-resurgence/",
                "/study/",
                "/actors/",
                "/actors/china/",
                "/frameworks/",
                "/timeline/",
                "/places/",
                "/bibliography/",
                "/glossary/",
                "/instructors/",
                "/search/?q=iran",
                "/paths/militancy/",
            }
        )
        {
            await visit.Go(route);
            if (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 360)
                wide.Add(route);
        }
        Assert.Empty(wide);
    }

    /// <summary>
    /// The reader's color scheme does not mix with forced colors, and elements that only a background would show have
    /// an outline.
    /// </summary>
    [Theory]
    [InlineData(false, "light")]
    [InlineData(true, "dark")]
    [InlineData(true, "light")]
    public async Task Give_way_to_the_colors_of_the_system(bool dark, string theme)
    {
        await using var visit = await chromium.Open("/about/", new(Dark: dark, Forced: true, Alone: true));
        await visit.Page.EvaluateAsync($"localStorage.setItem('reading-theme', '{theme}')");
        await visit.Go("/sections/the-talibans-resurgence/#s-pqz8dt");
        Assert.Equal(
            "solid 2px",
            await visit
                .Page.Locator(":target")
                .EvaluateAsync<string>(
                    "passage => (style => `${style.outlineStyle} ${style.outlineWidth}`)(getComputedStyle(passage))"
                )
        );
        foreach (var figure in new[] { "/places/", "/timeline/", "/actors/" })
        {
            await visit.Go(figure);
            var colors = await visit
                .Page.Locator(".figure svg.wide, .map-figure svg")
                .First.EvaluateAsync<string[]>(
                    """
                    svg => {
                      const system = ['Canvas', 'CanvasText', 'LinkText', 'GrayText'].map(name => {
                        document.body.style.color = name;
                        return getComputedStyle(document.body).color;
                      });
                      const painted = [...svg.querySelectorAll('path, circle, rect, text')].flatMap(shape =>
                        (style => [style.fill, style.stroke])(getComputedStyle(shape)),
                      );
                      const faded = [...svg.querySelectorAll('stop')].map(stop => getComputedStyle(stop).stopColor);
                      return [...new Set([...painted, ...faded])].filter(
                        color => !color.startsWith('url') && !['none', 'rgba(0, 0, 0, 0)', ...system].includes(color),
                      );
                    }
                    """
                );
            Assert.Empty(colors);
        }
    }

    private static Task<string> Style(Visit visit, string property) =>
        visit.Page.EvaluateAsync<string>($"() => getComputedStyle(document.documentElement).{property}");
}
