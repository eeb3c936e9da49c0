using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Metadata;

/// <summary>
/// Describes pages for search engines in schema.org terms (JSON-LD 1.1): one graph per page, with the subject and the
/// breadcrumb trail. The identifier of a thing is the address of the page or place that describes it.
/// </summary>
public static class JsonLd
{
    /// <summary>The graph of a page as text that is safe in a script element.</summary>
    /// <param name="entryPlace">The fragment of the element that contains the text of an entry's page, with its
    /// <c>#</c>.</param>
    public static string Of(LinkedSite linked, Page page, string entryPlace)
    {
        var trail = TrailOf(linked.Site.Settings, page);
        var graph = new JsonLdGraph(
            "https://schema.org",
            SubjectOf(linked.Site, page, entryPlace) is { } subject ? [subject, trail] : [trail]
        );
        return JsonText
            .Write(graph, MetadataJson.Default.JsonLdGraph)
            .TrimEnd('\n')
            .Replace("<", "\\u003C", StringComparison.Ordinal);
    }

    /// <summary>The subject of a page; null for a page that only lists or helps.</summary>
    private static GraphNode? SubjectOf(Site site, Page page, string entryPlace) =>
        page switch
        {
            Page.OfSection { Section: var section } => JsonLdStudy.SectionOf(site, section),
            Page.OfEntry { Entity: var entity } => JsonLdEntries.EntryOf(site, entity, entryPlace),
            Page.Home => JsonLdStudy.Of(site),
            Page.OfKind { Kind: { SchemaType: SchemaTypes.DefinedTerm } kind } => JsonLdEntries.TermSetOf(
                site,
                kind,
                entryPlace
            ),
            Page.Timeline => JsonLdEntries.EventsOf(site, page.Title),
            _ => null,
        };

    private static TrailNode TrailOf(SiteSettings settings, Page page)
    {
        IEnumerable<TitledRoute> steps =
        [
            new(settings.Title, Routes.Home),
            .. page.Frame.Trail,
            .. page is Page.Home ? [] : new TitledRoute[] { new(page.Title, page.Route) },
        ];
        return new(
            "BreadcrumbList",
            [
                .. steps.Select(
                    (step, index) => new StepNode("ListItem", index + 1, step.Title, settings.Absolute(step.Route))
                ),
            ]
        );
    }
}
