using System.Text.Encodings.Web;
using AfPakSite.Ledgers;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Hosting;

/// <summary>The permalinks <c>/l/ID/</c> as pages that redirect, for servers without redirect rules.</summary>
/// <remarks>They are written without Razor, because there are hundreds of them and nobody reads one.</remarks>
internal static class ShortLinks
{
    public static IEnumerable<OutputFile> Of(LinkedSite linked)
    {
        var ledger = linked.Site.Register.Current;
        return ledger.Anchors.Concat(ledger.Gone).Select(anchor => Page(linked, anchor));
    }

    private static OutputFile Page(LinkedSite linked, Anchor anchor)
    {
        var route = Routes.Permalink(anchor.Id);
        var settings = linked.Site.Settings;
        var address = linked.Site.History.AddressOf(anchor);
        var target = Routes.Relative(route, address);
        var canonical = settings.AbsolutePage(address);
        var language = settings.ForeignWords is { } words ? $" lang=\"{words}\"" : "";
        var direction = settings.Direction is { } rightToLeft ? $" dir=\"{rightToLeft}\"" : "";
        var text = $"""
            <!DOCTYPE html>
            <html lang="{settings.Language}"{direction}><head><meta charset="utf-8"><title>{anchor.Id}</title>
            <meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
            <link rel="canonical" href="{Encode(canonical)}"><meta http-equiv="refresh" content="0; url={Encode(
                target
            )}"></head>
            <body><h1>{anchor.Id}</h1><p><a href="{Encode(target)}"{language}>{Encode(settings.Words.History.ToPassage)}</a></p></body></html>

            """;
        return new(Routes.FileOf(route), text) { IsRedirect = true, IsListed = false };
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
