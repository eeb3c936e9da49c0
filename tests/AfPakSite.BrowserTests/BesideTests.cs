using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Links of the text open beside it in wide windows, so that readers keep their place.</summary>
public sealed class BesideTests(Chromium chromium)
{
    private const string Section = "/sections/literature-review/";
    private const string Citation = ".study-text .citation[href$='#haider-khan-2020']";

    /// <summary>A page, a link of its text, and words of the panel: kind, heading and content.</summary>
    public static TheoryData<string, string, string, string, string> Kinds =>
        new()
        {
            { Section, Citation, "Work cited, not identified", "Haider and Khan, 2020", "5 citing sentences" },
            {
                Section,
                ".study-text .citation[href$='#buzan-waever-2003']",
                "Work cited",
                "Buzan and Wæver, 2003",
                "Cambridge"
            },
            {
                Section,
                ".study-text .mention[href*='/actors/iran/']",
                "State, 17 sentences",
                "Iran",
                "§3.3, sentence 9"
            },
            {
                Section,
                ".study-text .mention[href*='/frameworks/']",
                "Framework, ",
                "Securitization Theory",
                "§3.1, sentence"
            },
            { Section, ".study-text .mention[href*='/places/']", "Region, ", "South Asia", "Abstract, sentence 1" },
            { Section, ".study-text .mention[href*='/glossary/']", "Term, ", "existential threats", "First used in" },
            { Section, ".study-text .sidenote a[href*='/timeline/']", "Timeline", "post-2001", "India increases its" },
            { "/", ".abstract .mention[href*='actors/pakistan/']", "State, ", "Pakistan", "5. Historical Context" },
            { "/study/", Citation, "Work cited", "Haider and Khan, 2020", "§5.3, sentence 7" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Show_their_target_in_short(string address, string link, string kind, string title, string words)
    {
        await using var visit = await chromium.Open(address);
        await visit.Page.Locator(link).First.ScrollIntoViewIfNeededAsync();
        var shifts = await LayoutShifts.Of(visit);
        await visit.Page.Locator(link).First.ClickAsync();
        var panel = Panel(visit, title);
        await Assertions
            .Expect(panel.GetByRole(AriaRole.Heading, new() { Name = title, Level = 2 }))
            .ToBeFocusedAsync();
        await Assertions.Expect(panel.Locator(".beside-kind")).ToContainTextAsync(kind);
        await Assertions.Expect(panel).ToContainTextAsync(words);
        await visit.IsAt(address);
        await Assertions.Expect(visit.Page.Locator(link).First).ToHaveAttributeAsync("aria-expanded", "true");
        var own = await panel.GetByRole(AriaRole.Link, new() { Name = "Open the page" }).GetAttributeAsync("href");
        Assert.Equal(await visit.Page.Locator(link).First.EvaluateAsync<string>("link => link.href"), own);
        Assert.Equal(0, await panel.Locator("[id]:not(h2)").CountAsync());
        Assert.Equal(shifts, await LayoutShifts.Of(visit));
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("button")]
    [InlineData("keyboard")]
    [InlineData("link")]
    [InlineData("history")]
    public async Task Leave_the_eye_where_it_was(string way)
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        var link = visit.Page.Locator(Citation).First;
        var panel = await OpenBeside(visit, link);
        await visit.Page.EvaluateAsync("scrollBy(0, 37)");
        var place = await visit.Page.EvaluateAsync<double>("scrollY");
        Assert.True(place > 300);
        await (
            way switch
            {
                "Escape" => visit.Page.Keyboard.PressAsync("Escape"),
                "button" => ClickButton(visit, panel),
                "keyboard" => PressButton(visit, panel),
                "link" => link.ClickAsync(),
                _ => visit.Page.EvaluateAsync("history.back()"),
            }
        );
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(link).Not.ToHaveAttributeAsync("aria-expanded", "true");
        await visit.Page.WaitForFunctionAsync("history.state === null && history.scrollRestoration === 'auto'");
        Assert.Equal(place, await visit.Page.EvaluateAsync<double>("scrollY"));
        await visit.IsAt(Section);
        await Assertions.Expect(visit.Page.Locator("#_preview:not([hidden])")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Follow_each_other_in_the_panel_and_lead_back()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        var link = visit.Page.Locator(".study-text .mention[href*='/actors/iran/']").First;
        await link.ClickAsync();
        await Panel(visit, "Iran").GetByRole(AriaRole.Link, new() { Name = "Noe, 2021" }).ClickAsync();
        await Assertions.Expect(Panel(visit, "Noe, 2021")).ToContainTextAsync("citing sentence");
        await Panel(visit, "Noe, 2021").GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
        await Assertions.Expect(Panel(visit, "Iran").GetByRole(AriaRole.Heading).First).ToBeFocusedAsync();
        await Assertions
            .Expect(Panel(visit, "Iran").GetByRole(AriaRole.Button, new() { Name = "Back" }))
            .ToBeHiddenAsync();
        await visit.Page.EvaluateAsync("history.forward()");
        await Assertions.Expect(Panel(visit, "Noe, 2021")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(".beside")).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
        await visit.Page.WaitForFunctionAsync("history.state === null");
        await visit.IsAt(Section);
    }

    [Fact]
    public async Task Lead_to_other_sentences_of_the_page_while_the_panel_stays_open()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        var panel = await OpenBeside(visit, visit.Page.Locator(Citation).First);
        await panel.GetByRole(AriaRole.Link, new() { Name = "§3.4, sentence 4" }).ClickAsync();
        var sentence = visit.Page.Locator(".study-text #s-k7h5mq");
        await Assertions.Expect(sentence).ToBeInViewportAsync();
        await Assertions.Expect(sentence).ToBeFocusedAsync();
        await Assertions.Expect(panel).ToBeVisibleAsync();
        var place = await visit.Page.EvaluateAsync<double>("scrollY");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await visit.Page.WaitForFunctionAsync("history.state === null");
        Assert.Equal(place, await visit.Page.EvaluateAsync<double>("scrollY"));
        await OpenBeside(visit, visit.Page.Locator(Citation).First);
        await panel.GetByRole(AriaRole.Link, new() { Name = "§1, sentence 9" }).ClickAsync();
        await visit.IsAt("/sections/introduction/#s-7n855m");
    }

    [Fact]
    public async Task Are_open_again_after_a_visit_to_another_page()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        var panel = await OpenBeside(visit, visit.Page.Locator(Citation).First);
        var place = await visit.Page.EvaluateAsync<double>("scrollY");
        await panel.GetByRole(AriaRole.Link, new() { Name = "Open the page" }).ClickAsync();
        await visit.IsAt("/bibliography/#haider-khan-2020");
        await visit.Page.GoBackAsync();
        await visit.IsAt(Section);
        await Assertions.Expect(Panel(visit, "Haider and Khan, 2020")).ToBeVisibleAsync();
        await visit.Page.WaitForFunctionAsync($"scrollY === {place}");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await visit.Page.WaitForFunctionAsync("history.state === null");
        Assert.Equal(place, await visit.Page.EvaluateAsync<double>("scrollY"));
    }

    [Theory]
    [InlineData(1149, "auto", false)]
    [InlineData(1150, "followed", false)]
    [InlineData(1150, "auto", true)]
    public async Task Are_followed_in_narrow_windows_and_where_readers_want_it(int width, string setting, bool beside)
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        await visit.Page.SetViewportSizeAsync(width, 800);
        if (setting != "auto")
        {
            await visit.Page.Locator(".settings-button").ClickAsync();
            await visit
                .Page.GetByRole(AriaRole.Group, new() { Name = "Links in the text open" })
                .GetByLabel("Their page")
                .CheckAsync();
            await visit.Go(Section);
        }
        await visit.Page.Locator(Citation).First.ClickAsync();
        if (beside)
            await Assertions.Expect(Panel(visit, "Haider and Khan, 2020")).ToBeVisibleAsync();
        await visit.IsAt(beside ? Section : "/bibliography/#haider-khan-2020");
    }

    [Fact]
    public async Task Open_from_their_preview_too()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        await visit.Page.Locator(Citation).First.HoverAsync();
        var preview = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Preview" });
        await preview.GetByRole(AriaRole.Link, new() { Name = "Haider and Khan, 2020" }).ClickAsync();
        await Assertions.Expect(Panel(visit, "Haider and Khan, 2020")).ToBeVisibleAsync();
        await Assertions.Expect(preview).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(Citation).First).ToBeFocusedAsync();
        await visit.IsAt(Section);
    }

    [Fact]
    public async Task Open_in_a_new_tab_with_a_modifier()
    {
        await using var visit = await chromium.Open(Section, new(Alone: true));
        var opened = visit.Page.Context.WaitForPageAsync();
        await visit.Page.Locator(Citation).First.ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        var tab = await opened;
        await Assertions.Expect(tab).ToHaveURLAsync(new Regex("/bibliography/#haider-khan-2020$"));
        await tab.CloseAsync();
        await Assertions.Expect(visit.Page.Locator(".beside")).ToHaveCountAsync(0);
    }

    /// <summary>The panel covers the margin, not the text, and its end is never below the window.</summary>
    [Theory]
    [InlineData(1150, false)]
    [InlineData(1440, true)]
    [InlineData(1920, false)]
    public async Task Cover_the_margin_only(int width, bool dark)
    {
        await using var visit = await chromium.Open(Section, new(Dark: dark, Alone: true));
        await visit.Page.SetViewportSizeAsync(width, 900);
        await OpenBeside(visit, visit.Page.Locator(Citation).First);
        foreach (var place in new[] { "0", "1000", "document.body.scrollHeight" })
        {
            await visit.Page.EvaluateAsync(
                $"new Promise(done => {{ scrollTo(0, {place}); requestAnimationFrame(() => requestAnimationFrame(done)); }})"
            );
            Assert.Equal(
                "",
                await visit.Page.EvaluateAsync<string>(
                    """
                    () => {
                      const [panel, text, main] = ['.beside', '.study-text', 'main'].map(name =>
                        document.querySelector(name).getBoundingClientRect(),
                      );
                      const fits =
                        panel.left >= text.right &&
                        panel.right <= document.documentElement.clientWidth &&
                        panel.top >= main.top - 1 &&
                        panel.bottom <= Math.min(innerHeight, main.bottom) + 1;
                      return fits ? '' : JSON.stringify([panel, text, main]);
                    }
                    """
                )
            );
        }
        await visit.Page.EvaluateAsync("scrollTo(0, 1000)");
        Assert.Empty(await visit.Violations());
    }

    /// <summary>Clicks as a mouse does, without the scrolling of the test's browser.</summary>
    private static async Task ClickButton(Visit visit, ILocator panel)
    {
        var box = await panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).BoundingBoxAsync();
        Assert.NotNull(box);
        await visit.Page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    private static async Task PressButton(Visit visit, ILocator panel)
    {
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(panel.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    internal static ILocator Panel(Visit visit, string title) =>
        visit.Page.GetByRole(AriaRole.Complementary, new() { Name = title, Exact = true });

    private static async Task<ILocator> OpenBeside(Visit visit, ILocator link)
    {
        await link.ClickAsync();
        var panel = Panel(visit, "Haider and Khan, 2020");
        await Assertions.Expect(panel.GetByRole(AriaRole.Heading).First).ToBeFocusedAsync();
        return panel;
    }
}
