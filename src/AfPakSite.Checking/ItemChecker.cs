using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>
/// Checks the items that reference managers find on each page: the study on the home page, a part of a work for a
/// section or an entry, the listed works on the bibliography, and none on other pages.
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

    /// <summary>
    /// Requires tags of a work only on the landing page, and Dublin Core nowhere, because any page with them is saved
    /// as a work.
    /// </summary>
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
