using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Checks a page of each kind in both color schemes on a phone, a tablet and a desktop.</summary>
public sealed class EveryPageTests(Chromium chromium)
{
    private const string Section = "/sections/current-dynamics-of-afghanistan-pakistan-relations/";
    private const int MostBytes = 60_000;
    private const int MostBytesBeforePaint = 14 * 1024;

    private static readonly (int Width, int Height) Desk = (1440, 900);
    private static readonly (int Width, int Height) Phone = (360, 740);

    /// <summary>A window of 1,280 × 1,024 pixels, zoomed to 400% (WCAG 2.2, 1.4.10).</summary>
    private static readonly (int Width, int Height) Zoomed = (320, 256);

    private static readonly (int Width, int Height)[] Windows = [Desk, (768, 1024), Phone, Zoomed];

    public static TheoryData<string> Kinds =>
        [
            "/",
            Section,
            "/frameworks/",
            "/frameworks/securitization-theory/",
            "/actors/",
            "/actors/china/",
            "/argument/",
            "/timeline/",
            "/bibliography/",
            "/glossary/",
            "/places/",
            "/themes/trade/",
            "/desk/",
            "/about/",
            "/paths/theories/",
            Visit.Missing,
        ];

    /// <summary>
    /// Pages that may be larger: they contain the whole study or many sentences, and nobody loads them first.
    /// </summary>
    public static TheoryData<string> LongKinds => ["/study/", "/actors/pakistan/", "/instructors/"];

    /// <summary>
    /// Unless every round runs, axe checks only a light desktop and a dark phone, because it takes most of the time.
    /// </summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Has_no_fault_that_axe_finds_and_fits_every_window(string address)
    {
        foreach (var dark in new[] { false, true })
        {
            await using var visit = await chromium.Open(address, new(Dark: dark, Missing: address == Visit.Missing));
            foreach (var (width, height) in Windows)
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                Assert.Equal((width, 0), (width, await Overflow(visit)));
                if (Tests.Rounds.IsComplete || width == (dark ? Phone : Desk).Width)
                    Assert.Empty(await visit.Violations());
            }
        }
    }

    [Theory]
    [MemberData(nameof(LongKinds))]
    public async Task Fits_every_window(string address)
    {
        await using var visit = await chromium.Open(address);
        foreach (var (width, height) in Windows)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            Assert.Equal((width, 0), (width, await Overflow(visit)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [MemberData(nameof(LongKinds))]
    public async Task Loads_little_and_does_not_shift(string address)
    {
        await using var visit = await chromium.Open(
            address,
            new(Phone: true, Missing: address == Visit.Missing, Alone: true)
        );
        await visit.Page.EvaluateAsync("() => document.fonts.ready");
        var sizes = new List<(string Address, int Size)>();
        foreach (var response in visit.Responses)
            sizes.Add((response.Url, Weight.Sent(await response.BodyAsync())));
        Assert.True(
            sizes.Sum(file => file.Size) <= MostBytes,
            string.Join('\n', sizes.Select(file => $"{file.Size} {file.Address}"))
        );
        Assert.Equal("", await LayoutShifts.OfLoading(visit));
    }

    /// <summary>
    /// A section with everything that blocks its first paint is at most 14 KiB, so it fits into the first ten packets of a
    /// connection (RFC 6928).
    /// </summary>
    [Fact]
    public async Task Paints_a_section_after_one_round_trip()
    {
        await using var visit = await chromium.Open("/");
        var sections = await visit
            .Page.Locator("main a[href^='sections/']:not([href*='#'])")
            .EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.pathname))]");
        Assert.Equal(9, sections.Length);
        foreach (var section in sections)
        {
            await using var reading = await chromium.Open(section);
            var waitedFor = await reading.Page.EvaluateAsync<string[]>(
                "performance.getEntriesByType('resource').filter(file => file.renderBlockingStatus === 'blocking').map(file => file.name)"
            );
            Assert.Single(waitedFor, address => address.EndsWith(".css", StringComparison.Ordinal));
            var size = 0;
            foreach (
                var response in reading.Responses.Where(response =>
                    waitedFor.Contains(response.Url) || response.Url.EndsWith(section, StringComparison.Ordinal)
                )
            )
                size += Weight.Sent(await response.BodyAsync());
            Assert.True(size is > 4_000 and <= MostBytesBeforePaint, $"{section} paints after {size} bytes.");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Section)]
    [InlineData("/actors/china/")]
    [InlineData("/timeline/")]
    public async Task Shows_where_the_focus_is_in_the_order_of_the_page(string address)
    {
        await using var visit = await chromium.Open(address);
        Assert.Equal(0, await visit.Page.Locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").CountAsync());
        for (var step = 0; step < 40; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focus = await visit.Page.EvaluateAsync<string>(
                """
                () => {
                  const { activeElement } = document;
                  const [box, style] = [activeElement.getBoundingClientRect(), getComputedStyle(activeElement)];
                  const seen =
                    box.width > 0 &&
                    box.height > 0 &&
                    box.right > 0 &&
                    box.bottom > 0 &&
                    box.top < innerHeight &&
                    box.left < innerWidth;
                  return seen &&
                    (style.outlineStyle !== 'none' || activeElement.matches('.skip')) &&
                    style.opacity === '1'
                    ? ''
                    : activeElement.outerHTML;
                }
                """
            );
            Assert.Equal("", focus);
        }
    }

    [Fact]
    public async Task Marks_the_current_subsection_in_the_contents()
    {
        await using var visit = await chromium.Open(Section);
        await visit.Page.SetViewportSizeAsync(1600, 900);
        var current = visit.Page.Locator(".side [aria-current]");
        await Assertions.Expect(current).ToHaveTextAsync(["7. Current Dynamics of Afghanistan–Pakistan Relations"]);
        await visit.Page.EvaluateAsync("() => document.getElementById('diplomatic-relations').scrollIntoView()");
        await Assertions
            .Expect(current)
            .ToHaveTextAsync(["7. Current Dynamics of Afghanistan–Pakistan Relations", "7.2. Diplomatic relations"]);
        await visit.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await Assertions.Expect(current).ToHaveCountAsync(1);
    }

    internal static Task<int> Overflow(Visit visit) =>
        visit.Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
}
