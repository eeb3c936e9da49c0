using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>
/// Checks what reference managers take a page for: the home page for the study, a section or an entry for a part of a whole, the
/// bibliography for the works it lists, any other page for nothing but a page.
/// </summary>
internal static class ItemChecker
{
    private const string Part = "bookSection";

    public static void Check(PageFacts page, DiagnosticBag diagnostics)
    {
        CheckTags(page, diagnostics);
        if (page.Route == Routes.Home)
            CheckLandingPage(page, diagnostics);
        else if (Routes.IsEntry(page.Route))
            CheckEntry(page, diagnostics);
        else if (page.Route != Routes.Bibliography && page.Metadata.ContextObjects is [var span, ..])
            Report(page, span.Span, "leave its COinS spans out", Saved(page), diagnostics);
    }

    /// <summary>The tags of a work stand on its landing page alone, Dublin Core nowhere: each page that has them counts as a work.</summary>
    private static void CheckTags(PageFacts page, DiagnosticBag diagnostics)
    {
        if (
            page.Metadata.Tags.FirstOrDefault(tag =>
                tag.Name.StartsWith("dc.", StringComparison.Ordinal)
                || tag.Name.StartsWith("dcterms.", StringComparison.Ordinal)
            ) is
            { } core
        )
            Report(
                page,
                core.Span,
                $"leave “{core.Name}” out: Google Scholar and Zotero go by Dublin Core where they find nothing else",
                "a work of its own",
                diagnostics
            );
        if (
            page.Route != Routes.Home
            && page.Metadata.Tags.FirstOrDefault(tag => tag.Name.StartsWith("citation_", StringComparison.Ordinal))
                is { } tag
        )
            Report(
                page,
                tag.Span,
                $"leave “{tag.Name}” to the home page: Google Scholar lists each page that has it",
                "a work of its own",
                diagnostics
            );
    }

    private static void CheckLandingPage(PageFacts page, DiagnosticBag diagnostics)
    {
        if (page.Metadata.ContextObjects is [var span, ..])
            Report(
                page,
                span.Span,
                "leave its COinS spans out: Zotero reads them in the place of the meta tags",
                Saved(page),
                diagnostics
            );
        var tags = page.Metadata.Tags.Where(tag => ZoteroReader.TypeOf(tag.Name) is not null).ToList();
        if (
            tags.FirstOrDefault(tag => ZoteroReader.TypeOf(tag.Name) != ZoteroReader.TypeOf(tags[^1].Name)) is { } other
        )
            Report(
                page,
                tags[^1].Span,
                $"leave “{tags[^1].Name}” or “{other.Name}” out: Zotero goes by the last tag that gives a type",
                $"a {ZoteroReader.TypeOf(tags[^1].Name)}",
                diagnostics
            );
    }

    private static void CheckEntry(PageFacts page, DiagnosticBag diagnostics)
    {
        var spans = page.Metadata.ContextObjects;
        if (spans.IsEmpty)
            Report(
                page,
                page.Start,
                $"give it one COinS span of the genre “bookitem”, so that Zotero saves a {Part}",
                "a mere web page",
                diagnostics
            );
        else if (spans.Length > 1)
            Report(
                page,
                spans[1].Span,
                "leave one COinS span on it: of several Zotero makes a folder",
                Saved(page),
                diagnostics
            );
        else if (ContextObjectReader.Read(spans[0].Value).Item is { } item && item.Type != Part)
            Report(page, spans[0].Span, "give its COinS span the genre “bookitem”", Saved(page), diagnostics);
    }

    private static string Saved(PageFacts page) =>
        ZoteroReader.Read(page.Metadata) is [var item]
            ? $"a {item.Type}"
            : $"a folder of {Quantity.Of(page.Metadata.ContextObjects.Length, "item")}";

    private static void Report(PageFacts page, SourceSpan span, string hint, string taken, DiagnosticBag diagnostics) =>
        diagnostics.Add(Catalogue.MetadataItemType, span, hint, page.Route, taken);
}
