using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The search page, as a reader uses it.</summary>
internal sealed class SearchPage(Visit visit)
{
    public const string Route = "/search/";

    public IPage Page => visit.Page;

    public ILocator Field => Page.GetByRole(AriaRole.Searchbox);

    public ILocator Status => Page.Locator("main").GetByRole(AriaRole.Status);

    /// <summary>The links of all results.</summary>
    public ILocator Hits => Page.Locator(".search-results .hit");

    /// <summary>The links of the results that are sentences.</summary>
    public ILocator Sentences => Page.Locator(".search-results .hit[data-kind=sentence]");

    /// <summary>The links from entries to the sentences that name them.</summary>
    public ILocator Namings => Page.Locator(".search-results .naming");

    public ILocator Marks => Page.Locator(".search-results mark");

    public ILocator Facet(string name) => Page.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true });

    /// <summary>Opens the page and waits for the index.</summary>
    public static async Task<SearchPage> Ready(Visit visit)
    {
        var search = new SearchPage(visit);
        await Assertions.Expect(search.Facet("Kind")).ToBeVisibleAsync();
        return search;
    }

    /// <summary>The addresses of the sentences that a query finds, in the order of the page.</summary>
    public async Task<string[]> Find(string query)
    {
        await Field.FillAsync(query);
        return await Addresses();
    }

    /// <summary>The addresses of all found sentences, after opening shortened lists.</summary>
    public async Task<string[]> Addresses()
    {
        var all = Page.Locator(".show-all").Filter(new() { HasText = "sentences" });
        if (await all.CountAsync() > 0)
            await all.ClickAsync();
        return await Sentences.EvaluateAllAsync<string[]>("links => links.map(link => link.hash)");
    }
}
