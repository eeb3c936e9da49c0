using AfPakSite.Tests;
using AfPakSite.Tests.CommandLine.Serving;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>What <c>serve</c> shows in a page that is open while its sources change.</summary>
public sealed class ServeTests(Chromium chromium)
{
    private const string Section = "/sections/introduction/";
    private const string Study = "seeds/study.txt";
    private const string Timeline = "input/timeline.yml";

    private Task<Visit> Open(ServedSite site, string address) =>
        chromium.OpenElsewhere($"{site.Address}".TrimEnd('/'), address);

    /// <summary>The page is not loaded again: the place stays, and so does what the reader opened.</summary>
    [Fact]
    public async Task Changes_the_open_page_in_place()
    {
        await using var site = await ServedSite.Start(SmallSite.Real);
        await using var visit = await Open(site, Section);
        var menu = visit.Page.Locator("#_site");
        await menu.EvaluateAsync("element => element.showPopover()");
        var paragraphs = visit.Page.Locator("main p.paragraph");
        await paragraphs.Nth(1).EvaluateAsync("element => { window.stays = true; element.scrollIntoView(); }");
        var before = await Top(paragraphs.Nth(1));

        var first = site.Folder.Read(Study).Split('\n').SkipWhile(line => line != "1. Introduction").ElementAt(1);
        site.Folder.Write(
            Study,
            site.Folder.Read(Study).Replace(first, $"{first} A zebra was here, and stayed for long.")
        );

        var added = paragraphs.First.GetByText("A zebra was here, and stayed for long.");
        await Assertions.Expect(added).ToHaveClassAsync("_glow");
        await Assertions.Expect(added).ToHaveAttributeAsync("data-provisional", "");
        await Assertions.Expect(added).Not.ToHaveClassAsync("_glow");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.stays"));
        Assert.InRange(await Top(paragraphs.Nth(1)), before - 2, before + 2);
        Assert.True(await menu.EvaluateAsync<bool>("element => element.matches(':popover-open')"));
        await Assertions
            .Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "1 provisional id" }))
            .ToBeVisibleAsync();
    }

    private static Task<double> Top(ILocator element) =>
        element.EvaluateAsync<double>("element => element.getBoundingClientRect().top");

    [Fact]
    public async Task Lists_what_is_wrong_above_the_last_good_page()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea, "--editor", "edit:{file}:{line}");
        await using var visit = await Open(site, "/timeline/");
        var (page, title) = (visit.Page, await visit.Page.TitleAsync());
        await site.Edit(Timeline, "The trade began in 1820", "The trade begam in 1820");
        await Assertions.Expect(page).ToHaveTitleAsync($"(1) {title}");
        var fault = page.Locator("article.error");
        await Assertions.Expect(fault).ToContainTextAsync("error[evidence-not-in-study]");
        await Assertions.Expect(fault.Locator("pre:not(.change)")).ToContainTextAsync("begam");
        await Assertions.Expect(fault.Locator(".hint")).ToContainTextAsync("The trade began in 1820");
        await Assertions
            .Expect(fault.GetByRole(AriaRole.Link, new() { Name = "input/timeline.yml:4:13" }))
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^edit:.*timeline.yml:4$"));
        var panel = page.GetByRole(AriaRole.Button, new() { Name = "1 error" });
        await panel.ClickAsync();
        await Assertions.Expect(fault).ToBeHiddenAsync();
        await site.Edit(Timeline, "begam", "began");
        await Assertions.Expect(page).ToHaveTitleAsync(title);
        await Assertions.Expect(panel).ToHaveCountAsync(0);
    }

    /// <summary>A file that cannot be read begins no build, so its report follows one that is complete.</summary>
    [Fact]
    public async Task Lists_a_file_that_cannot_be_read()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        await using var visit = await Open(site, "/timeline/");
        File.Delete(site.Folder.At(Study));
        Directory.CreateDirectory(site.Folder.At(Study));
        var fault = visit.Page.Locator("article.error");
        await Assertions.Expect(fault).ToContainTextAsync("“seeds/study.txt” is a folder");
        Directory.Delete(site.Folder.At(Study));
        await site.Edit(Study, SmallSite.Tea[Study]);
        await Assertions.Expect(fault).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Shows_that_the_open_page_is_gone_or_where_it_moved()
    {
        const string Extra = "input/pages/extra.md";
        const string Settings = "input/site.yml";
        var settings = SmallSite.Tea[Settings];
        var linked = $"{settings.TrimEnd()}\n  - {{title: Extra, route: /extra/}}\n";
        var content = "---\ntitle: Extra\ndescription: More of it.\n---\n\nMore of the tea.\n";
        await using var site = await ServedSite.Start(SmallSite.Tea.With(Extra, content).With(Settings, linked));
        await using var visit = await Open(site, "/extra/");
        visit.Gone = "/extra/";
        var words = visit.Page.GetByText("More of the tea.");
        await Assertions.Expect(words).ToBeVisibleAsync();
        site.Folder.Write(Settings, settings);
        File.Delete(site.Folder.At(Extra));
        await Assertions.Expect(words).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Page not found");
        site.Folder.Write(Extra, content).Write(Settings, linked);
        await Assertions.Expect(words).ToBeVisibleAsync();
        File.Delete(site.Folder.At(Extra));
        site.Folder.Write(Settings, $"{settings.TrimEnd()}\nredirects:\n  - {{from: /extra/, to: /about/}}\n");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/about/$"));
    }

    /// <summary>A button for each fix of a diagnostic changes the file.</summary>
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Corrects_a_file_by_a_button(ColorScheme scheme)
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        await using var visit = await Open(site, "/timeline/");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await site.Edit(Timeline, "The trade began in 1820", "The trade begam in 1820");
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Quote “The trade began in 1820”" });
        await Assertions.Expect(button).ToBeVisibleAsync();
        var change = visit.Page.Locator(".offer").Filter(new() { Has = button }).Locator(".change");
        await Assertions.Expect(change.Locator("del")).ToContainTextAsync("The trade begam in 1820");
        await Assertions.Expect(change.Locator("ins")).ToContainTextAsync("The trade began in 1820");
        var colors = await button.EvaluateAsync<string[]>(
            "button => [getComputedStyle(button).color, getComputedStyle(button.closest('.list')).backgroundColor]"
        );
        Assert.Equal(
            scheme == ColorScheme.Dark
                ? "rgb(232, 173, 149) on rgb(24, 22, 19)"
                : "rgb(122, 46, 29) on rgb(251, 249, 244)",
            string.Join(" on ", colors)
        );
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#_serve")).ToHaveCountAsync(0);
        Assert.Equal(SmallSite.Tea[Timeline], site.Folder.Read(Timeline));
    }

    [Fact]
    public async Task Names_the_source_of_a_passage_that_is_clicked_with_Alt()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea, "--editor", "edit:{file}:{line}");
        await using var visit = await Open(site, "/study/");
        // A browser without a handler for the address complains about it in its console.
        await visit.Page.RouteAsync(
            "**/_serve/source?**",
            async route =>
            {
                var answer = await route.FetchAsync();
                await route.FulfillAsync(new() { Body = "#" + await answer.TextAsync() });
            }
        );
        await visit.Page.GetByText("The trade began in 1820").ClickAsync(new() { Modifiers = [KeyboardModifier.Alt] });
        await Assertions
            .Expect(visit.Page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#edit:.*/seeds/study.txt:3$"));
    }

    /// <summary>The styles change without a moment in which the page has none.</summary>
    [Fact]
    public async Task Replaces_styles_without_loading_the_page()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        var theme = Repository.PathOf("theme", "assets");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(theme, "styles")))
            site.Folder.Write($"theme/assets/styles/{Path.GetFileName(file)}", File.ReadAllText(file));
        await using var visit = await Open(site, "/about/");
        await visit.Page.EvaluateAsync("() => { window.stays = true; }");
        const string Base = "theme/assets/styles/base.css";
        site.Folder.Write(Base, site.Folder.Read(Base) + "\nhtml { column-gap: 77px; }\n");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveCSSAsync("column-gap", "77px");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.stays"));
        await Assertions.Expect(visit.Page.Locator("link[rel=stylesheet][href*='/site.']")).ToHaveCountAsync(1);
    }

    /// <summary>A page needs the scripts that it names, so it is loaded again when they change.</summary>
    [Fact]
    public async Task Loads_a_page_that_needs_other_scripts()
    {
        await using var site = await ServedSite.Start(SmallSite.Tea);
        await using var visit = await Open(site, "/about/");
        await visit.Page.EvaluateAsync("() => { window.stays = true; }");
        var script = File.ReadAllText(Repository.PathOf("theme", "assets", "scripts", "shortcut.js"));
        site.Folder.Write("theme/assets/scripts/shortcut.js", script + "\ndocument.documentElement.lang = 'xx';\n");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "xx");
        Assert.False(await visit.Page.EvaluateAsync<bool>("'stays' in window"));
    }
}
