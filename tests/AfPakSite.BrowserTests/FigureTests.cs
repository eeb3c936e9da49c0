using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The figures with mouse and keyboard, on a phone, and without scripts.</summary>
public sealed class FigureTests(Chromium chromium)
{
    public static TheoryData<string> Routes =>
        ["/timeline/", "/actors/", "/frameworks/", "/places/", "/bibliography/", "/argument/"];

    public static TheoryData<string, bool, bool> Looks =>
        [
            .. Routes.SelectMany(route =>
                new (string, bool, bool)[] { (route.Data, false, false), (route.Data, true, true) }
            ),
        ];

    [Fact]
    public async Task Leads_from_a_tie_to_its_sentences()
    {
        await using var visit = await chromium.Open("/actors/");
        var number = visit.Page.Locator(".company-figure .wide .number").First;
        var sentences = int.Parse(await number.TextContentAsync() ?? "");
        await number.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/actors/[^/]+/.*#with-"));
        await Assertions.Expect(visit.Page.Locator("#sentences li[data-named]:visible")).ToHaveCountAsync(sentences);
    }

    /// <summary>The PNG has two pixels for each pixel of the SVG.</summary>
    [Fact]
    public async Task Downloads_a_picture_as_png()
    {
        await using var visit = await chromium.Open("/actors/");
        var width = await visit
            .Page.Locator(".company-figure .figure-files .image")
            .EvaluateAsync<int>("async link => +/width=\"(\\d+)\"/.exec(await (await fetch(link.href)).text())[1]");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.Locator(".company-figure .figure-files").GetByText("PNG").ClickAsync()
        );
        Assert.Equal("popalzay-2024-actors-together.png", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal(2 * width, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
    }

    [Fact]
    public async Task Downloads_the_svg_if_it_cannot_make_a_png()
    {
        await using var visit = await chromium.Open("/actors/", new(Alone: true));
        await visit.Page.RouteAsync(
            "**/*.svg",
            route => route.Request.ResourceType == "image" ? route.AbortAsync() : route.ContinueAsync()
        );
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.Locator(".company-figure .figure-files").GetByText("PNG").ClickAsync()
        );
        Assert.Equal("popalzay-2024-actors-together.svg", download.SuggestedFilename);
        Assert.All(visit.TakeFaults(), fault => Assert.Contains("ERR_FAILED", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offers_no_png_without_scripts()
    {
        await using var visit = await chromium.Open("/places/", new(Scripts: false));
        await Assertions.Expect(visit.Page.Locator(".figure-files a:visible")).ToHaveTextAsync(["SVG", "CSV"]);
    }

    /// <summary>All ties of an actor, also those that are too weak for the picture of all actors.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Shows_the_ties_of_one_actor(bool phone)
    {
        await using var visit = await chromium.Open("/actors/", new(Phone: phone));
        var (all, ties) = (
            visit.Page.Locator(".company-figure > svg:not(.ties):visible"),
            visit.Page.Locator(".company-figure .ties .tie:visible")
        );
        await Assertions.Expect(all).ToHaveCountAsync(1);
        var choice = visit.Page.Locator(".tie-filter select");
        var node = await choice.Locator("[value=iran]").GetAttributeAsync("data-node");
        var listed = await visit
            .Page.Locator(".company-figure [data-tie]")
            .EvaluateAllAsync<string[]>(
                "(ties, node) => ties.filter(tie => tie.dataset.tie.split(' ').includes(node)).map(tie => tie.querySelector('a').href).sort()",
                node
            );
        await choice.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Iran");
        await Assertions.Expect(all).ToHaveCountAsync(0);
        await Assertions.Expect(ties).ToHaveCountAsync(listed.Length);
        Assert.True(listed.Length > 1);
        Assert.Equal(
            listed,
            await ties.EvaluateAllAsync<string[]>(
                "ties => ties.map(tie => new URL(tie.getAttribute('href'), document.baseURI).href).sort()"
            )
        );
        await Assertions.Expect(ties.First).ToHaveAccessibleNameAsync(new Regex("^Iran with .+: [0-9]+ sentences$"));
        await Assertions.Expect(visit.Page.Locator(".tie-filter output")).ToContainTextAsync("Iran");
        Assert.Empty(await visit.Violations());
        await ties.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/actors/[^/]+/.*#with-"));
        await visit.Page.GoBackAsync();
        await Assertions.Expect(choice).ToHaveValueAsync("iran");
        await choice.SelectOptionAsync("");
        await Assertions.Expect(all).ToHaveCountAsync(1);
        await Assertions.Expect(ties).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaves_room_for_the_ties_of_a_long_name(bool phone)
    {
        await using var visit = await chromium.Open("/actors/", new(Phone: phone));
        var name = $"The {new string('w', 80)}";
        var choice = visit.Page.Locator(".tie-filter select");
        await choice.Locator("[value=iran]").EvaluateAsync("(option, name) => (option.textContent = name)", name);
        await choice.SelectOptionAsync("iran");
        await Assertions.Expect(visit.Page.Locator(".company-figure .ties title")).ToHaveTextAsync([name]);
        var (svg, chosen, arc) = (
            await visit.Page.Locator(".company-figure .ties").BoundingBoxAsync(),
            await visit.Page.Locator(".company-figure .ties .chosen").BoundingBoxAsync(),
            await visit.Page.Locator(".company-figure .ties .tie path").Last.BoundingBoxAsync()
        );
        Assert.InRange(chosen!.X, svg!.X, svg.X + 50);
        Assert.InRange(chosen.Width, svg.Width / 3, svg.Width / 2 + 1);
        Assert.InRange(arc!.Width, 50, svg.X + svg.Width - arc.X);
    }

    /// <summary>Without scripts, each actor's page has its ties.</summary>
    [Fact]
    public async Task Lists_the_ties_of_an_actor_without_scripts()
    {
        await using var visit = await chromium.Open("/actors/", new(Scripts: false));
        await Assertions.Expect(visit.Page.Locator(".tie-filter")).ToBeHiddenAsync();
        await visit.Page.Locator(".company-figure .wide a[href='iran/#_companions']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#_companions")).ToBeInViewportAsync();
        Assert.True(await visit.Page.Locator(".tally a.count:visible").CountAsync() > 5);
    }

    [Fact]
    public async Task Switches_a_table_to_rates_without_scripts()
    {
        await using var visit = await chromium.Open("/actors/", new(Scripts: false));
        var table = visit.Page.Locator(".section-matrix");
        await Assertions.Expect(table.Locator(".rate:visible")).ToHaveCountAsync(0);
        await table.GetByLabel("per 1,000 words").CheckAsync();
        await Assertions.Expect(table.Locator(".count:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(table.Locator(".rate:visible").First).ToBeVisibleAsync();
    }

    /// <summary>All cells of a table are on the screen of a phone.</summary>
    [Theory]
    [InlineData("/actors/")]
    [InlineData("/frameworks/")]
    public async Task Shows_whole_tables_on_a_phone(string route)
    {
        await using var visit = await chromium.Open(route, new(Phone: true));
        var outside = await visit
            .Page.Locator(".matrix :is(th, td)")
            .EvaluateAllAsync<int>(
                "cells => cells.filter(cell => cell.getBoundingClientRect().right > 360 || cell.scrollWidth > cell.clientWidth + 1).length"
            );
        Assert.Equal(0, outside);
    }

    /// <summary>A column of one long word is not wider than its page.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Breaks_a_long_word_above_a_column(bool phone)
    {
        await using var visit = await chromium.Open("/actors/", new(Phone: phone));
        var head = visit.Page.Locator(".framework-matrix thead th").Last;
        await head.Locator("span").EvaluateAsync("span => (span.textContent = `${'w'.repeat(25)}…`)");
        var (table, cell) = (
            await visit.Page.Locator(".framework-matrix").BoundingBoxAsync(),
            await head.BoundingBoxAsync()
        );
        Assert.InRange(cell!.Width, 20, 200);
        Assert.InRange(cell.X + cell.Width, 0, phone ? 390 : 1280);
        Assert.InRange(table!.Height, 200, 1_300);
        Assert.Equal(
            0,
            await visit.Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        );
    }

    [Fact]
    public async Task Leads_from_a_cell_to_the_sentences()
    {
        await using var visit = await chromium.Open("/actors/");
        await visit.Page.Locator(".section-matrix tbody td a").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/actors/[^/]+/#in-"));
        await Assertions.Expect(visit.Page.Locator(":target .locator").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Filters_list_and_picture_by_the_keyboard()
    {
        await using var visit = await chromium.Open("/timeline/");
        var (entries, points) = (
            visit.Page.Locator(".timeline > li:visible"),
            visit.Page.Locator(".timeline-figure .wide a:not(.off)")
        );
        await Assertions.Expect(entries).ToHaveCountAsync(24);
        await visit.Page.GetByLabel("Actor").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("India");
        await Assertions.Expect(visit.Page.Locator("output")).ToHaveTextAsync("1 of 24 events");
        await Assertions.Expect(entries).ToHaveCountAsync(1);
        await Assertions.Expect(points).ToHaveCountAsync(1);
        await visit.IsAt("/timeline/?actor=india");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.GetByLabel("Theme")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(entries.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(entries).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Ignores_an_unknown_choice()
    {
        await using var visit = await chromium.Open("/timeline/?actor=nobody&theme=diplomacy");
        await Assertions.Expect(visit.Page.GetByLabel("Actor")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator("output")).Not.ToHaveTextAsync("24 of 24 events");
        await Assertions.Expect(visit.Page.GetByLabel("Theme")).ToHaveValueAsync("diplomacy");
    }

    [Fact]
    public async Task Shows_all_without_scripts()
    {
        await using var visit = await chromium.Open("/timeline/", new(Scripts: false));
        await Assertions.Expect(visit.Page.Locator(".timeline-filters")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".timeline > li:visible")).ToHaveCountAsync(24);
        await Assertions.Expect(visit.Page.Locator(".timeline-figure .wide a:visible")).ToHaveCountAsync(24);
    }

    /// <summary>
    /// The page does not scroll sideways; labels are at least 11 pixels high, and touch targets at least 24.
    /// </summary>
    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Fits_a_phone(string route)
    {
        await using var visit = await chromium.Open(route, new(Phone: true));
        Assert.Equal(360, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var small = await visit
            .Page.Locator("figure")
            .EvaluateAllAsync<string[]>(
                """
                figures =>
                  figures.flatMap(figure => {
                    const shown = [...figure.querySelectorAll('svg a, .matrix a, svg text')].filter(element =>
                      element.checkVisibility(),
                    );
                    return shown
                      .filter(element => {
                        const box = element.getBoundingClientRect();
                        if (element.tagName !== 'text') return box.width < 23.5 || box.height < 23.5;
                        const scale =
                          element.ownerSVGElement.getBoundingClientRect().width /
                          element.ownerSVGElement.viewBox.baseVal.width;
                        return parseFloat(getComputedStyle(element).fontSize) * scale < 11;
                      })
                      .map(element => `${element.tagName} ${element.textContent}`);
                  })
                """
            );
        Assert.Empty(small);
    }

    /// <summary>As the browser sets them, no two lines of text overlap by more than the space between lines.</summary>
    [Theory]
    [InlineData("/timeline/", false)]
    [InlineData("/timeline/", true)]
    [InlineData("/actors/", false)]
    [InlineData("/actors/", true)]
    public async Task Keeps_labels_apart(string route, bool phone)
    {
        await using var visit = await chromium.Open(route, new(Phone: phone));
        var overlaps = await visit
            .Page.Locator("figure")
            .EvaluateAllAsync<string[]>(
                """
                figures =>
                  figures.flatMap(figure => {
                    const boxes = [...figure.querySelectorAll('svg text')]
                      .filter(text => text.checkVisibility())
                      .map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
                    return boxes.flatMap((one, index) =>
                      boxes
                        .slice(index + 1)
                        .filter(
                          ({ box }) =>
                            box.left < one.box.right &&
                            one.box.left < box.right &&
                            box.top + 4 < one.box.bottom &&
                            one.box.top + 4 < box.bottom,
                        )
                        .map(other => `${one.text} over ${other.text}`),
                    );
                  })
                """
            );
        Assert.Empty(overlaps);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Runs_down_on_a_phone(bool phone)
    {
        await using var visit = await chromium.Open("/timeline/", new(Phone: phone));
        var tall = await visit
            .Page.Locator(".timeline-figure a[href='#soviet-war'] > .span:visible")
            .EvaluateAsync<bool>("mark => mark.getBoundingClientRect().height > mark.getBoundingClientRect().width");
        Assert.Equal(phone, tall);
        await visit.Page.Locator(".timeline-figure a[href='#durand-fencing']:visible").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("li#durand-fencing")).ToBeInViewportAsync();
    }

    /// <summary>The widths of a tablet and of A4 paper between its margins.</summary>
    [Theory]
    [InlineData(768, Media.Screen)]
    [InlineData(574, Media.Print)]
    public async Task Shows_the_whole_map(int width, Media media)
    {
        await using var visit = await chromium.Open("/places/");
        await visit.Page.SetViewportSizeAsync(width, 900);
        await visit.Page.EmulateMediaAsync(new() { Media = media });
        await Assertions.Expect(visit.Page.Locator(".map-figure .narrow:visible")).ToHaveCountAsync(0);
        var fits = await visit
            .Page.Locator(".map-figure .wide")
            .EvaluateAsync<bool>(
                "map => map.getBoundingClientRect().right <= map.closest('figure').getBoundingClientRect().right + 0.5 && [...map.querySelectorAll('text')].every(label => label.getBoundingClientRect().right <= map.getBoundingClientRect().right)"
            );
        Assert.True(fits);
    }

    [Fact]
    public async Task Prints_the_grounds_of_cells()
    {
        await using var visit = await chromium.Open("/actors/");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var cells = await visit
            .Page.Locator(".matrix td[class]")
            .EvaluateAllAsync<string[]>("cells => cells.map(cell => getComputedStyle(cell).printColorAdjust)");
        Assert.All(cells, cell => Assert.Equal("exact", cell));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Is_accessible(string route, bool phone, bool dark)
    {
        await using var visit = await chromium.Open(route, new(Phone: phone, Dark: dark));
        Assert.Empty(await visit.Violations());
    }
}
