using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Markup;
using AfPakSite.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>Reads the Markdown of authored texts. Total: unknown syntax stays text.</summary>
public static partial class MarkupReader
{
    private const string EvidenceScheme = "study:";

    /// <param name="part">The Markdown in a file.</param>
    public static AuthoredText Read(SourceSpan part, DiagnosticBag diagnostics) =>
        MarkdownParser.Parse(part.Text, part, diagnostics) is { } document
            ? new(new BlockReader(part, diagnostics).ReadAll(document), part)
            : AuthoredText.Empty(part);

    /// <summary>A link whose address is given elsewhere (CommonMark, section 6.3).</summary>
    [GeneratedRegex(@"(?<![\\\]])\[[^\[\]\n@][^\[\]\n]{0,200}\]\[(?!@)[^\[\]\n]{0,100}\]")]
    private static partial Regex ReferenceLink { get; }

    /// <summary>A link whose address has a space, so that Markdown does not read it as a link.</summary>
    [GeneratedRegex(
        @"(?<=\[[^\[\]\n]{1,200}\])\((?<address>(?:https?:|mailto:)[^\s()""]{0,200}[ \u00A0][^\n()""]{1,200})\)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SpacedAddress { get; }

    private sealed class BlockReader(SourceSpan part, DiagnosticBag diagnostics)
    {
        /// <summary>A separate text until references are found, because a reference is on one line.</summary>
        private const string LineBreak = "\n";

        private readonly UniqueSlugs slugs = new();

        public ImmutableArray<MarkupBlock> ReadAll(ContainerBlock container) =>
            [.. container.Select(ReadBlock).OfType<MarkupBlock>()];

        private MarkupBlock? ReadBlock(Block block) =>
            block switch
            {
                HeadingBlock heading => Heading(heading),
                ParagraphBlock paragraph => Paragraph(paragraph) is { Inlines.IsEmpty: false } read ? read : null,
                ListBlock list => new MarkupList(
                    SpanOf(list),
                    list.IsOrdered,
                    [.. list.OfType<ListItemBlock>().Select(ReadAll)]
                ),
                QuoteBlock quotation => new MarkupQuotation(SpanOf(quotation), ReadAll(quotation)),
                LinkReferenceDefinitionGroup definitions => Notes(definitions),
                CodeBlock code => new MarkupCode(SpanOf(code), code.Lines.ToString()),
                _ => null,
            };

        /// <summary>Notes of one word, which have the form of the address of a link.</summary>
        private MarkupBlock? Notes(LinkReferenceDefinitionGroup definitions)
        {
            foreach (var note in definitions.OfType<LinkReferenceDefinition>().Where(one => one.Label is ['^', ..]))
                Unread(SpanOf(note), SiteMarkup.Note);
            return null;
        }

        /// <summary>The mark of a note of one word.</summary>
        private MarkupText Mark(LinkInline mark)
        {
            Unread(SpanOf(mark), SiteMarkup.Note);
            return new(SpanOf(mark), SpanOf(mark).Text);
        }

        private void Unread(SourceSpan place, SiteMarkup markup) =>
            diagnostics.AddOneOfMany(Catalog.MarkupAsTextKind, place, () => Catalog.MarkupAsText(place, markup));

        /// <summary>Reports what only a study may contain, such as notes; of a table, its first row.</summary>
        private void ReportMarkup(SourceSpan span, LeafBlock block)
        {
            foreach (var (markup, pattern) in MarkupForms.OfStudies)
            {
                foreach (Match match in pattern.Matches(span.Text))
                {
                    var place = span.Slice(match.Index, match.Length);
                    if (!IsText(block, place) || (match.Index > 0 && span.Text[match.Index - 1] == '\\'))
                        continue;
                    Unread(place, markup);
                    if (markup == SiteMarkup.Table)
                        break;
                }
            }
        }

        private MarkupParagraph Paragraph(ParagraphBlock paragraph)
        {
            var span = SpanOf(paragraph);
            foreach (Match match in ReferenceLink.Matches(span.Text))
            {
                var place = span.Slice(match.Index, match.Length);
                if (IsText(paragraph, place))
                    diagnostics.Add(Catalog.LinkNotDefined(place));
            }
            foreach (Match match in SpacedAddress.Matches(span.Text))
            {
                var address = match.Groups["address"];
                var place = span.Slice(address.Index, address.Length);
                if (IsText(paragraph, span.Slice(match.Index, match.Length)))
                    diagnostics.Add(Catalog.AddressNotWeb(new(address.Value, place)));
            }
            ReportHtml(span, paragraph);
            return new(span, Inlines(paragraph.Inline));
        }

        private void ReportHtml(SourceSpan span, LeafBlock block)
        {
            ReportMarkup(span, block);
            var words = block.Inline!.Descendants().Where(IsWords).Select(SpanOf).ToList();
            foreach (var place in UnreadHtml.In(span, words))
                diagnostics.AddOneOfMany(Catalog.HtmlAsTextKind, place, () => Catalog.HtmlAsText(place));
            foreach (var word in words)
            foreach (Match sign in MarkupForms.CommentSign.Matches(word.Text))
                diagnostics.Add(Catalog.CommentAsText(word.Slice(sign.Index, sign.Length)));
        }

        private static bool IsWords(MarkdownObject node) =>
            node is DelimiterInline || (node is LiteralInline literal && !IsComment(literal));

        private static bool IsComment(MarkdownObject node) => node is LiteralInline { Content.IsEmpty: true };

        private bool IsText(LeafBlock block, SourceSpan place) =>
            !block.Inline!.Descendants().Any(inline => IsNoText(inline) && SpanOf(inline).Overlaps(place));

        private static bool IsNoText(MarkdownObject node) => node is LinkInline or CodeInline || IsComment(node);

        private MarkupHeading Heading(HeadingBlock heading)
        {
            ReportHtml(SpanOf(heading), heading);
            var inlines = Inlines(heading.Inline);
            return new(SpanOf(heading), Math.Max(2, heading.Level), slugs.Take(Slug.Of(Words(inlines))), inlines);
        }

        private static string Words(IEnumerable<MarkupInline> inlines) =>
            string.Concat(
                inlines
                    .SelectMany(inline => inline.SelfAndInner)
                    .Select(inline =>
                        inline switch
                        {
                            MarkupText text => text.Text,
                            MarkupInlineCode code => code.Text,
                            MarkupReference reference => reference.Label ?? reference.Slug,
                            _ => "",
                        }
                    )
            );

        private ImmutableArray<MarkupInline> Inlines(ContainerInline? container) =>
            container is null
                ? []
                : [.. ReferenceScanner.Scan([.. container.SelectMany(ReadInline)], part).Select(WithoutLineBreak)];

        /// <summary>Replaces a line break of the file with a space.</summary>
        private static MarkupInline WithoutLineBreak(MarkupInline inline) =>
            inline is MarkupText { Text: LineBreak } text ? text with { Text = " " } : inline;

        private IEnumerable<MarkupInline> ReadInline(Inline inline) =>
            inline switch
            {
                ChangeSign sign => Change(sign),
                LiteralInline literal when IsComment(literal) => [],
                LiteralInline literal => [new MarkupText(SpanOf(literal), literal.Content.ToString())],
                HtmlEntityInline entity => [Entity(entity)],
                LineBreakInline lineBreak => [new MarkupText(SpanOf(lineBreak), LineBreak)],
                CodeInline code => [new MarkupInlineCode(SpanOf(code), code.Content)],
                EmphasisInline emphasis =>
                [
                    new MarkupEmphasis(SpanOf(emphasis), emphasis.DelimiterCount > 1, Inlines(emphasis)),
                ],
                AutolinkInline auto =>
                [
                    Link(
                        auto,
                        auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url,
                        [new MarkupText(SpanOf(auto), auto.Url)]
                    ),
                ],
                LinkInline { IsImage: true } image =>
                [
                    new MarkupImage(
                        SpanOf(image),
                        Allowed(image, image.Url ?? ""),
                        string.Concat(image.Descendants<LiteralInline>().Select(text => text.Content.ToString()))
                    ),
                ],
                LinkInline { Reference.Label: ['^', ..] } mark => [Mark(mark)],
                LinkInline link => [Link(link, link.Url ?? "", Inlines(link))],
                DelimiterInline delimiter => delimiter
                    .SelectMany(ReadInline)
                    .Prepend(
                        new MarkupText(
                            SpanOf(delimiter) with
                            {
                                Length = delimiter.ToLiteral().Length,
                            },
                            delimiter.ToLiteral()
                        )
                    ),
                ContainerInline other => other.SelectMany(ReadInline),
                _ => [],
            };

        private IEnumerable<MarkupInline> Change(ChangeSign sign)
        {
            if (sign.IsChange)
                diagnostics.AddOneOfMany(
                    Catalog.ChangeProposedKind,
                    SpanOf(sign),
                    () => Catalog.ChangeProposed(SpanOf(sign))
                );
            return [];
        }

        private MarkupText Entity(HtmlEntityInline entity)
        {
            var span = SpanOf(entity);
            var text = new MarkupText(span, CharacterChecker.Repaired(span, entity.Transcoded.ToString(), diagnostics));
            CharacterChecker.CheckEscapedFaulty(text.Span, text.Text, diagnostics);
            return text;
        }

        private MarkupInline Link(Inline inline, string url, ImmutableArray<MarkupInline> words) =>
            url.StartsWith(EvidenceScheme, StringComparison.Ordinal)
                ? new MarkupEvidence(SpanOf(inline), url[EvidenceScheme.Length..].Trim(), words)
                : new MarkupLink(SpanOf(inline), Allowed(inline, url), words);

        /// <summary>The address if its scheme is allowed; otherwise an empty fragment and a diagnostic.</summary>
        private string Allowed(Inline inline, string url)
        {
            var isWeb = LinkScheme.IsExternal(url);
            if (isWeb ? LinkScheme.IsWebAddress(url) : LinkScheme.IsAllowed(url) && LinkScheme.HasTarget(url))
                return url;
            diagnostics.Add(
                isWeb ? Catalog.AddressNotWeb(new(url, SpanOf(inline)))
                : LinkScheme.HasTarget(url) ? Catalog.LinkScheme(SpanOf(inline), url)
                : Catalog.LinkWithoutAddress(SpanOf(inline))
            );
            return "#";
        }

        private SourceSpan SpanOf(MarkdownObject node) =>
            part.Slice(
                Math.Clamp(node.Span.Start, 0, part.Length),
                Math.Clamp(node.Span.Length, 0, part.Length - Math.Clamp(node.Span.Start, 0, part.Length))
            );
    }
}
