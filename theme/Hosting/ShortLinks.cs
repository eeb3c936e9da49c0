using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Hosting;

/// <summary>
/// The permalinks <c>/l/ID/</c>: pages that redirect, for servers without redirect rules, and records of passages whose
/// words changed. <c>/l/ID/DATE/</c> redirects to the passage in an edition.
/// </summary>
/// <remarks>They are written without Razor, because there are hundreds of them and most are never read.</remarks>
internal static class ShortLinks
{
    public static IEnumerable<OutputFile> Of(LinkedSite linked, ThemeAssets assets)
    {
        var (settings, records) = (linked.Site.Settings, new RecordPage(linked, assets));
        foreach (var passage in linked.Site.Passages)
        {
            var (id, route) = (passage.Anchor.Id, Routes.Permalink(passage.Anchor.Id));
            yield return passage.LeadsAtOnce
                ? RedirectPage.Write(settings, route, id, passage.Address)
                : new(Routes.FileOf(route), records.Write(passage)) { IsListed = false };
            foreach (var (edition, address, _) in passage.Editions)
                yield return RedirectPage.Write(settings, Routes.PassageIn(id, edition), $"{id} · {edition}", address);
        }
    }
}
