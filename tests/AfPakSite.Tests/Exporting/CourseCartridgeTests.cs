using System.IO.Compression;
using System.Xml.Linq;
using AfPakSite.Exporting;

namespace AfPakSite.Tests.Exporting;

/// <summary>The courses for import, by what the profile of Thin Common Cartridge 1.1 and its schemas ask for.</summary>
public sealed class CourseCartridgeTests
{
    private static readonly CourseItem Leaf = new("h-one", "One & “two” <three>", "https://tea.example/a/?b=1&c=2", []);

    private static readonly CourseItem Folder = new(
        "h-all",
        "All",
        "https://tea.example/",
        [Leaf, new("h-two", "Two", "https://tea.example/#two", [])]
    );

    private static readonly Dictionary<string, XElement> Small = Read(
        CourseCartridge.Write("course-x", "A & B", "en", [Folder]).AsSpan().ToArray()
    );

    private static readonly XNamespace Manifest = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";

    private static readonly XNamespace Metadata = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";

    private static readonly XNamespace WebLink = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";

    [Fact]
    public void Names_its_profile_and_its_title()
    {
        var manifest = Small["imsmanifest.xml"];
        Assert.Equal(Manifest + "manifest", manifest.Name);
        Assert.Equal("course-x", (string?)manifest.Attribute("identifier"));
        Assert.Equal(
            ["metadata", "organizations", "resources"],
            manifest.Elements().Select(element => element.Name.LocalName)
        );
        var metadata = manifest.Element(Manifest + "metadata")!;
        Assert.Equal("IMS Common Cartridge", (string?)metadata.Element(Manifest + "schema"));
        Assert.Equal("1.1.0", (string?)metadata.Element(Manifest + "schemaversion"));
        var title = metadata
            .Elements(Metadata + "lom")
            .Elements(Metadata + "general")
            .Elements(Metadata + "title")
            .Elements(Metadata + "string")
            .Single();
        Assert.Equal(("en", "A & B"), ((string?)title.Attribute("language"), title.Value));
    }

    [Fact]
    public void Has_one_rooted_hierarchy_with_an_untitled_root()
    {
        var organization = Small["imsmanifest.xml"].Elements(Manifest + "organizations").Elements().Single();
        Assert.Equal(Manifest + "organization", organization.Name);
        Assert.Equal("rooted-hierarchy", (string?)organization.Attribute("structure"));
        var root = organization.Elements().Single();
        Assert.Null(root.Element(Manifest + "title"));
        Assert.Null(root.Attribute("identifierref"));
    }

    [Fact]
    public void Makes_a_link_with_links_below_it_a_folder_that_begins_with_the_link()
    {
        var folder = Small["imsmanifest.xml"]
            .Descendants(Manifest + "item")
            .First()
            .Elements(Manifest + "item")
            .Single();
        Assert.Null(folder.Attribute("identifierref"));
        Assert.Equal(
            ["resource-h-all", "resource-h-one", "resource-h-two"],
            folder.Elements(Manifest + "item").Select(item => (string?)item.Attribute("identifierref"))
        );
        Assert.Equal(
            ["All", "One & “two” <three>", "Two"],
            folder.Elements(Manifest + "item").Select(item => (string?)item.Element(Manifest + "title"))
        );
    }

    [Fact]
    public void Has_a_file_for_each_link()
    {
        var link = Small["links/h-one.xml"];
        Assert.Equal(WebLink + "webLink", link.Name);
        Assert.Equal(["title", "url"], link.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(Leaf.Title, (string?)link.Element(WebLink + "title"));
        Assert.Equal(Leaf.Url, (string?)link.Element(WebLink + "url")!.Attribute("href"));
    }

    [Fact]
    public void Has_the_same_bytes_on_every_machine() =>
        Assert.Equal(
            "9305D4469E88DE4A8281F6C2031E1AF1",
            Convert.ToHexString(
                System.IO.Hashing.XxHash128.Hash(CourseCartridge.Write("course-x", "A & B", "en", [Folder]).AsSpan())
            )
        );

    [Fact]
    public void Gives_every_file_the_earliest_date_of_zip()
    {
        using var zip = new ZipArchive(
            new MemoryStream(CourseCartridge.Write("course-x", "A & B", "en", [Folder]).AsSpan().ToArray())
        );
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Leads_from_the_studys_course_to_each_section()
    {
        var site = SmallSite.RealSite;
        var course = Read(site.Files.Single(file => file.Path == "course/study.imscc").Bytes.ToArray());
        AssertWhole(course);
        var hrefs = Hrefs(course).ToList();
        Assert.Equal(27, hrefs.Count);
        Assert.All(hrefs, href => Assert.StartsWith("https://afpaksite.example/", href, StringComparison.Ordinal));
        Assert.All(hrefs, href => AssertLeadsSomewhere(site, href["https://afpaksite.example".Length..]));
        Assert.Equal(
            site.Site.Study.AllSections.Select(section => $"https://afpaksite.example/l/{section.Id}/"),
            hrefs
        );
    }

    /// <summary>The files of a cartridge, parsed as XML, which proves that each is well formed.</summary>
    internal static Dictionary<string, XElement> Read(byte[] cartridge)
    {
        using var zip = new ZipArchive(new MemoryStream(cartridge));
        return zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var stream = entry.Open();
                return XDocument.Load(stream).Root!;
            },
            StringComparer.Ordinal
        );
    }

    /// <summary>The addresses of the links in the order of the files.</summary>
    internal static IEnumerable<string> Hrefs(Dictionary<string, XElement> course) =>
        course.Values.Elements(WebLink + "url").Select(url => ((string?)url.Attribute("href"))!);

    /// <summary>Identifiers are unique, each reference has a resource, and resources and files correspond.</summary>
    internal static void AssertWhole(Dictionary<string, XElement> course)
    {
        var manifest = course["imsmanifest.xml"];
        Assert.Distinct(manifest.DescendantsAndSelf().Attributes("identifier").Select(identifier => identifier.Value));
        var resources = manifest.Descendants(Manifest + "resource").ToList();
        Assert.All(resources, resource => Assert.Equal("imswl_xmlv1p1", (string?)resource.Attribute("type")));
        var references = manifest
            .Descendants(Manifest + "item")
            .Attributes("identifierref")
            .Select(reference => reference.Value);
        Assert.Equal(resources.Select(resource => (string?)resource.Attribute("identifier")), references);
        Assert.Equal(
            course.Keys.Where(path => path != "imsmanifest.xml"),
            resources.Elements(Manifest + "file").Select(file => (string?)file.Attribute("href"))
        );
        Assert.All(
            manifest.Descendants(Manifest + "item").Where(item => item.Attribute("identifierref") is not null),
            item => Assert.Empty(item.Elements(Manifest + "item"))
        );
    }

    internal static void AssertLeadsSomewhere(CompiledSite site, string address)
    {
        var parts = address.Split('#');
        var page = site.Page(parts[0]);
        if (parts.Length > 1)
            Assert.NotNull(page.GetElementById(parts[1]));
    }
}
