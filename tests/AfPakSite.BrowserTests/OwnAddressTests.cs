using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>
/// Copied and downloaded links open the site that the reader sees, even if its pages contain another address: a
/// preview, a copy, a site below a path.
/// </summary>
[Collection(Copying.Name)]
public sealed class OwnAddressTests(Chromium chromium)
{
    private const string Introduction = "/sections/introduction/";

    private static readonly Visitor Elsewhere = new(Elsewhere: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cites_a_page_by_the_address_that_the_reader_sees(bool elsewhere)
    {
        await using var visit = await chromium.Open(Introduction, new(Elsewhere: elsewhere));
        await visit.Page.Locator("details.cite > summary").ClickAsync();
        var links = visit.Page.Locator($".cite .styles a[href='{visit.Site}{Introduction}']");
        await Assertions.Expect(links).ToHaveTextAsync(Enumerable.Repeat($"{visit.Site}{Introduction}", 3));
        await Assertions.Expect(visit.Page.Locator(".cite .styles a[href*='example']")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("BibTeX", "popalzay-2024-introduction.bib", "url = {")]
    [InlineData("RIS", "popalzay-2024-introduction.ris", "UR  - ")]
    [InlineData("CSL-JSON", "popalzay-2024-introduction.json", "\"URL\": \"")]
    public async Task Downloads_a_record_with_that_address(string format, string name, string before)
    {
        await using var visit = await chromium.Open(Introduction, Elsewhere);
        await visit.Page.Locator("details.cite > summary").ClickAsync();
        var link = visit.Page.Locator(".cite-files").First.GetByRole(AriaRole.Link, new() { Name = format });
        var (file, content) = await Downloaded(visit, link);
        Assert.Equal(name, file);
        var text = System.Text.Encoding.UTF8.GetString(content);
        Assert.Contains($"{before}{visit.Site}{Introduction}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_reference_managers_that_address()
    {
        await using var visit = await chromium.Open(Introduction, Elsewhere);
        await Assertions
            .Expect(visit.Page.Locator(".Z3988"))
            .ToHaveAttributeAsync(
                "title",
                new Regex(Regex.Escape($"rft_id={Uri.EscapeDataString($"{visit.Site}{Introduction}")}"))
            );
    }

    [Fact]
    public async Task Downloads_a_course_with_links_to_that_address()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Elsewhere);
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = "the study as a course" });
        var (file, content) = await Downloaded(visit, link);
        Assert.Equal("study.imscc", file);
        using var course = new ZipArchive(new MemoryStream(content));
        Assert.Equal("imsmanifest.xml", course.Entries[0].FullName);
        XNamespace webLink = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
        var addresses = course
            .Entries.Where(entry => entry.FullName.StartsWith("links/", StringComparison.Ordinal))
            .Select(entry => (string?)Read(entry).Root?.Element(webLink + "url")?.Attribute("href"))
            .ToList();
        Assert.InRange(addresses.Count, 20, 40);
        Assert.All(addresses, address => Assert.StartsWith($"{visit.Site}/", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_a_passage_by_that_address()
    {
        await using var visit = await chromium.Open("/study/", Elsewhere);
        var pilcrow = visit.Page.Locator("#introduction .pilcrow").First;
        var id = (await pilcrow.GetAttributeAsync("href"))![1..];
        await pilcrow.ClickAsync();
        var menu = await Menu.Shown(visit);
        Assert.Equal($"{visit.Site}{Introduction}#{id}", await menu.Copied("Link", "Full"));
        Assert.Equal($"{visit.Site}/l/{id}/", await menu.Copied("Link", "Short"));
        Assert.Contains($"{visit.Site}/l/{id}/", await menu.Copied("Reference", "BibTeX"));
        Assert.Contains($"UR  - {visit.Site}/l/{id}/", await menu.Copied("Reference", "RIS"));
    }

    /// <summary>A query of the page's own address is not part of a copied one.</summary>
    [Fact]
    public async Task Links_selected_words_by_that_address()
    {
        await using var visit = await chromium.Open($"{Introduction}?from=elsewhere", Elsewhere);
        var selection = new Selection(visit);
        await selection.Set("share a complex history", "geopolitical");
        await selection.Button.ClickAsync();
        var menu = await Menu.Shown(visit);
        Assert.Matches(
            $"^{Regex.Escape(visit.Site)}{Introduction}#s-[a-z0-9]+:~:text=share",
            await menu.Copied("Link", "To the words")
        );
    }

    [Fact]
    public async Task Lists_and_links_the_rows_of_the_table_by_that_address()
    {
        await using var visit = await chromium.Open($"{TargetTable.Route}?kind=sentence&q=complex+history", Elsewhere);
        var table = await TargetTable.Shown(visit);
        var row = table.Rows.First;
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        var (_, csv) = await table.Downloaded("CSV");
        var line = System.Text.Encoding.UTF8.GetString(csv).Split("\r\n")[1];
        Assert.Matches($",{Regex.Escape(visit.Site)}/l/s-[a-z0-9]+/$", line);

        await row.Locator(".row-menu").ClickAsync();
        var menu = await Menu.Shown(visit);
        Assert.Equal(line.Split(',')[^1], await menu.Copied("Link", "Short"));
        Assert.Matches(
            $"^{Regex.Escape(visit.Site)}/sections/[a-z0-9-]+/#s-[a-z0-9]+$",
            await menu.Copied("Link", "Full")
        );
    }

    private static async Task<(string Name, byte[] Content)> Downloaded(Visit visit, ILocator link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return (download.SuggestedFilename, bytes.ToArray());
    }

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return XDocument.Load(content);
    }
}
