using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Hosting;

/// <summary>Writes sitemap, robots, headers and redirects.</summary>
internal static class WebFiles
{
    private const string Headers = """
        /*
          Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Cross-Origin-Opener-Policy: same-origin

        """;

    private const string Immutable = """

        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """;

    private const string HiddenFromSearch = "  X-Robots-Tag: noindex\n";

    /// <summary>The indexable pages (sitemap protocol 0.9): absolute addresses in ordinal order.</summary>
    /// <param name="lastChange">Returns the date of a page's last change; null if it is unknown.</param>
    public static string Sitemap(SiteSettings settings, IEnumerable<string> routes, Func<string, string?> lastChange) =>
        XmlText.Write(xml =>
        {
            xml.Start("urlset", ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
            foreach (var route in routes.Order(StringComparer.Ordinal))
            {
                xml.Start("url");
                xml.Element("loc", settings.Absolute(route));
                if (lastChange(route) is { } date)
                    xml.Element("lastmod", date);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });

    /// <summary>The robots exclusion protocol (RFC 9309).</summary>
    public static string Robots(SiteSettings settings) =>
        settings.Indexable
            ? $"User-agent: *\nAllow: /\n\nSitemap: {settings.Absolute(Routes.Sitemap)}\n"
            : "User-agent: *\nDisallow: /\n";

    /// <summary>
    /// Netlify's <c>_headers</c>. The content security policy allows no other host and nothing inline.
    /// </summary>
    public static string NetlifyHeaders(SiteSettings settings) =>
        Headers + (settings.Indexable ? "" : HiddenFromSearch) + Immutable;

    /// <summary>
    /// Netlify's <c>_redirects</c>, one rule per line: <c>from to status</c>. The rules of the ledger are forced
    /// (<c>301!</c>), because pages with the same addresses exist for other servers.
    /// </summary>
    public static string NetlifyRedirects(LinkedSite linked)
    {
        var moved = linked
            .Site.History.FormerPages.Where(page => page.LeadsTo is not null)
            .Select(page => (From: page.Route, To: page.LeadsTo!));
        var permanent = linked
            .Site.Passages.Where(passage => passage.LeadsAtOnce)
            .Select(passage => (From: Routes.Permalink(passage.Anchor.Id), To: passage.Address));
        return string.Concat(
                linked.Site.Settings.Redirects.Select(redirect => $"{redirect.From.Value} {redirect.To.Value} 301\n")
            ) + string.Concat(moved.Concat(permanent).Select(rule => $"{rule.From} {rule.To} 301!\n"));
    }
}
