using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>
/// Reports pages that Hypothes.is would treat as one document, because they share an address, a DOI or a PDF. The page
/// checker checks the canonical address of each page.
/// </summary>
internal static class IdentityChecker
{
    public static void Check(ImmutableArray<PageFacts> pages, string baseUrl, DiagnosticBag diagnostics)
    {
        var owners = pages.ToDictionary(
            page => baseUrl.TrimEnd('/') + page.Route,
            page => page.Route,
            StringComparer.Ordinal
        );
        foreach (var page in pages.Where(page => page.LeadsTo is null))
        {
            foreach (var identity in IdentitiesOf(page, baseUrl))
            {
                if (
                    !owners.TryAdd(identity.Value, page.Route)
                    && owners[identity.Value] is var owner
                    && owner != page.Route
                )
                    diagnostics.Add(Catalog.MetadataSharedIdentity(identity, owner, page.Route));
            }
        }
    }

    private static IEnumerable<Located<string>> IdentitiesOf(PageFacts page, string baseUrl)
    {
        foreach (var alias in page.Metadata.Aliases)
        {
            if (Uri.TryCreate(new Uri(baseUrl.TrimEnd('/') + page.Route), alias.Value, out var uri))
                yield return alias.With(uri.AbsoluteUri);
        }
        foreach (var tag in page.Metadata.Tags)
        {
            if (tag.Name is "citation_pdf_url")
                yield return new(tag.Content, tag.Span);
            else if (tag.Name is "citation_doi" or "dc.identifier")
                yield return new(
                    $"doi:{(tag.Content.StartsWith("doi:", StringComparison.Ordinal) ? tag.Content[4..] : tag.Content)}",
                    tag.Span
                );
        }
    }
}
