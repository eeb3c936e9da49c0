using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AfPakSite.Checking;

/// <summary>Reads finished HTML as a browser would.</summary>
internal static class PageReader
{
    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    public static PageFacts Read(OutputFile file, string folder)
    {
        var source = new SourceText($"{folder}/{file.Path}", file.Text);
        using var document = new HtmlParser(Options).ParseDocument(file.Text);
        var facts = new Collector(source);
        foreach (var element in document.All)
            facts.Visit(element);
        return new(
            Routes.OfFile(file.Path),
            source,
            document.DocumentElement.GetAttribute("lang"),
            document.Title,
            document.Head?.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            facts.Ids.ToImmutable(),
            facts.Links.ToImmutable(),
            facts.Headings.ToImmutable(),
            facts.Faults.ToImmutable());
    }

    private sealed class Collector(SourceText source)
    {
        public ImmutableArray<Located<string>>.Builder Ids { get; } = ImmutableArray.CreateBuilder<Located<string>>();

        public ImmutableArray<PageLink>.Builder Links { get; } = ImmutableArray.CreateBuilder<PageLink>();

        public ImmutableArray<PageHeading>.Builder Headings { get; } = ImmutableArray.CreateBuilder<PageHeading>();

        public ImmutableArray<PageFault>.Builder Faults { get; } = ImmutableArray.CreateBuilder<PageFault>();

        public void Visit(IElement element)
        {
            if (element.Id is { Length: > 0 } id)
                Ids.Add(new(id, SpanOf(element)));
            if (element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)))
                Faults.Add(new(PageFaultKind.InlineCode, element.LocalName, SpanOf(element)));
            switch (element.LocalName)
            {
                case "a" or "area" when element.GetAttribute("href") is { } href:
                    Links.Add(new(LinkPurpose.Navigation, href, NameOf(element), SpanOf(element)));
                    break;
                case "link" when element.GetAttribute("href") is { } href:
                    Links.Add(new(PurposeOf(element), href, "link", SpanOf(element)));
                    break;
                case "img" or "script" or "iframe" or "source" or "audio" or "video" or "embed":
                    VisitEmbedded(element);
                    break;
                case "style":
                    Faults.Add(new(PageFaultKind.InlineCode, "style", SpanOf(element)));
                    break;
                case "base":
                    Faults.Add(new(PageFaultKind.BaseElement, element.GetAttribute("href") ?? "", SpanOf(element)));
                    break;
                case ['h', >= '1' and <= '6' and var level]:
                    Headings.Add(new(level - '0', element.TextContent.Trim(), element.Id, SpanOf(element)));
                    break;
            }
        }

        private void VisitEmbedded(IElement element)
        {
            if (element.GetAttribute("src") is { } address)
                Links.Add(new(LinkPurpose.Asset, address, element.LocalName, SpanOf(element)));
            else if (element.LocalName == "script" && element.GetAttribute("type") is not "application/ld+json")
                Faults.Add(new(PageFaultKind.InlineCode, "script", SpanOf(element)));
            if (element.LocalName == "img" && string.IsNullOrWhiteSpace(element.GetAttribute("alt")) && element.GetAttribute("role") != "presentation")
                Faults.Add(new(PageFaultKind.ImageWithoutAlternative, element.GetAttribute("src") ?? "", SpanOf(element)));
        }

        private SourceSpan SpanOf(IElement element)
        {
            var start = Math.Clamp((element.SourceReference?.Position.Position ?? 1) - 1, 0, source.Content.Length);
            var end = source.Content.IndexOf('>', start) is var found && found < 0 ? start : found + 1;
            return new(source, start, Math.Min(end - start, 120));
        }
    }

    private static LinkPurpose PurposeOf(IElement link) =>
        link.GetAttribute("rel") is "stylesheet" or "icon" or "manifest" or "preload" or "modulepreload" ? LinkPurpose.Asset : LinkPurpose.Relation;

    /// <summary>A rough accessible name: label, text, or the alternatives of images inside.</summary>
    private static string NameOf(IElement element)
    {
        var label = element.GetAttribute("aria-label");
        if (!string.IsNullOrWhiteSpace(label))
            return label.Trim();
        var text = element.TextContent.Trim();
        return text.Length > 0 ? text : string.Join(' ', element.QuerySelectorAll("img[alt]").Select(image => image.GetAttribute("alt")!.Trim()));
    }
}
