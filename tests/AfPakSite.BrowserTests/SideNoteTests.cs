using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>
/// Notes of the site's own are beside their words in wide windows, and open in place in narrower ones.
/// </summary>
[Collection(Copying.Name)]
public sealed class SideNoteTests(Chromium chromium)
{
    private const string Section = "/sections/historical-context-of-afghanistan-pakistan-relations/";

    /// <summary>A page of each kind with notes in its prose.</summary>
    public static TheoryData<string> Pages =>
        [
            "/actors/",
            "/actors/pakistan/",
            "/frameworks/",
            "/frameworks/human-security/",
            "/glossary/",
            "/places/",
            Section,
            "/sections/introduction/",
            "/sections/literature-review/",
            "/sections/current-dynamics-of-afghanistan-pakistan-relations/",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Are_in_the_margin_and_never_overlap(string address)
    {
        await using var visit = await chromium.Open(address);
        foreach (var width in new[] { 1150, 1440, 1920 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal((width, ""), (width, await MisplacedNotes(visit)));
        }
    }

    /// <summary>Large letters and wide lines leave less room, but some.</summary>
    [Theory]
    [InlineData("largest", "auto")]
    [InlineData("large", "wide")]
    [InlineData("largest", "wide")]
    public async Task Have_a_margin_in_every_setting(string size, string measure)
    {
        await using var visit = await chromium.Open("/actors/pakistan/", new(Alone: true));
        await visit.Page.EvaluateAsync(
            $"() => {{ localStorage.setItem('reading-size', '{size}'); localStorage.setItem('reading-measure', '{measure}'); }}"
        );
        await visit.Go("/actors/pakistan/");
        foreach (var width in new[] { 1150, 1440, 1920 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal((width, ""), (width, await MisplacedNotes(visit)));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_in_place_on_a_phone(bool scripts)
    {
        await using var visit = await chromium.Open("/actors/pakistan/", new(Phone: true, Scripts: scripts));
        var note = visit.Page.Locator(".sidenote").First;
        await Assertions.Expect(note).ToBeHiddenAsync();
        var mark = visit.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Evidence in §") }).First;
        await mark.TapAsync();
        await Assertions.Expect(note).ToBeVisibleAsync();
        await mark.TapAsync();
        await Assertions.Expect(note).ToBeHiddenAsync();
    }

    /// <summary>No note without a mark that opens it, whatever the window.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Never_vanish(string address)
    {
        await using var visit = await chromium.Open(address, new(Phone: true));
        await visit.Page.SetViewportSizeAsync(390, 844);
        Assert.Equal(
            0,
            await visit.Page.EvaluateAsync<int>(
                """
                () => {
                  document.querySelectorAll('details').forEach(around => (around.open = true));
                  document.querySelectorAll('.note-mark input').forEach(mark => mark.click());
                  return [...document.querySelectorAll('.sidenote')].filter(note => note.getClientRects().length === 0)
                    .length;
                }
                """
            )
        );
    }

    /// <summary>The page of the whole study would be too large with its notes.</summary>
    [Fact]
    public async Task Come_from_the_sections_on_the_page_of_the_study()
    {
        await using var visit = await chromium.Open("/study/");
        await Assertions.Expect(visit.Page.Locator("#introduction .sidenote").First).ToBeAttachedAsync();
        await visit.Page.Mouse.WheelAsync(0, 1500);
        var note = visit.Page.Locator(".study-text .sidenote", new() { HasText = "Hussain, 2011" }).First;
        await Assertions.Expect(note).ToBeVisibleAsync();
        Assert.Equal("", await MisplacedNotes(visit));
        await Assertions
            .Expect(note.Locator("a").First)
            .ToHaveAttributeAsync("href", new Regex("/bibliography/#hussain-2011$"));
        Assert.Equal(
            0,
            await visit.Page.EvaluateAsync<double>(
                """
                () =>
                  new Promise(done => {
                    new PerformanceObserver(list =>
                      done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)),
                    ).observe({ type: 'layout-shift', buffered: true });
                    setTimeout(() => done(0), 300);
                  })
                """
            )
        );
    }

    [Fact]
    public async Task Come_after_a_fault_of_the_network()
    {
        await using var visit = await chromium.Open("/about/", new(Alone: true));
        var asked = 0;
        await visit.Page.RouteAsync(
            "**/sections/introduction/",
            route =>
                Interlocked.Increment(ref asked) == 1
                    ? route.FulfillAsync(new() { Status = 503 })
                    : route.ContinueAsync()
        );
        await visit.Go("/study/");
        await Assertions
            .Expect(visit.Page.Locator("#introduction .sidenote").First)
            .ToBeAttachedAsync(new() { Timeout = 20_000 });
        Assert.Equal(2, asked);
        Assert.All(visit.TakeFaults(), fault => Assert.Contains("503", fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_where_the_page_of_the_study_says_without_scripts(bool phone)
    {
        await using var visit = await chromium.Open("/study/", new(Phone: phone, Scripts: false));
        await visit.Page.Locator("noscript a").ClickAsync();
        await visit.IsAt("/#_contents");
        await visit.Page.Locator(".contents a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".study-text .note-mark").First).ToBeAttachedAsync();
    }

    /// <summary>Neither the notes nor the numbers, whatever is shown, are part of what a reader copies.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_not_copied_with_the_study(bool phone)
    {
        await using var visit = await chromium.Open(Section, new(Phone: phone, Alone: true));
        await visit.Page.EvaluateAsync("document.documentElement.dataset.numbers = 'all'");
        Assert.NotEqual(
            "none",
            await visit.Page.EvaluateAsync<string>(
                "getComputedStyle(document.querySelector('[data-n]'), '::before').content"
            )
        );
        if (phone)
            await visit.Page.Locator(".study-text .note-mark input").First.TapAsync();
        await Assertions.Expect(visit.Page.Locator(".study-text .sidenote").First).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("getSelection().selectAllChildren(document.querySelector('.paragraph'))");
        await visit.Page.Keyboard.PressAsync("Control+C");
        Assert.Equal(
            await visit.Page.EvaluateAsync<string>(
                "[...document.querySelector('.paragraph').querySelectorAll('[data-n]')].map(sentence => sentence.textContent).join(' ')"
            ),
            await visit.Clipboard()
        );
    }

    [Fact]
    public async Task Are_on_paper_beside_the_text()
    {
        await using var visit = await chromium.Open("/actors/pakistan/");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("", await MisplacedNotes(visit));
    }

    /// <summary>The notes that overlap each other or the text, that leave the page, or that are above their words.</summary>
    private static Task<string> MisplacedNotes(Visit visit) =>
        visit.Page.EvaluateAsync<string>(
            """
            () => {
              document.querySelectorAll('details').forEach(around => (around.open = true));
              const notes = [...document.querySelectorAll('.sidenote')];
              const boxes = notes.map(note => note.getBoundingClientRect());
              const isWrong = (note, index) => {
                const [box, before, text] = [
                  boxes[index],
                  boxes[index - 1],
                  note.parentElement.getBoundingClientRect(),
                ];
                const words = note.previousElementSibling.matches('[data-n]')
                  ? note.previousElementSibling
                  : (note.previousElementSibling.previousElementSibling ?? note.parentElement);
                const mark = (words.matches('[data-n]') ? words : note.previousElementSibling).getBoundingClientRect();
                return (
                  box.width < 100 ||
                  box.height === 0 ||
                  box.left < text.right ||
                  box.right > document.documentElement.clientWidth ||
                  (before && box.top < before.bottom) ||
                  box.bottom < mark.top
                );
              };
              return (notes.length === 0 ? ['no notes'] : notes.filter(isWrong).map(note => note.textContent)).join(
                '\n',
              );
            }
            """
        );
}
