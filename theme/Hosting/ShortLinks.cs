using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Hosting;

/// <summary>
/// The permalinks <c>/l/ID/</c>: pages that redirect, for servers without redirect rules, and records of passages whose
/// words changed. <c>/l/ID/DATE/</c> redirects to the passage in an edition. Where the settings make them rules, only
/// the records are pages.
/// </summary>
/// <remarks>They are written without Razor, because there are hundreds of them and most are never read.</remarks>
internal static class ShortLinks
{
    public static IEnumerable<OutputFile> Of(LinkedSite linked, ThemeAssets assets)
    {
        var (settings, records) = (linked.Site.Settings, new RecordPage(linked, assets));
        var pages = settings.ShortLinksAreRules
            ? []
            : linked.Site.Passages.SelectMany(passage => Redirects(settings, passage));
        return pages.Concat(
            linked
                .Site.Passages.Where(passage => !passage.LeadsAtOnce)
                .Select(passage => new OutputFile(
                    Routes.FileOf(Routes.Permalink(passage.Anchor.Id)),
                    records.Write(passage)
                )
                {
                    IsListed = false,
                })
        );
    }

    /// <summary>The rules of permalinks; pages with these addresses exist unless the settings say rules.</summary>
    public static IEnumerable<(string From, string To)> Rules(LinkedSite linked) =>
        linked.Site.Passages.SelectMany(passage =>
            Leads(passage).Concat(linked.Site.Settings.ShortLinksAreRules ? LeadsToEditions(passage) : [])
        );

    private static IEnumerable<OutputFile> Redirects(SiteSettings settings, PassageRecord passage) =>
        Leads(passage)
            .Select(lead => RedirectPage.Write(settings, lead.From, passage.Anchor.Id, lead.To))
            .Concat(
                passage.Editions.Select(edition =>
                    RedirectPage.Write(
                        settings,
                        Routes.PassageIn(passage.Anchor.Id, edition.Name),
                        $"{passage.Anchor.Id} · {edition.Name}",
                        edition.Address
                    )
                )
            );

    private static IEnumerable<(string From, string To)> Leads(PassageRecord passage) =>
        passage.LeadsAtOnce ? [(Routes.Permalink(passage.Anchor.Id), passage.Address)] : [];

    private static IEnumerable<(string From, string To)> LeadsToEditions(PassageRecord passage) =>
        passage.Editions.Select(edition => (Routes.PassageIn(passage.Anchor.Id, edition.Name), edition.Address));
}
