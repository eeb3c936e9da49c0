using System.Collections.Immutable;
using AfPakSite.External;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Collects the addresses of other sites that readers can follow from the finished pages.</summary>
public static class ExternalLinks
{
    /// <summary>Each address once, in ordinal order.</summary>
    /// <param name="baseUrl">The address of the site, with a final slash.</param>
    /// <param name="folder">The folder that diagnostics name for finished files.</param>
    public static ImmutableArray<ExternalLink> In(ImmutableArray<OutputFile> files, string baseUrl, string folder) =>
        [
            .. files
                .Where(file => file.IsPage)
                .SelectMany(file => OnPage(PageReader.Read(file, folder), baseUrl))
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
