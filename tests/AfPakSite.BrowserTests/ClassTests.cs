using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>What instructors take to class: handouts, slides, and the full sentences of the table.</summary>
[Collection(Copying.Name)]
public sealed class ClassTests(Chromium chromium)
{
    private const string Picked = $"{TargetTable.Route}?pick=s-ykxpqw,p-yxr9fy,actor.pakistan";

    private static readonly Visitor Citing = new(Citations: Citations.Json);

    private static ILocator Sheet(Visit visit) => visit.Page.GetByRole(AriaRole.Dialog);

    private static Task Press(Visit visit, string name) =>
        Sheet(visit).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    [Fact]
    public async Task Makes_a_handout_of_a_selection_that_alone_is_printed()
    {
        await using var visit = await chromium.Open(Picked, Citing);
        var table = await TargetTable.Shown(visit);
        await table.Button("Show", "Handout").ClickAsync();
        var passages = Sheet(visit).Locator(".class-passage");
        await Assertions.Expect(passages).ToHaveCountAsync(3);
        await visit.IsAt($"{Picked}&show=handout");
        await Assertions
            .Expect(passages.Nth(0).Locator(".passage-words"))
            .ToHaveTextAsync(
                "The porous Durand Line border, which divides the Pashtun-majority areas of both countries, has long been a flashpoint for cross-border insurgency."
            );
        await Assertions.Expect(passages.Nth(0).Locator(".passage-source")).ToContainTextAsync("§6.1, sentence 7");
        await Assertions
            .Expect(passages.Nth(0).GetByRole(AriaRole.Link))
            .ToHaveAttributeAsync("href", $"{visit.Site}/l/s-ykxpqw/");
        await Assertions.Expect(passages.Nth(1).Locator(".sentence-number")).ToHaveCountAsync(3);
        await Assertions.Expect(passages.Nth(2).Locator(".passage-words")).ToHaveCountAsync(0);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator("body > :not(dialog):visible")).ToHaveCountAsync(0);
        await Assertions.Expect(Sheet(visit).Locator("button:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(passages.Nth(0)).ToBeVisibleAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Press(visit, "Close");
        await Assertions.Expect(Sheet(visit)).ToHaveCountAsync(0);
        await Assertions.Expect(table.Button("Show", "Handout")).ToBeFocusedAsync();
        await visit.IsAt(Picked);
    }

    [Fact]
    public async Task Opens_the_handout_of_a_shared_selection_by_its_address()
    {
        await using var visit = await chromium.Open($"{Picked}&show=handout", Citing);
        await Assertions.Expect(Sheet(visit).Locator(".class-passage")).ToHaveCountAsync(3);
        await visit.IsAt($"{Picked}&show=handout");
        await Press(visit, "Close");
        await visit.IsAt(Picked);

        await visit.Go($"{Picked},s-none&show=handout");
        await Assertions
            .Expect(new TargetTable(visit).Status)
            .ToHaveTextAsync("1 place in the shared list was not found.");
        await Assertions.Expect(Sheet(visit)).ToHaveCountAsync(0);
        await visit.IsAt(Picked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Shows_slides_one_at_a_time_and_prints_them_all(bool dark)
    {
        await using var visit = await chromium.Open(Picked, Citing with { Dark = dark });
        var table = await TargetTable.Shown(visit);
        await table.Button("Show", "Slides").ClickAsync();
        var slides = Sheet(visit).Locator(".slide");
        await Assertions.Expect(Sheet(visit).Locator(".slide:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(slides.First).ToContainTextAsync("“The porous Durand Line border");
        await Assertions.Expect(slides.First).ToContainTextAsync("§6.1, sentence 7");
        Assert.Empty(
            await slides.EvaluateAllAsync<string[]>(
                """
                slides =>
                  slides
                    .filter(slide => {
                      slide.classList.add('shown');
                      const words = slide.querySelector('p').getBoundingClientRect();
                      const source = slide.lastElementChild.getBoundingClientRect();
                      const box = slide.getBoundingClientRect();
                      const fits =
                        words.top >= box.top &&
                        source.bottom <= box.bottom &&
                        Math.abs(box.width / box.height - 16 / 9) < 0.01;
                      slide.classList.toggle('shown', slide === slides[0]);
                      return !fits;
                    })
                    .map(slide => slide.textContent)
                """
            )
        );
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(slides.Nth(1)).ToBeVisibleAsync();
        await Assertions.Expect(slides.First).ToBeHiddenAsync();
        await Press(visit, "Previous");
        await Assertions.Expect(slides.First).ToBeVisibleAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(Sheet(visit).Locator(".slide:visible")).ToHaveCountAsync(await slides.CountAsync());
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Sheet(visit)).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("head link[href*='/slide.']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Shows_a_passage_of_a_path_as_slides_and_prints_its_handout()
    {
        await using var visit = await chromium.Open("/paths/militancy/", Citing);
        var second = visit.Page.Locator(".class-passage").Nth(1);
        await second.GetByRole(AriaRole.Button, new() { Name = "Slides" }).ClickAsync();
        await Assertions
            .Expect(Sheet(visit).Locator(".slide").First)
            .ToContainTextAsync("“From Pakistan’s perspective");
        await Assertions.Expect(Sheet(visit).Locator(".slide").First).ToContainTextAsync("§6.1, sentences 6–13");
        await Press(visit, "Close");

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(second).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("button:visible, .class-tools:visible")).ToHaveCountAsync(0);
        var room = await second.EvaluateAsync<double>(
            "passage => passage.closest('main').getBoundingClientRect().right - passage.getBoundingClientRect().right"
        );
        Assert.InRange(room, 150, 250); // pixels on paper: about 5 cm
        Assert.Equal(
            $"\"{new Uri(visit.Site).Authority}/l/s-dbxzdc/\"",
            await second
                .Locator(".permalink")
                .EvaluateAsync<string>("link => getComputedStyle(link, '::after').content")
        );
    }

    [Fact]
    public async Task Shows_a_passage_of_a_section_as_slides_from_its_menu()
    {
        await using var visit = await chromium.Open("/sections/introduction/", Citing);
        await visit.Page.Locator(".pilcrow").First.ClickAsync();
        await Press(visit, "Slides");
        await Assertions.Expect(Sheet(visit)).ToHaveCountAsync(1);
        await Assertions
            .Expect(Sheet(visit).Locator(".slide:visible"))
            .ToContainTextAsync("“Afghanistan and Pakistan share a complex history");
    }

    [Fact]
    public async Task Shows_the_full_sentence_in_the_table_on_demand()
    {
        await using var visit = await chromium.Open($"{TargetTable.Route}?section=h-4ecwfq", Citing);
        var table = await TargetTable.Shown(visit);
        var opening = table.Page.GetByRole(AriaRole.Button, new() { Name = "There is a need for", Exact = false });
        await Assertions.Expect(opening).ToHaveAttributeAsync("aria-expanded", "false");
        await opening.ClickAsync();
        await Assertions
            .Expect(opening)
            .ToHaveTextAsync(
                "There is a need for integrated policy-based studies that address the evolving governance and security challenges in both Afghanistan and Pakistan."
            );
        await Assertions.Expect(opening).ToHaveAttributeAsync("aria-expanded", "true");
        await opening.ClickAsync();
        await Assertions.Expect(opening).ToHaveTextAsync("There is a need for\u00A0…");
    }

    /// <summary>Without the words of the study, slides would be empty, and a handout would lack passages.</summary>
    [Fact]
    public async Task Says_that_the_words_could_not_be_loaded_and_tries_again()
    {
        await using var visit = await chromium.Open($"{Picked}&section=h-4ecwfq", Citing);
        var table = await TargetTable.Shown(visit);
        var opening = table.Page.GetByRole(AriaRole.Button, new() { Name = "There is a need for", Exact = false });
        await visit.Page.RouteAsync("**/study.json", route => route.FulfillAsync(new() { Status = 204 }));
        foreach (var pressed in new[] { opening, table.Button("Show", "Handout"), table.Button("Show", "Slides") })
        {
            await table.Button("Copy", "Link to this selection").ClickAsync();
            await Assertions.Expect(table.Status).ToHaveTextAsync("Copied the link to this selection.");
            await pressed.ClickAsync();
            await Assertions
                .Expect(table.Status)
                .ToHaveTextAsync("The words of the study could not be loaded. Check the connection, and try again.");
            await Assertions.Expect(Sheet(visit)).ToHaveCountAsync(0);
        }
        await Assertions.Expect(opening).ToHaveAttributeAsync("aria-expanded", "false");

        await visit.Page.UnrouteAsync("**/study.json");
        await opening.ClickAsync();
        await Assertions.Expect(opening).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(table.Status).ToHaveTextAsync("");
        await table.Button("Show", "Slides").ClickAsync();
        await Assertions.Expect(Sheet(visit).Locator(".slide:visible")).ToContainTextAsync("“The porous Durand Line");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1024)]
    [InlineData(1280)]
    [InlineData(1440)]
    [InlineData(1920)]
    public async Task Aligns_the_filters_the_table_and_the_list(int width)
    {
        await using var visit = await chromium.Open(Picked, Citing);
        await visit.Page.SetViewportSizeAsync(width, 900);
        await TargetTable.Shown(visit);
        var edges = await visit.Page.EvaluateAsync<double[][]>(
            """
            () => ['.filters', '.targets', '.picks', 'main > h2'].map(part => {
              const box = document.querySelector(part).getBoundingClientRect();
              return [Math.round(box.left), Math.round(box.right)];
            })
            """
        );
        Assert.All(edges, edge => Assert.Equal(edges[0], edge));
        var heads = await visit.Page.EvaluateAsync<double[]>(
            """
            () => {
              const left = node => {
                const range = document.createRange();
                range.selectNodeContents(node);
                return range.getBoundingClientRect();
              };
              const [head, row] = [
                document.querySelector('.targets thead tr'),
                document.querySelector('.targets tbody tr:has(td a)'),
              ];
              return [
                left(head.cells[1]).left - left(row.querySelector('a')).left,
                left(head.cells[2]).right - left(row.cells[2]).right,
                document.documentElement.scrollWidth - innerWidth,
              ];
            }
            """
        );
        Assert.All(heads, difference => Assert.InRange(difference, -1, 1));
    }
}
