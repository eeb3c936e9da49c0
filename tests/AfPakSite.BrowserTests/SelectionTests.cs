using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Selected words of the study get a button and are cited by their passage.</summary>
[Collection(Copying.Name)]
public sealed class SelectionTests(Chromium chromium)
{
    private const string Route = "/sections/the-talibans-resurgence/";

    private static readonly Visitor Citing = new(Citations: Citations.Json);

    /// <param name="route">The page.</param>
    /// <param name="first">The words where the drag of the mouse starts, at their first character.</param>
    /// <param name="last">The words where it ends, at their last character.</param>
    /// <param name="id">The id of the smallest passage that contains them.</param>
    /// <param name="locator">Their locator.</param>
    /// <param name="text">The selection, extended to whole words.</param>
    /// <param name="directive">The text directive that finds them.</param>
    [Theory]
    [InlineData(
        Route,
        "strict interpretation",
        "Sharia law",
        "s-pqz8dt",
        "§6.1, sentence 4",
        "strict interpretation of Sharia law",
        "strict%20interpretation%20of%20Sharia%20law"
    )]
    [InlineData(
        Route,
        "central",
        "ized approach to pow",
        "s-pqz8dt",
        "§6.1, sentence 4",
        "decentralized approach to power",
        "decentralized%20approach%20to%20power"
    )]
    [InlineData(
        Route,
        "hold significant",
        "This form of gov",
        "p-245nh6",
        "§6.1, sentences 4–5",
        "hold significant sway. This form of governance",
        "hold%20significant%20sway.,This%20form%20of%20governance"
    )]
    [InlineData(
        Route,
        "launch attacks",
        "the border (Fair",
        "s-hhmmpn",
        "§6.1, sentence 10",
        "launch attacks across the border (Fair",
        "launch%20attacks%20across%20the%20border%20%28Fair"
    )]
    [InlineData(
        "/sections/theoretical-framework/",
        "in influencing these",
        "Realism and Neorealism",
        "p-rx377z",
        "§2, sentences 2–3",
        "in influencing these dynamics. Realism and Neorealism",
        "in%20influencing%20these%20dynamics.,Realism%20and%20Neorealism"
    )]
    [InlineData(
        Route,
        "security postures.",
        "most significant consequences",
        "p-md7k9y",
        "§6, sentence 3, to §6.1, sentence 1",
        "security postures. 6.1. Link between fragmented Afghan governance and cross-border policies One of the most significant consequences",
        "security%20postures.,the%20most%20significant%20consequences"
    )]
    [InlineData(
        "/",
        "security, diplomatic",
        "challenges",
        "s-3893jf",
        "Abstract, sentence 1",
        "security, diplomatic, and economic challenges",
        "security%2C%20diplomatic%2C%20and%20economic%20challenges"
    )]
    public async Task Copies_the_selected_words(
        string route,
        string first,
        string last,
        string id,
        string locator,
        string text,
        string directive
    )
    {
        await using var visit = await chromium.Open(route, Citing);
        var selection = new Selection(visit);
        await selection.Drag(first, last);
        var selected = await selection.Text();
        await selection.Button.ClickAsync();
        var menu = await Menu.Shown(visit);
        await Assertions.Expect(menu.Title).ToHaveTextAsync(locator);
        await Assertions
            .Expect(menu.Choice.Locator("option:checked"))
            .ToHaveTextAsync(new Regex("^The selected words: "));

        var link = $"{visit.Site}{route}#{id}:~:text={directive}";
        Assert.Equal(link, await menu.Copied("Link", "To the words"));
        Assert.Equal($"“{text}” (A, 2024, {locator})\n\nA. (2024). T & U.\n", await menu.Copied("Quotation", "APA"));
        Assert.Equal($"[“{text}” ({locator})]({link})", await menu.Copied("Markup", "Markdown"));
        Assert.Equal(selected, await selection.Text());
        Assert.True(await selection.IsInSight(), "The selected words are out of sight.");

        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(selection.Button).ToBeFocusedAsync();
        Assert.Equal(selected, await selection.Text());
    }

    /// <summary>
    /// Without the id, only the text directive can scroll the browser there; it does not find half a word.
    /// </summary>
    [Theory]
    [InlineData("s governance has been", "defined by its", "s-pqz8dt")]
    [InlineData("hold significant", "This form of gov", "s-pqz8dt")]
    [InlineData("security postures.", "most significant consequences", "s-a3rya5")]
    public async Task Offers_a_link_whose_words_the_browser_finds(string first, string last, string id)
    {
        await using var visit = await chromium.Open(Route, Citing);
        var selection = new Selection(visit);
        await selection.Drag(first, last);
        await selection.Button.ClickAsync();
        var link = await (await Menu.Shown(visit)).Copied("Link", "To the words");
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.GotoAsync($"{visit.Site}{Route}#{link[link.IndexOf(":~:", StringComparison.Ordinal)..]}");
        await Assertions.Expect(visit.Page.Locator($"#{id}")).ToBeInViewportAsync();
        Assert.True(await visit.Page.EvaluateAsync<double>("scrollY") > 0, "The browser found nothing.");
    }

    [Fact]
    public async Task Works_by_keyboard_alone()
    {
        await using var visit = await chromium.Open(Route, Citing);
        var (selection, keyboard) = (new Selection(visit), visit.Page.Keyboard);
        await selection.Set("strict interpretation", "Sharia law");
        await keyboard.PressAsync("Alt+KeyC");
        var menu = await Menu.Shown(visit);
        await Assertions.Expect(menu.Title).ToHaveTextAsync("§6.1, sentence 4");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(menu.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(selection.Button).ToBeFocusedAsync();

        await visit.Page.Locator(".paragraph").Nth(1).Locator("a").First.FocusAsync();
        await selection.Set("hold significant", "This form of gov");
        for (var press = 0; press < 80 && !await selection.IsButtonFocused(); press++)
            await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect((await Menu.Shown(visit)).Title).ToHaveTextAsync("§6.1, sentences 4–5");
    }

    [Theory]
    [InlineData("The Taliban’s Resurgence", "The Taliban’s Resurgence")]
    [InlineData("minutes to read", "minutes to read")]
    public async Task Offers_nothing_outside_the_study(string first, string last)
    {
        await using var visit = await chromium.Open(Route, Citing);
        var selection = new Selection(visit);
        await selection.Set("strict interpretation", "Sharia law");
        await Assertions.Expect(selection.Button).ToBeVisibleAsync();
        await selection.Set(first, last);
        await Assertions.Expect(selection.Button).ToHaveCountAsync(0);
        await visit.Page.Keyboard.PressAsync("Alt+KeyC");
        await Assertions.Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    /// <summary>
    /// A heading is in the study's text but not in a sentence, and a triple click on it extends to the next paragraph.
    /// </summary>
    [Fact]
    public async Task Offers_nothing_for_a_heading()
    {
        await using var visit = await chromium.Open(Route, Citing);
        var selection = new Selection(visit);
        await selection.Drag("hold significant", "This form of gov");
        await Assertions.Expect(selection.Button).ToBeVisibleAsync();
        await visit.Page.Locator(".study-text h2").First.ClickAsync(new() { ClickCount = 3 });
        Assert.StartsWith("6.1. Link between", await selection.Text(), StringComparison.Ordinal);
        await Assertions.Expect(selection.Button).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Selects_the_words_again_after_the_text_to_copy()
    {
        await using var visit = await chromium.Open(Route, Citing);
        await visit.Page.EvaluateAsync("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))");
        var selection = new Selection(visit);
        await selection.Drag("hold significant", "This form of gov");
        await selection.Button.ClickAsync();
        var menu = await Menu.Shown(visit);
        await menu.Button("Link", "Full").ClickAsync();
        await Assertions.Expect(menu.Dialog.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(selection.Button).ToBeFocusedAsync();
        Assert.Equal("hold significant sway. This form of gov", await selection.Text());
    }

    [Fact]
    public async Task Selects_only_a_paragraph_by_a_triple_click()
    {
        await using var visit = await chromium.Open("/sections/theoretical-framework/", Citing);
        var (selection, paragraphs) = (new Selection(visit), visit.Page.Locator(".paragraph"));
        await paragraphs
            .First.Locator("> [data-n]")
            .First.ClickAsync(
                new()
                {
                    ClickCount = 3,
                    Position = new() { X = 3, Y = 10 },
                }
            );
        await selection.Button.ClickAsync();
        await Assertions.Expect((await Menu.Shown(visit)).Title).ToHaveTextAsync("§2, sentences 1–2");
    }

    [Fact]
    public async Task Removes_its_button_when_nothing_is_selected()
    {
        await using var visit = await chromium.Open(Route, Citing);
        var selection = new Selection(visit);
        await selection.Drag("hold significant", "This form of gov");
        await Assertions.Expect(selection.Button).ToBeVisibleAsync();
        await visit.Page.Locator("h1").ClickAsync();
        await Assertions.Expect(selection.Button).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keeps_the_words_in_sight_above_the_sheet_of_a_phone()
    {
        await using var visit = await chromium.Open(Route, Citing with { Phone = true });
        var selection = new Selection(visit);
        await selection.Set("hold significant", "This form of gov");
        Assert.InRange((await selection.Button.BoundingBoxAsync())!.Height, 43.9, 60);
        await selection.Button.TapAsync();
        var menu = await Menu.Shown(visit);
        Assert.Equal("hold significant sway. This form of gov", await selection.Text());
        Assert.True(await selection.IsInSight(), "The selected words are out of sight.");
        await menu.Button("Markup", "Markdown").TapAsync();
        await Assertions.Expect(menu.Status).ToContainTextAsync("Copied: ");
        Assert.StartsWith(
            "[“hold significant sway. This form of governance” (§6.1, sentences 4–5)](",
            await visit.Clipboard(),
            StringComparison.Ordinal
        );
        await visit.Page.Touchscreen.TapAsync(180, 20);
        await Assertions.Expect(menu.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(selection.Button).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Passes_axe(bool phone, bool dark)
    {
        await using var visit = await chromium.Open(Route, Citing with { Phone = phone, Dark = dark });
        var selection = new Selection(visit);
        await selection.Set("hold significant", "This form of gov");
        await Assertions.Expect(selection.Button).ToBeVisibleAsync();
        Assert.Empty(await visit.Violations());
    }
}
