using System.Collections.Immutable;

namespace AfPakSite.Annotations;

/// <summary>Everything that the site adds to the study.</summary>
/// <param name="Map">The map of the places; null for a site without one.</param>
/// <param name="Others">The entries of the declared kinds, grouped by kind.</param>
public sealed record AnnotationSet(
    ImmutableArray<Work> Works,
    ImmutableArray<Actor> Actors,
    ImmutableArray<Framework> Frameworks,
    ImmutableArray<TimelineEvent> Events,
    ImmutableArray<Term> Terms,
    ImmutableArray<Place> Places,
    ImmutableArray<PlainEntry> Others,
    ImmutableArray<ReadingPath> Paths,
    PlaceMap? Map
)
{
    /// <summary>All entries, in the order of the table of kinds.</summary>
    public IEnumerable<Entity> All =>
        Actors.AsEnumerable<Entity>().Concat(Frameworks).Concat(Terms).Concat(Places).Concat(Others);

    /// <summary>The entries that a name can refer to: all except terms that only refer to another entry.</summary>
    public IEnumerable<Entity> Entities => All.Where(entity => entity is not Term { See: not null });

    /// <summary>The entries of a kind.</summary>
    public IEnumerable<Entity> Of(EntryKind kind) => All.Where(entity => entity.Kind == kind);
}
