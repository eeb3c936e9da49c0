using AfPakSite.Annotations;
using AfPakSite.Ledgers;
using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>What a page of the site is when it is cited: the study itself, a part of it, or a page about it.</summary>
public static class PageCitation
{
    /// <summary>The work that a page is.</summary>
    /// <param name="title">The page's own title.</param>
    public static Work Of(Site site, string route, string title)
    {
        if (IsOfStudy(route))
            return site.Settings.Study;
        if (site.Edition is { } edition && IsOfStudy(Routes.Today(route)))
            return EditionOf(site, edition, IdOf(site, route));
        var url = site.Settings.BaseUrl.TrimEnd('/') + route;
        return Routes.IsOfSection(route) ? Part(site, IdOf(site, route), title, url) : Page(site, route, title, url);
    }

    /// <summary>Whether a page is the study: it is cited by its own record, not as a page.</summary>
    public static bool IsOfStudy(string route) => route is Routes.Home or Routes.Study;

    /// <summary>The study as it was at a time: cited by the edition's own address, which shows that text for ever.</summary>
    private static Work EditionOf(Site site, Edition edition, string id)
    {
        var study = site.Settings.Study;
        return study with
        {
            Id = study.Id.With(id),
            SeenAt = null,
            Variables =
            [
                new("URL", site.Settings.BaseUrl.TrimEnd('/') + Routes.Edition(edition)),
                .. study.Variables.Where(variable => variable.Name is not ("DOI" or "URL" or "title")),
                new("title", $"{study.Title ?? site.Study.Title} (edition of {LedgerDate.InWords(edition.Date)})"),
            ],
        };
    }

    /// <summary>A part of the study under an address of its own; the text is the author's.</summary>
    public static Work Part(Site site, string id, string title, string url)
    {
        var study = site.Settings.Study;
        return study with
        {
            Id = study.Id.With(id),
            Type = "chapter",
            SeenAt = null,
            Names = [.. study.Names.Where(names => names.Name == "author")],
            Variables = [new("URL", url), new("container-title", study.Title ?? site.Study.Title), new("title", title)],
        };
    }

    /// <summary>A page of the site's own: nobody signs it, and it bears no date.</summary>
    private static Work Page(Site site, string route, string title, string url) =>
        new(
            site.Settings.Study.Id.With(IdOf(site, route)),
            "webpage",
            [],
            null,
            "",
            [new("URL", url), new("container-title", site.Settings.Title), new("title", title)],
            WorkStatus.Identified,
            null,
            null,
            []
        );

    /// <summary>The key of a page in a list of works: a section's begins with the study's.</summary>
    public static string IdOf(Site site, string route)
    {
        var study = site.Settings.Study.Id.Value;
        if (IsOfStudy(route))
            return study;
        if (site.Edition is { } edition)
            return $"{study}-{edition.Date}{Routes.Today(route).Replace('/', '-').TrimEnd('-')}";
        return Routes.IsOfSection(route)
            ? $"{study}-{route.Split('/')[^2]}"
            : $"page-{route.Trim('/').Replace('/', '-')}";
    }
}
