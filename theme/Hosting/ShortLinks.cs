using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

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
                ? Redirect(settings, route, id, passage.Address)
                : new(Routes.FileOf(route), records.Write(passage)) { IsListed = false };
            foreach (var (edition, address, _) in passage.Editions)
                yield return Redirect(settings, Routes.PassageIn(id, edition), $"{id} · {edition}", address);
        }
    }

    private static OutputFile Redirect(SiteSettings settings, string route, string title, string address)
    {
        var target = XmlText.Escape(Routes.Relative(route, address));
        var canonical = XmlText.Escape(settings.AbsolutePage(address));
        var language = settings.ForeignWords is { } words ? $" lang=\"{words}\"" : "";
        var direction = settings.Direction is { } rightToLeft ? $" dir=\"{rightToLeft}\"" : "";
        var text = $"""
            <!DOCTYPE html>
            <html lang="{settings.Language}"{direction}><head><meta charset="utf-8"><title>{title}</title>
            <meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
            <link rel="canonical" href="{canonical}"><meta http-equiv="refresh" content="0; url={target}"></head>
            <body><h1>{title}</h1><p><a href="{target}"{language}>{XmlText.Escape(
                settings.Words.History.ToPassage
            )}</a></p></body></html>

            """;
        return new(Routes.FileOf(route), text) { IsRedirect = true, IsListed = false };
    }
}
