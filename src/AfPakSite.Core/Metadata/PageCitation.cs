using AfPakSite.Annotations;
using AfPakSite.Ledgers;
using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>The bibliographic records of pages: of the study, of its parts, and of the site's pages.</summary>
public static class PageCitation
{
    /// <summary>Whether a page is permanent, so that it can be cited.</summary>
    public static bool IsCitable(Page page) => page is not (Page.Former or Page.NotFound);

    /// <summary>The record of a page.</summary>
    /// <param name="site">The site or edition of the page.</param>
    public static Work Of(Site site, Page page)
    {
        if (IsOfStudy(site, page))
            return site.Settings.Study;
        var id = IdOf(site, page);
        return page switch
        {
            Page.OfEdition or Page.WholeStudy when site.Edition is { } edition => EditionOf(site, edition, id),
            Page.OfSection => Part(site, id, page),
            _ => OfSite(site, id, page),
        };
    }

    /// <summary>Whether a page is cited by the record of the study.</summary>
    public static bool IsOfStudy(Site site, Page page) =>
        page is Page.Home || (page is Page.WholeStudy && site.Edition is null);

    /// <summary>
    /// The key of a page in bibliographies; the key of a part of the study begins with the study's key.
    /// </summary>
    public static string IdOf(Site site, Page page)
    {
        var study = site.Settings.Study.Id.Value;
        var earlier = site.Edition is { } edition ? $"{study}-{edition.Name}" : null;
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

    /// <summary>The record of an edition, with the edition's own address, where the text never changes.</summary>
    private static Work EditionOf(Site site, Edition edition, string id)
    {
        var (study, words) = (site.Settings.Study, site.Settings.Words);
        var own = study.Title ?? site.Study.Title;
        var title = words.Citing.EditionTitle(own, edition.Name.InWords(words.Dates));
        return study.Derive(
            study.Id.With(id),
            study.Record with
            {
                Kept = title.StartsWith(own, StringComparison.Ordinal) ? study.Record.Kept : [],
                Variables =
                [
                    new("URL", site.Settings.Permanent(Routes.Edition(edition))),
                    .. study.Variables.Where(variable => variable.Name is not ("DOI" or "URL" or "title")),
                    new("title", title),
                ],
            }
        );
    }

    /// <summary>The record of a passage: the study's record with the passage's address and place.</summary>
    /// <param name="locator">The place: <c>§7.1, sentence 5</c>.</param>
    public static Work Passage(Site site, string id, string locator, string url)
    {
        var study = site.Settings.Study;
        Variable[] own = [new("locator", locator), new("title", study.Title ?? site.Study.Title), new("URL", url)];
        return study.Derive(
            study.Id.With(id),
            study.Record with
            {
                Variables =
                [
                    .. study
                        .Variables.ExceptBy(own.Select(variable => variable.Name), variable => variable.Name)
                        .Concat(own)
                        .OrderBy(variable => variable.Name, StringComparer.Ordinal),
                ],
            }
        );
    }

    /// <summary>The record of a page of the study; its author is the study's.</summary>
    private static Work Part(Site site, string id, Page page)
    {
        var study = site.Settings.Study;
        return study.Derive(
            study.Id.With(id),
            study.Record with
            {
                Type = "chapter",
                Names = [.. study.Names.Where(names => names.Name == "author")],
                Kept = [.. study.Record.KeptIn("title").Select(range => new KeptPiece("container-title", range))],
                Variables =
                [
                    new("URL", site.Settings.Permanent(page.Route)),
                    new("container-title", study.Title ?? site.Study.Title),
                    new("title", page.Title),
                ],
            }
        );
    }

    /// <summary>The record of a page of the site, without author and date.</summary>
    private static Work OfSite(Site site, string id, Page page) =>
        new(
            site.Settings.Study.Id.With(id),
            new(
                "webpage",
                [],
                null,
                "",
                [
                    new("URL", site.Settings.Permanent(page.Route)),
                    new("container-title", site.Settings.Title),
                    new("title", page.Title),
                ]
            ),
            WorkStatus.Identified,
            null,
            null,
            []
        );
}
