using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Studies;

namespace AfPakSite.Metadata;

/// <summary>A page as its metadata tell programs of it.</summary>
/// <param name="Title">Without the title of the site.</param>
/// <param name="Trail">The pages between the home page and this one.</param>
/// <param name="Section">The section whose text the page holds; null on pages of another kind.</param>
/// <param name="Entity">The actor or framework that the page is about; null on pages of another kind.</param>
public sealed record PageDescription(
    string Route,
    string Title,
    string Description,
    ImmutableArray<TrailStep> Trail,
    Section? Section,
    Entity? Entity
);

/// <summary>A page on the way from the home page to another.</summary>
public sealed record TrailStep(string Title, string Route);

/// <summary>A name and what it says, as <c>&lt;meta&gt;</c> carries it.</summary>
public sealed record MetaTag(string Name, string Content);

/// <summary>A resource that a page points programs to, as <c>&lt;link&gt;</c> carries it.</summary>
/// <param name="Address">A route of the site, or an address elsewhere.</param>
/// <param name="MediaType">Null where there is none to tell.</param>
public sealed record Signpost(string Relation, string Address, string? MediaType)
{
    public bool IsOnSite => Address.StartsWith('/');
}
