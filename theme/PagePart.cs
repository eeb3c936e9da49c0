using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using Microsoft.AspNetCore.Components;

namespace AfPakSite.Theme;

/// <summary>A component that stands on a page and knows which.</summary>
public abstract class PagePart : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    /// <summary>Title and route of the entry before (-1) or after (1) another; null at the ends.</summary>
    protected static (string Title, string Route)? Neighbour<T>(ImmutableArray<T> entries, T entry, int step)
        where T : Entity =>
        entries.ElementAtOrDefault(entries.IndexOf(entry) + step) is { } other
            ? (other.Name.Value, Routes.Of(other))
            : null;
}
