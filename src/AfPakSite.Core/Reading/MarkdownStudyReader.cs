using System.Collections.Immutable;
using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>Reads a study in Markdown: headings, paragraphs, lists, quotations; all else is published as its text.</summary>
internal static class MarkdownStudyReader
{
    public static ImmutableArray<StudyBlock> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var document = MarkdownParser.Parse(source.Content, source.Whole, diagnostics);
        if (document is null)
            return [.. PlainTextReader.Read(source)];
        var blocks = document.SelectMany(block => ReadBlock(block, ParagraphKind.Text, source, diagnostics)).ToImmutableArray();
        var top = blocks.OfType<StudyHeading>().Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        var titled = blocks is [StudyHeading first, ..] && first.Level == top && blocks.OfType<StudyHeading>().Count(heading => heading.Level == top) == 1;
        return [.. blocks.Select((block, index) => block is StudyHeading heading ? Leveled(heading, top, index, titled) : block)];
    }

    /// <summary>The one heading of the highest level is the title; with several, the first of them is, and the others are sections.</summary>
    private static StudyHeading Leveled(StudyHeading heading, int top, int index, bool titled)
    {
        if (index == 0)
            return heading with { Level = 0, Title = heading.Number is null ? heading.Title : $"{heading.Number} {heading.Title}", Number = null };
        return heading with { Level = heading.Number?.Split('.').Length ?? heading.Level - top + (titled ? 0 : 1) };
    }

    private static IEnumerable<StudyBlock> ReadBlock(Block block, ParagraphKind kind, SourceText source, DiagnosticBag diagnostics)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var (text, _) = Inlines(heading.Inline, source, diagnostics);
                var (number, title) = HeadingReader.Split(text);
                return [new StudyHeading(SpanOf(heading, source), heading.Level, number, title)];
            case QuoteBlock quote:
                return quote.SelectMany(inner => ReadBlock(inner, ParagraphKind.Quotation, source, diagnostics));
            case ListBlock or ListItemBlock:
                return ((ContainerBlock)block).SelectMany(inner => ReadBlock(inner, ParagraphKind.ListItem, source, diagnostics));
            case ParagraphBlock paragraph:
                var (content, runs) = Inlines(paragraph.Inline, source, diagnostics);
                return string.IsNullOrWhiteSpace(content) ? [] : [new StudyParagraph(SpanOf(paragraph, source), kind, content, runs)];
            case CodeBlock code:
                return Verbatim(SpanOf(code, source));
            default:
                return [];
        }
    }

    private static IEnumerable<StudyBlock> Verbatim(SourceSpan span) =>
        string.IsNullOrWhiteSpace(span.Text)
            ? []
            : [new StudyParagraph(span, ParagraphKind.Code, span.Text, [new(0, span.Length, span.Start, TextStyle.Code)])];

    private static (string Text, ImmutableArray<TextRun> Runs) Inlines(ContainerInline? container, SourceText source, DiagnosticBag diagnostics)
    {
        var (text, runs) = (new StringBuilder(), ImmutableArray.CreateBuilder<TextRun>());
        foreach (var inline in container ?? [])
            Append(inline, TextStyle.None);
        return (text.ToString(), runs.ToImmutable());

        void Append(Inline inline, TextStyle style)
        {
            switch (inline)
            {
                case EmphasisInline emphasis:
                    foreach (var inner in emphasis)
                        Append(inner, style | (emphasis.DelimiterCount > 1 ? TextStyle.Strong : TextStyle.Emphasis));
                    break;
                case LinkInline link:
                    diagnostics.Add(Catalogue.StudyMarkupAsText, new(source, link.Span.Start, link.Span.Length), "only the text is published; give the address in words if the reader needs it", link.IsImage ? "an image" : "a link");
                    foreach (var inner in link)
                        Append(inner, style);
                    break;
                case ContainerInline other:
                    foreach (var inner in other)
                        Append(inner, style);
                    break;
                default:
                    Add(InlineText(inline, source), inline.Span.Start, style | (inline is CodeInline ? TextStyle.Code : TextStyle.None));
                    break;
            }
        }

        void Add(string piece, int sourceStart, TextStyle style)
        {
            if (piece.Length == 0)
                return;
            runs.Add(new(text.Length, piece.Length, sourceStart, style));
            text.Append(piece);
        }
    }

    private static string InlineText(Inline inline, SourceText source) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => "\n",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        _ => source.Content.Substring(inline.Span.Start, Math.Max(0, inline.Span.Length)),
    };

    private static SourceSpan SpanOf(MarkdownObject node, SourceText source) => new(source, node.Span.Start, Math.Max(0, node.Span.Length));
}
