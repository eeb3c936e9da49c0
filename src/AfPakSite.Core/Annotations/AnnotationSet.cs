using System.Collections.Immutable;

namespace AfPakSite.Annotations;

/// <summary>Everything that the site adds to the study.</summary>
/// <param name="Works">The works cited, by their short citations.</param>
/// <param name="All">All entries, in the order of the table of kinds; those of a kind by name.</param>
/// <param name="Argument">The groups of the study's argument; empty without one.</param>
/// <param name="Map">The map of the places; null for a site without one.</param>
public sealed record AnnotationSet(
    ImmutableArray<Work> Works,
    ImmutableArray<Entity> All,
    ImmutableArray<TimelineEvent> Events,
    ImmutableArray<ReadingPath> Paths,
    ImmutableArray<MarginalHead> Heads,
    ImmutableArray<SearchSynonym> Synonyms,
    ImmutableArray<ArgumentGroup> Argument,
    PlaceMap? Map
)
{
    public IEnumerable<Actor> Actors => All.OfType<Actor>();

    public IEnumerable<Framework> Frameworks => All.OfType<Framework>();

    public IEnumerable<Term> Terms => All.OfType<Term>();

    public IEnumerable<Place> Places => All.OfType<Place>();

    /// <summary>The items of all groups of the argument.</summary>
    public IEnumerable<ArgumentItem> ArgumentItems => Argument.SelectMany(group => group.Items);

    /// <summary>An item of the argument with its group.</summary>
    public (ArgumentGroup Group, ArgumentItem Item) ItemOf(string id) =>
        Argument.SelectMany(group => group.Items.Select(item => (group, item))).First(pair => pair.item.Id.Value == id);

    /// <summary>The entries that a name can refer to: all except terms that only refer to another entry.</summary>
    public IEnumerable<Entity> Entities => All.Where(entity => entity is not Term { See: not null });

    /// <summary>The entries that the study names; not those whose sentences are picked by hand.</summary>
    public IEnumerable<Entity> Named => Entities.Where(entity => entity.Picked.IsEmpty);

    /// <summary>The entries of a kind.</summary>
    public IEnumerable<Entity> Of(EntryKind kind) => All.Where(entity => entity.Kind == kind);
}
