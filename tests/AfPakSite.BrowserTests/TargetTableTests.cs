using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>
/// The table of the instructors' page: filters, checkboxes, the address with both, keyboard, and no scripts.
/// </summary>
[Collection(Copying.Name)]
public sealed class TargetTableTests(Chromium chromium)
{
    private const string Section = "§6.1 Link between fragmented Afghan governance and cross-border policies";

    private static readonly Visitor Citing = new(Citations: Citations.Json);

    [Fact]
    public async Task Filters_by_each_fact_and_counts_the_rest()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var table = await TargetTable.Shown(visit);
        var all = (await table.ShownRows()).Length;

        await table.Filter("Section").SelectOptionAsync(new SelectOptionValue { Label = Section });
        var inSection = await table.ShownRows();
        Assert.InRange(inSection.Length, 2, all / 5);

        await table.Filter("Kind").SelectOptionAsync("Sentence");
        var sentences = await table.ShownRows();
        Assert.Equal(inSection.Where(row => row.StartsWith("Sentence ", StringComparison.Ordinal)), sentences);

        await table.Filter("Actor").SelectOptionAsync("Pakistan");
        Assert.InRange((await table.ShownRows()).Length, 1, sentences.Length - 1);
        await table.Filter("Actor").SelectOptionAsync("");
        await table.Filter("Section").SelectOptionAsync("");

        await table.Filter("Framework").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        Assert.InRange((await table.ShownRows()).Length, 1, all / 4);
        await table.Filter("Framework").SelectOptionAsync("");

        await table.Filter("Kind").SelectOptionAsync("Paragraph");
        var paragraphs = (await table.ShownRows()).Length;
        await table.Filter("Time to read").SelectOptionAsync("1");
        Assert.InRange((await table.ShownRows()).Length, 1, paragraphs - 1);
        Assert.All(
            await table.Rows.EvaluateAllAsync<double[]>("rows => rows.map(row => Number(row.cells[2].textContent))"),
            minutes => Assert.InRange(minutes, 0.1, 1)
        );
    }

    /// <summary>The fourth sentence ends with words that the table does not show.</summary>
    [Fact]
    public async Task Finds_words_that_only_the_study_has()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var table = await TargetTable.Shown(visit);
        await table.Filter("Words").FillAsync("Taliban's commanders SIGNIFICANT sway");
        await table.Filter("Kind").SelectOptionAsync("Sentence");
        await Assertions.Expect(table.Count).ToHaveTextAsync(new Regex("^1 of "));
        Assert.StartsWith(
            "Sentence 4 The Taliban’s governance",
            Assert.Single(await table.ShownRows()),
            StringComparison.Ordinal
        );
        await table.Filter("Words").FillAsync("no such words anywhere");
        await Assertions.Expect(table.Count).ToHaveTextAsync(new Regex("^0 of "));
        await Assertions.Expect(table.Page.Locator(".targets tbody tr:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keeps_filters_and_ticks_in_the_address()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var table = await TargetTable.Shown(visit);
        await table.Filter("Section").SelectOptionAsync(new SelectOptionValue { Label = Section });
        await table.Filter("Kind").SelectOptionAsync("Sentence");
        await table.Box($"{Section}, sentence 4").CheckAsync();
        await table.Box($"{Section}, sentence 2").CheckAsync();
        var (rows, title, address) = (
            await table.ShownRows(),
            await table.Title.TextContentAsync(),
            await visit.Address()
        );
        Assert.Matches("^/instructors/\\?section=h-[a-z0-9]+&kind=sentence&pick=s-[a-z0-9]+,s-[a-z0-9]+$", address);

        await table.Page.ReloadAsync();
        table = await TargetTable.Shown(visit);
        Assert.Equal(rows, await table.ShownRows());
        Assert.Equal(title, await table.Title.TextContentAsync());
        await Assertions.Expect(table.Box($"{Section}, sentence 4")).ToBeCheckedAsync();
        await Assertions.Expect(table.Page.Locator(".targets input:checked")).ToHaveCountAsync(2);
        await visit.IsAt(address);

        await table.Picks.GetByRole(AriaRole.Button, new() { Name = "Clear the list" }).ClickAsync();
        await Assertions.Expect(table.Page.Locator(".targets input:checked")).ToHaveCountAsync(0);
        await visit.IsAt(address[..address.IndexOf("&pick", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Announces_that_a_part_of_a_shared_list_is_gone()
    {
        await using var visit = await chromium.Open($"{TargetTable.Route}?pick=s-none,actor.pakistan", Citing);
        var table = await TargetTable.Shown(visit);
        await Assertions.Expect(table.Title).ToHaveTextAsync("Your list: 1 place");
        await Assertions.Expect(table.Status).ToHaveTextAsync("1 place in the shared list was not found.");
    }

    [Fact]
    public async Task Works_by_keyboard_alone()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var table = await TargetTable.Shown(visit);
        var keyboard = table.Page.Keyboard;
        await table.Filter("Words").FocusAsync();
        await keyboard.TypeAsync("pakistan");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("Actor");
        await Assertions.Expect(table.Filter("Kind")).ToHaveValueAsync("actor");
        await Assertions.Expect(table.Count).ToHaveTextAsync(new Regex("^[1-9] of "));
        for (var press = 0; press < 5; press++)
            await keyboard.PressAsync("Tab");
        await Assertions.Expect(table.Box("Pakistan")).ToBeFocusedAsync();
        await keyboard.PressAsync("Space");
        await Assertions.Expect(table.Title).ToHaveTextAsync("Your list: 1 place");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        var menu = await Menu.Shown(visit);
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(menu.Dialog).ToBeHiddenAsync();
        await Assertions
            .Expect(
                table.Page.GetByRole(AriaRole.Button, new() { Name = "Links and citations of Pakistan", Exact = true })
            )
            .ToBeFocusedAsync();
        await table.Button("Copy", "Link to this selection").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Status).ToHaveTextAsync("Copied the link to this selection.");
        Assert.EndsWith(
            "/instructors/?kind=actor&q=pakistan&pick=actor.pakistan",
            await visit.Clipboard(),
            StringComparison.Ordinal
        );
    }

    /// <summary>Tab passes the table in a few steps, and the arrow keys reach all of its rows.</summary>
    [Fact]
    public async Task Stops_at_one_row_and_leads_to_the_others_by_arrow_keys()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var table = await TargetTable.Shown(visit);
        var keyboard = table.Page.Keyboard;
        var boxes = table.Page.Locator(".targets input:visible");
        var focused = table.Page.Locator(".targets :focus");
        Assert.InRange(await Stops(visit), 1, 4);
        await Assertions
            .Expect(table.Page.Locator(".targets"))
            .ToHaveAccessibleDescriptionAsync(new Regex("Tab stops at one row.*arrow keys"));

        await table.Filter("Time to read").FocusAsync();
        await keyboard.PressAsync("Tab");
        await Assertions.Expect(boxes.First).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(boxes.First).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(boxes.Nth(1)).ToBeFocusedAsync();
        await keyboard.PressAsync("Space");
        await Assertions.Expect(boxes.Nth(1)).ToBeCheckedAsync();
        await keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(table.Filter("Time to read")).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await Assertions.Expect(boxes.Nth(1)).ToBeFocusedAsync();

        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("End");
        await Assertions.Expect(focused).ToHaveAttributeAsync("href", new Regex("."));
        Assert.Equal(
            await boxes.CountAsync() - 1,
            await focused.EvaluateAsync<int>(
                "link => [...document.querySelectorAll('.targets tr:has(input)')].indexOf(link.closest('tr'))"
            )
        );
        Assert.InRange(await Stops(visit), 1, 4);
        for (var press = 0; press < 4 && await focused.CountAsync() > 0; press++)
            await keyboard.PressAsync("Tab");
        await Assertions.Expect(focused).ToHaveCountAsync(0);

        await table.Filter("Words").FillAsync("durand");
        await Assertions.Expect(table.Count).ToHaveTextAsync(new Regex("^[1-9][0-9]? of "));
        Assert.InRange(await Stops(visit), 1, 4);
        await table.Filter("Time to read").FocusAsync();
        await keyboard.PressAsync("Tab");
        await Assertions.Expect(focused).ToBeVisibleAsync();
    }

    /// <summary>The number of the Tab stops in the table.</summary>
    private static Task<int> Stops(Visit visit) =>
        visit.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('.targets :is(a, button, input)')].filter(control => control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true })).length"
        );

    [Fact]
    public async Task Opens_the_menu_of_a_row_with_the_words_of_its_passage()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        await visit
            .Page.GetByRole(
                AriaRole.Button,
                new() { Name = $"Links and citations of {Section}, sentence 4", Exact = true }
            )
            .ClickAsync();
        var menu = await Menu.Shown(visit);
        await Assertions.Expect(menu.Title).ToHaveTextAsync("§6.1, sentence 4");
        var quotation = await menu.Copied("Quotation", "Chicago");
        Assert.StartsWith("“The Taliban’s governance has", quotation, StringComparison.Ordinal);
        Assert.EndsWith(
            "hold significant sway” (C 2024, §6.1, sentence 4).\n\nC. 2024.\n",
            quotation,
            StringComparison.Ordinal
        );
        Assert.Matches(
            $"^{visit.Site}/sections/the-talibans-resurgence/#s-[a-z0-9]+:~:text=The%20Taliban",
            await menu.Copied("Link", "To the words")
        );
    }

    [Fact]
    public async Task Is_a_plain_table_without_scripts()
    {
        await using var visit = await chromium.Open(TargetTable.Route, new(Scripts: false));
        await Assertions
            .Expect(visit.Page.Locator(".targets input, .targets button, .filters, .picks"))
            .ToHaveCountAsync(0);
        var link = visit.Page.Locator("[data-label='§6.1'] a").Nth(1);
        await Assertions.Expect(link).ToHaveTextAsync("Paragraph 1");
        await link.ClickAsync();
        await visit.IsAt(new Regex("/sections/the-talibans-resurgence/#p-[a-z0-9]+"));
    }

    /// <summary>The whole table in each color scheme, and a part of it on the other screen.</summary>
    [Theory]
    [InlineData(false, false, "")]
    [InlineData(false, true, "q=trade&")]
    [InlineData(true, false, "q=trade&")]
    [InlineData(true, true, "")]
    public async Task Passes_axe(bool phone, bool dark, string filter)
    {
        await using var visit = await chromium.Open(
            $"{TargetTable.Route}?{filter}pick=actor.pakistan",
            Citing with
            {
                Phone = phone,
                Dark = dark,
            }
        );
        var table = await TargetTable.Shown(visit);
        await Assertions.Expect(table.Title).ToBeVisibleAsync();
        Assert.False(
            await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"),
            "The page is wider than the screen."
        );
        Assert.Empty(await visit.Violations());
    }
}
