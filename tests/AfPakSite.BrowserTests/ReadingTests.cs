using System.Globalization;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>What a reader sees of a long text while reading: how much is read, and letters that stay as they are.</summary>
public sealed class ReadingTests(Chromium chromium)
{
    [Theory]
    [InlineData("/study/")]
    [InlineData("/sections/literature-review/")]
    public async Task Shows_in_the_contents_how_much_is_read(string route)
    {
        await using var visit = await chromium.Open(route);
        foreach (var part in new[] { 0, 0.5, 1 })
        {
            await visit.Page.EvaluateAsync(
                $"new Promise(done => {{ scrollTo(0, {part.ToString(CultureInfo.InvariantCulture)} * (document.documentElement.scrollHeight - innerHeight)); requestAnimationFrame(() => requestAnimationFrame(done)); }})"
            );
            var shown = await visit.Page.EvaluateAsync<double>(
                "new DOMMatrix(getComputedStyle(document.querySelector('.side > div'), '::before').transform).a"
            );
            Assert.InRange(shown, part - 0.01, part + 0.01);
            await Assertions.Expect(visit.Page.Locator(".side > div")).ToBeInViewportAsync();
        }
    }

    [Theory]
    [InlineData("/sections/literature-review/", true)]
    [InlineData("/study/", false)]
    public async Task Separates_the_contents_from_the_facts_of_a_section(string route, bool isSeparated)
    {
        await using var visit = await chromium.Open(route, new(Phone: true));
        var link = visit.Page.Locator(".page-facts .to-contents");
        await Assertions.Expect(link).ToBeVisibleAsync();
        Assert.Equal(
            isSeparated,
            await link.EvaluateAsync<bool>("link => parseFloat(getComputedStyle(link).borderInlineStartWidth) > 0")
        );
        await Assertions.Expect(link).ToHaveAccessibleNameAsync(isSeparated ? "Contents of the study" : "Contents");
    }

    /// <summary>A font that is late is for the next page: nothing that is being read changes.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/sections/literature-review/")]
    [InlineData("/timeline/")]
    public async Task Keeps_its_letters_when_a_font_is_late(string route)
    {
        await using var visit = await chromium.Open("/search/", new(Alone: true));
        await visit.Page.RouteAsync(
            "**/*.woff2",
            async fonts =>
            {
                await Task.Delay(1500);
                await fonts.ContinueAsync();
            }
        );
        await visit.Page.GotoAsync(visit.Site + route, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        const string boxes =
            "() => JSON.stringify([...document.querySelectorAll('main p, main h1, main li')].map(line => (box => [box.top, box.width, box.height])(line.getBoundingClientRect())))";
        var before = await visit.Page.EvaluateAsync<string>(boxes);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.Page.EvaluateAsync("() => document.fonts.ready");
        Assert.Equal(before, await visit.Page.EvaluateAsync<string>(boxes));
        Assert.Equal("", await LayoutShifts.OfLoading(visit));
    }

    /// <summary>A slow network or a busy machine brings the head of a page in parts.</summary>
    [Theory]
    [InlineData("Pakistan Relations after 2021</a>")]
    [InlineData("<a class=\"search-link\"")]
    [InlineData("<button class=\"menu-button\"")]
    [InlineData("<button class=\"settings-button\"")]
    [InlineData("Aa</button>")]
    [InlineData("<nav class=\"site-navigation\"")]
    [InlineData("<main ")]
    public async Task Keeps_its_head_in_place_while_the_rest_arrives(string words)
    {
        const string section = "sections/introduction/";
        var files = Tests.SmallSite.RealSite.Files;
        Assert.Contains(
            words,
            files.Single(file => file.Path == $"{section}index.html").Text,
            StringComparison.Ordinal
        );
        using var server = new SiteServer(files) { PausesBefore = words };
        foreach (var phone in new[] { false, true })
        {
            await using var visit = await chromium.OpenAt(server, $"/{section}", new(phone, Alone: true));
            Assert.Equal("", await LayoutShifts.Of(visit));
        }
    }
}
