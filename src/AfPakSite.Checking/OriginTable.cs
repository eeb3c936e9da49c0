using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Finds the source spans of content by its page and its address.</summary>
internal sealed class OriginTable(ImmutableArray<Origin> origins, string baseUrl)
{
    private readonly ILookup<string, Origin> byTarget = origins.ToLookup(
        origin => Key(baseUrl, origin.Route ?? "/", origin.Shown),
        StringComparer.Ordinal
    );

    /// <summary>The first source span of content; the span in the finished page if the input has none.</summary>
    public SourceSpan Find(string route, string shown, SourceSpan inPage) => FindAll(route, shown, inPage)[0];

    /// <summary>All source spans of content; the span in the finished page if the input has none.</summary>
    public ImmutableArray<SourceSpan> FindAll(string route, string shown, SourceSpan inPage)
    {
        var target = Key(baseUrl, route, shown);
        var places = On(route, target);
        if (places.IsEmpty)
            places = On(null, target);
        return places.IsEmpty ? [inPage] : places;
    }

    /// <summary>An address for messages: from the root of the site, as authors write it.</summary>
    public string Named(string route, string shown) => Key(baseUrl, route, shown);

    private ImmutableArray<SourceSpan> On(string? route, string target) =>
        [.. byTarget[target].Where(origin => origin.Route == route).Select(origin => origin.Span)];

    private static string Key(string baseUrl, string route, string shown) =>
        new AddressResolver(baseUrl, route).Resolve(shown) is { Path: not null } address ? address.ToString() : shown;
}
