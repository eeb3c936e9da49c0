using System.Collections.Immutable;
using AfPakSite.External;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>
/// Collects the addresses of other sites that readers can follow from the finished pages, while these are checked.
/// </summary>
public sealed class ExternalLinks
{
    private readonly List<Located<string>> found = [];

    /// <summary>Adds the addresses on a page.</summary>
    /// <param name="baseUrl">The address of the site, with a final slash.</param>
    public void Add(PageFacts page, string baseUrl) => found.AddRange(OnPage(page, baseUrl));

    /// <summary>Each address once, in ordinal order.</summary>
    public ImmutableArray<ExternalLink> ToImmutable() =>
        [
            .. found
                .OrderBy(link => link.Span.Source.Path, StringComparer.Ordinal)
                .GroupBy(link => ExternalLink.Requested(link.Value), StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new ExternalLink(
                    same.Key,
                    [.. same.Select(link => link.Value).Distinct(StringComparer.Ordinal)],
                    same.First().Span
                )),
        ];

    private static IEnumerable<Located<string>> OnPage(PageFacts page, string baseUrl)
    {
        var resolver = new AddressResolver(baseUrl, page.Route);
        return page
            .Links.Where(link => link.Purpose == LinkPurpose.Navigation && LinkScheme.IsExternal(link.Address))
            .Where(link => resolver.Resolve(link.Address).Path is null)
            .Select(link => new Located<string>(link.Address, link.Span));
    }
}
