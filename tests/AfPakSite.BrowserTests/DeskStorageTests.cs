using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>What the browser keeps of marks, or refuses to keep.</summary>
public sealed class DeskStorageTests(Chromium chromium)
{
    private const string Route = "/sections/the-talibans-resurgence/";

    [Fact]
    public async Task Loads_nothing_for_readers_without_marks()
    {
        await using var visit = await chromium.Open(Route, new(Alone: true));
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.DoesNotContain(visit.Responses, response => response.Url.Contains("/desk", StringComparison.Ordinal));
        Assert.Empty(await new Desk(visit).Kept());
    }

    [Fact]
    public async Task Loads_nothing_for_the_marks_of_another_site_of_the_host()
    {
        await using var visit = await chromium.Open(Route, new(Alone: true));
        await visit.Page.EvaluateAsync("() => localStorage.setItem('desk /another/study/ 1', '{}')");
        await visit.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(visit.Responses, response => response.Url.Contains("/desk", StringComparison.Ordinal));
        await new Desk(visit).Open();
        await Assertions.Expect(new Desk(visit).Summary).ToHaveTextAsync("Nothing is on your desk yet.");
    }

    [Fact]
    public async Task Never_shows_other_words_as_marked()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await desk.Mark(0, 2, "Highlight");
        await desk.Rewrite("mark => mark.sentences[0].text = 'These were the words.'");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(desk.Signs).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Highlighted).ToHaveCountAsync(0);
        await desk.Button("Your mark on §6, sentence 2: the words have changed since").ClickAsync();
        await Assertions.Expect(desk.Card.Locator("blockquote")).ToHaveTextAsync("These were the words.");
        await desk.Open();
        await Assertions.Expect(desk.Items.Locator(".desk-words")).ToHaveTextAsync("These were the words.");
        await Assertions.Expect(desk.Items.Locator(".desk-line")).ToHaveTextAsync("The sentence has other words now.");
        await Assertions.Expect(desk.Items.Locator(".desk-now")).ToContainTextAsync("return to power in Kabul");
    }

    [Theory]
    [InlineData(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
        "This browser does not allow this site to keep anything, so marks cannot be kept."
    )]
    [InlineData(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
        "This browser has no more space for marks."
    )]
    public async Task Says_that_the_browser_keeps_nothing(string refuse, string message)
    {
        await using var visit = await chromium.Open(Route, new(Alone: true));
        await visit.Page.Context.AddInitScriptAsync(refuse);
        await visit.Page.ReloadAsync();
        var menu = await Menu.Open(visit, 0);
        await menu.Button("Desk", "Highlight").ClickAsync();
        await Assertions.Expect(menu.Status).ToContainTextAsync(message);
        await menu.Button("Desk", "Note").ClickAsync();
        var desk = new Desk(visit);
        await desk.Note.FillAsync("Why?");
        await Assertions.Expect(desk.Card.GetByRole(AriaRole.Status)).ToContainTextAsync("Copy your note");
        await Assertions.Expect(desk.Note).ToHaveValueAsync("Why?");
        await desk.Open();
        await Assertions.Expect(desk.Summary).ToContainTextAsync(message);
    }

    [Fact]
    public async Task Shows_what_another_tab_writes_without_doubling_it()
    {
        await using var visit = await chromium.Open(Route, new(Alone: true));
        var desk = new Desk(visit);
        await desk.Write(0, 2, "One two.");
        await desk.Signs.ClickAsync();
        var other = await OtherCard(visit);
        await other.GetByLabel("Your note").PressAsync("Home");
        await other.Keyboard.TypeAsync("Now ");
        await Assertions.Expect(desk.Note).ToHaveValueAsync("Now One two.");
        await other.GetByLabel("Your note").FillAsync("Theirs.");
        await Assertions.Expect(desk.Note).ToHaveValueAsync("Theirs.");
        await Assertions.Expect(other.GetByLabel("Your note")).ToHaveValueAsync("Theirs.");
        await desk.Note.FillAsync("Mine.");
        await Assertions.Expect(other.GetByLabel("Your note")).ToHaveValueAsync("Mine.");
        await desk.Note.FillAsync("");
        await Assertions.Expect(other.GetByLabel("Your note")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Keeps_only_the_note_of_a_mark_that_another_tab_removed()
    {
        await using var visit = await chromium.Open(Route, new(Alone: true));
        var desk = new Desk(visit);
        await desk.Mark(0, 2, "Highlight");
        await desk.Write(0, 2, "Old.");
        await desk.Signs.ClickAsync();
        var other = await OtherCard(visit);
        await other.Locator(".card").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions
            .Expect(desk.Card.GetByRole(AriaRole.Status))
            .ToHaveTextAsync("Another tab removed this mark. A note that you write here makes a new one.");
        await desk.Note.PressSequentiallyAsync("New.");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Signs).ToHaveAttributeAsync("data-kinds", new Regex("^ *note$"));
        await Assertions.Expect(desk.Highlighted).ToHaveCountAsync(0);
        await other.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions
            .Expect(other.Locator(".desk-note"))
            .ToHaveTextAsync("Old.\n\nAnother version of this note:\nNew.");
    }

    /// <summary>The desk in another tab, with the card of its only mark open.</summary>
    private static async Task<IPage> OtherCard(Visit visit)
    {
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Site + Desk.Route);
        await other.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await Assertions.Expect(other.GetByLabel("Your note")).ToBeVisibleAsync();
        return other;
    }
}
