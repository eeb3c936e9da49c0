using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>Printed pages contain the text, its author and its address, and no interface.</summary>
public sealed partial class PrintTests(Chromium chromium)
{
    [Theory]
    [InlineData("/study/")]
    [InlineData("/sections/introduction/")]
    [InlineData("/actors/taliban/")]
    public async Task Has_the_text_and_no_interface(string route)
    {
        await using var visit = await chromium.Open(route, new(Dark: true));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(
            0,
            await visit
                .Page.Locator(
                    "nav:visible, button:visible, .site-header:visible, .pilcrow:visible, .take-along:visible, .citing:visible"
                )
                .CountAsync()
        );
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.Equal(
            "rgb(255, 255, 255) rgb(0, 0, 0)",
            await visit.Page.EvaluateAsync<string>(
                "(style => `${style.backgroundColor} ${style.color}`)(getComputedStyle(document.documentElement))"
            )
        );
    }

    /// <summary>A page of Letter paper without its margins has 665 × 900 pixels.</summary>
    [Fact]
    public async Task Has_the_picture_of_the_timeline_on_the_first_page()
    {
        await using var visit = await chromium.Open("/timeline/");
        await visit.Page.SetViewportSizeAsync(665, 900);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var figure = await visit.Page.Locator(".timeline-figure").BoundingBoxAsync();
        Assert.InRange(figure!.Y + figure.Height, 300, 900);
    }

    [Fact]
    public async Task Has_the_permanent_address_of_each_section()
    {
        await using var visit = await chromium.Open("/study/", new(Elsewhere: true));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".imprint")).ToContainTextAsync($"{Chromium.OwnAddress}study/");
        var addresses = await PermanentAddresses(visit);
        Assert.Equal(27, addresses.Length);
        Assert.All(addresses, address => Assert.Matches("^\"example\\.org/study/l/h-[a-z0-9]+/\"$", address));
    }

    /// <summary>The site's host is a placeholder, so a printed address would not work.</summary>
    [Theory]
    [InlineData("/study/")]
    [InlineData("/sections/introduction/")]
    [InlineData("/actors/taliban/")]
    [InlineData("/about/")]
    public async Task Has_no_address_of_a_site_without_one(string route)
    {
        await using var visit = await chromium.Open(route);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.DoesNotContain("afpaksite.example", await visit.Page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.All(await PermanentAddresses(visit), address => Assert.DoesNotContain("/l/", address));
    }

    private static Task<string[]> PermanentAddresses(Visit visit) =>
        visit.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.section-heading')].map(heading => getComputedStyle(heading, '::after').content)"
        );

    [Theory]
    [InlineData("/study/", 15, 24)]
    [InlineData("/sections/introduction/", 2, 2)]
    public async Task Takes_the_pages_that_the_text_needs(string route, int least, int most)
    {
        await using var visit = await chromium.Open(route);
        var printed = Encoding.Latin1.GetString(
            await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, Format = "A4" })
        );
        Assert.InRange(PrintedPage.Count(printed), least, most);
    }

    /// <summary>Browsers print nothing that is outside the page area, in which a page begins here.</summary>
    [Theory]
    [InlineData("/study/")]
    [InlineData("/sections/introduction/")]
    public async Task Numbers_every_fifth_sentence(string route)
    {
        await using var visit = await chromium.Open(route);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(
            "4 none, 5 true",
            await visit.Page.EvaluateAsync<string>(
                """
                (([fourth, fifth]) => {
                  const [style, start] = [
                    getComputedStyle(fifth, '::before'),
                    fifth.closest('.paragraph').getBoundingClientRect().left,
                  ];
                  return `4 ${getComputedStyle(fourth, '::before').content}, 5 ${style.display !== 'none' && parseFloat(style.left) < 0 && Math.round(start + parseFloat(style.left)) >= 0}`;
                })([4, 5].map(number => document.querySelector(`.study-text [data-n="${number}"]`)))
                """
            )
        );
    }

    [GeneratedRegex(@"/Type /Page\b")]
    private static partial Regex PrintedPage { get; }
}
