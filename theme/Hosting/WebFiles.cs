using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Hosting;

/// <summary>Writes sitemap, robots, headers and redirects.</summary>
internal static class WebFiles
{
    /// <summary>
    /// Allows no other host and nothing inline, and lets scripts give text to the parser only by way of
    /// <c>trusted.js</c>. It leaves <c>frame-ancestors</c> open by choice, because courses embed pages.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types site";

    private const string Encoding = "<meta charset=\"utf-8\">";

    private const string Headers = $"""
        /*
          Content-Security-Policy: {Policy}
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Cross-Origin-Opener-Policy: same-origin
          Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()

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

    /// <summary>A page that contains the security policy, for hosts that send no headers.</summary>
    public static OutputFile WithPolicy(OutputFile page) =>
        page.WithText(
            page.Text.Replace(
                Encoding,
                $"{Encoding}<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">",
                StringComparison.Ordinal
            )
        );

    /// <summary>Netlify's <c>_headers</c>.</summary>
    public static string NetlifyHeaders(SiteSettings settings) =>
        Headers + (settings.Indexable ? "" : HiddenFromSearch) + Immutable;

    /// <summary>
    /// Netlify's <c>_redirects</c>, one rule per line: <c>from to status</c>. Its addresses begin at the root of the
    /// host. The rules of the ledger are forced (<c>301!</c>), because pages with the same addresses exist for other
    /// servers.
    /// </summary>
    public static string NetlifyRedirects(LinkedSite linked)
    {
        var settings = linked.Site.Settings;
        var moved = linked
            .Site.History.FormerPages.Where(page => page.LeadsTo is not null)
            .Select(page => (From: page.Route, To: page.LeadsTo!));
        var shared = linked
            .Site.Editions.SelectMany(edition => edition.SharedPages)
            .Select(page => (From: page.Route, To: page.Target));
        var permanent = ShortLinks.Rules(linked).ToList();
        return string.Concat(
                settings.Redirects.Select(redirect => Rules(settings, redirect.From.Value, redirect.To.Value))
            )
            + (
                settings.ShortLinksAreRules
                    ? string.Concat(permanent.Select(rule => Rules(settings, rule.From, rule.To)))
                    : ""
            )
            + string.Concat(
                moved
                    .Concat(settings.ShortLinksAreRules ? [] : permanent)
                    .Concat(shared)
                    .Concat(EntryRedirects.Of(linked))
                    .Select(rule => $"{settings.Path}{rule.From} {settings.Path}{rule.To} 301!\n")
            );
    }

    /// <summary>
    /// The rule of an address without a page. Below the root of a host there are two, because a proxy may remove the
    /// path of the site from the address; pages of the ledger need no second rule, because they redirect by themselves.
    /// </summary>
    private static string Rules(SiteSettings settings, string from, string to)
    {
        var target = to is ['/', ..] and not ['/', '/', ..] ? settings.Path + to : to;
        string[] addresses = [settings.Path + from, from];
        return string.Concat(addresses.Distinct().Select(address => $"{address} {target} 301\n"));
    }
}
