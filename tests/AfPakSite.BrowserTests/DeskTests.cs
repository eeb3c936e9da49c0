using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Readers mark sentences, and find their marks again in the text.</summary>
public sealed class DeskTests(Chromium chromium)
{
    private const string Route = "/sections/the-talibans-resurgence/";

    [Fact]
    public async Task Shows_a_mark_after_it_is_made_and_after_a_reload()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        var sentence = visit.Page.Locator(".paragraph").First.Locator("> [data-n]").Nth(1);
        var words = await sentence.TextContentAsync();
        await desk.Mark(0, 2, "Highlight");
        await Assertions.Expect(desk.Highlighted).ToHaveTextAsync(words!);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(desk.Highlighted).ToHaveTextAsync(words!);
        await Assertions
            .Expect(desk.Button("Your mark on §6, sentence 2: highlighted"))
            .ToHaveAttributeAsync("aria-haspopup", "dialog");
        Assert.Equal(words, await sentence.TextContentAsync());
    }

    [Fact]
    public async Task Moves_nothing_where_it_shows_marks()
    {
        await using var visit = await chromium.Open(Route, new(Alone: true));
        var desk = new Desk(visit);
        await desk.Mark(0, 1, "Highlight");
        await desk.Write(0, 2, "Why?");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(desk.Signs).ToHaveCountAsync(2);
        Assert.Equal("", await LayoutShifts.OfLoading(visit));
    }

    [Fact]
    public async Task Marks_all_sentences_of_a_selection()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await new Selection(visit).Set("return to power in Kabul", "political dynamics");
        await new Selection(visit).Button.ClickAsync();
        var menu = await Menu.Shown(visit);
        await menu.Button("Desk", "Highlight").ClickAsync();
        await Assertions.Expect(menu.Status).ToHaveTextAsync("Marked §6, sentences 2–3: highlighted.");
        await Assertions.Expect(desk.Highlighted).ToHaveCountAsync(2);
        await menu.Button("Desk", "Highlight").ClickAsync();
        await Assertions.Expect(menu.Status).ToHaveTextAsync("No longer marked: §6, sentences 2–3.");
        await Assertions.Expect(desk.Highlighted).ToHaveCountAsync(0);
        Assert.Empty(await new Desk(visit).Kept());
    }

    [Fact]
    public async Task Works_on_the_page_of_the_whole_study()
    {
        await using var visit = await chromium.Open("/study/");
        var desk = new Desk(visit);
        await desk.Mark(12, 1, "Bookmark");
        await Assertions.Expect(desk.Signs).ToHaveCountAsync(1);
        await desk.Open();
        await Assertions.Expect(desk.Items).ToHaveCountAsync(1);
        await desk.Items.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(desk.Signs).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Works_by_keyboard_alone()
    {
        await using var visit = await chromium.Open(Route);
        var (desk, keyboard) = (new Desk(visit), visit.Page.Keyboard);
        await visit.Page.Locator(".pilcrow").First.FocusAsync();
        await keyboard.PressAsync("Enter");
        var menu = await Menu.Shown(visit);
        await keyboard.PressAsync("ArrowDown");
        foreach (var key in new[] { "Tab", "Space", "Tab", "Tab", "Enter" })
            await keyboard.PressAsync(key);
        await Assertions.Expect(desk.Card).ToBeVisibleAsync();
        while (!await desk.Note.EvaluateAsync<bool>("field => field === document.activeElement"))
            await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("Why now?");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(".pilcrow").First).ToBeFocusedAsync();
        await Assertions.Expect(desk.Button("Your mark on §6, sentence 1: highlighted, has a note")).ToBeVisibleAsync();
        await desk.Signs.FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Note).ToHaveValueAsync("Why now?");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Signs).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Leads_from_a_mark_to_the_next_and_the_previous_one()
    {
        await using var visit = await chromium.Open("/sections/introduction/");
        var desk = new Desk(visit);
        await desk.Mark(0, 3, "Bookmark");
        await visit.Go(Route);
        await desk.Mark(1, 2, "Highlight");
        await desk.Mark(0, 1, "Highlight");
        await visit.Page.ReloadAsync();
        await desk.Signs.First.ClickAsync();
        await Assertions.Expect(desk.Card).ToContainTextAsync("§6, sentence 1");
        await desk.Card.GetByRole(AriaRole.Link, new() { Name = "Next mark" }).ClickAsync();
        await Assertions.Expect(desk.Card).ToContainTextAsync("§6.1, sentence 2");
        await Assertions.Expect(desk.Card.GetByRole(AriaRole.Link, new() { Name = "Next mark" })).ToHaveCountAsync(0);
        await desk.Card.GetByRole(AriaRole.Link, new() { Name = "Previous mark" }).ClickAsync();
        await Assertions.Expect(desk.Card).ToContainTextAsync("§6, sentence 1");
        await desk.Card.GetByRole(AriaRole.Link, new() { Name = "Previous mark" }).ClickAsync();
        await visit.IsAt(new System.Text.RegularExpressions.Regex("/sections/introduction/#s-[a-z0-9]+"));
    }

    /// <summary>A click with any modifier is for the browser: Alt downloads the target of a link.</summary>
    [Theory]
    [InlineData("altKey", true)]
    [InlineData("shiftKey", true)]
    [InlineData("none", false)]
    public async Task Opens_the_card_of_the_next_mark_only_at_a_plain_click(string modifier, bool isLeft)
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await desk.Mark(0, 1, "Highlight");
        await desk.Mark(1, 2, "Highlight");
        await desk.Signs.First.ClickAsync();
        var next = desk.Card.GetByRole(AriaRole.Link, new() { Name = "Next mark" });
        var left = await next.EvaluateAsync<bool>(
            """
            (link, modifier) => {
              let left = null;
              addEventListener(
                'click',
                event => {
                  left = !event.defaultPrevented;
                  event.preventDefault();
                },
                { once: true },
              );
              link.dispatchEvent(
                new MouseEvent('click', { bubbles: true, cancelable: true, [modifier]: true }),
              );
              return left;
            }
            """,
            modifier
        );
        Assert.Equal(isLeft, left);
        await Assertions.Expect(desk.Card).ToContainTextAsync(isLeft ? "§6, sentence 1" : "§6.1, sentence 2");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Passes_axe(bool phone, bool dark)
    {
        await using var visit = await chromium.Open(Route, new(Phone: phone, Dark: dark));
        var desk = new Desk(visit);
        await desk.Mark(0, 1, "Bookmark");
        await desk.Mark(1, 1, "Highlight");
        await desk.Write(0, 2, "Why?");
        await visit.Page.EvaluateAsync("() => history.replaceState(null, '', location.pathname)");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(desk.Signs).ToHaveCountAsync(3);
        Assert.Empty(await visit.Violations());
        await desk.Signs.First.ClickAsync();
        await Assertions.Expect(desk.Card.GetByRole(AriaRole.Link, new() { Name = "Next mark" })).ToBeVisibleAsync();
        Assert.Empty(await visit.Violations());
        await desk.Open();
        await Assertions.Expect(desk.Items).ToHaveCountAsync(3);
        Assert.Empty(await visit.Violations());
        await desk.Button("Remove").First.ClickAsync();
        await Assertions.Expect(desk.Button("Undo")).ToBeVisibleAsync();
        Assert.Empty(await visit.Violations());
    }

    [Fact]
    public async Task Shows_marks_in_forced_colors()
    {
        await using var visit = await chromium.Open(Route, new(Forced: true));
        var desk = new Desk(visit);
        await desk.Mark(0, 1, "Highlight");
        Assert.Equal(
            "3px solid",
            await desk.Highlighted.EvaluateAsync<string>(
                "element => { const style = getComputedStyle(element); return `${style.borderBottomWidth} ${style.borderBottomStyle}`; }"
            )
        );
    }
}
