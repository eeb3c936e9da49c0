using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Hosting;

/// <summary>Writes a page that leads to another address at once, for servers without redirect rules.</summary>
internal static class RedirectPage
{
    /// <param name="title">The title of the page.</param>
    /// <param name="address">The address that it leads to.</param>
    public static OutputFile Write(SiteSettings settings, string route, string title, string address)
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
