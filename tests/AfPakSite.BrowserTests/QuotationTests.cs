using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Quotation marks are copied with the quotation.</summary>
[Collection(Copying.Name)]
public sealed class QuotationTests(Chromium chromium)
{
    [Theory]
    [InlineData("/actors/taliban/", ".quotes li")]
    [InlineData("/bibliography/", ".quotes li")]
    [InlineData("/timeline/", ".timeline .evidence")]
    [InlineData("/actors/", ".sidenote")]
    public async Task Has_its_marks_on_the_clipboard(string route, string quotation)
    {
        await using var visit = await chromium.Open(route);
        var place = visit.Page.Locator(quotation).First;
        await place.EvaluateAsync(
            "place => { for (const around of document.querySelectorAll('details')) around.open = true; getSelection().selectAllChildren(place); }"
        );
        await visit.Page.Keyboard.PressAsync("Control+C");
        Assert.Matches("^“[^“”]+” ", (await visit.Clipboard()).TrimStart());
    }

    /// <summary>Browsers add quotation marks to this element, which would be doubled, or lost when copied.</summary>
    [Theory]
    [InlineData("/actors/taliban/")]
    [InlineData("/bibliography/")]
    [InlineData("/timeline/")]
    public async Task Has_no_marks_but_those_of_the_text(string route)
    {
        await using var visit = await chromium.Open(route);
        await Assertions.Expect(visit.Page.Locator("q")).ToHaveCountAsync(0);
    }
}
