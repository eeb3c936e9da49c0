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

    /// <summary>
    /// The ledger with the study as a new release, which becomes an edition if the settings say so.
    /// </summary>
    /// <param name="today"><c>yyyy-MM-dd</c>; the release has a later day where the last release has it.</param>
    public Ledger Accept(string today)
    {
        var ledger = LedgerUpdate.Accept(Anchored, Site.PlaceOf, today);
        var isRelease = ledger.Releases.Length > Anchored.Ledger.Releases.Length;
        return isRelease && Site.Settings.EditionOfEachRelease
            ? ledger.WithEdition(ledger.Releases[^1].Date, ledger.Releases.Length)
            : ledger;
    }
}
