using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>The states of a ledger, for tests that look at one.</summary>
internal static class LedgerTimes
{
    /// <summary>The state after a release, counted from 1.</summary>
    public static Snapshot StateAfter(this Ledger ledger, int release) => new LedgerStates(ledger).All[release];

    /// <summary>The state that an edition shows.</summary>
    public static Snapshot StateOf(this Ledger ledger, Edition edition) => new LedgerStates(ledger).Of(edition);
}
