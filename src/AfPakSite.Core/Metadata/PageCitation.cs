using AfPakSite.Annotations;
using AfPakSite.Ledgers;
using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>What a page of the site is when it is cited: the study itself, a part of it, or a page about it.</summary>
public static class PageCitation
{
    /// <summary>Whether a page can be cited: it stays, and it has an address of its own.</summary>
    public static bool IsCitable(Page page) => page is not (Page.Former or Page.NotFound);

    /// <summary>The work that a page is.</summary>
    /// <param name="site">The site, or the edition of it, that the page belongs to.</param>
    public static Work Of(Site site, Page page)
    {
        if (IsOfStudy(site, page))
            return site.Settings.Study;
        var id = IdOf(site, page);
        return page switch
        {
            Page.OfEdition or Page.WholeStudy when site.Edition is { } edition => EditionOf(site, edition, id),
            Page.OfSection => Part(site, id, page.Title, site.Settings.Absolute(page.Route)),
            _ => OfSite(site, id, page),
        };
    }

    /// <summary>Whether a page is the study: it is cited by its own record, not as a page.</summary>
    public static bool IsOfStudy(Site site, Page page) =>
        page is Page.Home || (page is Page.WholeStudy && site.Edition is null);

    /// <summary>The key of a page in a list of works: that of a part of the study begins with the study's.</summary>
    public static string IdOf(Site site, Page page)
    {
        var study = site.Settings.Study.Id.Value;
        var earlier = site.Edition is { } edition ? $"{study}-{edition.Date}" : null;
        return page switch
        {
            Page.Home => study,
            Page.OfEdition => earlier ?? study,
            Page.WholeStudy => earlier is null ? study : $"{earlier}-study",
            Page.OfSection { Section: var section } => earlier is null
                ? $"{study}-{section.Slug}"
                : $"{earlier}-sections-{section.Slug}",
            _ => $"page-{page.Route.Trim('/').Replace('/', '-')}",
        };
    }

    /// <summary>The study as it was at a time: cited by the edition's own address, which shows that text for ever.</summary>
    private static Work EditionOf(Site site, Edition edition, string id)
    {
        var (study, words) = (site.Settings.Study, site.Settings.Words);
        return study with
        {
            Id = study.Id.With(id),
            SeenAt = null,
            Variables =
            [
                new("URL", site.Settings.BaseUrl.TrimEnd('/') + Routes.Edition(edition)),
                .. study.Variables.Where(variable => variable.Name is not ("DOI" or "URL" or "title")),
                new(
                    "title",
                    words.Citing.EditionTitle(
                        study.Title ?? site.Study.Title,
                        LedgerDate.InWords(edition.Date, words.Dates)
                    )
                ),
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

    /// <summary>A page of the site's own: nobody signs it, and it has no date.</summary>
    private static Work OfSite(Site site, string id, Page page) =>
        new(
            site.Settings.Study.Id.With(id),
            "webpage",
            [],
            null,
            "",
            [
                new("URL", site.Settings.Absolute(page.Route)),
                new("container-title", site.Settings.Title),
                new("title", page.Title),
            ],
            WorkStatus.Identified,
            null,
            null,
            []
        );
}
