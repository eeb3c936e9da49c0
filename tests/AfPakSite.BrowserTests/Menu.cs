using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The open menu of a passage, as a reader uses it.</summary>
internal sealed class Menu(Visit visit)
{
    public ILocator Dialog => visit.Page.GetByRole(AriaRole.Dialog);

    /// <summary>The list of passages to choose from.</summary>
    public ILocator Choice => Dialog.GetByRole(AriaRole.Combobox);

    public ILocator Title => Dialog.GetByRole(AriaRole.Heading);

    public ILocator Status => Dialog.GetByRole(AriaRole.Status);

    /// <summary>Opens the menu of a paragraph, counted from 0 on the page.</summary>
    public static async Task<Menu> Open(Visit visit, int paragraph)
    {
        await visit.Page.Locator(".pilcrow").Nth(paragraph).ClickAsync();
        return await Shown(visit);
    }

    public static async Task<Menu> Shown(Visit visit)
    {
        var menu = new Menu(visit);
        await Assertions.Expect(menu.Dialog).ToBeVisibleAsync();
        return menu;
    }

    /// <summary>Selects a passage by its number; 0 is the one that the menu was opened for.</summary>
    public Task Pick(int passage) => Choice.SelectOptionAsync(new SelectOptionValue { Index = passage });

    public ILocator Button(string group, string name) =>
        Dialog
            .GetByRole(AriaRole.Group, new() { Name = group, Exact = true })
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Presses a button, waits for the confirmation, and returns the clipboard.</summary>
    public async Task<string> Copied(string group, string name)
    {
        await Button(group, name).ClickAsync();
        await Assertions.Expect(Status).ToContainTextAsync("Copied: ");
        return await visit.Clipboard();
    }

    /// <summary>Presses a button, and returns the name and content of the downloaded file.</summary>
    public async Task<(string Name, string Content)> Downloaded(string group, string name)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => Button(group, name).ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content);
        return (download.SuggestedFilename, await reader.ReadToEndAsync());
    }
}
