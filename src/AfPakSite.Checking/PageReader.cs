using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace AfPakSite.Checking;

/// <summary>
/// Reads finished HTML with AngleSharp's tokenizer, which follows the HTML Standard. It does not build a tree, with
/// which the whole build would take a fifth longer. An HTML checker among the oracles checks the nesting of elements.
/// </summary>
internal sealed class PageReader
{
    private readonly SourceText source;
    private readonly string text;
    private readonly ImmutableArray<Located<string>>.Builder ids = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly ImmutableArray<PageLink>.Builder links = ImmutableArray.CreateBuilder<PageLink>();
    private readonly ImmutableArray<PageHeading>.Builder headings = ImmutableArray.CreateBuilder<PageHeading>();
    private readonly ImmutableArray<PageFault>.Builder faults = ImmutableArray.CreateBuilder<PageFault>();
    private readonly MetadataReader metadata = new();
    private readonly OpenTexts texts = new();
    private string? language;
    private string? title;
    private string? canonical;
    private string? leadsTo;

    /// <param name="source">The page for reports. Facts of a page keep it, so it keeps no text.</param>
    private PageReader(SourceText source, string text) => (this.source, this.text) = (source, text);

    /// <param name="folder">The folder that diagnostics name for finished files.</param>
    public static PageFacts Read(OutputFile file, string folder)
    {
        var reader = new PageReader(new($"{folder}/{file.Path}", () => file.Text), file.Text);
        reader.ReadTokens();
        return new(
            Routes.OfFile(file.Path),
            reader.source,
            reader.language,
            reader.title,
            reader.canonical,
            reader.leadsTo,
            reader.ids.ToImmutable(),
            reader.links.ToImmutable(),
            reader.headings.ToImmutable(),
            reader.faults.ToImmutable(),
            reader.metadata.ToMetadata()
        );
    }

    private void ReadTokens()
    {
        using var characters = new TextSource(new ReadOnlyMemoryTextSource(text));
        using var tokenizer = new HtmlTokenizer(characters, HtmlEntityProvider.Resolver);
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.StartTag when !StartTags.IsTelling(in token):
                    tokenizer.State = HtmlParseMode.PCData;
                    break;
                case HtmlTokenType.StartTag:
                    var tag = new StartTag(ref token);
                    tokenizer.State = StartTags.ModeInside(tag.Name);
                    Visit(tag);
                    break;
                case HtmlTokenType.EndTag:
                    texts.Close(token.Name);
                    break;
                case HtmlTokenType.Character:
                    texts.Append(token.Data);
                    break;
                case HtmlTokenType.EndOfFile:
                    return;
            }
        }
    }

    private void Visit(StartTag tag)
    {
        var span = SpanOf(tag);
        for (var index = 0; index < tag.AttributeCount; index++)
            VisitAttribute(tag, index, span);
        switch (tag.Name)
        {
            case "html":
                language = tag.Attribute("lang");
                break;
            case "title":
                texts.Open("title", text => title ??= text);
                break;
            case "a" or "area" when tag.Attribute("href") is { } href:
                VisitAnchor(tag, href, span);
                break;
            case "link" when tag.Attribute("href") is { } href:
                VisitLink(tag, href, span);
                break;
            case "meta":
                VisitMeta(tag, span);
                metadata.VisitMeta(tag, span);
                break;
            case "span":
                metadata.VisitSpan(tag, span);
                break;
            case "script" when tag.Attribute("type") == "application/ld+json":
                VisitDataBlock(span);
                break;
            case "img" or "script" or "iframe" or "source" or "audio" or "video" or "embed":
                VisitEmbedded(tag, span);
                break;
            case "style":
                faults.Add(new(PageFaultKind.InlineCode, "style", span));
                break;
            case "base":
                faults.Add(new(PageFaultKind.BaseElement, tag.Attribute("href") ?? "", span));
                break;
            case ['h', >= '1' and <= '6' and var level]:
                VisitHeading(tag, level - '0', span);
                break;
        }
    }

    private void VisitAttribute(StartTag tag, int index, SourceSpan span)
    {
        var name = tag.AttributeName(index);
        if (name is "id")
        {
            if (tag.AttributeValue(index) is { Length: > 0 } id)
                ids.Add(new(id, span));
        }
        else if (name is "style" or ['o', 'n', ..])
            faults.Add(new(PageFaultKind.InlineCode, tag.Name.ToString(), span));
    }

    private void VisitAnchor(StartTag tag, string href, SourceSpan span)
    {
        leadsTo ??= tag.Attribute("data-leads-to") is null ? null : href;
        var label = tag.Attribute("aria-label")?.Trim();
        texts.Open(
            "a",
            text => links.Add(new(LinkPurpose.Navigation, href, label is { Length: > 0 } ? label : text, span))
        );
    }

    private void VisitHeading(StartTag tag, int level, SourceSpan span)
    {
        var id = tag.Attribute("id");
        texts.Open($"h{level}", text => headings.Add(new(level, text, id, span)));
    }

    /// <summary>Reads a tag; a refresh to another address is a redirect.</summary>
    private void VisitMeta(StartTag tag, SourceSpan span)
    {
        const string Mark = "url=";
        var content = tag.Attribute("content") ?? "";
        if (
            !string.Equals(tag.Attribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
            || content.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at)
        )
            return;
        leadsTo = content[(at + Mark.Length)..].Trim();
        links.Add(new(LinkPurpose.Navigation, leadsTo, "refresh", span));
    }

    private void VisitLink(StartTag tag, string href, SourceSpan span)
    {
        var relation = tag.Attribute("rel");
        if (relation == "canonical")
            canonical = href;
        var purpose = relation is "stylesheet" or "icon" or "manifest" or "preload" or "modulepreload"
            ? LinkPurpose.Asset
            : LinkPurpose.Relation;
        links.Add(new(purpose, href, "link", span));
        metadata.VisitLink(tag, relation, href, span);
    }

    /// <summary>Reads a data block, whose addresses are followed like links.</summary>
    private void VisitDataBlock(SourceSpan span) =>
        texts.Open(
            "script",
            text =>
                links.AddRange(
                    metadata
                        .ReadDataBlock(text, span)
                        .Addresses.Select(address => new PageLink(LinkPurpose.Relation, address, "link", span))
                )
        );

    private void VisitEmbedded(StartTag tag, SourceSpan span)
    {
        var alternative = tag.Attribute("alt")?.Trim();
        if (tag.Attribute("src") is { } address)
            links.Add(new(LinkPurpose.Asset, address, tag.Name.ToString(), span));
        else if (tag.Name is "script")
            faults.Add(new(PageFaultKind.InlineCode, "script", span));
        if (tag.Name is not "img")
            return;
        texts.Append(alternative ?? "");
        if (string.IsNullOrEmpty(alternative) && tag.Attribute("role") != "presentation")
            faults.Add(new(PageFaultKind.ImageWithoutAlternative, tag.Attribute("src") ?? "", span));
    }

    private SourceSpan SpanOf(StartTag tag)
    {
        var start = Math.Clamp(tag.Position - 1, 0, text.Length);
        var end = text.IndexOf('>', start) is var found && found < 0 ? start : found + 1;
        return new(source, start, Math.Min(end - start, 120));
    }
}
