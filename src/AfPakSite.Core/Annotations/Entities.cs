using System.Collections.Immutable;
using AfPakSite.Markup;
using AfPakSite.Text;

namespace AfPakSite.Annotations;

/// <summary>Something that the study names and the site has an entry for.</summary>
/// <param name="Forms">Every form by which the study names it, the name itself first; each with the place where the form is given.</param>
/// <param name="Spellings">Forms that a reader may search for and the study does not use.</param>
/// <param name="Statement">The site's own sentence about it, with the quotations that prove it.</param>
/// <param name="Works">Keys of works that the study cites about it.</param>
/// <param name="Body">The site's own text about it; null for an entry of a list.</param>
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
/// <param name="Group">One of the groups of its kind; null where the kind has none.</param>
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

/// <summary>A sentence of the site's own and the quotations from the study that prove it.</summary>
public sealed record Statement(string Text, ImmutableArray<Located<string>> Evidence);

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    State,
    Organisation,
    ArmedGroup,
    Person,
    Community,
}

/// <summary>Somebody who acts in the study: <c>input/actors/SLUG.md</c>.</summary>
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

/// <summary>A framework applied to an actor, proved by quotations.</summary>
public sealed record Application(Located<string> Actor, ImmutableArray<Located<string>> Evidence);

/// <summary>An acronym or a term: an entry of <c>input/glossary.yml</c>.</summary>
/// <param name="Statement">The definition; its text is empty where the entry gives only an expansion.</param>
/// <param name="Expansion">What the acronym stands for; null for a term that is no acronym.</param>
/// <param name="ExpandedBySite">Whether the study never expands it, so that the expansion is the site's own.</param>
/// <param name="See">The slug of the actor, framework or place of the same name, which then owns the mentions.</param>
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
/// <param name="PlaceKind">What it is, in the words of the file (<c>city</c>, <c>border crossing</c>).</param>
/// <param name="StandsFor">The actor for whose government the study uses the name.</param>
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
