using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The numbers of sentences at the start of their lines, as citations count.</summary>
[Collection(Copying.Name)]
public sealed class SentenceNumberTests(Chromium chromium)
{
    private const string Route = "/sections/introduction/";

    /// <summary>The numbers that a page shows, in the order of its sentences; “-” for a sentence without one.</summary>
    private const string Shown = """
        () => [...document.querySelectorAll('.study-text .paragraph > span[id^="s-"]')].filter(sentence => sentence.textContent).map(sentence => {
          const { content, display } = getComputedStyle(sentence, '::before');
          return display !== 'none' && content.match(/\d+/)?.[0] || '-';
        })
        """;

    [Theory]
    [InlineData(Route)]
    [InlineData("/study/")]
    public async Task Are_shown_at_every_fifth_sentence_at_all_or_at_none(string route)
    {
        await using var visit = await chromium.Open(route, new(Alone: true));
        await visit.Page.Locator(".settings-button").ClickAsync();
        var setting = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Sentence numbers" });
        await setting.GetByLabel("All").CheckAsync();
        var all = await visit.Page.EvaluateAsync<string[]>(Shown);
        Assert.DoesNotContain("-", all);
        Assert.Equal("1", all[0]);
        await setting.GetByLabel("Every fifth").CheckAsync();
        Assert.Equal(
            all.Select(number => number[^1] is '0' or '5' ? number : "-"),
            await visit.Page.EvaluateAsync<string[]>(Shown)
        );
        await setting.GetByLabel("Hidden").CheckAsync();
        Assert.All(await visit.Page.EvaluateAsync<string[]>(Shown), number => Assert.Equal("-", number));
        await visit.Go(route);
        Assert.All(await visit.Page.EvaluateAsync<string[]>(Shown), number => Assert.Equal("-", number));
    }

    /// <summary>“§5.1, sentence 7” leads to a sentence with the number 7, whatever page it is on.</summary>
    [Fact]
    public async Task Are_those_of_citations()
    {
        await using var visit = await chromium.Open("/bibliography/", new(Alone: true));
        await visit.Page.EvaluateAsync("localStorage.setItem('reading-numbers', 'all')");
        var cited = await visit.Page.EvaluateAsync<string[][]>(
            "[...document.querySelectorAll('.quotes .locator')].map(link => [link.textContent, new URL(link.href).pathname, link.hash.slice(1)])"
        );
        Assert.True(cited.Length > 50);
        foreach (var page in cited.GroupBy(place => place[1]))
        {
            await visit.Go(page.Key);
            var numbers = await visit.Page.EvaluateAsync<Dictionary<string, string>>(
                """
                () =>
                  Object.fromEntries(
                    [...document.querySelectorAll('.paragraph > span[id]')].map(sentence => [
                      sentence.id,
                      `${sentence.closest('[data-label]').dataset.label}, sentence ${getComputedStyle(sentence, '::before').content.match(/\d+/)?.[0]}`,
                    ]),
                  )
                """
            );
            Assert.All(page, place => Assert.Equal(place[0], numbers[place[2]]));
        }
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("all")]
    public async Task Are_never_copied(string setting)
    {
        await using var visit = await chromium.Open("/study/", new(Alone: true));
        await visit.Page.EvaluateAsync($"localStorage.setItem('reading-numbers', '{setting}')");
        await visit.Go("/study/");
        // Notes that come after the selection cut it: Chromium counts the children before its end, not the words.
        await visit.Page.WaitForSelectorAsync("#introduction .sidenote");
        await visit.Page.EvaluateAsync(
            "getSelection().selectAllChildren(document.querySelector('#introduction .paragraph'))"
        );
        await visit.Page.Keyboard.PressAsync("Control+C");
        Assert.Equal(
            await visit.Page.EvaluateAsync<string>(
                "[...document.querySelector('#introduction .paragraph').querySelectorAll(':scope > [data-n]')].map(sentence => sentence.textContent).join(' ')"
            ),
            await visit.Clipboard()
        );
    }
}
