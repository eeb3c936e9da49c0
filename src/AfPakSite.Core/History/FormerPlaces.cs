using System.Collections.Immutable;
using AfPakSite.Ledgers;
using AfPakSite.Text;

namespace AfPakSite.History;

/// <summary>A place on a page whose text moved to another page, or was taken out.</summary>
/// <param name="Name">The fragment that links to it use.</param>
/// <param name="Anchor">The anchor that was there, with its text as it reads now or read last.</param>
/// <param name="Successor">The anchor that answers for it: itself if it moved, another one if its text is gone;
/// null where only a note does.</param>
public sealed record FormerPlace(string Name, Anchor Anchor, Anchor? Successor)
{
    /// <summary>Whether its words are in the study: it moved, or its successor contains all of them.</summary>
    public bool IsInStudy => Successor is not null && (Successor.Id == Anchor.Id || Successor.ContainsWordsOf(Anchor));
}

/// <summary>An address that was a section's page.</summary>
/// <param name="Successor">The section that answers for it now; null where only a note does.</param>
/// <param name="Places">The places that were on the page.</param>
public sealed record FormerPage(string Route, Anchor Section, Anchor? Successor, ImmutableArray<FormerPlace> Places)
{
    /// <summary>The address that a server redirects to; null for none.</summary>
    /// <remarks>
    /// A fragment in it would replace the fragment of the request (RFC 9110, section 10.2.2). So it has none where
    /// places on the page had fragments.
    /// </remarks>
    public string? LeadsTo => Places.IsEmpty ? Successor?.Address : Successor?.Route;

    /// <summary>
    /// Whether the page can be published. A longer slug in a ledger was never published: only rules can answer it.
    /// </summary>
    public bool HasFile => CanBePublished(Route);

    internal static bool CanBePublished(string route) =>
        route.Split('/').All(name => name.Length <= Slug.LongestFolder);
}

/// <summary>Finds out what each former address of an anchor must show now.</summary>
internal sealed class FormerPlaces
{
    private readonly Dictionary<string, FormerPage> pages;
    private readonly ILookup<string, FormerPlace> places;
    private readonly HashSet<string> named;

    private readonly string study;

    /// <param name="study">The page of the whole study, which contains all notes.</param>
    public FormerPlaces(AnchorRegister register, string study)
    {
        this.study = study;
        var addresses = register.Current.AllAnchors.SelectMany(anchor => AddressesOf(anchor, register)).ToList();
        pages = PagesOf(addresses, register.Current);
        places = addresses
            .Where(address => !address.IsPage && address.Successor?.Route != LivePage(address.Route))
            .ToLookup(address => LivePage(address.Route), address => address.ToPlace(), StringComparer.Ordinal);
        named = [.. addresses.Where(IsNameOfPage).Select(address => address.Successor!.Route)];
    }

    /// <summary>The former pages, in the order of their addresses.</summary>
    public ImmutableArray<FormerPage> Pages => [.. pages.Values.OrderBy(page => page.Route, StringComparer.Ordinal)];

    /// <summary>The places that are no longer on a page, each name once.</summary>
    public ImmutableArray<FormerPlace> On(string route) => [.. places[route].DistinctBy(place => place.Name)];

    /// <summary>
    /// Whether links lead to a section's page with its own slug as fragment, since it was a place on a page before.
    /// </summary>
    public bool IsNamed(string route) => named.Contains(route);

    /// <summary>
    /// The address of the note that an anchor was removed: its page, or its last name on the page that contained it.
    /// </summary>
    public string NoteOf(Anchor gone)
    {
        var page = LivePage(gone.Route);
        return !FormerPage.CanBePublished(page) ? $"{study}#{gone.Heading?.Slug ?? gone.Id}"
            : gone.Heading is { HasPage: true } ? gone.Route
            : $"{page}#{gone.Heading?.Slug ?? gone.Id}";
    }

    /// <summary>
    /// The page that answers a route now: the route itself, or the page of the section that was there.
    /// </summary>
    private string LivePage(string route) =>
        pages.TryGetValue(route, out var page) && page.Successor is { } successor ? successor.Route : route;

    private bool IsNameOfPage(FormerAddress address) =>
        address.Successor is { Heading: { HasPage: true } heading } section
        && heading.Slug == address.Name
        && section.Route == LivePage(address.Route);

    /// <summary>
    /// The pages that are not pages any more; of several sections that were at one address, the first counts.
    /// </summary>
    private static Dictionary<string, FormerPage> PagesOf(List<FormerAddress> addresses, Ledger current)
    {
        var live = current.Anchors.Select(anchor => anchor.Route).ToHashSet(StringComparer.Ordinal);
        var byRoute = addresses.ToLookup(address => address.Route, StringComparer.Ordinal);
        return addresses
            .Where(address => address.IsPage && !live.Contains(address.Route))
            .DistinctBy(address => address.Route, StringComparer.Ordinal)
            .ToDictionary(
                address => address.Route,
                address => new FormerPage(
                    address.Route,
                    address.Anchor,
                    address.Successor,
                    [
                        .. byRoute[address.Route]
                            .Where(other => !other.IsPage)
                            .Select(other => other.ToPlace())
                            .DistinctBy(place => place.Name),
                    ]
                ),
                StringComparer.Ordinal
            );
    }

    /// <summary>
    /// The addresses of an anchor that lead nowhere by themselves: the former ones, and the last one of an anchor that
    /// is gone.
    /// </summary>
    private static IEnumerable<FormerAddress> AddressesOf(Anchor anchor, AnchorRegister register) =>
        (anchor.Retired is null ? anchor.Was : anchor.Was.Prepend(anchor.Address))
            .Select(address => address.Split('#', 2))
            .Select(parts => new FormerAddress(
                parts[0],
                parts.ElementAtOrDefault(1) ?? "",
                anchor,
                register.SuccessorOf(anchor)
            ));

    /// <param name="Name">The fragment; empty for a page.</param>
    private sealed record FormerAddress(string Route, string Name, Anchor Anchor, Anchor? Successor)
    {
        public bool IsPage => Name.Length == 0;

        public FormerPlace ToPlace() => new(Name, Anchor, Successor);
    }
}
