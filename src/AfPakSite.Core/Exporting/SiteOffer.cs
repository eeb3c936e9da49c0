using System.Collections.Immutable;
using AfPakSite.Sites;

namespace AfPakSite.Exporting;

/// <summary>What every site offers beside its texts, for readers who search for it.</summary>
/// <param name="Route">Where it is, with a fragment.</param>
/// <param name="Names">The words that readers type for it, in the language of the interface.</param>
internal sealed record SiteOffer(string Route, string Title, string Description, ImmutableArray<string> Names)
{
    public static ImmutableArray<SiteOffer> Of(Site site)
    {
        var words = site.Settings.Words;
        return
        [
            new($"{Routes.Home}#_cite", words.Citing.HowToCite, "", words.Search.ForCiting),
            new($"{Routes.Home}#_contents", words.Search.Downloads, FormatsOf(site), words.Search.ForDownloads),
            new(Routes.Home, words.Search.License, site.Settings.License.Name, words.Search.ForLicense),
            new($"{Routes.About}#_offline", words.Offline.Heading, "", words.Search.ForOffline),
            new($"{Routes.About}#_persistence", words.Persistence.Heading, "", words.Search.ForPersistence),
            new($"{Routes.About}#_data", words.About.Data, "", words.Search.ForData),
        ];
    }

    /// <summary>The words that readers type for what a page offers.</summary>
    public static ImmutableArray<string> NamesOf(Site site, Page page) =>
        page switch
        {
            Page.About => site.Settings.Words.Search.ForAbout,
            Page.Bibliography => site.Settings.Words.Search.ForBibliography,
            Page.Desk => site.Settings.Words.Search.ForDesk,
            _ => [],
        };

    private static string FormatsOf(Site site) =>
        string.Join(site.Settings.Words.Lists.Comma, site.Settings.HasPdf ? ["EPUB", "PDF"] : (string[])["EPUB"]);
}
