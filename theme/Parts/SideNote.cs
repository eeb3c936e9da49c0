using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>
/// A note of the site's own, directly after the words that it belongs to: a small mark, and the note, which wide
/// windows show in the margin. In narrower windows, the mark opens it in place.
/// </summary>
/// <remarks>
/// The mark is a checkbox, because that works without scripts, and because a paragraph cannot contain <c>details</c>.
/// A popover would cover the text instead of opening in place, and it would not be in the margin of wide windows. The
/// number of the mark comes from the stylesheet, so that it is neither copied nor read aloud.
/// </remarks>
public sealed class SideNote : PagePart
{
    /// <summary>What the mark opens, for readers who do not see where it is.</summary>
    [Parameter, EditorRequired]
    public required string Opens { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "label");
        builder.AddAttribute(1, "class", "note-mark");
        builder.OpenElement(2, "input");
        builder.AddAttribute(3, "type", "checkbox");
        builder.AddAttribute(4, "aria-label", Opens);
        builder.AddAttribute(5, "lang", WordsLanguage);
        builder.CloseElement();
        builder.CloseElement();
        builder.OpenElement(6, "small");
        builder.AddAttribute(7, "class", "sidenote");
        builder.AddAttribute(8, "role", "note");
        builder.AddContent(9, " "); // for readers without styles; it is not shown at the start of a line
        builder.AddContent(10, ChildContent);
        builder.CloseElement();
    }
}
