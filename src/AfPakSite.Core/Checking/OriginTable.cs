using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Finds where an author wrote what a page shows, by the page and the place an address leads to.</summary>
internal sealed class OriginTable(ImmutableArray<Origin> origins, string baseUrl)
{
    private readonly ILookup<string, Origin> byTarget = origins.ToLookup(origin => Key(baseUrl, origin.Route ?? "/", origin.Shown), StringComparer.Ordinal);

    /// <summary>The author's place of an address that a page shows, or the place in the page itself.</summary>
    public SourceSpan Find(string route, string shown, SourceSpan inPage)
    {
        var same = byTarget[Key(baseUrl, route, shown)];
        var origin = same.FirstOrDefault(origin => origin.Route == route) ?? same.FirstOrDefault(origin => origin.Route is null);
        return origin?.Span ?? inPage;
    }

    private static string Key(string baseUrl, string route, string shown) =>
        Address.Resolve(baseUrl, route, shown) is { Path: not null } address ? address.ToString() : shown;
}
