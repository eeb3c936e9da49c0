using AfPakSite.Ledgers;
using AfPakSite.Sites;

namespace AfPakSite.History;

/// <summary>Makes the sites of the editions.</summary>
public static class EditionSites
{
    /// <summary>The study as it was in each edition of the ledger, each under its own address.</summary>
    public static IEnumerable<Site> Of(Site site) =>
        site.Register.Current.Editions.Select(edition => Of(site, edition));

    private static Site Of(Site site, Edition edition)
    {
        var snapshot = site.Register.Published.StateAfter(edition.Release);
        var study = EditionReader.Read(snapshot, $"the edition of {edition.Date}");
        return new(site.Settings, study, site.Annotations, site.Pages)
        {
            Prefix = Routes.Edition(edition).TrimEnd('/'),
            Edition = edition,
        };
    }
}
