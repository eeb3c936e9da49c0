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

    public static void Check(PageFacts page, PageRole role, DiagnosticBag diagnostics)
    {
        CheckTags(page, role, diagnostics);
        if (role == PageRole.Study)
            CheckLandingPage(page, diagnostics);
        else if (role == PageRole.Part)
            CheckPart(page, diagnostics);
        else if (role == PageRole.Other && page.Metadata.ContextObjects is [var span, ..])
            Report(page, span.Span, new ItemFault.SpansOnOtherPage(Saved(page)), diagnostics);
    }

    /// <summary>Only the landing page has the tags of a work, and no page has Dublin Core: each page with them counts as a work.</summary>
    private static void CheckTags(PageFacts page, PageRole role, DiagnosticBag diagnostics)
    {
        if ((Find("dc.") ?? Find("dcterms.")) is { } core)
            Report(page, core.Span, new ItemFault.DublinCoreTag(core.Name), diagnostics);
        if (role != PageRole.Study && Find("citation_") is { } tag)
            Report(page, tag.Span, new ItemFault.WorkTag(tag.Name), diagnostics);

        PageTag? Find(string prefix) =>
            page.Metadata.Tags.FirstOrDefault(tag => tag.Name.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static void CheckLandingPage(PageFacts page, DiagnosticBag diagnostics)
    {
        if (page.Metadata.ContextObjects is [var span, ..])
            Report(page, span.Span, new ItemFault.SpansOnLandingPage(Saved(page)), diagnostics);
        var tags = page.Metadata.Tags.Where(tag => ZoteroReader.TypeOf(tag.Name) is not null).ToList();
        if (tags is not [.., var last])
            return;
        var type = ZoteroReader.TypeOf(last.Name)!;
        if (tags.Find(tag => ZoteroReader.TypeOf(tag.Name) != type) is { } other)
            Report(page, last.Span, new ItemFault.TwoTypes(last.Name, other.Name, type), diagnostics);
    }

    private static void CheckPart(PageFacts page, DiagnosticBag diagnostics)
    {
        var spans = page.Metadata.ContextObjects;
        if (spans.IsEmpty)
            Report(page, page.Start, new ItemFault.NoSpan(), diagnostics);
        else if (spans.Length > 1)
            Report(page, spans[1].Span, new ItemFault.SeveralSpans(Saved(page)), diagnostics);
        else if (ContextObjectReader.Read(spans[0].Value).Item is { } item && item.Type != Part)
            Report(page, spans[0].Span, new ItemFault.OtherGenre(Saved(page)), diagnostics);
    }

    private static SavedItems Saved(PageFacts page) =>
        ZoteroReader.Read(page.Metadata) is [var item]
            ? new(item.Type, 1)
            : new(null, page.Metadata.ContextObjects.Length);

    private static void Report(PageFacts page, SourceSpan span, ItemFault fault, DiagnosticBag diagnostics) =>
        diagnostics.Add(Catalog.MetadataItemType(span, page.Route, fault));
}
