using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Metadata;

/// <summary>
/// Tells search engines what a page is about and where it stands, in the words of schema.org (JSON-LD 1.1): one graph a page.
/// A thing is identified by the place that tells of it.
/// </summary>
public static class JsonLd
{
    /// <summary>The graph of a page as text for a script element, which nothing in it can close.</summary>
    public static string Of(LinkedSite linked, PageDescription page) =>
        JsonText
            .Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("@context", "https://schema.org");
                json.WriteStartArray("@graph");
                WriteSubject(json, linked, page);
                WriteTrail(json, linked.Site.Settings, page);
                json.WriteEndArray();
                json.WriteEndObject();
            })
            .TrimEnd('\n')
            .Replace("<", "\\u003C", StringComparison.Ordinal);

    private static void WriteSubject(Utf8JsonWriter json, LinkedSite linked, PageDescription page)
    {
        switch (page)
        {
            case { Section: { } section }:
                JsonLdStudy.WriteSection(json, linked.Site, section);
                break;
            case { Entity: Framework framework }:
                JsonLdEntries.WriteFramework(json, linked.Site, framework);
                break;
            case { Entity: Actor actor }:
                JsonLdEntries.WriteActor(json, linked.Site, actor);
                break;
            case { Route: Routes.Home }:
                JsonLdStudy.Write(json, linked.Site);
                break;
            case { Route: Routes.Frameworks }:
                JsonLdEntries.WriteFrameworks(json, linked.Site, page.Title);
                break;
            case { Route: Routes.Glossary }:
                JsonLdEntries.WriteTerms(json, linked.Site, page.Title);
                break;
            case { Route: Routes.Timeline }:
                JsonLdEntries.WriteEvents(json, linked.Site, page.Title);
                break;
        }
    }

    private static void WriteTrail(Utf8JsonWriter json, SiteSettings settings, PageDescription page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 0;
        WriteStep(new(settings.Title, Routes.Home));
        foreach (var step in page.Trail)
            WriteStep(step);
        if (page.Route != Routes.Home)
            WriteStep(new(page.Title, page.Route));
        json.WriteEndArray();
        json.WriteEndObject();

        void WriteStep(TrailStep step)
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
