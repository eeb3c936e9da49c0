using AfPakSite.Annotations;
using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>Describes pages for social media and messengers (the Open Graph protocol, ogp.me).</summary>
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

    /// <summary>The authors of a page: those of the study for its text, the site for an entry.</summary>
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
    /// The type of a page. Zotero uses it if no other tag gives the type of the work, as on the landing page of a book,
    /// where it reads any other word as an article.
    /// </summary>
    private static string TypeOf(Work study, Page page) =>
        page switch
        {
            Page.Home => study.Type == "book" ? "book" : "article",
            Page.OfSection or Page.OfEntry => "article",
            _ => "website",
        };
}
