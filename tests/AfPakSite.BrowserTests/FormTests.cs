using System.Text.Json;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The menu copies and downloads passages, letter for letter.</summary>
[Collection(Copying.Name)]
public sealed class FormTests(Chromium chromium)
{
    private const string Route = "/sections/the-talibans-resurgence/";

    private const string Title = "Link between fragmented Afghan governance and cross-border policies";

    private const string Section = $"§6.1 {Title}";

    private static readonly Visitor Citing = new(Citations: Citations.Json);

    [Theory]
    [InlineData(0, "paragraph 1")]
    [InlineData(4, "sentence 4")]
    public async Task Copies_a_passage(int passage, string place)
    {
        await using var visit = await chromium.Open(Route, Citing);
        var menu = await Menu.Open(visit, 1);
        await menu.Pick(passage);
        var element =
            passage == 0
                ? visit.Page.Locator(".paragraph").Nth(1)
                : visit.Page.Locator(".paragraph").Nth(1).Locator("> [data-n]").Nth(passage - 1);
        var (id, text) = (
            await element.GetAttributeAsync("id") ?? "",
            (
                await element.EvaluateAsync<string>(
                    "passage => passage.matches('[data-n]') ? passage.textContent : [...passage.querySelectorAll('[data-n]')].map(sentence => sentence.textContent).join(' ')"
                )
            )[..^1]
        );
        var (locator, address) = ($"§6.1, {place}", $"{visit.Site}{Route}#{id}");

        Assert.Equal(address, await menu.Copied("Link", "Full"));
        Assert.Equal($"{visit.Site}/l/{id}/", await menu.Copied("Link", "Short"));
        Assert.Equal($"[{Section}, {place}]({address})", await menu.Copied("Markup", "Markdown"));
        Assert.Equal($"<a href=\"{address}\">{Section}, {place}</a>", await menu.Copied("Markup", "HTML"));
        Assert.Matches(
            $"^<a href=\"{visit.Site}/l/{id}/\" data-versiondate=\"20[0-9-]+\">{Section}, {place}</a>$",
            await menu.Copied("Link", "Robust")
        );
        using var selector = JsonDocument.Parse(await menu.Copied("Markup", "Selector"));
        Assert.Equal("TextQuoteSelector", selector.RootElement.GetProperty("type").GetString());
        Assert.Equal($"{text}.", selector.RootElement.GetProperty("exact").GetString());
        Assert.Equal($"“{text}” (A, 2024, {locator}).\n\nA. (2024). T & U.\n", await menu.Copied("Quotation", "APA"));
        Assert.Equal(
            $"<p>“{text}” (A, 2024, {locator}).</p>\n<p>A. (2024). <i>T &amp; U</i>.</p>",
            (await visit.Clipboard("text/html")).Trim()
        );
        Assert.Equal($"“{text}” (C 2024, {locator}).\n\nC. 2024.\n", await menu.Copied("Quotation", "Chicago"));
        Assert.Equal($"“{text}” (M, {locator}).\n\nM.\n", await menu.Copied("Quotation", "MLA"));

        var bibtex = $"@article{{a-{id},\n  note = {{{locator}}},\n  url = {{{visit.Site}/l/{id}/}}\n}}\n";
        var ris = $"TY  - JOUR\nN1  - {locator}\nUR  - {visit.Site}/l/{id}/\nER  - \n";
        var csl = $$"""[{ "id": "a-{{id}}", "locator": "{{locator}}", "URL": "{{visit.Site}}/l/{{id}}/" }]""";
        Assert.Equal(bibtex, await menu.Copied("Reference", "BibTeX"));
        Assert.Equal(ris, await menu.Copied("Reference", "RIS"));
        Assert.Equal(csl, await menu.Copied("Reference", "CSL-JSON"));
        Assert.Equal(($"{id}.json", csl), await menu.Downloaded("Download", ".json"));
        Assert.Equal(($"{id}.bib", bibtex), await menu.Downloaded("Download", ".bib"));
        Assert.Equal(($"{id}.ris", ris), await menu.Downloaded("Download", ".ris"));
    }

    [Fact]
    public async Task Links_the_words_of_a_sentence()
    {
        await using var visit = await chromium.Open(Route, Citing);
        var menu = await Menu.Open(visit, 1);
        await menu.Pick(4);
        var id = await visit.Page.Locator(".lit").GetAttributeAsync("id");
        Assert.Equal(
            $"{visit.Site}{Route}#{id}:~:text=The%20Taliban%E2%80%99s%20governance%20has,commanders%20hold%20significant%20sway.",
            await menu.Copied("Link", "To the words")
        );
    }

    /// <summary>Without the id, only the text directive can scroll the browser there.</summary>
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 9)]
    [InlineData(1, 0)]
    [InlineData(2, 5)]
    [InlineData(3, 3)]
    public async Task Offers_a_link_whose_words_the_browser_finds(int paragraph, int passage)
    {
        await using var visit = await chromium.Open(Route, Citing);
        var menu = await Menu.Open(visit, paragraph);
        await menu.Pick(passage);
        var link = await menu.Copied("Link", "To the words");
        var lit = visit.Page.Locator($"#{await visit.Page.Locator(".lit").GetAttributeAsync("id")}");
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.GotoAsync($"{visit.Site}{Route}#{link[link.IndexOf(":~:", StringComparison.Ordinal)..]}");
        await Assertions.Expect(lit).ToBeInViewportAsync();
        Assert.True(await visit.Page.EvaluateAsync<double>("scrollY") > 0, "The browser found nothing.");
    }

    [Fact]
    public async Task Links_from_the_whole_study_to_the_page_of_the_section()
    {
        await using var visit = await chromium.Open("/study/", Citing);
        var pilcrow = visit.Page.Locator("#the-talibans-resurgence .pilcrow").Nth(1);
        await pilcrow.ClickAsync();
        var menu = await Menu.Shown(visit);
        await Assertions.Expect(menu.Title).ToHaveTextAsync("§6.1, paragraph 1");
        Assert.Equal(
            $"{visit.Site}{Route}{await pilcrow.GetAttributeAsync("href")}",
            await menu.Copied("Link", "Full")
        );
    }

    [Fact]
    public async Task Cites_the_abstract_by_its_name()
    {
        await using var visit = await chromium.Open("/", Citing);
        var menu = await Menu.Open(visit, 0);
        await menu.Pick(2);
        await Assertions.Expect(menu.Title).ToHaveTextAsync("Abstract, sentence 2");
        var id = await visit.Page.Locator(".lit").GetAttributeAsync("id");
        Assert.Equal($"[Abstract, sentence 2]({visit.Site}/#{id})", await menu.Copied("Markup", "Markdown"));
    }
}
