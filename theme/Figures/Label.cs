using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Figures;

/// <summary>A line of text in a picture.</summary>
/// <remarks>This is code because Razor has an element <c>text</c> of its own, which hides SVG's.</remarks>
public sealed class Label : Part
{
    [Parameter, EditorRequired]
    public required int X { get; set; }

    /// <summary>The y-coordinate of the baseline.</summary>
    [Parameter, EditorRequired]
    public required int Y { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>The language of the text if it differs from the page's.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>How the text is turned, as the value of SVG's attribute.</summary>
    [Parameter]
    public string? Transform { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "class", Class);
        builder.AddAttribute(4, "lang", Language);
        builder.AddAttribute(5, "transform", Transform);
        builder.AddContent(6, Text);
        builder.CloseElement();
    }
}
