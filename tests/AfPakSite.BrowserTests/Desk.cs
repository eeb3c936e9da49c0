using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>A reader's desk, as the reader uses it.</summary>
internal sealed class Desk(Visit visit)
{
    public const string Route = "/desk/";

    public ILocator Summary => visit.Page.Locator(".desk-summary");

    public ILocator Items => visit.Page.Locator(".desk-item");

    public ILocator Said => visit.Page.Locator(".desk-said");

    public ILocator Signs => visit.Page.Locator(".desk-sign");

    public ILocator Highlighted => visit.Page.Locator(".desk-highlighted");

    public ILocator Card => visit.Page.Locator(".card[open]");

    public ILocator Note => Card.GetByLabel("Your note");

    public ILocator Button(string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Marks a passage of a paragraph through its menu; both count from 0.</summary>
    /// <param name="name">“Highlight” or “Bookmark”.</param>
    public async Task Mark(int paragraph, int passage, string name)
    {
        var menu = await Menu.Open(visit, paragraph);
        await menu.Pick(passage);
        await menu.Button("Desk", name).ClickAsync();
        await Assertions.Expect(menu.Status).ToContainTextAsync($"{name.ToLowerInvariant()}ed");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu.Dialog).ToBeHiddenAsync();
    }

    /// <summary>Writes a note on a passage of a paragraph.</summary>
    public async Task Write(int paragraph, int passage, string note)
    {
        var menu = await Menu.Open(visit, paragraph);
        await menu.Pick(passage);
        await menu.Button("Desk", "Note").ClickAsync();
        await Note.FillAsync(note);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Card).ToHaveCountAsync(0);
    }

    /// <summary>Changes each kept mark by a JavaScript function, as an earlier visit could have kept it.</summary>
    public Task Rewrite(string change) =>
        visit.Page.EvaluateAsync(
            $$"""
            () => {
              const change = {{change}};
              for (const key of Object.keys(localStorage).filter(key => key.startsWith('desk '))) {
                const mark = JSON.parse(localStorage.getItem(key));
                change(mark);
                localStorage.setItem(key, JSON.stringify(mark));
              }
            }
            """
        );

    /// <summary>The keys of the marks that the browser keeps.</summary>
    public Task<string[]> Kept() =>
        visit.Page.EvaluateAsync<string[]>("() => Object.keys(localStorage).filter(key => key.startsWith('desk '))");

    /// <summary>Opens the desk and waits for its list.</summary>
    public async Task Open()
    {
        await visit.Go(Route);
        await Assertions.Expect(Summary).Not.ToBeEmptyAsync();
    }

    /// <summary>Presses a button of an export, and returns the name and content of the file.</summary>
    public async Task<(string Name, string Content)> Export(string button)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => Button(button).ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content);
        return (download.SuggestedFilename, await reader.ReadToEndAsync());
    }

    public async Task Import(string content)
    {
        await visit
            .Page.Locator(".desk-file input")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "marks.jsonld",
                    MimeType = "application/ld+json",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(content),
                }
            );
        await Assertions.Expect(Said).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("mported|new"));
    }
}
