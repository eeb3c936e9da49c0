using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>Writes the nodes of what the site adds: frameworks and terms, actors, events.</summary>
internal static class JsonLdEntries
{
    public static void WriteActor(Utf8JsonWriter json, Site site, Actor actor, string place)
    {
        WriteEntry(json, site, SchemaTypes.Of(actor.ActorKind), actor, place);
        json.WriteEndObject();
    }

    public static void WriteFramework(Utf8JsonWriter json, Site site, Framework framework, string place)
    {
        WriteEntry(json, site, "DefinedTerm", framework, place);
        json.WriteString("inDefinedTermSet", site.Settings.Absolute(Routes.Frameworks));
        json.WriteEndObject();
    }

    public static void WriteFrameworks(Utf8JsonWriter json, Site site, string title, string place)
    {
        StartTermSet(json, site, Routes.Frameworks, title);
        foreach (var framework in site.Annotations.Frameworks)
        {
            JsonLdText.StartNode(
                json,
                "DefinedTerm",
                site.Settings.Absolute(Routes.Of(framework) + place),
                framework.Name.Value
            );
            json.WriteEndObject();
        }
        EndTermSet(json);
    }

    public static void WriteTerms(Utf8JsonWriter json, Site site, string title)
    {
        StartTermSet(json, site, Routes.Glossary, title);
        foreach (var term in site.Annotations.Terms)
        {
            JsonLdText.StartNode(json, "DefinedTerm", site.Settings.Absolute(Routes.Of(term)), term.Name.Value);
            JsonLdText.WriteKnown(json, "alternateName", term.Expansion?.Value);
            JsonLdText.WriteKnown(json, "description", term.Statement.Text);
            json.WriteEndObject();
        }
        EndTermSet(json);
    }

    /// <summary>The timeline in its order; an event is dated only where the study gives a plain year.</summary>
    public static void WriteEvents(Utf8JsonWriter json, Site site, string title)
    {
        JsonLdText.StartNode(json, "ItemList", site.Settings.Absolute(Routes.Timeline), title);
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var item in site.Annotations.Events)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            json.WritePropertyName("item");
            WriteEvent(json, site, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Site site, TimelineEvent item)
    {
        var address = site.Settings.Absolute(Routes.Of(item));
        JsonLdText.StartNode(json, "Event", address, item.Statement.Text);
        json.WriteString("url", address);
        JsonLdText.WriteKnown(json, "startDate", JsonLdText.DateOf(item.Date.Value.Start));
        if (item.Date.Value.IsInterval)
            JsonLdText.WriteKnown(json, "endDate", JsonLdText.DateOf(item.Date.Value.End));
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, Site site, string type, Entity entity, string place)
    {
        JsonLdText.StartNode(json, type, site.Settings.Absolute(Routes.Of(entity) + place), entity.Name.Value);
        json.WriteString("url", site.Settings.Absolute(Routes.Of(entity)));
        JsonLdText.WriteKnown(json, "description", entity.Statement.Text);
        json.WriteStartObject("subjectOf");
        json.WriteString("@id", site.Settings.BaseUrl);
        json.WriteEndObject();
    }

    private static void StartTermSet(Utf8JsonWriter json, Site site, string route, string title)
    {
        JsonLdText.StartNode(json, "DefinedTermSet", site.Settings.Absolute(route), title);
        json.WriteStartArray("hasDefinedTerm");
    }

    private static void EndTermSet(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
