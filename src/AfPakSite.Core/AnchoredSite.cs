using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Sites;

namespace AfPakSite;

/// <summary>A study with its permanent ids, and the site around it.</summary>
public sealed record AnchoredSite(AnchoredStudy Anchored, Site Site)
{
    public AnchorStatus Status => AnchorStatus.Of(Anchored, Site.Register);

    /// <summary>The report that a release would change most ids; null for an ordinary release.</summary>
    public Diagnostic? MassChange => Ledgers.MassChange.Find(Anchored);

    /// <summary>The ledger with the study as a new release.</summary>
    /// <param name="date">The day of the release, <c>yyyy-MM-dd</c>.</param>
    public Ledger Accept(string date) => LedgerUpdate.Accept(Anchored, Site.PlaceOf, date);
}
