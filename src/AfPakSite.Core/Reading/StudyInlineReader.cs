using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>Reads the inlines of a block of a Markdown study: its text, and the source of each piece.</summary>
/// <param name="labels">The labels of the notes of the study.</param>
internal sealed partial class StudyInlineReader(
    SourceText source,
    IReadOnlySet<string> labels,
    DiagnosticBag diagnostics
)
{
    private const int LongestFormula = 1000;

    private readonly HashSet<StudyMarkup> reported = [];

    /// <summary>The definitions of addresses that only images and links need.</summary>
    public IReadOnlySet<LinkReferenceDefinition> Definitions { get; init; } = new HashSet<LinkReferenceDefinition>();

    /// <summary>Whether cells of code are shown that do not say otherwise themselves.</summary>
    public bool ShowsCells { get; init; }

    /// <summary>The links to parts of the study that were read so far.</summary>
    public SourceLinks Links { get; } = new();

    public RunText Read(IEnumerable<Inline>? inlines)
    {
        var pieces = new TextPieces();
        foreach (var inline in inlines ?? [])
            Append(inline, TextStyle.None, pieces);
        return InlineStyles.Read(BracketedSpans.Take(pieces.Joined), source);
    }

    /// <summary>The text of a heading, which is a link of the site’s own, so that links in it are reported.</summary>
    public RunText ReadHeading(HeadingBlock heading)
    {
        foreach (var link in heading.Inline?.Descendants<LinkInline>().Where(link => !link.IsImage) ?? [])
            Unread(link, StudyMarkup.Link);
        return Read(heading.Inline);
    }

    /// <summary>The text without the marks of its notes.</summary>
    public NotedText Noted(RunText text) => NoteMarkup.Take(text, source, labels.Contains);

    /// <summary>The lines of a code block, without its fences or its indentation.</summary>
    public static RunText Read(CodeBlock code)
    {
        var pieces = new TextPieces();
        foreach (var (index, line) in (code.Lines.Lines ?? []).Take(code.Lines.Count).Index())
            pieces.Add(line.Slice + (index < code.Lines.Count - 1 ? "\n" : ""), line.Position, TextStyle.Code);
        return pieces.Joined;
    }

    /// <summary>Whether a definition contains only the address of figures, so that it is not text.</summary>
    public bool IsOfFigure(LinkReferenceDefinition definition) => Definitions.Contains(definition);

    /// <summary>Reports an image that is not a file.</summary>
    /// <param name="address">Its address as it is written; null without one.</param>
    public void ReportElsewhere(SourceSpan image, string? address) =>
        diagnostics.AddOneOfMany(Catalog.ImageElsewhereKind, image, () => Catalog.ImageElsewhere(image, address ?? ""));

    /// <summary>The line that begins a fence: for a figure of MyST, with the path of its image.</summary>
    public SourceSpan FirstLineOf(Block directive)
    {
        var rest = source.Content.AsSpan(directive.Span.Start);
        var end = rest.IndexOfAny('\r', '\n');
        return new(source, directive.Span.Start, end < 0 ? rest.Length : end);
    }

    /// <summary>A link reference definition is published as text, and reported.</summary>
    public RunText Read(LinkReferenceDefinition definition)
    {
        var span = SpanOf(definition);
        diagnostics.Add(Catalog.StudyMarkupAsText(span, StudyMarkup.LinkDefinition));
        return RunText.Plain(span.Text, span.Start);
    }

    public SourceSpan SpanOf(MarkdownObject node) => new(source, node.Span.Start, Math.Max(0, node.Span.Length));

    /// <summary>Reports markup that readers see as it is written, or only its text.</summary>
    public void Unread(MarkdownObject node, StudyMarkup markup) =>
        diagnostics.AddOneOfMany(
            Catalog.StudyMarkupAsTextKind,
            SpanOf(node),
            () => Catalog.StudyMarkupAsText(SpanOf(node), markup)
        );

    /// <summary>Reports markup at the first of its places: a study that has some has much of it.</summary>
    public void ReportOnce(MarkdownObject node, StudyMarkup markup) => ReportOnce(SpanOf(node), markup);

    /// <summary>Reports markup at the first of its places: a study that has some has much of it.</summary>
    public void ReportOnce(SourceSpan place, StudyMarkup markup)
    {
        if (reported.Add(markup))
            diagnostics.Add(Catalog.StudyMarkupAsText(place, markup));
    }

    public SourceSpan SpanOf(Markdig.Syntax.SourceSpan span) => new(source, span.Start, Math.Max(0, span.Length));

    /// <summary>Reports an image that is published as text.</summary>
    public void ReportImage(SourceSpan image) => diagnostics.Add(Catalog.StudyMarkupAsText(image, StudyMarkup.Image));

    /// <summary>Whether an escaped bracket begins a formula that does not end in its line.</summary>
    private bool IsUnclosed(Inline inline)
    {
        var rest = source.Content.AsSpan(Math.Max(0, inline.Span.Start));
        rest = rest[..Math.Min(rest.Length, LongestFormula)];
        return rest[..(rest.IndexOf('\n') is var end && end < 0 ? rest.Length : end)].IndexOf("\\)") < 0;
    }

    private void Append(Inline inline, TextStyle style, TextPieces pieces)
    {
        switch (inline)
        {
            case ChangeSign { IsChange: true } sign:
                Unread(sign, StudyMarkup.ProposedChange);
                break;
            case EmphasisInline emphasis:
                AppendAll(
                    emphasis,
                    style | (emphasis.DelimiterCount > 1 ? TextStyle.Strong : TextStyle.Emphasis),
                    pieces
                );
                break;
            case LinkInline { IsImage: false, Url: ['#', _, ..] } link:
                AppendLink(link, style, pieces);
                break;
            case LinkInline { IsImage: false, Url: { } url } link when LinkScheme.IsWebAddress(url):
                AppendAddress(link, style, pieces);
                break;
            case AutolinkInline { IsEmail: false } link when LinkScheme.IsWebAddress(link.Url):
                pieces.Add(link.Url, link.Span.Start + 1, style);
                Links.AddAddress(new(link.Span.Start + 1, link.Url.Length), link.Url);
                break;
            case LinkInline { IsImage: true } image when !FigureReader.IsFile(image.Url):
                ReportElsewhere(SpanOf(image), image.Url);
                AppendAll(image, style, pieces);
                break;
            case LinkInline link:
                Unread(link, link.IsImage ? StudyMarkup.Image : StudyMarkup.Link);
                AppendAll(link, style, pieces);
                break;
            case DelimiterInline delimiter:
                pieces.Add(delimiter.ToLiteral(), delimiter.Span.Start, style);
                AppendAll(delimiter, style, pieces);
                break;
            case ContainerInline other:
                AppendAll(other, style, pieces);
                break;
            case FormulaInline formula:
                pieces.Add(formula.Content, formula.Span.Start, style | TextStyle.Formula);
                break;
            case CodeInline code:
                ReportIn(code);
                pieces.Add(code.Content, code.Span.Start + code.DelimiterCount, style | TextStyle.Code);
                break;
            default:
                if (
                    inline is LiteralInline { IsFirstCharacterEscaped: true, Content.CurrentChar: '(' }
                    && IsUnclosed(inline)
                )
                    Unread(inline, StudyMarkup.Formula);
                pieces.Add(
                    TextOf(inline),
                    inline.Span.Start + (inline is LiteralInline { IsFirstCharacterEscaped: true } ? 1 : 0),
                    style
                );
                break;
        }
    }

    /// <summary>A link to a part of the study; one without text is part of the text as it is written.</summary>
    private void AppendLink(LinkInline link, TextStyle style, TextPieces pieces)
    {
        var (start, label) = (pieces.Length, Uri.UnescapeDataString(link.Url![1..]));
        ReportTitle(link);
        AppendAll(link, style, pieces);
        var isEmpty = pieces.Length == start;
        if (isEmpty)
            pieces.Add(SpanOf(link).Text, link.Span.Start, style);
        if (pieces.SourceFrom(start) is { } range)
            Links.AddPart(range, label, isEmpty);
    }

    /// <summary>A link to another site, if it has a text.</summary>
    private void AppendAddress(LinkInline link, TextStyle style, TextPieces pieces)
    {
        var start = pieces.Length;
        AppendAll(link, style, pieces);
        if (pieces.SourceFrom(start) is { } range)
        {
            Links.AddAddress(range, link.Url!);
            ReportTitle(link);
        }
        else
            Unread(link, StudyMarkup.Link);
    }

    /// <summary>Reports words that only a mouse would show.</summary>
    private void ReportTitle(LinkInline link)
    {
        if (!string.IsNullOrWhiteSpace(link.Title))
            Unread(link, StudyMarkup.LinkTitle);
    }

    private void AppendAll(ContainerInline container, TextStyle style, TextPieces pieces)
    {
        foreach (var inner in container)
            Append(inner, style, pieces);
    }

    private string TextOf(Inline inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            LineBreakInline line => EndOf(line),
            HtmlEntityInline entity => Entity(entity),
            AutolinkInline link => link.Url,
            _ => SpanOf(inline).Text,
        };

    /// <summary>The end of a line, which is a space to readers; two marked ones of a paragraph are reported.</summary>
    private string EndOf(LineBreakInline line)
    {
        if (line is { IsHard: true, NextSibling: not null } && IsAfterHardBreak(line))
            ReportOnce(line, StudyMarkup.LineBreak);
        return "\n";
    }

    /// <summary>Whether a line after another marked one ends, so that this is not one by chance.</summary>
    private static bool IsAfterHardBreak(LineBreakInline line)
    {
        for (var before = line.PreviousSibling; before is not null; before = before.PreviousSibling)
            if (before is LineBreakInline { IsHard: true })
                return true;
        return false;
    }

    /// <summary>Reports code in place of a result, and two quotations of TeX with what is between them.</summary>
    private void ReportIn(CodeInline code)
    {
        if (ResultOfCode.IsMatch(code.Content))
            ReportOnce(code, StudyMarkup.CodeResult);
        if (code.DelimiterCount == 2 && code.Content.Contains("''", StringComparison.Ordinal))
            ReportOnce(code, StudyMarkup.TexQuotation);
    }

    private string Entity(HtmlEntityInline entity)
    {
        var span = SpanOf(entity);
        var text = CharacterChecker.Repaired(span, entity.Transcoded.ToString(), diagnostics);
        CharacterChecker.CheckEscapedFaulty(span, text, diagnostics);
        CharacterChecker.CheckEscapedHidden(span, text, diagnostics);
        return text;
    }

    /// <summary>Code in a sentence, in place of its result: <c>`r nrow(hills)`</c>, <c>`{python} n`</c></summary>
    [GeneratedRegex(@"^(?:r |\{(?:r|python|julia|ojs)\} )\s*\S")]
    private static partial Regex ResultOfCode { get; }
}
