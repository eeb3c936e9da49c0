using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Finds where an author wrote what a page shows, by the page and the place an address leads to.</summary>
internal sealed class OriginTable(ImmutableArray<Origin> origins, string baseUrl)
{
    private readonly ILookup<string, Origin> byTarget = origins.ToLookup(
        origin => Key(baseUrl, origin.Route ?? "/", origin.Shown),
        StringComparer.Ordinal
    );

    /// <summary>The first of the author's places of what a page shows, or the place in the page itself.</summary>
    public SourceSpan Find(string route, string shown, SourceSpan inPage) => FindAll(route, shown, inPage)[0];

    /// <summary>The author's places of what a page shows, or the place in the page itself.</summary>
    public ImmutableArray<SourceSpan> FindAll(string route, string shown, SourceSpan inPage)
    {
        var target = Key(baseUrl, route, shown);
        var places = On(route, target);
        if (places.IsEmpty)
            places = On(null, target);
        return places.IsEmpty ? [inPage] : places;
    }

    /// <summary>An address as messages give it: from the root of the site, as authors write it.</summary>
    public string Named(string route, string shown) => Key(baseUrl, route, shown);

    private ImmutableArray<SourceSpan> On(string? route, string target) =>
        [.. byTarget[target].Where(origin => origin.Route == route).Select(origin => origin.Span)];

    private static string Key(string baseUrl, string route, string shown) =>
        new AddressResolver(baseUrl, route).Resolve(shown) is { Path: not null } address ? address.ToString() : shown;
}
