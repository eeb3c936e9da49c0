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
        aliases = current
            .Anchors.SelectMany(anchor => anchor.Names.Skip(1).Select(name => (To: anchor.Id, name)))
            .Concat(
                current
                    .Gone.Where(anchor => SuccessorOf(anchor) is not null)
                    .SelectMany(anchor =>
                        anchor.Names.Prepend(anchor.Id).Distinct().Select(name => (To: SuccessorOf(anchor)!.Id, name))
                    )
            )
            .ToLookup(pair => pair.To, pair => pair.name, StringComparer.Ordinal);
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

    /// <summary>Whether links lead to the page of a section by the section's own name as fragment.</summary>
    public bool IsNamed(string route) => former.IsNamed(route);

    /// <summary>What was taken out of the study with only a note in its place.</summary>
    public IEnumerable<FormerPlace> TakenOut =>
        Current
            .Gone.Where(anchor => SuccessorOf(anchor) is null)
            .SelectMany(anchor => anchor.Names.Select(name => new FormerPlace(name, anchor, null)));

    /// <summary>The address at which an anchor answers: its own, its id within what it lives on in, or the note that it was taken out.</summary>
    public string AddressOf(Anchor anchor)
    {
        if (anchor.Retired is null)
            return anchor.Address;
        return SuccessorOf(anchor) is { } successor ? $"{successor.Route}#{anchor.Id}" : former.NoteOf(anchor);
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
}
