using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Previews of links by mouse, keyboard and touch.</summary>
public sealed class PreviewTests(Chromium chromium)
{
    private const string Section = "/sections/literature-review/";

    public static TheoryData<string, string, string, string> Kinds =>
        new()
        {
            {
                Section,
                ".study-text .citation[href$='#haider-khan-2020']",
                "Work cited, not identified",
                "Haider and Khan, 2020"
            },
            { Section, ".study-text .mention[href*='/actors/']", "State, ", "Afghanistan" },
            { Section, ".study-text .mention[href*='/frameworks/']", "Framework, ", "Theory" },
            { Section, ".study-text .mention[href*='/places/']", ", ", "" },
            { Section, ".sidenote a[href*='/timeline/']", "Timeline", "" },
            { "/sections/the-talibans-resurgence/", ".study-text .mention[href*='/glossary/']", "Term, ", "" },
            { "/actors/china/", ".quotes .locator", "Sentence", "" },
            { "/actors/china/", ".quotes-section a", "Section, ", "" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Opens_at_the_resting_pointer_and_lets_it_enter(
        string address,
        string link,
        string kind,
        string title
    )
    {
        await using var visit = await chromium.Open(address);
        var card = Card(visit);
        await visit.Page.Locator(link).First.HoverAsync();
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(card.Locator(".preview-kind")).ToContainTextAsync(kind);
        await Assertions.Expect(card.Locator(".preview-title")).ToContainTextAsync(title);
        await card.HoverAsync();
        await Task.Delay(500, TestContext.Current.CancellationToken);
        await Assertions.Expect(card).ToBeVisibleAsync();
        await visit.Page.Mouse.MoveAsync(2, 2);
        await Assertions.Expect(card).ToBeHiddenAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Opens_for_the_keyboard_and_at_the_first_tap(
        string address,
        string link,
        string kind,
        string title
    )
    {
        await using (var visit = await chromium.Open(address))
        {
            await Focus(visit, link);
            await Assertions.Expect(Card(visit).Locator(".preview-kind")).ToContainTextAsync(kind);
            await visit.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(Card(visit)).ToBeHiddenAsync();
        }
        await using (var visit = await chromium.Open(address, new(Phone: true)))
        {
            await visit.Page.EvaluateAsync(
                "document.querySelectorAll('.note-mark input').forEach(mark => mark.click())"
            );
            await visit.Page.Locator(link).First.TapAsync();
            await Assertions.Expect(Card(visit).Locator(".preview-title")).ToContainTextAsync(title);
            await visit.IsAt(address);
        }
    }

    /// <summary>The number of a preview leads to as many sentences as it says.</summary>
    [Theory]
    [InlineData(".study-text .mention[href*='/actors/china']", ".preview-kind a")]
    [InlineData(".study-text .mention[href*='/glossary/']", ".preview-kind a")]
    [InlineData(".study-text .citation[href$='#haider-khan-2020']", ".preview-walk a[href*='/bibliography/']")]
    public async Task Leads_from_its_number_to_what_it_counts(string link, string number)
    {
        await using var visit = await chromium.Open(Section);
        await visit.Page.Locator(link).First.HoverAsync();
        var count = Card(visit).Locator(number);
        var said = int.Parse(Regex.Match((await count.TextContentAsync())!, "[0-9]+(?= (citing )?sentence)").Value);
        await count.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(":target [data-counted]")).ToHaveCountAsync(said);
    }

    [Fact]
    public async Task Is_said_entered_and_left_by_the_keyboard()
    {
        await using var visit = await chromium.Open(Section);
        var link = await Focus(visit, ".study-text .citation[href$='#haider-khan-2020']");
        var card = Card(visit);
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions
            .Expect(visit.Page.Locator("[aria-live=polite]"))
            .ToContainTextAsync("Haider and Khan, 2020. Haider, & Khan. (2020).");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(card.Locator(".preview-title a")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(card).ToBeHiddenAsync();
        await Focus(visit, ".study-text .citation[href$='#haider-khan-2020']");
        await Assertions.Expect(card).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(card).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Moves_the_focus_behind_the_link_after_its_last_link()
    {
        await using var visit = await chromium.Open(Section);
        var link = await Focus(visit, ".study-text .mention[href*='/actors/india/']");
        await Assertions.Expect(Card(visit)).ToBeVisibleAsync();
        var own = await Card(visit).Locator("a").CountAsync();
        for (var step = 0; step <= own; step++)
            await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(
            await visit.Page.EvaluateAsync<bool>(
                "link => Boolean(link.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)",
                await link.ElementHandleAsync()
            )
        );
        await Assertions
            .Expect(visit.Page.Locator("#_preview:not([hidden]) .preview-title", new() { HasText = "India" }))
            .ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Shows_at_the_first_tap_and_follows_at_the_second()
    {
        await using var visit = await chromium.Open(Section, new(Phone: true));
        var link = visit.Page.Locator(".study-text .citation").First;
        await link.TapAsync();
        await Assertions.Expect(Card(visit)).ToBeVisibleAsync();
        await visit.IsAt(Section);
        await visit.Page.Locator("h1").TapAsync();
        await Assertions.Expect(Card(visit)).ToBeHiddenAsync();
        await link.TapAsync();
        await Assertions.Expect(Card(visit)).ToBeVisibleAsync();
        await Card(visit).Locator(".preview-title a").TapAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/bibliography/#"));
    }

    [Fact]
    public async Task Walks_the_sentences_that_cite_the_work_and_lights_its_siblings()
    {
        await using var visit = await chromium.Open(Section);
        const string cited = ".study-text .citation[href$='#haider-khan-2020']";
        var count = await visit.Page.Locator(cited).CountAsync();
        Assert.True(count > 1);
        await visit.Page.Locator(cited).First.HoverAsync();
        await Assertions
            .Expect(visit.Page.Locator(".sibling"))
            .ToHaveCountAsync(await visit.Page.Locator("main .citation[href$='#haider-khan-2020']").CountAsync());
        await Assertions.Expect(Card(visit).Locator(".preview-walk")).ToContainTextAsync("of 5 citing sentences");
        var next = Card(visit).GetByRole(AriaRole.Link, new() { Name = "Next" });
        var address = await next.GetAttributeAsync("href");
        await next.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(address!);
        await Assertions.Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
        Assert.Equal(1, await visit.Page.Locator($":target {cited.Split(' ')[1]}").CountAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Has_no_fault_that_axe_finds(bool dark)
    {
        await using var visit = await chromium.Open(Section, new(Dark: dark));
        await visit.Page.Locator(".study-text .citation").First.HoverAsync();
        await Assertions.Expect(Card(visit)).ToBeVisibleAsync();
        Assert.Empty(await visit.Violations());
    }

    [Fact]
    public async Task Is_a_plain_link_without_scripts()
    {
        await using var visit = await chromium.Open(Section, new(Scripts: false));
        await visit.Page.Locator(".study-text .citation[href$='#haider-khan-2020']").First.ClickAsync();
        await visit.IsAt("/bibliography/#haider-khan-2020");
    }

    private static ILocator Card(Visit visit) => visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Preview" });

    /// <summary>Focuses a link as the keyboard does, for the browser.</summary>
    private static async Task<ILocator> Focus(Visit visit, string link)
    {
        var locator = visit.Page.Locator(link).First;
        await locator.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(locator).ToBeFocusedAsync();
        return locator;
    }
}
