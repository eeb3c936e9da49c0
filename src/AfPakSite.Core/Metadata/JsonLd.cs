using System.Text.Json;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Metadata;

/// <summary>
/// Describes pages for search engines in schema.org terms (JSON-LD 1.1): one graph per page, with the subject and the
/// breadcrumb trail. The identifier of a thing is the address of the page or place that describes it.
/// </summary>
public static class JsonLd
{
    /// <summary>The graph of a page as text that is safe in a script element.</summary>
    /// <param name="entryPlace">The fragment of the element that contains the text of an entry's page, with its
    /// <c>#</c>.</param>
    public static string Of(LinkedSite linked, Page page, string entryPlace) =>
        JsonText
            .Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("@context", "https://schema.org");
                json.WriteStartArray("@graph");
                WriteSubject(json, linked, page, entryPlace);
                WriteTrail(json, linked.Site.Settings, page);
                json.WriteEndArray();
                json.WriteEndObject();
            })
            .TrimEnd('\n')
            .Replace("<", "\\u003C", StringComparison.Ordinal);

    private static void WriteSubject(Utf8JsonWriter json, LinkedSite linked, Page page, string entryPlace)
    {
        switch (page)
        {
            case Page.OfSection { Section: var section }:
                JsonLdStudy.WriteSection(json, linked.Site, section);
                break;
            case Page.OfEntry { Entity: var entity }:
                JsonLdEntries.WriteEntry(json, linked.Site, entity, entryPlace);
                break;
            case Page.Home:
                JsonLdStudy.Write(json, linked.Site);
                break;
            case Page.OfKind { Kind: { SchemaType: SchemaTypes.DefinedTerm } kind }:
                JsonLdEntries.WriteTermSet(json, linked.Site, kind, entryPlace);
                break;
            case Page.Timeline:
                JsonLdEntries.WriteEvents(json, linked.Site, page.Title);
                break;
        }
    }

    private static void WriteTrail(Utf8JsonWriter json, SiteSettings settings, Page page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 0;
        WriteStep(new(settings.Title, Routes.Home));
        foreach (var step in page.Frame.Trail)
            WriteStep(step);
        if (page is not Page.Home)
            WriteStep(new(page.Title, page.Route));
        json.WriteEndArray();
        json.WriteEndObject();

        void WriteStep(TitledRoute step)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            json.WriteString("name", step.Title);
            json.WriteString("item", settings.Absolute(step.Route));
            json.WriteEndObject();
        }
    }
}
