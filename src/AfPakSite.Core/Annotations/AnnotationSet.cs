using System.Collections.Immutable;

namespace AfPakSite.Annotations;

/// <summary>All that the site adds to the study.</summary>
public sealed record AnnotationSet(
    ImmutableArray<Work> Works,
    ImmutableArray<Actor> Actors,
    ImmutableArray<Framework> Frameworks,
    ImmutableArray<TimelineEvent> Events,
    ImmutableArray<Term> Terms,
    ImmutableArray<Place> Places,
    ImmutableArray<ReadingPath> Paths
)
{
    /// <summary>The map of the places; null where the site has none.</summary>
    public PlaceMap? Map { get; init; }

    /// <summary>Everything that a name can stand for. A term that only points elsewhere is not among them.</summary>
    public IEnumerable<Entity> Entities =>
        Actors.AsEnumerable<Entity>().Concat(Frameworks).Concat(Terms.Where(term => term.See is null)).Concat(Places);
}
