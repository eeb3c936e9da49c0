using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>An empty element with a former id, so that old links still work.</summary>
internal static class AliasMark
{
    public static void Add(RenderTreeBuilder builder, string id)
    {
        builder.OpenElement(900, "span");
        builder.AddAttribute(901, "id", id);
        builder.CloseElement();
    }
}
