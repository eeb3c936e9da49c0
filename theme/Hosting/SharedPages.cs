using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Hosting;

/// <summary>
/// The pages at addresses of an edition that lead to the same text in an earlier edition. Without redirect rules, a
/// script keeps the fragment of the address.
/// </summary>
internal static class SharedPages
{
    public static IEnumerable<OutputFile> Of(LinkedSite linked, ThemeAssets assets) =>
        linked
            .Site.Editions.SelectMany(edition => edition.SharedPages)
            .Select(page => Write(page, linked.Site.Settings, assets));

    private static OutputFile Write(SharedPage page, SiteSettings settings, ThemeAssets assets)
    {
        var title = XmlText.Escape(page.Section?.LinkTextIn(settings.Words) ?? settings.Words.Study.WholeStudy);
        var language = settings.ForeignWords is { } words ? $" lang=\"{words}\"" : "";
        var direction = settings.Direction is { } rightToLeft ? $" dir=\"{rightToLeft}\"" : "";
        var script = Routes.Relative(page.Route, $"/{assets.Script("former").Path}");
        var same = settings.Words.Editions.SameIn(page.Edition.InWords(settings.Words.Dates));
        var text = $"""
            <!DOCTYPE html>
            <html lang="{settings.Language}"{direction}><head><meta charset="utf-8"><title>{title}</title>
            <meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
            <link rel="canonical" href="{XmlText.Escape(
                settings.Absolute(page.Target)
            )}"><script type="module" src="{script}"></script></head>
            <body><h1>{title}</h1><p><a href="{Routes.Relative(
                page.Route,
                page.Target
            )}" data-leads-to="all"{language}>{XmlText.Escape(same)}</a></p></body></html>

            """;
        return new(Routes.FileOf(page.Route), text) { IsRedirect = true, IsListed = false };
    }
}
