using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>What the real study does not have: figures, tables, formulas and notes, on the page of a section.</summary>
public sealed class StudyPartTests(Chromium chromium)
{
    private const string Trees = "/sections/trees/";

    /// <summary>A wide table, a wide formula and notes beside the figures.</summary>
    private const string Parts = """

        Trees grow.[^age] They grow as $$t = \frac{1}{2} \sum_{i=1}^{n} a_i b_i c_i d_i e_i f_i g_i h_i k_i l_i m_i$$ shows, as in Table 1.

        Table 1. Trees by hill

        | Hill | Oaks | Birches | Alders | Willows | Chestnuts | Maples | Hornbeams |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        | The long hill | 1 | 2 | 3 | 4 | 5 | 6 | 7 |

        [^age]: Some are old (Reed, 2001).

        A picture
        """;

    private static readonly (int Width, int Height)[] Windows = [(1440, 900), (768, 1024), (360, 740), (320, 256)];

    private static readonly Lazy<SiteServer> Hills = new(() =>
        new(Tests.SmallSite.Scenario("hills").Change("seeds/study.md", "\nA picture ", Parts + " ").Compile().Files)
    );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Have_no_fault_that_axe_finds_and_fit_every_window(bool dark)
    {
        await using var visit = await Open(new(Dark: dark));
        foreach (var (width, height) in Windows)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            Assert.Equal((width, 0), (width, await EveryPageTests.Overflow(visit)));
            Assert.Empty(await visit.Violations());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Do_not_shift(bool phone)
    {
        await using var visit = await Open(new(Phone: phone));
        await visit.Page.EvaluateAsync("() => document.querySelector('figure').scrollIntoView()");
        await visit.Page.WaitForFunctionAsync("[...document.images].every(image => image.complete)");
        Assert.Equal("", await LayoutShifts.OfLoading(visit));
    }

    /// <summary>The server says the type of each image, so that browsers show it.</summary>
    [Fact]
    public async Task Show_every_image_in_its_proportions()
    {
        await using var visit = await Open(new(), "/study/");
        Assert.Equal(
            ["", "", "", "", ""],
            await visit.Page.EvaluateAsync<string[]>(
                """
                async () => {
                  const faults = [];
                  for (const image of document.querySelectorAll('figure img')) {
                    image.loading = 'eager';
                    await image.decode();
                    const [box, natural] = [image.getBoundingClientRect(), image.naturalWidth / image.naturalHeight];
                    faults.push(Math.abs(box.width / box.height - natural) < 0.02 * natural ? '' : image.outerHTML);
                  }
                  return faults;
                }
                """
            )
        );
    }

    /// <summary>The figure is on another page and on the same one.</summary>
    [Theory]
    [InlineData("/sections/views/", "Figure 4")]
    [InlineData("/sections/trees/", "Figure 4")]
    public async Task Have_previews_with_the_image_of_a_figure(string address, string reference)
    {
        await using var visit = await Open(new(), address);
        await visit.Page.Locator("a.cross-reference", new() { HasText = reference }).First.HoverAsync();
        var image = visit.Page.Locator("#_preview:not([hidden]) img");
        await Assertions.Expect(image).ToHaveAttributeAsync("alt", "Two rows of trees");
        await Assertions.Expect(image).ToBeInViewportAsync();
        await visit.Page.WaitForFunctionAsync("document.querySelector('#_preview img').naturalWidth > 0");
        Assert.Equal("", await LayoutShifts.Of(visit));
    }

    private async Task<Visit> Open(Visitor visitor, string address = Trees) =>
        await chromium.OpenAt(TestedBrowser.Path is null ? null : Hills.Value, address, visitor with { Alone = true });
}
