using AfPakSite.Ledgers;
using AfPakSite.Sites;

namespace AfPakSite;

/// <summary>A study laid beside its ledger, and the site around it.</summary>
public sealed record AnchoredSite(AnchoredStudy Anchored, Site Site)
{
    public AnchorStatus Status => AnchorStatus.Of(Anchored, Site.Register);

    /// <summary>The ledger as a release of a day.</summary>
    public Ledger Accept(string date) => LedgerUpdate.Accept(Anchored, Site.PlaceOf, date);
}
