using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>
/// The panel beside the text, when readers want something else before its content has arrived, or come with a fragment.
/// </summary>
public sealed class BesideOrderTests(Chromium chromium)
{
    private const string Section = "/sections/literature-review/";
    private const string Citation = ".study-text .citation[href$='#haider-khan-2020']";
    private const string Actor = ".study-text .mention[href*='/actors/iran/']";

    /// <summary>Clicks elements in one tick, as two quick clicks on a slow connection do.</summary>
    private static async Task Click(Visit visit, params string[] targets) =>
        await visit.Page.EvaluateAsync(
            "targets => targets.forEach(target => document.querySelector(target).click())",
            targets
        );

    private static Task<int> Steps(Visit visit) => visit.Page.EvaluateAsync<int>("history.length");

    private static async Task AssertClosed(Visit visit, int steps)
    {
        await visit.Page.WaitForFunctionAsync("history.state === null");
        await Assertions.Expect(visit.Page.Locator(".beside")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("main [aria-expanded]")).ToHaveCountAsync(0);
        Assert.Equal(steps, await Steps(visit));
    }

    /// <summary>The first link's content arrives last.</summary>
    [Fact]
    public async Task Shows_the_second_of_two_links_and_keeps_one_step()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        var steps = await Steps(visit);
        var late = new TaskCompletionSource();
        await visit.Page.RouteAsync(
            "**/actors/iran/",
            async route =>
            {
                await late.Task;
                await route.ContinueAsync();
            }
        );
        await Click(visit, Actor, Citation);
        await Assertions.Expect(BesideTests.Panel(visit, "Haider and Khan, 2020")).ToBeVisibleAsync();
        var page = visit.Page.WaitForResponseAsync("**/actors/iran/");
        late.SetResult();
        await (await page).FinishedAsync();
        await visit.Page.EvaluateAsync("new Promise(done => setTimeout(done, 100))");
        await Assertions.Expect(BesideTests.Panel(visit, "Haider and Khan, 2020")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("main [aria-expanded]")).ToHaveCountAsync(1);
        Assert.Equal(steps + 1, await Steps(visit));
        await visit.Page.GoBackAsync();
        await AssertClosed(visit, steps + 1);
    }

    /// <summary>A click on the link of the panel closes it, for which the browser must first go back.</summary>
    [Fact]
    public async Task Opens_a_link_that_follows_a_close_at_once()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        var steps = await Steps(visit);
        await Click(visit, Actor);
        await Assertions.Expect(BesideTests.Panel(visit, "Iran")).ToBeVisibleAsync();
        await Click(visit, Actor, Citation);
        await Assertions.Expect(BesideTests.Panel(visit, "Haider and Khan, 2020")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await AssertClosed(visit, steps + 1);
    }

    [Fact]
    public async Task Stays_open_under_the_menu_of_a_paragraph()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        var steps = await Steps(visit);
        var pilcrow = visit.Page.Locator(".paragraph .pilcrow").Nth(1);
        await Click(visit, Citation);
        await Assertions.Expect(BesideTests.Panel(visit, "Haider and Khan, 2020")).ToBeVisibleAsync();
        await pilcrow.ClickAsync();
        var menu = await Menu.Shown(visit);
        await Assertions.Expect(menu.Title).ToContainTextAsync("paragraph");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(pilcrow).ToBeFocusedAsync();
        await Assertions.Expect(BesideTests.Panel(visit, "Haider and Khan, 2020")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await AssertClosed(visit, steps + 1);
    }

    /// <summary>The menu highlights its passage too, and must not take the highlight of the panel with its own.</summary>
    [Fact]
    public async Task Keeps_its_sentence_highlighted_after_a_menu()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        await Click(visit, Citation);
        await BesideTests
            .Panel(visit, "Haider and Khan, 2020")
            .GetByRole(AriaRole.Link, new() { Name = "§3.4, sentence 4" })
            .ClickAsync();
        var lit = visit.Page.Locator(".lit");
        await Assertions.Expect(lit).ToHaveIdAsync("s-k7h5mq");
        await visit.Page.Locator(".paragraph:has(#s-k7h5mq) .pilcrow").ClickAsync();
        var menu = await Menu.Shown(visit);
        await Assertions.Expect(lit).ToHaveCountAsync(2);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(lit).ToHaveIdAsync("s-k7h5mq");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(lit).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Hides_what_is_not_of_the_current_step_if_that_cannot_be_fetched()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        await Click(visit, Actor);
        await BesideTests.Panel(visit, "Iran").GetByRole(AriaRole.Link, new() { Name = "Noe, 2021" }).ClickAsync();
        await Assertions.Expect(BesideTests.Panel(visit, "Noe, 2021")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(BesideTests.Panel(visit, "Noe, 2021")).ToBeVisibleAsync();
        await visit.Page.RouteAsync("**/actors/iran/", route => route.AbortAsync());
        await visit.Page.EvaluateAsync("history.back()");
        await Assertions.Expect(visit.Page.Locator(".beside")).ToBeHiddenAsync();
        await visit.Page.UnrouteAllAsync();
        await visit.Page.EvaluateAsync("history.forward()");
        await Assertions.Expect(BesideTests.Panel(visit, "Noe, 2021")).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("history.back()");
        await Assertions.Expect(BesideTests.Panel(visit, "Iran")).ToBeVisibleAsync();
        Assert.All(visit.TakeFaults(), fault => Assert.Contains("ERR_FAILED", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leaves_the_eye_where_it_was_on_a_page_with_a_fragment()
    {
        await using var visit = await chromium.Open($"{Section}#s-k7h5mq", new(Alone: true));
        await Assertions.Expect(visit.Page.Locator("#s-k7h5mq")).ToBeInViewportAsync();
        await visit.Page.EvaluateAsync("scrollTo(0, 300)");
        await Click(visit, Citation);
        await Assertions.Expect(BesideTests.Panel(visit, "Haider and Khan, 2020")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.WaitForFunctionAsync("history.state === null && history.scrollRestoration === 'auto'");
        await Assertions.Expect(visit.Page.Locator(Citation).First).ToBeFocusedAsync();
        Assert.Equal(300, await visit.Page.EvaluateAsync<double>("scrollY"));
    }
}
