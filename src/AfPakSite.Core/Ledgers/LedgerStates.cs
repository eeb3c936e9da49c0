using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>
/// The study at each release of a ledger. It computes them together, because each comes from the one after it.
/// </summary>
public sealed class LedgerStates(Ledger ledger)
{
    /// <summary>The empty state, then the one after each release, the first one first.</summary>
    public ImmutableArray<Snapshot> All { get; } = [Snapshot.Empty, .. ledger.StatesBack().Reverse()];

    /// <summary>The state that an edition shows.</summary>
    public Snapshot Of(Edition edition)
    {
        var state = All[edition.Release];
        return new(edition.Title ?? state.Title, Splice.Apply(edition.Splices, state.Anchors));
    }
}
