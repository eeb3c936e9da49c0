using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Checking;

/// <summary>Reads the metadata of a page as other programs do, and reports what they would misread.</summary>
internal static class MetadataChecker
{
    /// <summary>The Open Graph tags that a page needs (ogp.me), except a picture.</summary>
    private static readonly string[] OpenGraph = ["og:title", "og:type", "og:url", "og:site_name"];

    /// <param name="files">The paths of the site's files.</param>
    public static void Check(
        PageFacts page,
        HashSet<string> files,
        FinishedSite site,
        OriginTable origins,
        DiagnosticBag diagnostics
    )
    {
        if (page.Route == Routes.NotFound || page is not { LeadsTo: null, IsRecord: false })
            return;
        CheckOpenGraph(page, site.BaseUrl, diagnostics);
        CheckDataBlocks(page, diagnostics);
        CheckContextObjects(page, diagnostics);
        var role = site.RoleOf(page.Route);
        ItemChecker.Check(page, role, diagnostics);
        if (role == PageRole.Study)
            ScholarChecker.Check(page, files, site.BaseUrl, origins, diagnostics);
    }

    private static void CheckOpenGraph(PageFacts page, string baseUrl, DiagnosticBag diagnostics)
    {
        foreach (var name in OpenGraph.Where(name => page.Metadata.Find(name) is null))
            diagnostics.Add(Catalog.MetadataIncomplete(page.Start, page.Route, name));
        var own = baseUrl.TrimEnd('/') + page.Route;
        foreach (
            var tag in page.Metadata.Tags.Where(tag =>
                tag.Name is "og:url" or "citation_public_url" && tag.Content != own
            )
        )
            diagnostics.Add(Catalog.BaseUrlMixed(tag.Span, page.Route, tag.Content, own));
    }

    private static void CheckDataBlocks(PageFacts page, DiagnosticBag diagnostics)
    {
        var blocks = page.Metadata.DataBlocks;
        foreach (var block in blocks)
        {
            if (block.Fault is DataBlockFault.NotJson at)
                diagnostics.Add(Catalog.JsonLdMalformed(block.Span, page.Route, at.Line, at.Character));
            else if (block.Fault is DataBlockFault.NoContext)
                diagnostics.Add(Catalog.JsonLdWithoutContext(block.Span, page.Route));
        }
        foreach (
            var twice in blocks
                .SelectMany(block => block.Ids)
                .GroupBy(id => id, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
        )
            diagnostics.Add(Catalog.JsonLdNodeTwice(blocks[0].Span, page.Route, twice.Key));
        if (blocks.All(block => block.Fault is null) && !blocks.Any(block => block.Types.Contains("BreadcrumbList")))
            diagnostics.Add(Catalog.MetadataIncomplete(page.Start, page.Route, "BreadcrumbList"));
    }

    private static void CheckContextObjects(PageFacts page, DiagnosticBag diagnostics)
    {
        foreach (var span in page.Metadata.ContextObjects)
        {
            if (ContextObjectReader.Read(span.Value).Fault is { } fault)
                diagnostics.Add(Catalog.CoinsMalformed(span, fault));
        }
    }
}
