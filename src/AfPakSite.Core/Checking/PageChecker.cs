using AfPakSite.Diagnostics;
using AfPakSite.Sites;

namespace AfPakSite.Checking;

/// <summary>Checks what a page must be by itself: titled, in a language, with unique ids, headings in order, nothing inline.</summary>
internal static class PageChecker
{
    public static void Check(PageFacts page, string baseUrl, OriginTable origins, DiagnosticBag diagnostics)
    {
        CheckHead(page, baseUrl, diagnostics);
        foreach (var twice in page.Ids.GroupBy(id => id.Value, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            diagnostics.Add(
                Catalogue.HtmlIdTwice,
                origins.Find(page.Route, $"#{twice.Value}", twice.Span),
                "give one of the two another name",
                twice.Value,
                page.Route
            );
        foreach (var link in page.Links.Where(link => link.Purpose == LinkPurpose.Navigation && link.Name.Length == 0))
            diagnostics.Add(
                Catalogue.LinkWithoutText,
                origins.Find(page.Route, link.Address, link.Span),
                "write between the brackets where it leads",
                origins.Named(page.Route, link.Address)
            );
        foreach (var fault in page.Faults)
            Report(fault, page, origins, diagnostics);
        CheckHeadings(page, origins, diagnostics);
    }

    private static void CheckHead(PageFacts page, string baseUrl, DiagnosticBag diagnostics)
    {
        var start = page.Source.Whole with { Length = 0 };
        if (string.IsNullOrWhiteSpace(page.Title))
            diagnostics.Add(Catalogue.HeadIncomplete, start, "the theme must give it", page.Route, "title");
        if (string.IsNullOrWhiteSpace(page.Language))
            diagnostics.Add(Catalogue.HeadIncomplete, start, "the theme must give it", page.Route, "language");
        if (page.Route == Routes.NotFound)
            return;
        if (page.Canonical is not { } canonical)
            diagnostics.Add(Catalogue.HeadIncomplete, start, "the theme must give it", page.Route, "canonical address");
        else if (OwnAddress(page, baseUrl) is var own && canonical != own)
            diagnostics.Add(Catalogue.BaseUrlMixed, start, $"its address is {own}", page.Route, canonical);
    }

    /// <summary>The address by which programs know a page: of one that leads on, the page to which it leads.</summary>
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
                diagnostics.Add(
                    Catalogue.ImageWithoutAlternative,
                    origins.Find(page.Route, fault.Found, fault.Span),
                    "say between the brackets what it shows",
                    origins.Named(page.Route, fault.Found)
                );
                break;
            case PageFaultKind.InlineCode:
                diagnostics.Add(
                    Catalogue.InlineCode,
                    fault.Span,
                    "the site's own policy would block it: put it into a file",
                    fault.Found
                );
                break;
            case PageFaultKind.BaseElement:
                diagnostics.Add(
                    Catalogue.BaseUrlMixed,
                    fault.Span,
                    "leave the element out: links are relative to their page",
                    page.Route,
                    fault.Found
                );
                break;
        }
    }

    /// <summary>One heading of level 1, and none that skips a level below the one before.</summary>
    private static void CheckHeadings(PageFacts page, OriginTable origins, DiagnosticBag diagnostics)
    {
        var before = 0;
        foreach (var heading in page.Headings)
        {
            if (heading.Level > before + 1 || (heading.Level == 1 && before > 0))
                diagnostics.Add(
                    Catalogue.HeadingOutOfOrder,
                    origins.Find(page.Route, $"#{heading.Id}", heading.Span),
                    LevelHint(before),
                    heading.Text,
                    heading.Level
                );
            before = heading.Level;
        }
        if (before == 0)
            diagnostics.Add(
                Catalogue.HeadIncomplete,
                page.Source.Whole with
                {
                    Length = 0,
                },
                "the theme must give it",
                page.Route,
                "heading"
            );
    }

    private static string LevelHint(int before) =>
        before switch
        {
            0 => "begin with a heading of level 1",
            1 => "after a heading of level 1 comes one of level 2",
            _ => $"after a heading of level {before} comes one of level 2 to {before + 1}",
        };
}
