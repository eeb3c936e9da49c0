using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The search: its results, keyboard, announcements and size.</summary>
public sealed partial class SearchTests(Chromium chromium)
{
    private const string Section = "/sections/the-talibans-resurgence/";

    private const string Nothing = "No results. The concordance below lists the names and words of the study.";

    [Theory]
    [InlineData("Uighur", "Uyghur", "uigur")]
    [InlineData("Mujahideen", "mujahidin", "Mojahedin")]
    [InlineData("Waever", "Wæver", "WÆVER")]
    [InlineData("Tehrik-i-Taliban", "Tehreek-e-Taliban", "tehreek taliban")]
    [InlineData("al-Qaeda", "Al Qaida", "al-Qa’ida", "alqaeda", "Al-Kaida")]
    [InlineData("Balochistan", "Baluchistan", "balochistán")]
    [InlineData("U.S. withdrawal", "US withdrawal", "u.s withdrawal")]
    public async Task Finds_the_same_by_each_spelling(string spelling, params string[] others)
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        var found = await search.Find(spelling);
        Assert.NotEmpty(found);
        await Assertions.Expect(search.Marks.First).ToBeVisibleAsync();
        foreach (var other in others)
            Assert.Equal(found.Order(), (await search.Find(other)).Order());
    }

    [Theory]
    [InlineData("buffer zone", "bufer zone")]
    [InlineData("securitization", "securtization")]
    [InlineData("Waziristan", "Wazirsitan")]
    public async Task Forgives_a_slip(string word, string slip)
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        var found = await search.Find(word);
        Assert.NotEmpty(found);
        Assert.Superset(found.ToHashSet(), (await search.Find(slip)).ToHashSet());
    }

    [Fact]
    public async Task Finds_a_quoted_phrase_exactly()
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        var words = await search.Find("security regional");
        var phrase = await search.Find("“regional security”");
        Assert.InRange(phrase.Length, 1, words.Length - 1);
        Assert.All(
            await search.Sentences.AllTextContentsAsync(),
            text => Assert.Contains("regional security", text, StringComparison.OrdinalIgnoreCase)
        );
        Assert.All(
            await search.Sentences.Locator("mark").AllTextContentsAsync(),
            mark => Assert.DoesNotContain("  ", mark, StringComparison.Ordinal)
        );
        Assert.Equal(phrase, await search.Find("\"regional security\""));
        Assert.Equal(phrase, await search.Find("«Regional SECURITY»"));
    }

    [Fact]
    public async Task Shows_that_no_sentence_contains_all_words()
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        Assert.NotEmpty(await search.Find("xinjiang neorealism"));
        await Assertions.Expect(search.Status).ToContainTextAsync("No sentence has all of these words.");
        Assert.NotEmpty(await search.Find("“security of China”"));
        await Assertions.Expect(search.Status).ToContainTextAsync("No sentence has the phrase");
        Assert.Empty(await search.Find("xyzzyplugh"));
        await Assertions.Expect(search.Status).ToHaveTextAsync(Nothing);
    }

    [Fact]
    public async Task Lists_nothing_for_a_query_without_a_word_until_it_is_narrowed()
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        const string Nothing =
            "There is nothing to search for: what you typed has no letter and no digit. Type a word or part of one.";
        foreach (var query in (string[])[".*", "(", "\\", "!!!", "-", "\"\"", "“”", "’", "ʿ", "   "])
        {
            await search.Find("iran");
            await Assertions.Expect(search.Status).ToContainTextAsync("sentences");
            Assert.Empty(await search.Find(query));
            await Assertions.Expect(search.Hits).ToHaveCountAsync(0);
            await Assertions.Expect(search.Status).ToHaveTextAsync(Nothing);
        }
        await search.Facet("Actor").SelectOptionAsync("iran");
        await Assertions.Expect(search.Status).ToHaveTextAsync(new Regex($"^{Nothing} [0-9]+ sentences in "));
        var narrowed = await search.Addresses();
        Assert.NotEmpty(narrowed);
        Assert.Equal(narrowed, await search.Find(""));
        await search.Facet("Actor").SelectOptionAsync("");
        await Assertions.Expect(search.Hits).ToHaveCountAsync(0);
        await Assertions.Expect(search.Status).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Finds_nothing_by_a_sound_of_one_letter()
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        foreach (var query in (string[])["aaaaa", "aaaaa ", new('a', 5000), "ooooh"])
            Assert.Empty(await search.Find(query));
        await Assertions.Expect(search.Status).ToHaveTextAsync(Nothing);
    }

    [Fact]
    public async Task Ranks_an_entry_of_that_name_before_sentences_that_name_it()
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        await search.Find("iran");
        await Assertions.Expect(search.Hits.First).ToHaveTextAsync("Iran");
        await search.Find("regional power influence");
        await Assertions.Expect(search.Hits.First).ToContainTextAsync("Regional power influence");
    }

    [Theory]
    [InlineData("United States", "actor", "united-states")]
    [InlineData("Neorealism", "framework", "neorealism")]
    public async Task Links_from_an_entry_to_all_sentences_that_name_it(string name, string facet, string slug)
    {
        await using var visit = await chromium.Open($"{SearchPage.Route}?q={name}&kind={facet}");
        var search = await SearchPage.Ready(visit);
        await Assertions.Expect(search.Hits.First).ToHaveTextAsync(name);
        var count = await search.Namings.First.TextContentAsync();
        await search.Namings.First.ClickAsync();
        await visit.IsAt($"{SearchPage.Route}?kind=sentence&{facet}={slug}");
        await SearchPage.Ready(visit);
        await Assertions.Expect(search.Field).ToHaveValueAsync("");
        Assert.Equal(count, $"Show all {(await search.Addresses()).Length} sentences");
        await Assertions.Expect(search.Hits).ToHaveCountAsync((await search.Addresses()).Length);
    }

    [Fact]
    public async Task Has_no_link_to_sentences_if_none_names_an_entry()
    {
        await using var visit = await chromium.Open("/about/", new(Alone: true));
        await visit.Page.RouteAsync(
            "**/search.json",
            async route =>
            {
                var answer = await route.FetchAsync();
                await route.FulfillAsync(
                    new()
                    {
                        Response = answer,
                        Body = (await answer.TextAsync())
                            .Replace("\"iran\"", "\"nobody\"", StringComparison.Ordinal)
                            .Replace("\"i\":\"nobody\"", "\"i\":\"iran\"", StringComparison.Ordinal),
                    }
                );
            }
        );
        await visit.Go($"{SearchPage.Route}?q=iran&kind=actor");
        var search = await SearchPage.Ready(visit);
        await Assertions.Expect(search.Hits.First).ToHaveTextAsync("Iran");
        await Assertions.Expect(search.Namings.And(visit.Page.Locator("[href$='=iran']"))).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Leads_on_from_a_naming_link_by_the_arrows()
    {
        await using var visit = await chromium.Open($"{SearchPage.Route}?q=iran");
        var search = await SearchPage.Ready(visit);
        var keyboard = visit.Page.Keyboard;
        await search.Field.FocusAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Tab");
        await Assertions.Expect(search.Namings.First).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(search.Hits.First).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(search.Hits.Nth(1)).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await visit.IsAt($"{SearchPage.Route}?kind=sentence&actor=iran");
    }

    /// <summary>The tested browser has no back/forward cache, so each page is loaded again.</summary>
    [Fact]
    public async Task Comes_back_to_the_place_that_was_left()
    {
        await using var visit = await chromium.Open($"{SearchPage.Route}?q=pakistan");
        var search = await SearchPage.Ready(visit);
        await search.Addresses();
        var hit = search.Sentences.Nth(120);
        await hit.ClickAsync();
        await visit.IsAt(new Regex("/sections/[a-z-]+/#s-[a-z0-9]+"));
        await visit.Page.GoBackAsync();
        await SearchPage.Ready(visit);
        await Assertions.Expect(hit).ToBeInViewportAsync();
        await Assertions.Expect(hit).ToBeFocusedAsync();
        await hit.BlurAsync();
        await search.Sentences.Nth(60).EvaluateAsync("link => link.scrollIntoView()");
        await visit.Page.ReloadAsync();
        await SearchPage.Ready(visit);
        await Assertions.Expect(search.Sentences.Nth(60)).ToBeInViewportAsync();
        await Assertions.Expect(search.Field).Not.ToBeFocusedAsync();

        await search.Field.FillAsync("iran");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await visit.Go($"{SearchPage.Route}?q=pakistan");
        await SearchPage.Ready(visit);
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("scrollY"));
    }

    [Fact]
    public async Task Narrows_by_kind_actor_and_framework()
    {
        await using var visit = await chromium.Open($"{SearchPage.Route}?q=security");
        var search = await SearchPage.Ready(visit);
        var all = (await search.Addresses()).Length;
        await search.Facet("Actor").SelectOptionAsync("iran");
        var narrowed = await search.Addresses();
        Assert.InRange(narrowed.Length, 1, all - 1);
        Assert.All(
            await search.Sentences.AllTextContentsAsync(),
            text => Assert.Contains("Iran", text, StringComparison.Ordinal)
        );
        var option = await search.Facet("Kind").Locator("option[value=sentence]").TextContentAsync();
        Assert.Equal($"Sentences ({narrowed.Length})", option);
        await search.Facet("Actor").SelectOptionAsync("");
        await search.Facet("Kind").SelectOptionAsync("work");
        await Assertions.Expect(search.Sentences).ToHaveCountAsync(0);
        await Assertions.Expect(search.Hits.First).ToHaveAttributeAsync("href", BibliographyAddress);
        await search.Facet("Kind").SelectOptionAsync("");
        await search.Field.FillAsync("");
        await search.Facet("Framework").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Assertions.Expect(search.Sentences.First).ToBeVisibleAsync();
        await visit.IsAt(new Regex("/search/\\?framework=[a-z-]+"));
    }

    [Fact]
    public async Task Keeps_the_search_in_the_address()
    {
        await using var visit = await chromium.Open(
            $"{SearchPage.Route}?q=%22strategic+depth%22&kind=sentence&actor=india"
        );
        var search = await SearchPage.Ready(visit);
        await Assertions.Expect(search.Field).ToHaveValueAsync("\"strategic depth\"");
        await Assertions.Expect(search.Facet("Kind")).ToHaveValueAsync("sentence");
        await Assertions.Expect(search.Facet("Actor")).ToHaveValueAsync("india");
        var found = await search.Addresses();
        Assert.NotEmpty(found);
        await Assertions.Expect(visit.Page).ToHaveTitleAsync(TitleOfDepth);
        await search.Field.FillAsync("Wæver & Buzan");
        await visit.IsAt("/search/?q=W%C3%A6ver+%26+Buzan&kind=sentence&actor=india");
        await visit.Page.ReloadAsync();
        await Assertions.Expect((await SearchPage.Ready(visit)).Field).ToHaveValueAsync("Wæver & Buzan");
    }

    [Fact]
    public async Task Is_opened_by_a_slash_and_worked_by_keyboard_to_the_sentence()
    {
        await using var visit = await chromium.Open(Section);
        var keyboard = visit.Page.Keyboard;
        await keyboard.PressAsync("/");
        await visit.IsAt(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await keyboard.TypeAsync("durand line/");
        await Assertions.Expect(search.Field).ToHaveValueAsync("durand line/");
        await keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(search.Hits.First).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(search.Hits.Nth(1)).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("durand line/");

        var first = await search.Sentences.First.TextContentAsync();
        var before = await search.Hits.EvaluateAllAsync<int>(
            "links => links.findIndex(link => link.dataset.kind === 'sentence')"
        );
        for (var press = 0; press <= before; press++)
            await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(SentenceAddress);
        var target = visit.Page.Locator(":target");
        Assert.Equal(first, (await target.TextContentAsync())!.Trim());
        await Assertions.Expect(target).ToBeInViewportAsync();
        Assert.NotEqual(
            "rgba(0, 0, 0, 0)",
            await target.EvaluateAsync<string>("element => getComputedStyle(element).backgroundColor")
        );
    }

    [Fact]
    public async Task Leaves_the_slash_to_fields_and_to_readers_who_disable_it()
    {
        await using var visit = await chromium.Open("/instructors/", new(Alone: true));
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("");
        await visit.Page.Keyboard.TypeAsync("a/b");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("a/b");
        await visit.Page.GotoAsync($"{visit.Site}{SearchPage.Route}");
        await SearchPage.Ready(visit);
        await visit.Page.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await visit.Page.GotoAsync($"{visit.Site}{Section}");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.WaitForTimeoutAsync(300);
        await visit.IsAt(Section);
    }

    [Fact]
    public async Task Announces_the_count_once_typing_pauses()
    {
        await using var visit = await chromium.Open("/about/", new(Alone: true));
        await visit.Page.Clock.InstallAsync();
        await visit.Go(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        await visit.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddDays(1));
        await Assertions.Expect(search.Status).ToHaveTextAsync("");
        await search.Page.EvaluateAsync(
            "window.said = []; new MutationObserver(() => said.push(document.querySelector('.search-status').textContent)).observe(document.querySelector('.search-status'), { childList: true })"
        );
        foreach (var letter in "uighur")
        {
            await search.Field.PressSequentiallyAsync($"{letter}");
            await visit.Page.Clock.RunForAsync(200);
        }
        Assert.Empty(await search.Page.EvaluateAsync<string[]>("said"));
        await visit.Page.Clock.RunForAsync(200);
        await Assertions.Expect(search.Status).ToHaveTextAsync(CountOfOne);
        Assert.Single(await search.Page.EvaluateAsync<string[]>("said"));
    }

    [Fact]
    public async Task Shows_all_when_asked()
    {
        await using var visit = await chromium.Open($"{SearchPage.Route}?q=pakistan&kind=sentence");
        var search = await SearchPage.Ready(visit);
        await Assertions.Expect(search.Hits).ToHaveCountAsync(40);
        await search.Page.GetByRole(AriaRole.Button, new() { NameRegex = ShowAll }).ClickAsync();
        await Assertions.Expect(search.Hits.Nth(40)).ToBeFocusedAsync();
        await Assertions.Expect(search.Status).ToContainTextAsync($"{await search.Hits.CountAsync()} sentences in ");
    }

    [Fact]
    public async Task Is_a_concordance_without_scripts()
    {
        await using var visit = await chromium.Open(SearchPage.Route, new(Scripts: false));
        var note = visit.Page.Locator(".search-page noscript p");
        await Assertions.Expect(note).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".search")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".search-status")).ToBeHiddenAsync();
        var measure = (await visit.Page.Locator(".concordance").BoundingBoxAsync())!.Width;
        Assert.InRange((await note.BoundingBoxAsync())!.Width, 1, measure);
        var entry = visit.Page.Locator(".concordance li").Filter(new() { HasText = "Xinjiang" }).Last;
        await entry.Locator("a").Last.ClickAsync();
        await visit.IsAt(new Regex("/sections/[a-z-]+/#s-[a-z0-9]+"));
        await Assertions.Expect(visit.Page.Locator(":target")).ToContainTextAsync("Xinjiang");
    }

    [Fact]
    public async Task Collapses_the_concordance_if_scripts_run()
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        await SearchPage.Ready(visit);
        var letter = visit.Page.Locator("#_letter-x");
        await Assertions.Expect(letter).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Concordance" }).ClickAsync();
        await Assertions.Expect(letter).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Has_a_heading_above_the_concordance()
    {
        await using var visit = await chromium.Open("/about/");
        var heading = await Face("main h2");
        await visit.Go(SearchPage.Route);
        Assert.Equal(heading, await Face(".concordance h2"));
        Assert.Equal(
            "list-item",
            await visit
                .Page.Locator(".concordance summary")
                .EvaluateAsync<string>("summary => getComputedStyle(summary).display")
        );

        Task<string> Face(string selector) =>
            visit
                .Page.Locator(selector)
                .First.EvaluateAsync<string>(
                    "heading => { const style = getComputedStyle(heading); return [style.fontFamily, style.fontSize, style.fontWeight, style.color].join(); }"
                );
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("?q=durand+line", false)]
    [InlineData("?q=durand+line", true)]
    [InlineData("?q=FATA", true)]
    public async Task Does_not_shift(string query, bool phone)
    {
        await using var visit = await chromium.Open($"{SearchPage.Route}{query}", new(Phone: phone, Alone: true));
        var search = await SearchPage.Ready(visit);
        if (query.Length > 0)
            await Assertions.Expect(search.Hits.First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".concordance")).ToBeVisibleAsync();
        Assert.Equal("", await LayoutShifts.OfLoading(visit));
    }

    [Fact]
    public async Task Shows_what_it_guessed()
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        await search.Find("FATA");
        await Assertions.Expect(search.Status).ToContainTextAsync("Also searched for: “tribal areas”.");
        await search.Find("Wazirsitan ");
        await Assertions.Expect(search.Status).ToContainTextAsync("Similar words: “Waziristan”.");
        await search.Find("5.1:99");
        await Assertions.Expect(search.Status).ToContainTextAsync("This section has no such sentence.");
        Assert.Empty(await search.Find("afgnhaisttn "));
        await Assertions.Expect(search.Status).ToHaveTextAsync("No results. Did you mean Afghanistan?");
        await search.Page.GetByRole(AriaRole.Link, new() { Name = "Afghanistan", Exact = true }).ClickAsync();
        await visit.IsAt($"{SearchPage.Route}?q=Afghanistan");
    }

    [Theory]
    [InlineData("tarik", "Similar words: “Tariq”.")]
    [InlineData("kahn ", "Similar words: “Khan”.")]
    [InlineData("drone attacks", "These have some of them. Not in the study or on this site: “drone”.")]
    [InlineData("modi", "No results. The concordance below lists")]
    [InlineData("§12", "The study has no such section. These are the nearest.")]
    [InlineData("p. 5", "This site has no page numbers")]
    [InlineData("sentence 7", "This reference names no section.")]
    [InlineData("s-2z2z2z", "Nothing here has or had this id. No results.")]
    public async Task Shows_why_the_results_are_others_than_those_asked_for(string query, string status)
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        await search.Find(query);
        await Assertions.Expect(search.Status).ToContainTextAsync(status);
    }

    [Theory]
    [InlineData("license", "/")]
    [InlineData("epub", "/#_contents")]
    [InlineData("cite", "/#_cite")]
    [InlineData("help", "/about/")]
    [InlineData("bibtex", "/bibliography/")]
    public async Task Leads_to_what_the_site_offers(string query, string route)
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        await search.Find(query);
        await search.Hits.First.ClickAsync();
        await visit.IsAt(route);
        if (route.Contains('#', StringComparison.Ordinal))
            await Assertions.Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("5.1:7")]
    [InlineData("§5.1, sentence 7")]
    [InlineData("sentence 7 of §5.1")]
    public async Task Finds_a_sentence_by_its_reference(string reference)
    {
        await using var visit = await chromium.Open(SearchPage.Route);
        var search = await SearchPage.Ready(visit);
        var address = Assert.Single(await search.Find(reference));
        Assert.Equal([address], await search.Find(address[1..]));
        Assert.Equal([address], await search.Find($"{visit.Site}/l/{address[1..]}/"));
        await Assertions.Expect(search.Hits).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Shows_the_best_results_of_all_kinds_first()
    {
        await using var visit = await chromium.Open($"{SearchPage.Route}?q=trade+routes+to+central+asia");
        var search = await SearchPage.Ready(visit);
        await Assertions.Expect(search.Page.Locator(".hits h2").First).ToHaveTextAsync("Best matches");
        await Assertions.Expect(search.Hits.First).ToContainTextAsync("trade routes to Central Asia");
        await Assertions.Expect(search.Page.Locator(".hit-kind").First).ToHaveTextAsync(PlaceInStudy);
        var addresses = await search.Hits.EvaluateAllAsync<string[]>(
            "links => links.map(link => link.href + link.dataset.kind)"
        );
        Assert.Equal(addresses.Distinct(), addresses);
    }

    /// <summary>The focus ring extends 4 px beyond the field.</summary>
    [Fact]
    public async Task Leaves_room_between_the_field_and_its_label()
    {
        await using var visit = await chromium.Open(SearchPage.Route, new(Phone: true));
        var label = (await visit.Page.Locator(".search-field label").BoundingBoxAsync())!;
        var field = (await visit.Page.Locator(".search-field input").BoundingBoxAsync())!;
        Assert.InRange(field.Y - label.Y - label.Height, 6, 12);
    }

    [Fact]
    public async Task Does_not_indent_a_kind_that_wraps()
    {
        await using var visit = await chromium.Open($"{SearchPage.Route}?kind=section", new(Phone: true));
        var search = await SearchPage.Ready(visit);
        await Assertions.Expect(search.Hits.First).ToBeVisibleAsync();
        var steps = await visit
            .Page.Locator(".hit-kind")
            .EvaluateAllAsync<double[]>(
                "kinds => kinds.map(kind => kind.getBoundingClientRect().left - kind.parentElement.getBoundingClientRect().left).filter(step => step < 20)"
            );
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.Equal(0, step, 1.0));
    }

    /// <summary>
    /// The compressed size of everything that the search loads at its first use; other pages load less than 1 kB.
    /// </summary>
    [Fact]
    public async Task Weighs_little()
    {
        var loaded = new ConcurrentDictionary<string, Task<byte[]>>(StringComparer.Ordinal);
        await using var visit = await chromium.Open("/about/");
        visit.Page.Response += (_, response) => loaded[new Uri(response.Url).AbsolutePath] = response.BodyAsync();
        await visit.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        var script = Assert.Single(loaded, file => file.Key.StartsWith("/assets/shortcut.", StringComparison.Ordinal));
        Assert.InRange((await script.Value).Length, 1, 1024);
        loaded.Clear();
        await visit.Page.GotoAsync($"{visit.Site}{SearchPage.Route}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await SearchPage.Ready(visit);
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (
            var (path, body) in loaded.Where(file =>
                file.Key.EndsWith(".js", StringComparison.Ordinal)
                || file.Key.EndsWith(".json", StringComparison.Ordinal)
            )
        )
            sizes[path] = Weight.Sent(await body);
        Assert.Contains("/search.json", sizes.Keys);
        Assert.Contains(sizes.Keys, path => path.StartsWith("/assets/minisearch.", StringComparison.Ordinal));
        Assert.InRange(sizes.Values.Sum(), 1, 100_000);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Passes_axe(bool phone, bool dark)
    {
        await using var visit = await chromium.Open($"{SearchPage.Route}?q=iran+border", new(Phone: phone, Dark: dark));
        var search = await SearchPage.Ready(visit);
        await Assertions.Expect(search.Marks.First).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("document.querySelector('.concordance').open = true");
        Assert.False(
            await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"),
            "The page is wider than the screen."
        );
        Assert.Empty(await visit.Violations());
    }

    [GeneratedRegex("#s-[a-z0-9]+$")]
    private static partial Regex SentenceAddress { get; }

    [GeneratedRegex("/bibliography/#")]
    private static partial Regex BibliographyAddress { get; }

    [GeneratedRegex("^\"strategic depth\" · Search · ")]
    private static partial Regex TitleOfDepth { get; }

    [GeneratedRegex("^1 sentence in 1 section, and [1-9]")]
    private static partial Regex CountOfOne { get; }

    [GeneratedRegex("^§7.3, sentence [0-9]+$")]
    private static partial Regex PlaceInStudy { get; }

    [GeneratedRegex("^Show [0-9]+ more (sentences|entries)$")]
    private static partial Regex ShowAll { get; }
}
