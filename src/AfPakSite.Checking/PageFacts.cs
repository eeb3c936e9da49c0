using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>The facts of a finished page, read from its HTML alone.</summary>
/// <param name="Route">Its address, from the root of the site.</param>
/// <param name="LeadsTo">The target of a redirect; null for other pages.</param>
/// <param name="Ids">All ids, in document order.</param>
public sealed record PageFacts(
    string Route,
    SourceText Source,
    string? Language,
    string? Title,
    string? Canonical,
    string? LeadsTo,
    ImmutableArray<Located<string>> Ids,
    ImmutableArray<PageLink> Links,
    ImmutableArray<PageHeading> Headings,
    ImmutableArray<PageFault> Faults,
    PageMetadata Metadata
)
{
    /// <summary>Whether it is at a short permanent address, which no page links to.</summary>
    public bool IsRecord => Route.StartsWith(Routes.Permalinks, StringComparison.Ordinal);

    /// <summary>The span for faults of the whole page.</summary>
    public SourceSpan Start => Source.Start;
}

/// <summary>The purpose of a link.</summary>
public enum LinkPurpose
{
    /// <summary>Readers follow it.</summary>
    Navigation,

    /// <summary>The browser loads it with the page.</summary>
    Asset,

    /// <summary>It tells programs about a related page.</summary>
    Relation,
}

/// <summary>A link on a page, with its address as written.</summary>
/// <param name="Name">Its accessible name; empty if there is none.</param>
public readonly record struct PageLink(LinkPurpose Purpose, string Address, string Name, SourceSpan Span);

public readonly record struct PageHeading(int Level, string Text, string? Id, SourceSpan Span);

/// <summary>A fault of a single element.</summary>
public readonly record struct PageFault(PageFaultKind Kind, string Found, SourceSpan Span);

public enum PageFaultKind
{
    ImageWithoutAlternative,
    InlineCode,
    BaseElement,
}
