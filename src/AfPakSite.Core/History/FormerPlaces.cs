using System.Collections.Immutable;
using AfPakSite.Ledgers;

namespace AfPakSite.History;

/// <summary>A place on a page whose text stands elsewhere now, or was taken out.</summary>
/// <param name="Name">The id that links to it use.</param>
/// <param name="Anchor">What stood there, with its text.</param>
/// <param name="Successor">Where it is now; null where it was taken out.</param>
public sealed record FormerPlace(string Name, Anchor Anchor, Anchor? Successor)
{
    /// <summary>How it reads where it is now, or read last.</summary>
    public string Text => (Successor ?? Anchor).Text;
}

/// <summary>An address that was a page.</summary>
/// <param name="Successor">The section that it is now; null where the section was taken out.</param>
/// <param name="Places">What stood on it.</param>
public sealed record FormerPage(string Route, Anchor Section, Anchor? Successor, ImmutableArray<FormerPlace> Places)
{
    /// <summary>The address to which a server leads on; null for none.</summary>
    /// <remarks>A fragment in it would win over the one that was asked for (RFC 9110, section 10.2.2), so it has none where places had theirs.</remarks>
    public string? LeadsTo => Places.IsEmpty ? Successor?.Address : Successor?.Route;
}

/// <summary>Finds, from every address that an anchor ever had, what that address must show now.</summary>
internal sealed class FormerPlaces
{
    private readonly Dictionary<string, FormerPage> pages = new(StringComparer.Ordinal);
    private readonly ILookup<string, FormerPlace> places;
    private readonly HashSet<string> named;

    public FormerPlaces(AnchorRegister register)
    {
        var current = register.Current;
        var live = current.Anchors.Select(anchor => anchor.Route).ToHashSet(StringComparer.Ordinal);
        var all = current
            .Anchors.Concat(current.Gone)
            .SelectMany(anchor =>
                AddressesOf(anchor).Select(address => Place(address, anchor, register.SuccessorOf(anchor)))
            )
            .ToList();
        foreach (var page in all.Where(place => place.Name.Length == 0 && !live.Contains(place.Route)))
            pages.TryAdd(page.Route, new(page.Route, page.Anchor, page.Successor, [.. OnRoute(page.Route)]));
        places = all.Where(place => place.Name.Length > 0)
            .Select(place => (Page: LivePage(place.Route), Former: place))
            .Where(pair => pair.Former.Successor?.Route != pair.Page)
            .ToLookup(
                pair => pair.Page,
                pair => new FormerPlace(pair.Former.Name, pair.Former.Anchor, pair.Former.Successor),
                StringComparer.Ordinal
            );
        named =
        [
            .. all.Where(place =>
                    place.Successor is { Heading: { HasPage: true } heading } section
                    && heading.Slug == place.Name
                    && section.Route == LivePage(place.Route)
                )
                .Select(place => place.Successor!.Route),
        ];

        IEnumerable<FormerPlace> OnRoute(string route) =>
            all.Where(place => place.Route == route && place.Name.Length > 0)
                .Select(place => new FormerPlace(place.Name, place.Anchor, place.Successor))
                .DistinctBy(place => place.Name);
    }

    public ImmutableArray<FormerPage> Pages => [.. pages.Values.OrderBy(page => page.Route, StringComparer.Ordinal)];

    public ImmutableArray<FormerPlace> On(string route) => [.. places[route].DistinctBy(place => place.Name)];

    /// <summary>Whether links lead to a section's page with the section's own name as fragment: it was a place on a page that leads there now.</summary>
    public bool IsNamed(string route) => named.Contains(route);

    /// <summary>The page that answers a route today: itself, or that of the section which was there.</summary>
    public string LivePage(string route) =>
        pages.TryGetValue(route, out var page) && page.Successor is { } successor ? successor.Route : route;

    /// <summary>The address of the note that an anchor was taken out: the page that it was, or its last name on the page that it stood on.</summary>
    public string NoteOf(Anchor gone) =>
        gone.Heading is { HasPage: true } ? gone.Route : $"{LivePage(gone.Route)}#{gone.Heading?.Slug ?? gone.Id}";

    /// <summary>Every address that leads nowhere by itself: the former ones, and the last one of what is gone.</summary>
    private static IEnumerable<string> AddressesOf(Anchor anchor) =>
        anchor.Retired is null ? anchor.Was : anchor.Was.Prepend(anchor.Address);

    private static (string Route, string Name, Anchor Anchor, Anchor? Successor) Place(
        string address,
        Anchor anchor,
        Anchor? successor
    )
    {
        var hash = address.IndexOf('#');
        return hash < 0
            ? (address, "", anchor, successor)
            : (address[..hash], address[(hash + 1)..], anchor, successor);
    }
}
