using System.Text.Json;
using AfPakSite.Annotations;
using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>Writes the nodes of entries and events.</summary>
internal static class JsonLdEntries
{
    /// <param name="place">The fragment of the element that contains the text of an entry's page.</param>
    public static void WriteEntry(Utf8JsonWriter json, Site site, Entity entity, string place)
    {
        var route = Routes.Of(entity);
        JsonLdText.StartNode(json, SchemaTypes.Of(entity), site.Settings.Absolute(route + place), entity.Name.Value);
        json.WriteString("url", site.Settings.Absolute(route));
        JsonLdText.WriteKnown(json, "description", entity.Statement.Text);
        json.WriteStartObject("subjectOf");
        json.WriteString("@id", site.Settings.BaseUrl);
        json.WriteEndObject();
        if (entity.Kind.SchemaType == SchemaTypes.DefinedTerm)
            json.WriteString("inDefinedTermSet", site.Settings.Absolute(entity.Kind.Route));
        json.WriteEndObject();
    }

    /// <summary>Writes the entries of a kind as a set of defined terms.</summary>
    public static void WriteTermSet(Utf8JsonWriter json, Site site, EntryKind kind, string place)
    {
        JsonLdText.StartNode(json, "DefinedTermSet", site.Settings.Absolute(kind.Route), kind.Title);
        json.WriteStartArray("hasDefinedTerm");
        foreach (var entity in site.Annotations.Of(kind))
        {
            var address = Routes.Of(entity) + (kind.HasPages ? place : "");
            JsonLdText.StartNode(json, SchemaTypes.DefinedTerm, site.Settings.Absolute(address), entity.Name.Value);
            if (entity is Term term)
            {
                JsonLdText.WriteKnown(json, "alternateName", term.Expansion?.Value);
                JsonLdText.WriteKnown(json, "description", term.Statement.Text);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the timeline in its order. Only events with a certain year have a date.</summary>
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
}
