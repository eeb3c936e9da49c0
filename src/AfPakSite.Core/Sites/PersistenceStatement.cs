using AfPakSite.Wording;

namespace AfPakSite.Sites;

/// <summary>What readers who link to the site may rely on, and what nobody can promise.</summary>
public static class PersistenceStatement
{
    /// <summary>The paragraphs.</summary>
    public static IEnumerable<string> Of(Site site)
    {
        var (settings, words) = (site.Settings, site.Settings.Words.Persistence);
        yield return site.Register.IsKept ? words.Ids : words.NoLedger;
        if (site.Register.IsKept)
            yield return words.Removed;
        yield return NamesIn(settings, words);
        yield return words.Move;
        if (settings.Study.DoiAddress is { } doi)
            yield return words.Published(doi);
    }

    private static string NamesIn(SiteSettings settings, PersistenceWords words) =>
        settings.PermanentBase is { } permanent ? words.PermanentBase(permanent)
        : settings.HasPlaceholderHost ? words.NoHost
        : words.OnlyHost(settings.Host);
}
