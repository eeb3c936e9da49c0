using Microsoft.AspNetCore.Components;

namespace AfPakSite.Theme;

/// <summary>A component that stands on a page and knows which.</summary>
public abstract class PagePart : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }
}
