using AfPakSite.Annotations;
using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>Describes entries and events.</summary>
internal static class JsonLdEntries
{
    /// <param name="place">The fragment of the element that contains the text of an entry's page.</param>
    public static EntryNode EntryOf(Site site, Entity entity, string place)
    {
        var route = Routes.Of(entity);
        return new(
            SchemaTypes.Of(entity),
            site.Settings.Absolute(route + place),
            entity.Name.Value,
            site.Settings.Absolute(route),
            JsonLdText.Known(entity.Statement.Text),
            new(site.Settings.BaseUrl),
            entity.Kind.SchemaType == SchemaTypes.DefinedTerm ? site.Settings.Absolute(entity.Kind.Route) : null
        );
    }

    /// <summary>The entries of a kind as a set of defined terms.</summary>
    public static TermSetNode TermSetOf(Site site, EntryKind kind, string place) =>
        new(
            "DefinedTermSet",
            site.Settings.Absolute(kind.Route),
            kind.Title,
            [.. site.Annotations.Of(kind).Select(entity => TermOf(site, entity, entity.HasPage ? place : ""))]
        );

    /// <summary>The timeline in its order. Only events with a certain year have a date.</summary>
    public static EventListNode EventsOf(Site site, string title) =>
        new(
            "ItemList",
            site.Settings.Absolute(Routes.Timeline),
            title,
            [
                .. site.Annotations.Events.Select(
                    (item, index) => new EventItemNode("ListItem", index + 1, EventOf(site, item))
                ),
            ]
        );

    private static TermNode TermOf(Site site, Entity entity, string place)
    {
        var term = entity as Term;
        return new(
            SchemaTypes.DefinedTerm,
            site.Settings.Absolute(Routes.Of(entity) + place),
            entity.Name.Value,
            JsonLdText.Known(term?.Expansion?.Value),
            JsonLdText.Known(term?.Statement.Text)
        );
    }

    private static EventNode EventOf(Site site, TimelineEvent item)
    {
        var (address, date) = (site.Settings.Absolute(Routes.Of(item)), item.Date.Value);
        return new(
            "Event",
            address,
            item.Statement.Text,
            address,
            JsonLdText.DateOf(date.Start),
            date.IsInterval ? JsonLdText.DateOf(date.End) : null
        );
    }
}
