using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The marginal heads as readers see, hear, copy and hide them.</summary>
[Collection(Copying.Name)]
public sealed class MarginalHeadTests(Chromium chromium)
{
    private const string Route = "/sections/introduction/";

    private const string Copied = """
        () => {
          const notes = [...document.querySelectorAll('.sidenote')]; // they leave a line feed, which the copy command removes
          for (const note of notes) note.style.display = 'none';
          getSelection().selectAllChildren(document.querySelector('.paragraph'));
          return getSelection().toString();
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Are_seen_and_never_copied(bool phone)
    {
        await using var visit = await chromium.Open(Route, new(Phone: phone));
        var (shown, heads) = (await visit.Page.EvaluateAsync<string>(Copied), visit.Page.Locator(".paragraph > .head"));
        Assert.True(await heads.CountAsync() > 4);
        Assert.True((await Box(heads.Nth(1))).Height > 8);
        await visit.Page.EvaluateAsync("document.querySelectorAll('.head').forEach(head => head.remove())");
        Assert.Equal(await visit.Page.EvaluateAsync<string>(Copied), shown);
        Assert.DoesNotContain("strategic depth The", shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', shown.TrimEnd());
    }

    /// <summary>
    /// A head is level with the first line of its sentence, or lower where a note of an earlier sentence has its place.
    /// </summary>
    [Theory]
    [InlineData(1150)]
    [InlineData(1440)]
    public async Task Are_in_the_margin_of_a_wide_window(int width)
    {
        await using var visit = await chromium.Open("/study/");
        await visit.Page.SetViewportSizeAsync(width, 900);
        var misplaced = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.paragraph > .head')].flatMap(head => {
              const x = head.parentElement.getBoundingClientRect().right + 80;
              scrollBy(0, head.nextElementSibling.getClientRects()[0].top - 100);
              const { top, height } = head.nextElementSibling.getClientRects()[0];
              const inMargin = y => document.elementFromPoint(x, y)?.closest('.head, .sidenote');
              if (inMargin(top + height / 2) === head) return [];
              const lower = [...Array(400).keys()].map(step => top + 2 * step).find(y => inMargin(y) === head);
              return lower > top && [2, height / 2, height].some(y => inMargin(top + y)) ? [] : [head.dataset.head];
            })
            """
        );
        Assert.Empty(misplaced);
    }

    [Fact]
    public async Task Tell_a_screen_reader_that_they_are_the_sites()
    {
        await using var visit = await chromium.Open(Route);
        var heard = await visit.Page.Locator(".paragraph").First.AriaSnapshotAsync();
        Assert.Contains("Heading by this site: The Afghan–Soviet War and strategic depth.", heard);
    }

    [Fact]
    public async Task Are_a_list_of_links_to_their_sentences()
    {
        await using var visit = await chromium.Open(Route);
        var list = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "In this section" });
        await list.GetByRole(AriaRole.Link, new() { Name = "Four research questions" }).ClickAsync();
        Assert.StartsWith(
            "The study is guided by four key research questions",
            await visit.Page.Locator(":target").TextContentAsync()
        );
    }

    [Fact]
    public async Task Are_hidden_and_shown_by_a_setting()
    {
        await using var visit = await chromium.Open(Route, new(Alone: true));
        var heads = visit.Page.Locator(".head, .heads");
        await visit.Page.Locator(".settings-button").ClickAsync();
        var setting = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Marginal headings" });
        await setting.GetByLabel("Hidden").CheckAsync();
        await Hidden(heads, true);
        await visit.Go("/study/");
        await Hidden(heads, true);
        await visit.Page.Locator(".settings-button").ClickAsync();
        await setting.GetByLabel("Shown").CheckAsync();
        await Hidden(heads, false);
        await visit.Go(Route);
        await Hidden(heads, false);
    }

    private static async Task Hidden(ILocator heads, bool hidden) =>
        Assert.All(
            await heads.EvaluateAllAsync<string[]>("heads => heads.map(head => getComputedStyle(head).display)"),
            display => Assert.Equal(hidden, display == "none")
        );

    private static async Task<(float Width, float Height)> Box(ILocator element) =>
        await element.BoundingBoxAsync() is { } box ? (box.Width, box.Height) : (0, 0);
}
