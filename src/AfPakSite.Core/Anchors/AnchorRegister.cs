using System.Collections.Immutable;

namespace AfPakSite.Anchors;

/// <summary>What the site asks of the ledger: where each anchor answers, what lives on in what, what changed when.</summary>
public sealed class AnchorRegister
{
    private readonly Dictionary<string, Anchor> byId;
    private readonly ILookup<string, string> aliases;
    private readonly FormerPlaces former;
    private readonly Lazy<AnchorHistory> history;

    /// <param name="published">The ledger as it is accepted.</param>
    /// <param name="current">The ledger as the study now has it.</param>
    public AnchorRegister(Ledger published, Ledger current)
    {
        Published = published;
        Current = current;
        byId = current.Anchors.Concat(current.Gone).ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        aliases = current.Gone.Where(anchor => SuccessorOf(anchor) is not null).Select(anchor => (To: SuccessorOf(anchor)!.Id, anchor.Id))
            .Concat(current.Anchors.Where(anchor => anchor.Heading is not null).SelectMany(SectionNames))
            .ToLookup(pair => pair.To, pair => pair.Id, StringComparer.Ordinal);
        former = new(current, SuccessorOf);
        history = new(() => new(published, current));
    }

    /// <summary>The register of a site that has no ledger and publishes nothing.</summary>
    public static AnchorRegister Empty { get; } = new(Ledger.Empty, Ledger.Empty);

    /// <summary>Whether a ledger keeps the ids; without one they are made from the content alone.</summary>
    public bool IsKept => !Published.IsEmpty;

    /// <summary>Whether the accepted ledger already says what the study says.</summary>
    public bool IsUpToDate => LedgerUpdate.IsSame(Published, Current);

    /// <summary>The ledger as it is accepted.</summary>
    public Ledger Published { get; }

    /// <summary>The ledger as the study now has it.</summary>
    public Ledger Current { get; }

    /// <summary>What was published when, and how it read.</summary>
    public AnchorHistory History => history.Value;

    /// <summary>The addresses where something stood that stands elsewhere now, and that have no page of their own any more.</summary>
    public ImmutableArray<FormerPage> FormerPages => former.Pages;

    /// <summary>Whether an anchor may still change its id, because no ledger has accepted it.</summary>
    public bool IsProvisional(string id) => IsKept && byId.TryGetValue(id, out var anchor) && anchor.IsProvisional;

    public Anchor? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The ids and former names that live on in an anchor, as empty elements.</summary>
    public IEnumerable<string> AliasesOf(string id) => aliases[id];

    /// <summary>What stood on a page and stands there no more.</summary>
    public ImmutableArray<FormerPlace> FormerlyOn(string route) => former.On(route);

    /// <summary>What was taken out of the study with only a note in its place.</summary>
    public IEnumerable<FormerPlace> TakenOut => Current.Gone.Where(anchor => SuccessorOf(anchor) is null).Select(anchor => new FormerPlace(anchor.Id, anchor, null));

    /// <summary>The address at which an anchor answers, with its own id as fragment where it is no page.</summary>
    public string AddressOf(Anchor anchor)
    {
        if (anchor.Retired is null)
            return anchor.Address;
        var page = SuccessorOf(anchor)?.Route ?? former.LivePage(anchor.Route);
        return $"{page}#{anchor.Id}";
    }

    /// <summary>What answers for an anchor in the end; null where it was taken out with only a note.</summary>
    private Anchor? SuccessorOf(Anchor anchor)
    {
        var current = anchor;
        for (var steps = 0; current.Retired is { } retired; steps++)
        {
            if (retired.To is null || steps > byId.Count || !byId.TryGetValue(retired.To, out var next))
                return null;
            current = next;
        }
        return current;
    }

    /// <summary>The names that a section had in addresses before.</summary>
    private static IEnumerable<(string To, string Id)> SectionNames(Anchor section) => section.Was
        .Select(address => address.TrimEnd('/').Split('/', '#')[^1])
        .Where(name => name.Length > 0 && name != section.Heading!.Slug)
        .Distinct()
        .Select(name => (section.Id, name));
}
