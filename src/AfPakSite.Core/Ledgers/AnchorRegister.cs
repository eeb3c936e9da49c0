using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>What the site asks of the ledger: where each anchor answers, what lives on in what, what changed when.</summary>
public sealed class AnchorRegister
{
    private readonly Dictionary<string, Anchor> byId;
    private readonly ILookup<string, string> aliases;

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

    /// <summary>Whether an anchor may still change its id, because no ledger has accepted it.</summary>
    public bool IsProvisional(string id) => IsKept && byId.TryGetValue(id, out var anchor) && anchor.IsProvisional;

    public Anchor? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The ids and former names that live on in an anchor, as empty elements.</summary>
    public IEnumerable<string> AliasesOf(string id) => aliases[id];

    /// <summary>What answers for an anchor in the end; null where it was taken out with only a note.</summary>
    public Anchor? SuccessorOf(Anchor anchor)
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
