using System.Collections.Immutable;
using AfPakSite.Markup;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>
/// An entry: something that the study names and the site describes. Two entries are never the same, even if the input
/// says the same of both.
/// </summary>
public abstract class Entity(EntryFields fields, AuthoredText? body)
{
    public EntryKind Kind => fields.Kind;

    public string Slug => fields.Slug;

    public Located<string> Name => fields.Name;

    /// <summary>Every form of the name in the study, the name itself first, with the source span of each.</summary>
    public ImmutableArray<Located<string>> Forms => fields.Forms;

    /// <summary>Other spellings that readers may search for.</summary>
    public ImmutableArray<string> Spellings => fields.Spellings;

    /// <summary>The site's statement about it, with its evidence.</summary>
    public Statement Statement => fields.Statement;

    /// <summary>The keys of works that the study cites about it.</summary>
    public ImmutableArray<Located<string>> Works => fields.Works;

    /// <summary>
    /// Quotations from the sentences about it, if they are picked by hand; otherwise its names find its sentences.
    /// </summary>
    public ImmutableArray<Located<string>> Picked => fields.Picked;

    /// <summary>Whether it has its own page; otherwise it is on the index page of its kind.</summary>
    public bool HasPage => fields.Kind.HasPages && fields.HasPage;

    /// <summary>The site's text about it; null for an entry in a list.</summary>
    public AuthoredText? Body { get; } = body;
}

/// <summary>The fields that entries of all kinds have.</summary>
public sealed record EntryFields(
    EntryKind Kind,
    string Slug,
    Located<string> Name,
    ImmutableArray<Located<string>> Forms,
    ImmutableArray<string> Spellings,
    Statement Statement,
    ImmutableArray<Located<string>> Works,
    ImmutableArray<Located<string>> Picked,
    bool HasPage
);

/// <summary>An entry of a declared kind: <c>input/KIND/SLUG.md</c>.</summary>
public sealed class PlainEntry(EntryFields fields, string? group, AuthoredText body) : Entity(fields, body)
{
    /// <summary>One of the groups of its kind; null for a kind without groups.</summary>
    public string? Group { get; } = group;
}

/// <summary>A sentence of the site, and its evidence: quotations from the study.</summary>
public sealed record Statement(string Text, ImmutableArray<Located<string>> Evidence);

/// <summary>The kind of an actor.</summary>
public enum ActorKind
{
    State,
    Organization,
    ArmedGroup,
    Person,
    Community,
}

/// <summary>An actor in the study: <c>input/actors/SLUG.md</c>.</summary>
public sealed class Actor(EntryFields fields, ActorKind actorKind, AuthoredText body) : Entity(fields, body)
{
    public ActorKind ActorKind { get; } = actorKind;
}

/// <summary>A theory that the study applies: <c>input/frameworks/SLUG.md</c>.</summary>
public sealed class Framework(EntryFields fields, ImmutableArray<Application> appliedTo, AuthoredText body)
    : Entity(fields, body)
{
    public ImmutableArray<Application> AppliedTo { get; } = appliedTo;

    public bool IsAppliedTo(Actor actor) => AppliedTo.Any(application => application.Actor.Value == actor.Slug);
}

/// <summary>The application of a framework to an actor, with its evidence.</summary>
public sealed record Application(Located<string> Actor, ImmutableArray<Located<string>> Evidence);

/// <summary>
/// An acronym or a term: an entry of <c>input/glossary.yml</c>. Its statement is the definition; the text is empty if
/// the entry only gives an expansion.
/// </summary>
public sealed class Term(EntryFields fields, Located<string>? expansion, bool expandedBySite, Located<string>? see)
    : Entity(fields, null)
{
    /// <summary>The expansion of an acronym; null for other terms.</summary>
    public Located<string>? Expansion { get; } = expansion;

    /// <summary>Whether the expansion is by the site, because the study gives none.</summary>
    public bool ExpandedBySite { get; } = expandedBySite;

    /// <summary>The slug of the entry of the same name that gets the mentions; null if there is none.</summary>
    public Located<string>? See { get; } = see;
}

/// <summary>A place: an entry of <c>input/places.yml</c>.</summary>
public sealed class Place(Located<string> id, EntryFields fields, string placeKind, Located<string>? standsFor)
    : Entity(fields, null)
{
    /// <summary>Its slug, where the file gives it.</summary>
    public Located<string> Id { get; } = id;

    /// <summary>Its kind, in the words of the file (<c>city</c>, <c>border crossing</c>).</summary>
    public string PlaceKind { get; } = placeKind;

    /// <summary>The actor whose government the study calls by this name; null if there is none.</summary>
    public Located<string>? StandsFor { get; } = standsFor;
}
