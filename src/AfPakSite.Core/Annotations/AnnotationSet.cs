using System.Collections.Immutable;

namespace AfPakSite.Annotations;

/// <summary>All that the site adds to the study.</summary>
/// <param name="Map">The map of the places; null where the site has none.</param>
/// <param name="Others">The entries of the declared kinds, kind by kind.</param>
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
    /// <summary>Every entry, in the order of the table of kinds.</summary>
    public IEnumerable<Entity> All =>
        Actors.AsEnumerable<Entity>().Concat(Frameworks).Concat(Terms).Concat(Places).Concat(Others);

    /// <summary>Everything that a name can stand for. A term that only points elsewhere is not among them.</summary>
    public IEnumerable<Entity> Entities => All.Where(entity => entity is not Term { See: not null });

    /// <summary>The entries of a kind.</summary>
    public IEnumerable<Entity> Of(EntryKind kind) => All.Where(entity => entity.Kind == kind);
}
