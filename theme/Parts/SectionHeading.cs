using AfPakSite.Sites;
using AfPakSite.Studies;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>
/// The heading of a section, with its number as the study writes it, at a level that depends on the page.
/// </summary>
public sealed class SectionHeading : PagePart
{
    [Parameter, EditorRequired]
    public required Section Section { get; set; }

    [Parameter]
    public int Level { get; set; } = 1;

    /// <summary>The permalink in a form that is short to type; null if the site has a placeholder address.</summary>
    private string? PermalinkOnPaper => Page.Settings.Typed(Routes.Permalink(Section.Id));

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, $"h{Math.Min(Level, 6)}");
        builder.AddAttribute(1, "class", "section-heading");
        builder.AddAttribute(2, "data-permalink", PermalinkOnPaper);
        foreach (var name in Page.Site.Register.AliasesOf(Section.Id))
            AliasMark.Add(builder, name);
        if (Section.WrittenNumber is { } number)
        {
            builder.OpenElement(3, "span");
            builder.AddAttribute(4, "class", "section-number");
            builder.AddContent(5, number);
            builder.CloseElement();
            builder.AddContent(6, " ");
        }
        TiedText.Add(builder, Section.Title, Page.Site.Script);
        builder.CloseElement();
    }
}
