using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Figures;

/// <summary>A line of text in a picture that follows a path.</summary>
/// <remarks>This is code for the reason that <see cref="Label"/> is.</remarks>
public sealed class LabelAlong : Part
{
    /// <summary>The id of the path.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", "along");
        builder.OpenElement(2, "textPath");
        builder.AddAttribute(3, "href", $"#{Path}");
        builder.AddContent(4, Text);
        builder.CloseElement();
        builder.CloseElement();
    }
}
