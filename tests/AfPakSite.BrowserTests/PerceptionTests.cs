using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>What axe does not check of a page of each kind, in both color schemes (WCAG 2.2).</summary>
public sealed class PerceptionTests(Chromium chromium)
{
    public static TheoryData<string, bool> Looks =>
        [
            .. EveryPageTests
                .Kinds.Concat(EveryPageTests.LongKinds)
                .SelectMany(kind => new (string, bool)[] { (kind.Data, false), (kind.Data, true) }),
        ];

    /// <summary>Underlines of links and the edges of controls have a contrast of at least 3:1 (1.4.11).</summary>
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Shows_underlines_and_edges(string address, bool dark)
    {
        await using var visit = await chromium.Open(address, new(Dark: dark, Missing: address == Visit.Missing));
        var faint = await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const colors = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const pixel = color => {
                colors.clearRect(0, 0, 1, 1);
                colors.fillStyle = color;
                colors.fillRect(0, 0, 1, 1);
                return [...colors.getImageData(0, 0, 1, 1).data];
              };
              const luminance = ([red, green, blue]) => {
                const [r, g, b] = [red, green, blue].map(value =>
                  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
                );
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const behind = element => {
                for (let around = element; around; around = around.parentElement) {
                  const color = pixel(getComputedStyle(around).backgroundColor);
                  if (color[3] === 255) return color;
                }
                return [255, 255, 255];
              };
              const contrast = (color, element) => {
                const [[...own], ground] = [pixel(color), behind(element)];
                const seen = [0, 1, 2].map(part => (own[part] * own[3] + ground[part] * (255 - own[3])) / 255);
                const [light, dark] = [luminance(seen), luminance(ground)].sort((a, b) => b - a);
                return (light + 0.05) / (dark + 0.05);
              };
              const faint = [];
              for (const link of document.querySelectorAll('a')) {
                const style = getComputedStyle(link);
                if (
                  link.checkVisibility() &&
                  style.textDecorationLine.includes('underline') &&
                  contrast(style.textDecorationColor, link) < 3
                )
                  faint.push(link.outerHTML);
              }
              for (const control of document.querySelectorAll(
                'button:enabled, select, textarea, input:not([type=checkbox], [type=radio])',
              )) {
                const style = getComputedStyle(control);
                if (
                  control.checkVisibility() &&
                  parseFloat(style.borderBottomWidth) > 0 &&
                  contrast(style.borderBottomColor, control.parentElement) < 3
                )
                  faint.push(control.outerHTML);
              }
              return faint;
            }
            """
        );
        Assert.Empty(faint);
    }

    /// <summary>The name of a control contains the words on it (2.5.3).</summary>
    [Theory]
    [MemberData(nameof(EveryPageTests.Kinds), MemberType = typeof(EveryPageTests))]
    public async Task Names_controls_as_they_are_labeled(string address)
    {
        await using var visit = await chromium.Open(address, new(Missing: address == Visit.Missing));
        var others = await visit
            .Page.Locator(":is(a, button, summary)[aria-label]")
            .EvaluateAllAsync<string[]>(
                """
                controls =>
                  controls
                    .filter(control => control instanceof HTMLElement)
                    .filter(
                      control =>
                        /\p{L}/u.test(control.innerText) &&
                        !control.ariaLabel.toLowerCase().includes(control.innerText.trim().toLowerCase()),
                    )
                    .map(control => control.outerHTML)
                """
            );
        Assert.Empty(others);
    }

    /// <summary>The space between lines, paragraphs, letters and words that readers may ask for (1.4.12).</summary>
    [Theory]
    [MemberData(nameof(EveryPageTests.Kinds), MemberType = typeof(EveryPageTests))]
    public Task Has_room_for_wider_spacing(string address) =>
        Fits(
            address,
            """
            const wide = new CSSStyleSheet();
            wide.replaceSync(
              `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
               p { margin-bottom: 2em !important }`,
            );
            document.adoptedStyleSheets.push(wide);
            """
        );

    /// <summary>Text as large as it is where the browser's own is 32 pixels instead of 16 (1.4.4).</summary>
    [Theory]
    [MemberData(nameof(EveryPageTests.Kinds), MemberType = typeof(EveryPageTests))]
    public Task Has_room_for_text_of_twice_the_size(string address) =>
        Fits(address, "document.documentElement.style.fontSize = 'clamp(34px, 32px + 0.35vw, 40px)';");

    /// <summary>What a button or a pilcrow opens is said before it opens.</summary>
    [Fact]
    public async Task Says_what_opens_a_dialog()
    {
        await using var visit = await chromium.Open("/sections/introduction/");
        foreach (var opener in await visit.Page.Locator(".pilcrow, .settings-button").AllAsync())
            await Assertions.Expect(opener).ToHaveAttributeAsync("aria-haspopup", "dialog");
    }

    /// <summary>Whether no words leave the window or their box after a change of the page's styles.</summary>
    private async Task Fits(string address, string change)
    {
        await using var visit = await chromium.Open(address, new(Missing: address == Visit.Missing));
        await visit.Page.EvaluateAsync(change);
        foreach (var width in new[] { 640, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            var cut = await visit.Page.EvaluateAsync<string[]>(
                """
                () =>
                  [
                    ...document.querySelectorAll(
                      'main, main :is(h1, h2, h3, p, li, dt, dd, td, th, button, label), header *',
                    ),
                  ]
                    .filter(
                      element =>
                        element.checkVisibility() &&
                        !(element instanceof SVGElement) &&
                        getComputedStyle(element).overflow !== 'visible' &&
                        element.scrollHeight > element.clientHeight + 4 &&
                        element.clientHeight > 1,
                    )
                    .map(element => element.outerHTML.slice(0, 200))
                """
            );
            Assert.Empty(cut);
            Assert.Equal((width, 0), (width, await EveryPageTests.Overflow(visit)));
        }
    }
}
