using AfPakSite.Citing;
using AfPakSite.Markup;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AfPakSite.Theme.Parts;

/// <summary>The inlines of an authored text. A broken link becomes plain text; it was reported.</summary>
public sealed class MarkupLine : PagePart
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<MarkupInline> Inlines { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var inline in NoteOrder.Of(Inlines))
            Add(builder, inline);
    }

    private void Add(RenderTreeBuilder builder, MarkupInline inline)
    {
        switch (inline)
        {
            case MarkupText text:
                builder.AddContent(0, text.Text);
                break;
            case MarkupInlineCode code:
                AddElement(builder, "code", null, null, code.Text);
                break;
            case MarkupEmphasis emphasis:
                AddNested(builder, emphasis.Strong ? "strong" : "em", null, emphasis.Inlines);
                break;
            case MarkupLink link:
                AddNested(builder, "a", AddressOf(link.Url), link.Inlines);
                break;
            case MarkupImage image:
                AddImage(builder, image);
                break;
            case MarkupEvidence evidence:
                AddEvidence(builder, evidence);
                break;
            case MarkupCitation citation when Page.Linked.FindWork(citation.Key) is { } work:
                builder.AddContent(10, "(");
                AddElement(builder, "a", "citation", Page.Href(work), ShortCitation.Of(work));
                builder.AddContent(11, ")");
                break;
            case MarkupReference reference when Page.Linked.FindEntity(reference.Slug) is { } entity:
                AddElement(builder, "a", "mention", Page.Href(entity), reference.Label ?? entity.Name.Value);
                break;
            default:
                builder.AddContent(12, inline.Span.Text);
                break;
        }
    }

    private static void AddElement(RenderTreeBuilder builder, string name, string? kind, string? href, string text)
    {
        builder.OpenElement(20, name);
        builder.AddAttribute(21, "class", kind);
        builder.AddAttribute(22, "href", href);
        builder.AddContent(23, text);
        builder.CloseElement();
    }

    private void AddNested(RenderTreeBuilder builder, string name, string? href, IReadOnlyList<MarkupInline> inlines)
    {
        builder.OpenElement(30, name);
        builder.AddAttribute(31, "href", href);
        foreach (var inner in NoteOrder.Of(inlines))
            Add(builder, inner);
        builder.CloseElement();
    }

    private void AddImage(RenderTreeBuilder builder, MarkupImage image)
    {
        builder.OpenElement(40, "img");
        builder.AddAttribute(41, "src", AddressOf(image.Url));
        builder.AddAttribute(42, "alt", image.Alternative);
        builder.CloseElement();
    }

    private void AddEvidence(RenderTreeBuilder builder, MarkupEvidence evidence)
    {
        builder.OpenComponent<EvidenceNote>(51);
        builder.AddComponentParameter(52, nameof(Page), Page);
        builder.AddComponentParameter(53, nameof(EvidenceNote.Quotation), evidence.Quotation);
        builder.CloseComponent();
    }

    private string? AddressOf(string url) => url.StartsWith('/') ? Page.Href(url) : url;
}
