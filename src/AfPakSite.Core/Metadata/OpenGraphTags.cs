using AfPakSite.Annotations;
using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>Tells social media and messengers what to show of a page (the Open Graph protocol, ogp.me).</summary>
public static class OpenGraphTags
{
    public static IEnumerable<MetaTag> Of(Site site, Page page)
    {
        var settings = site.Settings;
        List<MetaTag> tags =
        [
            new("og:title", page is Page.Home ? site.Study.Title : page.Title),
            new("og:type", TypeOf(settings.Study, page)),
            new("og:url", settings.Absolute(page.Route)),
            new("og:site_name", settings.Title),
        ];
        if (page.Description.Length > 0)
            tags.Add(new("og:description", page.Description));
        if (settings.Language.Split('-') is [var language, { Length: 2 } territory])
            tags.Add(new("og:locale", $"{language}_{territory}"));
        return tags;
    }

    /// <summary>The names of those who wrote what the page says: the authors of the study where it is its text, else the site.</summary>
    public static IEnumerable<string> AuthorsOf(Site site, Page page) =>
        page switch
        {
            Page.OfSection or Page.Home or Page.WholeStudy => site.Settings.Study.Authors.Select(author =>
                author.Direct
            ),
            Page.OfEntry => [site.Settings.Title],
            _ => [],
        };

    /// <summary>
    /// The kind of page. Zotero goes by it where no other tag tells the type of a work, as on the landing page of a book;
    /// there it would take any other word for an article.
    /// </summary>
    private static string TypeOf(Work study, Page page) =>
        page switch
        {
            Page.Home => study.Type == "book" ? "book" : "article",
            Page.OfSection or Page.OfEntry => "article",
            _ => "website",
        };
}
