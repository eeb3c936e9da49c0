using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace AfPakSite.BrowserTests;

/// <summary>The reading list in each format, parsed as its target program does.</summary>
[Collection(Copying.Name)]
public sealed class ReadingListTests(Chromium chromium)
{
    private const string Title = "Link between fragmented Afghan governance and cross-border policies";

    private const string Section = $"§6.1 {Title}";

    private static readonly Visitor Citing = new(Citations: Citations.Json);

    /// <summary>A sentence, a section and an entry, in this order.</summary>
    private static async Task<(TargetTable Table, string[] Addresses)> Pick(Visit visit)
    {
        var table = await TargetTable.Shown(visit);
        foreach (var name in new[] { $"{Section}, sentence 4", Section, "Pakistan" })
            await table.Box(name).CheckAsync();
        await Assertions.Expect(table.Title).ToContainTextAsync("Your list: 3 places, ");
        var sentence = await table
            .Page.Locator("[data-label='§6.1'] a")
            .Filter(new() { HasTextRegex = new("^Sentence 4$") })
            .GetAttributeAsync("href");
        var section = await table.Page.Locator("[data-label='§6.1'] > tr").First.GetAttributeAsync("data-id");
        return (
            table,
            [
                $"{visit.Site}/l/{sentence!.Split('#')[1]}/",
                $"{visit.Site}/l/{section}/",
                $"{visit.Site}/actors/pakistan/",
            ]
        );
    }

    [Fact]
    public async Task Makes_a_page()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var (table, addresses) = await Pick(visit);
        var (name, content) = await table.Downloaded("HTML");
        var page = await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(content));
        Assert.Equal("reading-list.html", name);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("Reading list: ", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(addresses, page.QuerySelectorAll("ol > li > a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            [$"{Section}, sentence 4", Section, "Pakistan"],
            page.QuerySelectorAll("ol > li > a").Select(link => link.TextContent)
        );

        await table.Button("Copy", "HTML").ClickAsync();
        await Assertions.Expect(table.Status).ToHaveTextAsync("Copied as HTML.");
        Assert.Contains($"<a href=\"{addresses[0]}\">", await visit.Clipboard("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_Markdown()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var (table, addresses) = await Pick(visit);
        var (name, content) = await table.Downloaded("Markdown");
        var lines = Encoding.UTF8.GetString(content).Split('\n');
        Assert.Equal("reading-list.md", name);
        Assert.StartsWith("# Reading list: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(
            $"1. [{Section}, sentence 4]({addresses[0]}): “The Taliban’s governance has",
            lines[2],
            StringComparison.Ordinal
        );
        Assert.StartsWith($"2. [{Section}]({addresses[1]}) (", lines[3], StringComparison.Ordinal);
        Assert.Equal([$"3. [Pakistan]({addresses[2]})", ""], lines[4..]);

        await table.Button("Copy", "Markdown").ClickAsync();
        await Assertions.Expect(table.Status).ToHaveTextAsync("Copied as Markdown.");
        Assert.Equal(string.Join('\n', lines), await visit.Clipboard());
    }

    [Fact]
    public async Task Makes_a_spreadsheet()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var (table, addresses) = await Pick(visit);
        var (name, content) = await table.Downloaded("CSV");
        var lines = Encoding.UTF8.GetString(content).Split("\r\n");
        Assert.Equal("reading-list.csv", name);
        Assert.Equal("\uFEFFid,kind,title,opening,minutes,url", lines[0]);
        Assert.StartsWith(
            $"{addresses[0].Split('/')[^2]},sentence,\"{Section}, sentence 4\",",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.EndsWith($",{addresses[0]}", lines[1], StringComparison.Ordinal);
        Assert.Matches($"^h-[a-z0-9]+,section,{Section},,[0-9.]+,{addresses[1]}$", lines[2]);
        Assert.Equal([$"pakistan,actor,Pakistan,,,{addresses[2]}", ""], lines[3..]);
    }

    [Fact]
    public async Task Makes_records_for_a_reference_manager()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var (table, addresses) = await Pick(visit);
        var (name, content) = await table.Downloaded("RIS");
        Assert.Equal("reading-list.ris", name);
        Assert.Equal(
            $"TY  - JOUR\nN1  - §6.1, sentence 4\nUR  - {addresses[0]}\nER  - \n"
                + $"TY  - JOUR\nN1  - §6.1\nUR  - {addresses[1]}\nER  - \n"
                + $"TY  - ELEC\r\nTI  - Pakistan\r\nUR  - {addresses[2]}\r\nER  - \r\n",
            Encoding.UTF8.GetString(content)
        );
    }

    /// <summary>By “Common Cartridge Profile”, 1.1, and its Thin Common Cartridge.</summary>
    [Fact]
    public async Task Makes_a_cartridge()
    {
        await using var visit = await chromium.Open(TargetTable.Route, Citing);
        var (table, addresses) = await Pick(visit);
        var (name, content) = await table.Downloaded("Common Cartridge");
        Assert.Equal("reading-list.imscc", name);
        using var cartridge = new ZipArchive(new MemoryStream(content));
        Assert.Equal(
            ["imsmanifest.xml", "links/1.xml", "links/2.xml", "links/3.xml"],
            cartridge.Entries.Select(entry => entry.FullName)
        );

        XNamespace package = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
        XNamespace record = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
        var manifest = Read(cartridge, "imsmanifest.xml");
        var organization = Assert.Single(manifest.Descendants(package + "organization"));
        var root = Assert.Single(organization.Elements());
        Assert.Equal(package + "manifest", manifest.Name);
        Assert.Equal("IMS Common Cartridge", manifest.Descendants(package + "schema").Single().Value);
        Assert.Equal("1.1.0", manifest.Descendants(package + "schemaversion").Single().Value);
        Assert.StartsWith(
            "Reading list: ",
            manifest.Descendants(record + "string").Single().Value,
            StringComparison.Ordinal
        );
        Assert.Equal("rooted-hierarchy", (string?)organization.Attribute("structure"));
        Assert.Null(root.Element(package + "title"));
        Assert.Equal(
            [$"{Section}, sentence 4", Section, "Pakistan"],
            root.Elements(package + "item").Select(item => item.Element(package + "title")!.Value)
        );

        var resources = manifest
            .Descendants(package + "resource")
            .ToDictionary(resource => (string)resource.Attribute("identifier")!);
        Assert.All(resources.Values, resource => Assert.Equal("imswl_xmlv1p1", (string?)resource.Attribute("type")));
        Assert.Equal(
            addresses,
            root.Elements(package + "item")
                .Select(item => AddressIn(cartridge, resources[(string)item.Attribute("identifierref")!]))
        );
        Assert.Distinct(manifest.Descendants().Attributes("identifier").Select(identifier => identifier.Value));
    }

    /// <summary>The link in a resource's file.</summary>
    private static string? AddressIn(ZipArchive cartridge, XElement resource)
    {
        XNamespace webLink = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
        var link = Read(cartridge, (string)resource.Elements().Single().Attribute("href")!);
        Assert.Equal((webLink + "webLink", 2), (link.Name, link.Elements().Count()));
        Assert.NotEmpty(link.Element(webLink + "title")!.Value);
        return (string?)link.Element(webLink + "url")!.Attribute("href");
    }

    private static XElement Read(ZipArchive cartridge, string name)
    {
        using var stream = cartridge.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }
}
