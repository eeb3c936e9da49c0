using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The table of the instructors' page with its filters and the reading list, as a reader uses them.</summary>
internal sealed class TargetTable(Visit visit)
{
    public const string Route = "/instructors/";

    public IPage Page => visit.Page;

    public ILocator Count => Page.Locator(".target-count");

    public ILocator Picks => Page.GetByRole(AriaRole.Region, new() { Name = "Reading list" });

    public ILocator Title => Picks.GetByRole(AriaRole.Heading);

    /// <summary>The status message of the last action on the list.</summary>
    public ILocator Status => Picks.GetByRole(AriaRole.Status);

    /// <summary>The field of a filter by its accessible name.</summary>
    public ILocator Filter(string name) =>
        Page.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true })
            .Or(Page.GetByRole(AriaRole.Searchbox, new() { Name = name, Exact = true }));

    /// <summary>The shown rows, without headings of groups.</summary>
    public ILocator Rows => Page.Locator(".targets tbody tr:not(.context):has(input):visible");

    public ILocator Box(string name) =>
        Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Pick {name}", Exact = true });

    public ILocator Button(string group, string name) =>
        Picks
            .GetByRole(AriaRole.Group, new() { Name = group, Exact = true })
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static async Task<TargetTable> Shown(Visit visit)
    {
        var table = new TargetTable(visit);
        await Assertions.Expect(table.Count).ToContainTextAsync("places");
        return table;
    }

    /// <summary>Asserts that the count equals the number of shown rows.</summary>
    public async Task<string[]> ShownRows()
    {
        var rows = await Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.cells[1].textContent.trim())");
        await Assertions.Expect(Count).ToHaveTextAsync(new Regex($"^{rows.Length} of "));
        return rows;
    }

    /// <summary>Presses a button, and returns the name and bytes of the downloaded file.</summary>
    public async Task<(string Name, byte[] Content)> Downloaded(string form)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Button("Download", form).ClickAsync());
        await Assertions.Expect(Status).ToHaveTextAsync($"Downloaded {download.SuggestedFilename}.");
        await using var content = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return (download.SuggestedFilename, bytes.ToArray());
    }
}
