using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Markup;

/// <summary>A text written for the site: Markdown without HTML, with citations, references and evidence.</summary>
public sealed record AuthoredText(ImmutableArray<MarkupBlock> Blocks, SourceSpan Span)
{
    public static AuthoredText Empty(SourceSpan span) => new([], span);

    /// <summary>The inlines of all blocks, nested ones included.</summary>
    public IEnumerable<MarkupInline> AllInlines => Blocks.SelectMany(block => block.AllInlines);
}

/// <summary>A block of an authored text.</summary>
public abstract record MarkupBlock(SourceSpan Span)
{
    public IEnumerable<MarkupInline> AllInlines =>
        this switch
        {
            MarkupHeading heading => heading.Inlines.SelectMany(inline => inline.SelfAndInner),
            MarkupParagraph paragraph => paragraph.Inlines.SelectMany(inline => inline.SelfAndInner),
            MarkupList list => list.Items.SelectMany(item => item).SelectMany(block => block.AllInlines),
            MarkupQuotation quotation => quotation.Blocks.SelectMany(block => block.AllInlines),
            _ => [],
        };
}

/// <param name="Level">2 or more: the page's title is its only heading of level 1.</param>
public sealed record MarkupHeading(SourceSpan Span, int Level, string Slug, ImmutableArray<MarkupInline> Inlines)
    : MarkupBlock(Span);

public sealed record MarkupParagraph(SourceSpan Span, ImmutableArray<MarkupInline> Inlines) : MarkupBlock(Span);

public sealed record MarkupList(SourceSpan Span, bool Ordered, ImmutableArray<ImmutableArray<MarkupBlock>> Items)
    : MarkupBlock(Span);

public sealed record MarkupQuotation(SourceSpan Span, ImmutableArray<MarkupBlock> Blocks) : MarkupBlock(Span);

public sealed record MarkupCode(SourceSpan Span, string Text) : MarkupBlock(Span);

/// <summary>An inline of an authored text.</summary>
public abstract record MarkupInline(SourceSpan Span)
{
    public IEnumerable<MarkupInline> SelfAndInner =>
        this switch
        {
            MarkupEmphasis emphasis => emphasis.Inlines.SelectMany(inner => inner.SelfAndInner).Prepend(this),
            MarkupLink link => link.Inlines.SelectMany(inner => inner.SelfAndInner).Prepend(this),
            MarkupEvidence evidence => evidence.Inlines.SelectMany(inner => inner.SelfAndInner).Prepend(this),
            _ => [this],
        };
}

public sealed record MarkupText(SourceSpan Span, string Text) : MarkupInline(Span);

public sealed record MarkupInlineCode(SourceSpan Span, string Text) : MarkupInline(Span);

public sealed record MarkupEmphasis(SourceSpan Span, bool Strong, ImmutableArray<MarkupInline> Inlines)
    : MarkupInline(Span);

/// <param name="Url">A route of the site, a fragment, or an http, https or mailto address.</param>
public sealed record MarkupLink(SourceSpan Span, string Url, ImmutableArray<MarkupInline> Inlines) : MarkupInline(Span);

public sealed record MarkupImage(SourceSpan Span, string Url, string Alternative) : MarkupInline(Span);

/// <summary><c>[words](&lt;study:quotation&gt;)</c>: the quotation is the evidence for the text before it.</summary>
public sealed record MarkupEvidence(SourceSpan Span, string Quotation, ImmutableArray<MarkupInline> Inlines)
    : MarkupInline(Span);

/// <summary><c>[@key]</c>: a citation of a work by its key.</summary>
public sealed record MarkupCitation(SourceSpan Span, string Key) : MarkupInline(Span);

/// <summary><c>[[slug]]</c> or <c>[[slug|label]]</c>: a reference to an entry of any kind.</summary>
public sealed record MarkupReference(SourceSpan Span, string Slug, string? Label) : MarkupInline(Span);
