using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>What a finished page says of itself and where it leads, read from its HTML alone.</summary>
/// <param name="Route">The address it answers, from the root of the site.</param>
/// <param name="LeadsTo">The address to which the page leads on, by itself or by the link that stands for it; null where it is a page of the site.</param>
/// <param name="Ids">Every id in document order.</param>
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
    /// <summary>Where a fault is told that has no other place.</summary>
    public SourceSpan Start => Source.Start;
}

/// <summary>What a link is for.</summary>
public enum LinkPurpose
{
    /// <summary>A reader follows it.</summary>
    Navigation,

    /// <summary>The browser loads it with the page.</summary>
    Asset,

    /// <summary>It tells programs of a related page.</summary>
    Relation,
}

/// <summary>An address that a page holds, as it is written.</summary>
/// <param name="Name">What a screen reader would say; empty where there is nothing.</param>
public sealed record PageLink(LinkPurpose Purpose, string Address, string Name, SourceSpan Span);

public sealed record PageHeading(int Level, string Text, string? Id, SourceSpan Span);

/// <summary>A fault that one element shows by itself.</summary>
public sealed record PageFault(PageFaultKind Kind, string Found, SourceSpan Span);

public enum PageFaultKind
{
    ImageWithoutAlternative,
    InlineCode,
    BaseElement,
}
