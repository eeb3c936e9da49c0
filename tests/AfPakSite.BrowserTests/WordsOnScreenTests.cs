using System.Text.RegularExpressions;
using AfPakSite.Tests.Wording;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>
/// What scripts show is in the site's language too: with every message in brackets, no other word of the site's own is
/// on a page, in a menu, a dialog, a status or a picture.
/// </summary>
[Collection(Copying.Name)]
public sealed class WordsOnScreenTests(Chromium chromium)
{
    private const string Section = "/sections/dramd/";

    private static readonly Visitor Reader = new(Persian: true);

    public static TheoryData<string> Pages => [.. Addresses];

    /// <summary>A page of each kind.</summary>
    internal static string[] Addresses =>
        [
            "/",
            "/study/",
            Section,
            "/actors/",
            "/actors/kashef/",
            "/frameworks/",
            "/frameworks/hamkari/",
            "/barg/",
            "/timeline/",
            "/bibliography/",
            "/glossary/",
            "/places/",
            "/instructors/",
            "/search/",
            "/desk/",
            "/about/",
            "/yaddasht/",
            "/paths/rah/",
            $"/e/{PersianSite.Edition}/",
            $"/e/{PersianSite.Edition}/study/",
            Visit.Missing,
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Has_only_words_of_the_file_on(string address)
    {
        await using var visit = await chromium.Open(address, Reader with { Missing = address == Visit.Missing });
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await AssertWords(visit);
        await visit.Page.Locator(".settings-button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".settings")).ToBeVisibleAsync();
        await AssertWords(visit);
    }

    [Fact]
    public async Task Has_only_words_of_the_file_in_the_menu_of_a_paragraph()
    {
        await using var visit = await chromium.Open(Section, Reader);
        var menu = await Menu.Open(visit, 0);
        for (var passage = 0; passage < await menu.Choice.Locator("option").CountAsync(); passage++)
        {
            await menu.Pick(passage);
            await AssertWords(visit);
        }
        foreach (var button in await menu.Dialog.Locator(".menu-group button:not([aria-haspopup])").AllAsync())
        {
            await menu.Status.EvaluateAsync("status => status.replaceChildren()");
            await button.ClickAsync();
            await Assertions.Expect(menu.Status).ToHaveTextAsync(new Regex("^⟦[^⟧]+⟧"));
        }
        await menu.Dialog.Locator(".menu-group button[aria-haspopup]").Last.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".slides[open]")).ToBeVisibleAsync();
        await AssertWords(visit);
    }

    [Fact]
    public async Task Has_only_words_of_the_file_where_copying_fails()
    {
        await using var visit = await chromium.Open(Section, Reader);
        await visit.Page.EvaluateAsync(
            "() => { const fail = async () => { throw new Error(); }; navigator.clipboard.write = fail; navigator.clipboard.writeText = fail; document.execCommand = () => false; }"
        );
        var menu = await Menu.Open(visit, 0);
        await menu.Dialog.Locator(".menu-group button:not([aria-pressed], [aria-haspopup])").First.ClickAsync();
        await Assertions.Expect(menu.Dialog.Locator(".menu-field")).ToBeVisibleAsync();
        await AssertWords(visit);
    }

    [Fact]
    public async Task Has_only_words_of_the_file_around_selected_words()
    {
        await using var visit = await chromium.Open(Section, Reader);
        await new Selection(visit).Set("نخستین باغ", "باغ چای");
        var cite = visit.Page.Locator(".cite-words");
        await Assertions.Expect(cite).ToBeVisibleAsync();
        await AssertWords(visit);
        await cite.ClickAsync();
        await Menu.Shown(visit);
        await AssertWords(visit);
    }

    [Fact]
    public async Task Has_only_words_of_the_file_on_a_mark_and_on_the_desk()
    {
        await using var visit = await chromium.Open(Section, Reader);
        var desk = new Desk(visit);
        var menu = await Menu.Open(visit, 0);
        await menu.Dialog.Locator("[aria-pressed]").First.ClickAsync();
        await Assertions.Expect(desk.Signs).ToHaveCountAsync(1);
        await menu.Dialog.Locator("[aria-haspopup]").First.ClickAsync();
        await Assertions.Expect(desk.Card.Locator(".card-ways a")).ToHaveCountAsync(1);
        await AssertWords(visit);
        await desk.Card.Locator(".card-end button").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".desk-notice")).ToBeVisibleAsync();
        await AssertWords(visit);
        await visit.Page.Locator(".desk-notice button").First.ClickAsync();
        await desk.Open();
        await Assertions.Expect(desk.Items).ToHaveCountAsync(1);
        await AssertWords(visit);
    }

    [Theory]
    [InlineData(".study-text .citation")]
    [InlineData(".study-text .mention[href*='/actors/']")]
    [InlineData(".study-text .mention[href*='/frameworks/']")]
    [InlineData(".study-text .mention[href*='/places/']")]
    [InlineData(".study-text .mention[href*='/glossary/']")]
    public async Task Has_only_words_of_the_file_in_a_preview_and_beside_the_text(string link)
    {
        await using var visit = await chromium.Open("/study/", Reader);
        await visit.Page.Locator(link).First.HoverAsync();
        await Assertions.Expect(visit.Page.Locator("#_preview")).ToBeVisibleAsync();
        await AssertWords(visit);
        await visit.Page.Locator(link).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".beside h2")).ToBeFocusedAsync();
        await AssertWords(visit);
    }

    [Theory]
    [InlineData("چای")]
    [InlineData("باغ")]
    [InlineData("بازار سایه")]
    [InlineData("“باغ بازار”")]
    [InlineData("هیچ")]
    [InlineData("?")]
    public async Task Has_only_words_of_the_file_in_the_results_of_a_search(string query)
    {
        await using var visit = await chromium.Open(SearchPage.Route, Reader);
        var status = visit.Page.Locator(".search-status");
        await Assertions.Expect(visit.Page.Locator(".filters")).ToBeVisibleAsync();
        await visit.Page.Locator(".search [name=q]").FillAsync(query);
        await Assertions.Expect(status).Not.ToBeEmptyAsync();
        await AssertWords(visit);
        foreach (var select in await visit.Page.Locator(".filters select").AllAsync())
        {
            if (await select.Locator("option").CountAsync() > 1)
                await select.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await AssertWords(visit);
        }
    }

    [Fact]
    public async Task Has_only_words_of_the_file_at_the_table_of_instructors()
    {
        await using var visit = await chromium.Open($"{TargetTable.Route}?pick=s-nowhere", Reader);
        var picks = visit.Page.Locator(".picks");
        await Assertions.Expect(picks).ToBeVisibleAsync();
        await AssertWords(visit);
        foreach (var select in await visit.Page.Locator(".filters select").AllAsync())
        {
            await select.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await AssertWords(visit);
            await select.SelectOptionAsync(new SelectOptionValue { Index = 0 });
        }
        for (var row = 0; row < 3; row++)
            await visit.Page.Locator(".targets input[type=checkbox]").Nth(row).CheckAsync();
        foreach (var button in await picks.Locator("[role=group] button").AllAsync())
        {
            await button.ClickAsync();
            var answer = await button.GetAttributeAsync("aria-haspopup") is null
                ? picks.Locator("[role=status]")
                : visit.Page.Locator("dialog[open]");
            await Assertions.Expect(answer).Not.ToBeEmptyAsync();
            await AssertWords(visit);
            await visit.Page.Keyboard.PressAsync("Escape");
        }
        await visit.Page.Locator(".row-menu").Nth(2).ClickAsync();
        await Menu.Shown(visit);
        await AssertWords(visit);
    }

    [Fact]
    public async Task Has_only_words_of_the_file_at_the_filters_of_the_timeline()
    {
        await using var visit = await chromium.Open("/timeline/", Reader);
        await visit
            .Page.Locator(".timeline-filters select")
            .First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Assertions.Expect(visit.Page.Locator("output")).Not.ToBeEmptyAsync();
        await AssertWords(visit);
    }

    [Fact]
    public async Task Has_only_words_of_the_file_where_the_site_is_kept()
    {
        await using var visit = await chromium.Open("/about/", Reader with { Alone = true });
        var button = visit.Page.Locator(".offline button");
        var before = await button.TextContentAsync();
        await button.ClickAsync();
        await Assertions.Expect(button).Not.ToHaveTextAsync(before!);
        await AssertWords(visit);
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Go("/actors/");
        await AssertWords(visit);
    }

    [Fact]
    public async Task Would_find_a_word_of_a_script()
    {
        await using var visit = await chromium.Open("/about/", Reader);
        await visit.Page.EvaluateAsync("() => document.querySelector('h1').setAttribute('title', 'Close')");
        Assert.Contains(await WordsOn(visit), word => word.StartsWith("Close ", StringComparison.Ordinal));
    }

    private static async Task AssertWords(Visit visit) => Assert.Empty(await WordsOn(visit));

    /// <summary>
    /// The words outside brackets, each with the text that it is in: of all that the page has, shown or not.
    /// </summary>
    private static async Task<IEnumerable<string>> WordsOn(Visit visit)
    {
        var texts = await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              const texts = [];
              while (walker.nextNode())
                if (!walker.currentNode.parentElement.matches('script, style, noscript'))
                  texts.push(walker.currentNode.data);
              for (const element of document.querySelectorAll('*:not(.Z3988)'))
                for (const name of ['title', 'alt', 'aria-label', 'aria-description', 'placeholder', 'label'])
                  texts.push(element.getAttribute(name) ?? '');
              return texts;
            }
            """
        );
        return texts.SelectMany(text => UnbracketedWords.In(text).Select(word => $"{word} in “{text}”")).Distinct();
    }
}
