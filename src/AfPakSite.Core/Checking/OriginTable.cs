using System.Collections.Frozen;
using System.Collections.Immutable;
using AfPakSite.Text;

namespace AfPakSite.Checking;

/// <summary>Finds where an author wrote what a page shows, by the page and the place an address leads to.</summary>
internal sealed class OriginTable(ImmutableArray<Origin> origins, string baseUrl)
{
    private readonly FrozenDictionary<(string Route, string Target), SourceSpan> byTarget = origins
        .Select(origin => (key: (origin.Route ?? "", Key(baseUrl, origin.Route ?? "/", origin.Shown)), origin.Span))
        .DistinctBy(pair => pair.key)
        .ToFrozenDictionary(pair => pair.key, pair => pair.Span);

    /// <summary>The author's place of an address that a page shows, or the place in the page itself.</summary>
    public SourceSpan Find(string route, string shown, SourceSpan inPage)
    {
        var target = Key(baseUrl, route, shown);
        return byTarget.TryGetValue((route, target), out var span) || byTarget.TryGetValue(("", target), out span) ? span : inPage;
    }

    private static string Key(string baseUrl, string route, string shown) =>
        Address.Resolve(baseUrl, route, shown) is { Path: not null } address ? address.ToString() : shown;
}
