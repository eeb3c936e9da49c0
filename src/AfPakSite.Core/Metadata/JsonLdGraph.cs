using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AfPakSite.Metadata;

/// <summary>The graph of a page in JSON-LD.</summary>
/// <param name="Graph">The subject of the page, if it has one, and the breadcrumb trail.</param>
internal sealed record JsonLdGraph(
    [property: JsonPropertyName("@context")] string Context,
    [property: JsonPropertyName("@graph")] ImmutableArray<GraphNode> Graph
);

/// <summary>
/// A node of a graph. The names of members are those of schema.org; an id is an absolute address, and a date has its
/// known precision (ISO 8601).
/// </summary>
[JsonDerivedType(typeof(StudyNode))]
[JsonDerivedType(typeof(SectionNode))]
[JsonDerivedType(typeof(EntryNode))]
[JsonDerivedType(typeof(TermSetNode))]
[JsonDerivedType(typeof(EventListNode))]
[JsonDerivedType(typeof(TrailNode))]
internal abstract record GraphNode;

/// <summary>The study, with its parts and the identified works that it cites.</summary>
internal sealed record StudyNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string Id,
    string Name,
    string Headline,
    string Url,
    string InLanguage,
    string? License,
    bool IsAccessibleForFree,
    ImmutableArray<AuthorNode>? Author,
    string? DatePublished,
    string? SameAs,
    string? Isbn,
    ContainerNode? IsPartOf,
    NamedNode? Publisher,
    ImmutableArray<ReferenceNode> HasPart,
    ImmutableArray<WorkNode> Citation,
    string? Abstract,
    ImmutableArray<string>? Keywords
) : GraphNode;

/// <summary>A section with its own page.</summary>
/// <param name="Position">From 1, among the sections of its parent.</param>
internal sealed record SectionNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string Id,
    string Name,
    string Url,
    int Position,
    ReferenceNode IsPartOf,
    string InLanguage,
    string? License,
    bool IsAccessibleForFree,
    ImmutableArray<AuthorNode>? Author
) : GraphNode;

/// <summary>An entry with its own page.</summary>
/// <param name="SubjectOf">The study.</param>
/// <param name="InDefinedTermSet">The address of the index page of a kind of defined terms.</param>
internal sealed record EntryNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string Id,
    string Name,
    string Url,
    string? Description,
    IdentifiedNode SubjectOf,
    string? InDefinedTermSet
) : GraphNode;

/// <summary>The entries of a kind of defined terms.</summary>
internal sealed record TermSetNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string Id,
    string Name,
    ImmutableArray<TermNode> HasDefinedTerm
) : GraphNode;

/// <summary>The timeline.</summary>
internal sealed record EventListNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string Id,
    string Name,
    ImmutableArray<EventItemNode> ItemListElement
) : GraphNode;

/// <summary>The breadcrumb trail, from the home page to the page itself.</summary>
internal sealed record TrailNode(
    [property: JsonPropertyName("@type")] string Type,
    ImmutableArray<StepNode> ItemListElement
) : GraphNode;

/// <param name="Position">From 1.</param>
/// <param name="Item">The address of the page.</param>
internal sealed record StepNode(
    [property: JsonPropertyName("@type")] string Type,
    int Position,
    string Name,
    string Item
);

/// <param name="Position">From 1.</param>
internal sealed record EventItemNode([property: JsonPropertyName("@type")] string Type, int Position, EventNode Item);

internal sealed record EventNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string Id,
    string Name,
    string Url,
    string? StartDate,
    string? EndDate
);

/// <param name="AlternateName">The expansion of an acronym.</param>
internal sealed record TermNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string Id,
    string Name,
    string? AlternateName,
    string? Description
);

/// <summary>A work that the study cites. A work in a container has its publisher there.</summary>
internal sealed record WorkNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string Id,
    string Name,
    ImmutableArray<AuthorNode>? Author,
    string? DatePublished,
    string? SameAs,
    string? Isbn,
    ContainerNode? IsPartOf,
    NamedNode? Publisher
);

/// <summary>A periodical or a book that contains a work.</summary>
internal sealed record ContainerNode(
    [property: JsonPropertyName("@type")] string Type,
    string Name,
    ImmutableArray<string>? Issn,
    NamedNode? Publisher
);

/// <summary>A person or an organization; the address of an ORCID record is its id.</summary>
internal sealed record AuthorNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string? Id,
    string Name,
    string? FamilyName,
    string? GivenName,
    string? SameAs,
    ImmutableArray<NamedNode>? Affiliation
);

/// <summary>A thing that another node describes.</summary>
internal sealed record ReferenceNode(
    [property: JsonPropertyName("@type")] string Type,
    [property: JsonPropertyName("@id")] string Id,
    string Name
);

internal sealed record IdentifiedNode([property: JsonPropertyName("@id")] string Id);

internal sealed record NamedNode([property: JsonPropertyName("@type")] string Type, string Name);
