using System.Collections.Immutable;
using AfPakSite.Markup;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>An entry: something that the study names and the site describes.</summary>
/// <param name="Forms">Every form of the name in the study, the name itself first, with the source span of
/// each.</param>
/// <param name="Spellings">Other spellings that readers may search for.</param>
/// <param name="Statement">The site's statement about it, with its evidence.</param>
/// <param name="Works">The keys of works that the study cites about it.</param>
/// <param name="Body">The site's text about it; null for an entry in a list.</param>
public abstract record Entity(
    EntryKind Kind,
    string Slug,
    Located<string> Name,
    ImmutableArray<Located<string>> Forms,
    ImmutableArray<string> Spellings,
    Statement Statement,
    ImmutableArray<Located<string>> Works,
    AuthoredText? Body
);

/// <summary>An entry of a declared kind: <c>input/KIND/SLUG.md</c>.</summary>
/// <param name="Group">One of the groups of its kind; null for a kind without groups.</param>
public sealed record PlainEntry(
    EntryKind Kind,
    string Slug,
    Located<string> Name,
    ImmutableArray<Located<string>> Forms,
    ImmutableArray<string> Spellings,
    Statement Statement,
    string? Group,
    ImmutableArray<Located<string>> Works,
    AuthoredText Body
) : Entity(Kind, Slug, Name, Forms, Spellings, Statement, Works, Body);

/// <summary>A sentence of the site, and its evidence: quotations from the study.</summary>
public sealed record Statement(string Text, ImmutableArray<Located<string>> Evidence);

/// <summary>The kind of an actor.</summary>
public enum ActorKind
{
    State,
    Organisation,
    ArmedGroup,
    Person,
    Community,
}

/// <summary>An actor in the study: <c>input/actors/SLUG.md</c>.</summary>
public sealed record Actor(
    EntryKind Kind,
    string Slug,
    Located<string> Name,
    ImmutableArray<Located<string>> Forms,
    ImmutableArray<string> Spellings,
    Statement Statement,
    ActorKind ActorKind,
    ImmutableArray<Located<string>> Works,
    AuthoredText Body
) : Entity(Kind, Slug, Name, Forms, Spellings, Statement, Works, Body);

/// <summary>A theory that the study applies: <c>input/frameworks/SLUG.md</c>.</summary>
public sealed record Framework(
    EntryKind Kind,
    string Slug,
    Located<string> Name,
    ImmutableArray<Located<string>> Forms,
    ImmutableArray<string> Spellings,
    Statement Statement,
    ImmutableArray<Located<string>> Works,
    ImmutableArray<Application> AppliedTo,
    AuthoredText Body
) : Entity(Kind, Slug, Name, Forms, Spellings, Statement, Works, Body);

/// <summary>The application of a framework to an actor, with its evidence.</summary>
public sealed record Application(Located<string> Actor, ImmutableArray<Located<string>> Evidence);

/// <summary>An acronym or a term: an entry of <c>input/glossary.yml</c>.</summary>
/// <param name="Statement">The definition; its text is empty if the entry only gives an expansion.</param>
/// <param name="Expansion">The expansion of an acronym; null for other terms.</param>
/// <param name="ExpandedBySite">Whether the expansion is by the site, because the study gives none.</param>
/// <param name="See">The slug of the entry of the same name that gets the mentions; null if there is none.</param>
public sealed record Term(
    EntryKind Kind,
    string Slug,
    Located<string> Name,
    ImmutableArray<Located<string>> Forms,
    ImmutableArray<string> Spellings,
    Statement Statement,
    Located<string>? Expansion,
    bool ExpandedBySite,
    Located<string>? See
) : Entity(Kind, Slug, Name, Forms, Spellings, Statement, [], null);

/// <summary>A place: an entry of <c>input/places.yml</c>.</summary>
/// <param name="PlaceKind">Its kind, in the words of the file (<c>city</c>, <c>border crossing</c>).</param>
/// <param name="StandsFor">The actor whose government the study calls by this name; null if there is none.</param>
public sealed record Place(
    EntryKind Kind,
    string Slug,
    Located<string> Name,
    ImmutableArray<Located<string>> Forms,
    ImmutableArray<string> Spellings,
    Statement Statement,
    string PlaceKind,
    Located<string>? StandsFor
) : Entity(Kind, Slug, Name, Forms, Spellings, Statement, [], null);
