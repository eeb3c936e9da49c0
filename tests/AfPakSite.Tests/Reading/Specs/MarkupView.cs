using AfPakSite.Markup;
using AfPakSite.Text;

namespace AfPakSite.Tests.Reading.Specs;

/// <summary>Writes the tree of an authored text as in the spec files.</summary>
internal static class MarkupView
{
    public static IEnumerable<SpecNode> Tree(AuthoredText markup) => markup.Blocks.Select(Node);

    private static SpecNode Node(MarkupBlock block) =>
        block switch
        {
            MarkupHeading heading => Node(
                block.Span,
                $"heading {heading.Level} #{heading.Slug}",
                heading.Inlines.Select(Node)
            ),
            MarkupParagraph paragraph => Node(block.Span, "paragraph", paragraph.Inlines.Select(Node)),
            MarkupList list => Node(
                block.Span,
                list.Ordered ? "ordered list" : "list",
                list.Items.Select(item => new SpecNode("item", item.Select(Node)))
            ),
            MarkupQuotation quotation => Node(block.Span, "quotation", quotation.Blocks.Select(Node)),
            MarkupCode code => Node(block.Span, $"code {SpecNode.Quoted(code.Text)}", []),
            _ => throw new InvalidOperationException($"No notation for {block}."),
        };

    private static SpecNode Node(MarkupInline inline) =>
        inline switch
        {
            MarkupText text => Node(inline.Span, SpecNode.Quoted(text.Text), []),
            MarkupInlineCode code => Node(inline.Span, $"code {SpecNode.Quoted(code.Text)}", []),
            MarkupEmphasis emphasis => Node(
                inline.Span,
                emphasis.Strong ? "strong" : "emphasis",
                emphasis.Inlines.Select(Node)
            ),
            MarkupLink link => Node(inline.Span, $"link {link.Url}", link.Inlines.Select(Node)),
            MarkupImage image => Node(inline.Span, $"image {image.Url} {SpecNode.Quoted(image.Alternative)}", []),
            MarkupEvidence evidence => Node(
                inline.Span,
                $"evidence {SpecNode.Quoted(evidence.Quotation)}",
                evidence.Inlines.Select(Node)
            ),
            MarkupCitation citation => Node(inline.Span, $"citation {citation.Key}", []),
            MarkupReference reference => Node(
                inline.Span,
                $"reference {reference.Slug}{(reference.Label is null ? "" : $" {SpecNode.Quoted(reference.Label)}")}",
                []
            ),
            _ => throw new InvalidOperationException($"No notation for {inline}."),
        };

    private static SpecNode Node(SourceSpan span, string label, IEnumerable<SpecNode> inner) =>
        new($"{SpecNode.At(span)} {label}", inner);
}
