using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
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
                    var tag = (HtmlTagToken)token.ToHtmlToken();
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

    private void Visit(HtmlTagToken tag)
    {
        var span = SpanOf(tag);
        foreach (var attribute in tag.Attributes)
            VisitAttribute(tag, attribute, span);
        switch (tag.Name)
        {
            case "html":
                language = Attribute(tag, "lang");
                break;
            case "title":
                texts.Open("title", text => title ??= text);
                break;
            case "a" or "area" when Attribute(tag, "href") is { } href:
                VisitAnchor(tag, href, span);
                break;
            case "link" when Attribute(tag, "href") is { } href:
                VisitLink(tag, href, span);
                break;
            case "meta":
                VisitMeta(tag, span);
                metadata.VisitMeta(tag, span);
                break;
            case "span":
                metadata.VisitSpan(tag, span);
                break;
            case "script" when Attribute(tag, "type") == "application/ld+json":
                VisitDataBlock(span);
                break;
            case "img" or "script" or "iframe" or "source" or "audio" or "video" or "embed":
                VisitEmbedded(tag, span);
                break;
            case "style":
                faults.Add(new(PageFaultKind.InlineCode, "style", span));
                break;
            case "base":
                faults.Add(new(PageFaultKind.BaseElement, Attribute(tag, "href") ?? "", span));
                break;
            case ['h', >= '1' and <= '6' and var level]:
                VisitHeading(tag, level - '0', span);
                break;
        }
    }

    private void VisitAttribute(HtmlTagToken tag, HtmlAttributeToken attribute, SourceSpan span)
    {
        if (attribute.Name == "id" && attribute.Value.Length > 0)
            ids.Add(new(attribute.Value, span));
        else if (attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal))
            faults.Add(new(PageFaultKind.InlineCode, tag.Name, span));
    }

    private void VisitAnchor(HtmlTagToken tag, string href, SourceSpan span)
    {
        leadsTo ??= Attribute(tag, "data-leads-to") is null ? null : href;
        var label = Attribute(tag, "aria-label")?.Trim();
        texts.Open(
            "a",
            text => links.Add(new(LinkPurpose.Navigation, href, label is { Length: > 0 } ? label : text, span))
        );
    }

    private void VisitHeading(HtmlTagToken tag, int level, SourceSpan span)
    {
        var id = Attribute(tag, "id");
        texts.Open(tag.Name, text => headings.Add(new(level, text, id, span)));
    }

    /// <summary>Reads a tag; a refresh to another address is a redirect.</summary>
    private void VisitMeta(HtmlTagToken tag, SourceSpan span)
    {
        const string Mark = "url=";
        var content = Attribute(tag, "content") ?? "";
        if (
            !string.Equals(Attribute(tag, "http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
            || content.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at)
        )
            return;
        leadsTo = content[(at + Mark.Length)..].Trim();
        links.Add(new(LinkPurpose.Navigation, leadsTo, "refresh", span));
    }

    private void VisitLink(HtmlTagToken tag, string href, SourceSpan span)
    {
        var relation = Attribute(tag, "rel");
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

    private void VisitEmbedded(HtmlTagToken tag, SourceSpan span)
    {
        var alternative = Attribute(tag, "alt")?.Trim();
        if (Attribute(tag, "src") is { } address)
            links.Add(new(LinkPurpose.Asset, address, tag.Name, span));
        else if (tag.Name == "script")
            faults.Add(new(PageFaultKind.InlineCode, "script", span));
        if (tag.Name != "img")
            return;
        texts.Append(alternative ?? "");
        if (string.IsNullOrEmpty(alternative) && Attribute(tag, "role") != "presentation")
            faults.Add(new(PageFaultKind.ImageWithoutAlternative, Attribute(tag, "src") ?? "", span));
    }

    internal static string? Attribute(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }
        return null;
    }

    private SourceSpan SpanOf(HtmlTagToken tag)
    {
        var start = Math.Clamp(tag.Position.Position - 1, 0, text.Length);
        var end = text.IndexOf('>', start) is var found && found < 0 ? start : found + 1;
        return new(source, start, Math.Min(end - start, 120));
    }
}
