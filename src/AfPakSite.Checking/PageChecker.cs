using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Checking;

/// <summary>
/// Checks each page alone: title, language, unique ids, order of headings, and no inline scripts or styles.
/// </summary>
internal static class PageChecker
{
    public static void Check(PageFacts page, string baseUrl, OriginTable origins, DiagnosticBag diagnostics)
    {
        CheckHead(page, baseUrl, diagnostics);
        foreach (var twice in page.Ids.GroupBy(id => id.Value, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            var place = origins.Find(page.Route, $"#{twice.Value}", twice.Span);
            diagnostics.Add(Catalog.HtmlIdTwice(place, twice.Value, page.Route));
        }
        foreach (var link in page.Links.Where(link => link.Purpose == LinkPurpose.Navigation && link.Name.Length == 0))
        {
            var place = origins.Find(page.Route, link.Address, link.Span);
            diagnostics.Add(Catalog.LinkWithoutText(place, origins.Named(page.Route, link.Address)));
        }
        foreach (var fault in page.Faults)
            Report(fault, page, origins, diagnostics);
        CheckHeadings(page, origins, diagnostics);
    }

    private static void CheckHead(PageFacts page, string baseUrl, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(page.Title))
            diagnostics.Add(Catalog.HeadIncomplete(page.Start, page.Route, HeadPart.Title));
        if (string.IsNullOrWhiteSpace(page.Language))
            diagnostics.Add(Catalog.HeadIncomplete(page.Start, page.Route, HeadPart.Language));
        if (page.Route == Routes.NotFound)
            return;
        if (page.Canonical is not { } canonical)
            diagnostics.Add(Catalog.HeadIncomplete(page.Start, page.Route, HeadPart.CanonicalAddress));
        else if (OwnAddress(page, baseUrl) is var own && canonical != own)
            diagnostics.Add(Catalog.BaseUrlMixed(page.Start, page.Route, canonical, own));
    }

    /// <summary>The address that a page's canonical link must have: its own, or the target of a redirect.</summary>
    private static string OwnAddress(PageFacts page, string baseUrl)
    {
        var route =
            page.LeadsTo is { } target && new AddressResolver(baseUrl, page.Route).Resolve(target).Path is { } path
                ? path
                : page.Route;
        return baseUrl.TrimEnd('/') + route;
    }

    private static void Report(PageFault fault, PageFacts page, OriginTable origins, DiagnosticBag diagnostics)
    {
        switch (fault.Kind)
        {
            case PageFaultKind.ImageWithoutAlternative:
                var place = origins.Find(page.Route, fault.Found, fault.Span);
                diagnostics.Add(Catalog.ImageWithoutAlternative(place, origins.Named(page.Route, fault.Found)));
                break;
            case PageFaultKind.InlineCode:
                diagnostics.Add(Catalog.InlineCode(fault.Span, fault.Found));
                break;
            case PageFaultKind.BaseElement:
                diagnostics.Add(Catalog.BaseElement(fault.Span, page.Route, fault.Found));
                break;
        }
    }

    /// <summary>Requires one heading of level 1, and no heading that skips a level.</summary>
    private static void CheckHeadings(PageFacts page, OriginTable origins, DiagnosticBag diagnostics)
    {
        var before = 0;
        foreach (var heading in page.Headings)
        {
            if (heading.Level > before + 1 || (heading.Level == 1 && before > 0))
            {
                var place = origins.Find(page.Route, $"#{heading.Id}", heading.Span);
                diagnostics.Add(Catalog.HeadingOutOfOrder(place, heading.Text, heading.Level, before));
            }
            before = heading.Level;
        }
        if (before == 0)
            diagnostics.Add(Catalog.HeadIncomplete(page.Start, page.Route, HeadPart.Heading));
    }
}
