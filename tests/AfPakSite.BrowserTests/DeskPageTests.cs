using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The desk lists all marks, exports and imports them, and says what became of their sentences.</summary>
public sealed class DeskPageTests(Chromium chromium)
{
    private const string Route = "/sections/the-talibans-resurgence/";

    [Fact]
    public async Task Lists_the_marks_in_reading_order_with_next_and_previous()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await desk.Mark(1, 2, "Highlight");
        await desk.Write(0, 2, "Why?");
        await desk.Open();
        await Assertions.Expect(desk.Summary).ToHaveTextAsync("2 marks, in reading order.");
        await Assertions
            .Expect(desk.Items.Locator(".desk-place :first-child"))
            .ToHaveTextAsync(["§6, sentence 2", "§6.1, sentence 2"]);
        await Assertions.Expect(desk.Items.First.Locator(".desk-note")).ToHaveTextAsync("Why?");
        await desk.Button("Next ›").ClickAsync();
        await Assertions.Expect(desk.Items.First).ToBeFocusedAsync();
        await desk.Button("Next ›").ClickAsync();
        await Assertions.Expect(desk.Items.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(desk.Button("Next ›")).ToBeDisabledAsync();
        await desk.Button("‹ Previous").ClickAsync();
        await Assertions.Expect(desk.Items.First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Claims_no_reading_order_without_the_study()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await desk.Mark(0, 0, "Highlight");
        await desk.Mark(0, 1, "Highlight");
        await visit.Page.RouteAsync("**/search.json", route => route.FulfillAsync(new() { Status = 204 }));
        await desk.Open();
        await Assertions
            .Expect(desk.Summary)
            .ToHaveTextAsync(
                "2 marks. The text of the study could not be loaded, so the marks are in the order in which you made them, and nothing says whether their sentences have changed."
            );
        await Assertions
            .Expect(desk.Items.Locator(".desk-place :first-child"))
            .ToHaveTextAsync(["§6, sentences 1–3", "§6, sentence 1"]);
    }

    [Fact]
    public async Task Removes_a_mark_and_restores_it()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await desk.Write(0, 2, "Why?");
        await desk.Signs.ClickAsync();
        await desk.Card.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(desk.Signs).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Button("Undo")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Signs).ToBeFocusedAsync();
        await desk.Open();
        await desk.Button("Remove").ClickAsync();
        await Assertions.Expect(desk.Items).ToHaveCountAsync(0);
        Assert.Empty(await new Desk(visit).Kept());
        await desk.Button("Undo").ClickAsync();
        await Assertions.Expect(desk.Items.Locator(".desk-note")).ToHaveTextAsync("Why?");
    }

    [Fact]
    public async Task Changes_a_note_in_place()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await desk.Write(0, 2, "Why?");
        await desk.Open();
        await desk.Button("Edit").ClickAsync();
        await desk.Note.FillAsync("Why now?");
        await desk.Card.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Assertions.Expect(desk.Items.Locator(".desk-note")).ToHaveTextAsync("Why now?");
        await Assertions.Expect(desk.Items).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Prints_the_marks_but_nothing_to_press()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await desk.Write(0, 2, "Why?");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(desk.Signs).ToBeHiddenAsync();
        await desk.Open();
        await Assertions.Expect(desk.Items.Locator(".desk-note")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".desk-bar")).ToBeHiddenAsync();
        await Assertions.Expect(desk.Items.Locator("button").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Exports_and_imports_without_duplicates()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await desk.Mark(0, 1, "Highlight");
        await desk.Write(0, 2, "Why <b>now</b>?");
        await desk.Open();
        var (markdownName, markdown) = await desk.Export("Export as Markdown");
        Assert.EndsWith(".md", markdownName, StringComparison.Ordinal);
        Assert.Contains("\n\nWhy \\<b\\>now\\</b\\>?\n", markdown, StringComparison.Ordinal);
        var (name, json) = await desk.Export("Export as web annotations");
        Assert.EndsWith(".jsonld", name, StringComparison.Ordinal);
        var target = JsonNode.Parse(json)!["first"]!["items"]![0]!["target"]![0]!;
        Assert.StartsWith($"{visit.Site}/l/s-", target["id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal($"{visit.Site}{Route}", target["source"]!.GetValue<string>());

        await desk.Import(json);
        await Assertions
            .Expect(desk.Said)
            .ToHaveTextAsync("Nothing is new: all marks in marks.jsonld are already on your desk.");
        await visit.Page.EvaluateAsync("() => localStorage.clear()");
        await desk.Open();
        await Assertions.Expect(desk.Items).ToHaveCountAsync(0);
        await desk.Import(json);
        await Assertions.Expect(desk.Said).ToHaveTextAsync("Imported 2 marks.");
        await Assertions.Expect(desk.Items).ToHaveCountAsync(2);
        await Assertions.Expect(desk.Items.Nth(1).Locator(".desk-note")).ToHaveTextAsync("Why <b>now</b>?");
        await Assertions.Expect(visit.Page.Locator(".desk-list b")).ToHaveCountAsync(0);
    }

    /// <summary>Sentences that were one passage can be in two sections of a later edition.</summary>
    [Fact]
    public async Task Exports_each_sentence_with_its_own_page()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await desk.Mark(0, 1, "Highlight");
        await desk.Rewrite("mark => mark.sentences.push({ ...mark.sentences[0], id: 's-7n855m' })");
        await desk.Open();
        await Assertions.Expect(desk.Items).ToContainTextAsync(["§1, sentence 9; §6, sentence 1"]);
        var (_, json) = await desk.Export("Export as web annotations");
        var targets = JsonNode.Parse(json)!["first"]!["items"]![0]!["target"]!.AsArray();
        Assert.Equal(
            [$"{visit.Site}{Route}", $"{visit.Site}/sections/introduction/"],
            targets.Select(target => target!["source"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task Imports_many_changed_sentences_with_one_request_each()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        foreach (var passage in new[] { 1, 2, 3 })
            await desk.Mark(0, passage, "Highlight");
        await desk.Open();
        var (_, json) = await desk.Export("Export as web annotations");
        await visit.Page.EvaluateAsync("() => localStorage.clear()");
        await desk.Open();
        var asked = new ConcurrentBag<string>();
        visit.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await desk.Import(json.Replace("\"exact\": \"", "\"exact\": \"Once: ", StringComparison.Ordinal));
        await Assertions.Expect(desk.Items.Locator(".desk-now")).ToHaveCountAsync(3);
        var records = asked.Where(path => path.StartsWith("/l/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, records.Length);
        Assert.Equal(3, records.Distinct().Count());
    }

    [Theory]
    [InlineData("# Notes", "It is not JSON.")]
    [InlineData("[]", "It contains no marks.")]
    [InlineData("{}", "It contains no list of web annotations.")]
    [InlineData("""[{"type":"Annotation"}]""", "Annotation 1 names no sentence of a study")]
    [InlineData(
        """[{"type":"Annotation","motivation":"bookmarking","target":{"selector":[{"type":"FragmentSelector","value":"s-nowhere"},{"type":"TextQuoteSelector","exact":"A"}]}}]""",
        "Annotation 1 is about s-nowhere, which this site has never had."
    )]
    public async Task Refuses_a_file_that_it_does_not_understand(string content, string reason)
    {
        await using var visit = await chromium.Open(Desk.Route);
        var desk = new Desk(visit);
        await desk.Import(content);
        await Assertions
            .Expect(desk.Said)
            .ToContainTextAsync($"marks.jsonld was not imported, and nothing was changed. {reason}");
        Assert.Empty(await new Desk(visit).Kept());
    }

    [Fact]
    public async Task Says_what_became_of_a_sentence_that_is_gone()
    {
        await using var visit = await chromium.Open(Route);
        var desk = new Desk(visit);
        await visit.Page.RouteAsync(
            "**/l/s-gone.json",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Json = new
                        {
                            state = "replaced",
                            url = $"{Route}#s-pqz8dt",
                            versions = new[] { new { since = "2026-01-01", text = "Gone." } },
                        },
                    }
                )
        );
        await visit.Page.RouteAsync(
            "**/anchors.json",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Json = new
                        {
                            anchors = new { },
                            gone = new Dictionary<string, object> { ["s-gone"] = new { } },
                        },
                    }
                )
        );
        await desk.Mark(0, 2, "Highlight");
        await desk.Rewrite("mark => { mark.sentences[0].id = 's-gone'; mark.sentences[0].text = 'Gone.'; }");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Signs).ToHaveCountAsync(0);
        await desk.Open();
        await Assertions.Expect(visit.Page.Locator(".desk-list h2")).ToHaveTextAsync("No longer in the study");
        await Assertions.Expect(desk.Items.Locator(".desk-words")).ToHaveTextAsync("Gone.");
        await desk.Items.GetByRole(AriaRole.Link, new() { Name = "Where it went" }).ClickAsync();
        await visit.IsAt($"{Route}#s-pqz8dt");
    }

    [Fact]
    public async Task Says_that_it_needs_scripts()
    {
        await using var visit = await chromium.Open(Desk.Route, new(Scripts: false));
        await Assertions.Expect(visit.Page.Locator(".desk-page noscript p")).ToBeVisibleAsync();
    }
}
