using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>Reads the Markdown of the site's own texts. Total: what it does not know stands as text.</summary>
public static class MarkupReader
{
    private const string EvidenceScheme = "study:";

    /// <param name="part">The piece of a file that is Markdown.</param>
    public static Markup Read(SourceSpan part, DiagnosticBag diagnostics) =>
        MarkdownParser.Parse(part.Text, part, diagnostics) is { } document
            ? new(new BlockReader(part, diagnostics).ReadAll(document), part)
            : Markup.Empty(part);

    private sealed class BlockReader(SourceSpan part, DiagnosticBag diagnostics)
    {
        private readonly HashSet<string> slugs = new(StringComparer.Ordinal);

        public ImmutableArray<MarkupBlock> ReadAll(ContainerBlock container) => [.. container.Select(ReadBlock).OfType<MarkupBlock>()];

        private MarkupBlock? ReadBlock(Block block) => block switch
        {
            HeadingBlock heading => Heading(heading),
            ParagraphBlock paragraph => new MarkupParagraph(SpanOf(paragraph), Inlines(paragraph.Inline)),
            ListBlock list => new MarkupList(SpanOf(list), list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(ReadAll)]),
            QuoteBlock quotation => new MarkupQuotation(SpanOf(quotation), ReadAll(quotation)),
            CodeBlock code => new MarkupCode(SpanOf(code), code.Lines.ToString()),
            _ => null,
        };

        private MarkupHeading Heading(HeadingBlock heading)
        {
            var inlines = Inlines(heading.Inline);
            var slug = Slug.Of(string.Concat(inlines.SelectMany(inline => inline.SelfAndInner).OfType<MarkupText>().Select(text => text.Text)));
            var unique = slugs.Add(slug) ? slug : Enumerable.Range(2, slugs.Count + 1).Select(number => $"{slug}-{number}").First(slugs.Add);
            return new(SpanOf(heading), Math.Max(2, heading.Level), unique, inlines);
        }

        private ImmutableArray<MarkupInline> Inlines(ContainerInline? container) =>
            container is null ? [] : ReferenceScanner.Scan([.. container.SelectMany(ReadInline)], part);

        private IEnumerable<MarkupInline> ReadInline(Inline inline) => inline switch
        {
            LiteralInline literal => [new MarkupText(SpanOf(literal), literal.Content.ToString())],
            HtmlEntityInline entity => [new MarkupText(SpanOf(entity), entity.Transcoded.ToString())],
            LineBreakInline lineBreak => [new MarkupText(SpanOf(lineBreak), "\n")],
            CodeInline code => [new MarkupInlineCode(SpanOf(code), code.Content)],
            EmphasisInline emphasis => [new MarkupEmphasis(SpanOf(emphasis), emphasis.DelimiterCount > 1, Inlines(emphasis))],
            AutolinkInline auto => [Link(auto, auto.Url, [new MarkupText(SpanOf(auto), auto.Url)])],
            LinkInline { IsImage: true } image => [new MarkupImage(SpanOf(image), image.Url ?? "", string.Concat(image.Descendants<LiteralInline>().Select(text => text.Content.ToString())))],
            LinkInline link => [Link(link, link.Url ?? "", Inlines(link))],
            ContainerInline other => other.SelectMany(ReadInline),
            _ => [],
        };

        private MarkupInline Link(Inline inline, string url, ImmutableArray<MarkupInline> words)
        {
            var span = SpanOf(inline);
            if (url.StartsWith(EvidenceScheme, StringComparison.Ordinal))
                return new MarkupEvidence(span, url[EvidenceScheme.Length..].Trim(), words);
            if (LinkScheme.IsAllowed(url))
                return new MarkupLink(span, url, words);
            diagnostics.Add(Catalogue.LinkScheme, span, "link to a route of the site, or by http, https or mailto", url);
            return new MarkupLink(span, "#", words);
        }

        private SourceSpan SpanOf(MarkdownObject node) =>
            part.Slice(Math.Clamp(node.Span.Start, 0, part.Length), Math.Clamp(node.Span.Length, 0, part.Length - Math.Clamp(node.Span.Start, 0, part.Length)));
    }
}
