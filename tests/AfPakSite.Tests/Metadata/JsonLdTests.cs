using System.Text.Json;
using AfPakSite.Metadata;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Tests.Metadata;

/// <summary>The JSON-LD of each page is what its records say, for the real site and for small ones.</summary>
public sealed class JsonLdTests
{
    public static TheoryData<string> Names => SampleSites.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Describes_each_page_according_to_its_records(string name)
    {
        var site = SampleSites.Get(name);
        foreach (var page in site.Site.Pages)
        {
            using var graph = JsonDocument.Parse(JsonLd.Of(site.Linked, page, "#entry"));
            Assert.Equal(["@context", "@graph"], graph.RootElement.EnumerateObject().Select(member => member.Name));
            var nodes = graph.RootElement.GetProperty("@graph").EnumerateArray().ToList();
            Read<TrailNode>(nodes[^1]);
            Assert.True(ReadSubject(page, nodes[0]) ? nodes.Count == 2 : nodes.Count == 1, page.Route);
        }
    }

    /// <summary>Reads the subject of a page; false for a page without one.</summary>
    private static bool ReadSubject(Page page, JsonElement node)
    {
        object? subject = page switch
        {
            Page.Home => Read<StudyNode>(node),
            Page.OfSection => Read<SectionNode>(node),
            Page.OfEntry => Read<EntryNode>(node),
            Page.OfKind { Kind.SchemaType: "DefinedTerm" } => Read<TermSetNode>(node),
            Page.Timeline => Read<EventListNode>(node),
            _ => null,
        };
        return subject is not null;
    }

    private static T Read<T>(JsonElement node) =>
        RecordFile.Read<T>(JsonText.Write(node.WriteTo), MetadataJson.Default);
}
