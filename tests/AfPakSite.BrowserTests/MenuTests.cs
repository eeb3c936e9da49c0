using System.Globalization;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The menu of a pilcrow opens and closes by mouse, keyboard and touch, and has fallbacks.</summary>
[Collection(Copying.Name)]
public sealed class MenuTests(Chromium chromium)
{
    private const string Route = "/sections/the-talibans-resurgence/";

    private static readonly Visitor Citing = new(Citations: Citations.Json);

    [Fact]
    public async Task Opens_by_a_click_and_puts_the_paragraph_into_the_address()
    {
        await using var visit = await chromium.Open(Route, Citing);
        var menu = await Menu.Open(visit, 1);
        await visit.IsAt(Route + await visit.Page.Locator(".pilcrow").Nth(1).GetAttributeAsync("href"));
        await Assertions.Expect(menu.Title).ToHaveTextAsync("§6.1, paragraph 1");
    }

    [Fact]
    public async Task Leads_to_the_argument_after_a_fault_of_the_network()
    {
        await using var visit = await chromium.Open("/argument/", new(Alone: true));
        var proof = await visit.Page.Locator("#best-case a.evidence").First.EvaluateAsync<string>("link => link.href");
        await visit.Page.GotoAsync(proof);
        var failed = 0;
        await visit.Page.RouteAsync(
            "**/previews.json",
            route => Interlocked.Increment(ref failed) == 1 ? route.AbortAsync() : route.ContinueAsync()
        );
        var pilcrow = visit.Page.Locator($".paragraph:has({new Uri(proof).Fragment}) .pilcrow");
        foreach (var count in new[] { 0, 1 })
        {
            await pilcrow.ClickAsync();
            var menu = await Menu.Shown(visit);
            await Assertions
                .Expect(menu.Dialog.GetByRole(AriaRole.Group, new() { Name = "Argument" }))
                .ToHaveCountAsync(count);
            await visit.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(menu.Dialog).ToBeHiddenAsync();
        }
        Assert.All(visit.TakeFaults(), fault => Assert.Contains("ERR_FAILED", fault, StringComparison.Ordinal));
    }

    /// <summary>A sentence and its paragraph lead to the items of the argument that quote it; other sentences do not.</summary>
    [Fact]
    public async Task Leads_to_the_argument_that_rests_on_the_sentence()
    {
        await using var visit = await chromium.Open("/argument/");
        var proof = await visit.Page.Locator("#best-case a.evidence").First.GetAttributeAsync("href") ?? "";
        var items = await visit
            .Page.Locator($".argument-group > ol > li:has(a.evidence[href='{proof}'])")
            .EvaluateAllAsync<string[]>("items => items.map(item => `${location.href}#${item.id}`)");
        Assert.Equal(3, items.Length);
        await visit.Go("/sections/conclusion/");
        var sentence = visit.Page.Locator(proof[proof.IndexOf('#', StringComparison.Ordinal)..]);
        var number = int.Parse((await sentence.GetAttributeAsync("data-n"))!, CultureInfo.InvariantCulture);
        var menu = await Menu.Open(visit, 0);
        var links = menu.Dialog.GetByRole(AriaRole.Group, new() { Name = "Argument" }).GetByRole(AriaRole.Link);
        Assert.Superset(items.ToHashSet(), (await Addresses(links)).ToHashSet());
        await menu.Pick(number);
        Assert.Equal(items, await Addresses(links));
        await menu.Pick(number == 1 ? 2 : 1);
        await Assertions.Expect(links).ToHaveCountAsync(0);
        await menu.Pick(number);
        await links.First.ClickAsync();
        await visit.IsAt("/argument/#best-case");
    }

    [Fact]
    public async Task Highlights_the_selected_passage_until_it_is_closed()
    {
        await using var visit = await chromium.Open(Route, Citing);
        var (menu, sentences) = (
            await Menu.Open(visit, 1),
            visit.Page.Locator(".paragraph").Nth(1).Locator("> [data-n]")
        );
        await Assertions.Expect(visit.Page.Locator(".lit")).ToHaveCountAsync(1);
        await menu.Pick(3);
        await Assertions.Expect(menu.Title).ToHaveTextAsync("§6.1, sentence 3");
        await Assertions
            .Expect(visit.Page.Locator(".lit"))
            .ToHaveTextAsync(await sentences.Nth(2).TextContentAsync() ?? "");
        await Assertions.Expect(sentences.Nth(2)).ToBeInViewportAsync(new() { Ratio = 1 });
        await menu.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".lit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Works_by_keyboard_alone()
    {
        await using var visit = await chromium.Open(Route, Citing);
        var (page, pilcrow) = (visit.Page, visit.Page.Locator(".pilcrow").First);
        await page.Locator(".study-text a").First.FocusAsync();
        while (await FocusedClass(page) != "pilcrow")
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        var menu = await Menu.Shown(visit);
        await Assertions.Expect(menu.Dialog.Locator("*:focus")).ToHaveCountAsync(1);
        await menu.Choice.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(menu.Title).ToHaveTextAsync("§6, sentence 1");
        while (await page.EvaluateAsync<string>("document.activeElement.textContent") != "Full")
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu.Status).ToContainTextAsync("Copied: ");
        Assert.Equal(
            $"{visit.Site}{Route}#{await page.Locator(".paragraph > [data-n]").First.GetAttributeAsync("id")}",
            await visit.Clipboard()
        );
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(pilcrow).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keeps_the_focus_inside()
    {
        await using var visit = await chromium.Open(Route, Citing);
        var menu = await Menu.Open(visit, 0);
        for (var press = 0; press < 30; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.True(
                await visit.Page.EvaluateAsync<bool>(
                    "document.activeElement === document.body || document.activeElement.closest('dialog') !== null"
                ),
                "The focus left the menu."
            );
        }
        await Assertions.Expect(menu.Dialog).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Is_a_sheet_at_the_foot_of_a_phone_with_targets_for_a_thumb()
    {
        await using var visit = await chromium.Open(Route, Citing with { Phone = true });
        await visit.Page.Locator(".pilcrow").First.TapAsync();
        var menu = await Menu.Shown(visit);
        var box = await menu.Dialog.BoundingBoxAsync();
        Assert.Equal((0, 360, 740), (box!.X, box.Width, Math.Round(box.Y + box.Height)));
        foreach (var target in await menu.Dialog.Locator("button, select").AllAsync())
            Assert.InRange((await target.BoundingBoxAsync())!.Height, 43.9, 60);
        await menu.Button("Link", "Short").TapAsync();
        await Assertions.Expect(menu.Status).ToContainTextAsync("Copied: ");
        Assert.StartsWith($"{visit.Site}/l/p-", await visit.Clipboard(), StringComparison.Ordinal);
        await visit.Page.Touchscreen.TapAsync(180, 40);
        await Assertions.Expect(menu.Dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Shows_that_an_address_is_provisional()
    {
        await using var visit = await chromium.Open(Route, Citing);
        var menu = await Menu.Open(visit, 0);
        var note = menu.Dialog.GetByText("This address is provisional until the next release.");
        await Assertions.Expect(note).ToBeHiddenAsync();
        await visit.Page.EvaluateAsync("document.querySelector('.paragraph > [data-n]').dataset.provisional = ''");
        await visit.Page.Keyboard.PressAsync("Escape");
        menu = await Menu.Open(visit, 0);
        await Assertions.Expect(note).ToBeHiddenAsync();
        await menu.Pick(1);
        await Assertions.Expect(note).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Omits_citations_if_the_site_has_none()
    {
        await using var visit = await chromium.Open(Route, new(Citations: ""));
        var menu = await Menu.Open(visit, 0);
        Assert.Equal(
            ["Desk", "Link", "Markup", "Show"],
            await menu
                .Dialog.Locator("[role=group]")
                .EvaluateAllAsync<string[]>("groups => groups.map(group => group.ariaLabel)")
        );
    }

    [Fact]
    public async Task Shows_the_text_to_copy_if_the_clipboard_is_refused()
    {
        await using var visit = await chromium.Open(Route, Citing);
        await visit.Page.EvaluateAsync("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))");
        var menu = await Menu.Open(visit, 0);
        await menu.Button("Link", "Full").ClickAsync();
        var field = menu.Dialog.GetByRole(AriaRole.Textbox);
        await Assertions.Expect(field).ToBeFocusedAsync();
        Assert.Equal(
            visit.Site + await visit.Address(),
            await visit.Page.EvaluateAsync<string>("getSelection().toString()")
        );
    }

    [Fact]
    public async Task Leaves_a_plain_link_without_scripts()
    {
        await using var visit = await chromium.Open(Route, new(Scripts: false));
        var pilcrow = visit.Page.Locator(".pilcrow").Nth(1);
        await pilcrow.ClickAsync();
        await visit.IsAt(Route + await pilcrow.GetAttributeAsync("href"));
        await Assertions.Expect(visit.Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Passes_axe(bool phone, bool dark)
    {
        await using var visit = await chromium.Open(Route, Citing with { Phone = phone, Dark = dark });
        await Menu.Open(visit, 1);
        Assert.Empty(await visit.Violations());
    }

    private static Task<string[]> Addresses(ILocator links) =>
        links.EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

    private static Task<string> FocusedClass(IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.className");
}
