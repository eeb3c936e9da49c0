using System.Text;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Markup;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Plain;

/// <summary>Writes an authored text as plain Markdown, in which references are links with absolute addresses.</summary>
internal sealed class MarkdownMarkup(LinkedSite linked)
{
    private SiteSettings Settings => linked.Site.Settings;

    /// <summary>The blocks, separated by empty lines.</summary>
    public string Write(IEnumerable<MarkupBlock> blocks) =>
        string.Concat(blocks.Select(block => $"\n{Block(block)}\n"));

    private string Block(MarkupBlock block) =>
        block switch
        {
            MarkupHeading heading => $"{new string('#', Math.Min(heading.Level, 6))} {Line(heading.Inlines)}",
            MarkupParagraph paragraph => MarkdownText.Paragraph(Line(paragraph.Inlines)),
            MarkupList list => string.Join(
                '\n',
                list.Items.Select((item, index) => Indent(list.Ordered ? $"{index + 1}. " : "- ", "   ", item))
            ),
            MarkupQuotation quotation => Indent("> ", "> ", quotation.Blocks),
            MarkupCode code => $"```\n{code.Text.TrimEnd('\n')}\n```",
            _ => "",
        };

    private string Indent(string first, string others, IEnumerable<MarkupBlock> blocks)
    {
        var lines = Write(blocks).Trim('\n').Split('\n');
        return string.Join(
            '\n',
            lines.Select((line, index) => line.Length == 0 ? others.TrimEnd() : (index == 0 ? first : others) + line)
        );
    }

    private string Line(IEnumerable<MarkupInline> inlines)
    {
        var line = new StringBuilder();
        foreach (var inline in inlines)
            line.Append(Inline(inline));
        return line.ToString();
    }

    private string Inline(MarkupInline inline) =>
        inline switch
        {
            MarkupText text => MarkdownText.Escape(text.Text),
            MarkupInlineCode code => MarkdownText.Code(code.Text),
            MarkupEmphasis emphasis => emphasis.Strong
                ? $"**{Line(emphasis.Inlines)}**"
                : $"*{Line(emphasis.Inlines)}*",
            MarkupLink link => $"[{Line(link.Inlines)}]({MarkdownText.Address(Absolute(link.Url))})",
            MarkupImage image =>
                $"![{MarkdownText.Escape(image.Alternative)}]({MarkdownText.Address(Absolute(image.Url))})",
            MarkupEvidence evidence when linked.FindEvidence(evidence.Quotation) is { } place =>
                $"{Line(evidence.Inlines)}{(evidence.Inlines.IsEmpty ? $"{MarkdownText.Escape(Quotation.Of(evidence.Quotation))} " : " ")}({MarkdownText.Link(place.Section.LabelIn(Settings.Words), Settings.Absolute(linked.Site.AddressOf(place)))})",
            MarkupEvidence evidence => Line(evidence.Inlines),
            MarkupCitation citation when linked.FindWork(citation.Key) is { } work =>
                $"({MarkdownText.Link(ShortCitation.Of(work), Settings.Absolute(Routes.Of(work)))})",
            MarkupReference reference when linked.FindEntity(reference.Slug) is { } entity => MarkdownText.Link(
                reference.Label ?? entity.Name.Value,
                Settings.Absolute(Routes.Of(entity))
            ),
            _ => MarkdownText.Escape(inline.Span.Text),
        };

    private string Absolute(string url) => url.StartsWith('/') ? Settings.Absolute(url) : url;
}
