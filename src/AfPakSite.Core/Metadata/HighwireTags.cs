using System.Globalization;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Sites;

namespace AfPakSite.Metadata;

/// <summary>
/// Describes the study for Google Scholar, Zotero and Crossref (“Inclusion Guidelines for Webmasters”): the tags of the
/// landing page, which represents the whole work. Unknown values are omitted.
/// </summary>
public static class HighwireTags
{
    public static IEnumerable<MetaTag> Of(Site site)
    {
        var (settings, study) = (site.Settings, site.Settings.Study);
        return
        [
            new("citation_title", site.Study.Title),
            .. study.Authors.SelectMany(author => OfAuthor(author, study.Authors.Length == 1)),
            .. Known("citation_publication_date", DateOf(study.Issued?.Start)),
            .. OfType(study),
            .. Known("citation_doi", study.Find("DOI")),
            .. Known("citation_publisher", study.Find("publisher")),
            .. Keywords.Of(study).Select(word => new MetaTag("citation_keywords", word)),
            .. Known("citation_abstract", study.Find("abstract")),
            new("citation_language", study.Find("language") ?? settings.Language),
            new("citation_public_url", settings.BaseUrl),
            .. Known("citation_pdf_url", settings.HasPdf ? settings.Absolute(Routes.Pdf) : null),
        ];
    }

    /// <summary>
    /// The tags of the container or institution. Zotero infers the type of the work from them, so each type has only
    /// its own.
    /// </summary>
    private static IEnumerable<MetaTag> OfType(Work study) =>
        study.Type switch
        {
            "article-journal" =>
            [
                .. Known("citation_journal_title", study.Find("container-title")),
                .. Known("citation_volume", study.Find("volume")),
                .. Known("citation_issue", study.Find("issue")),
                .. Known("citation_issn", study.Find("ISSN")),
                .. Known("citation_issn", study.Find("eISSN")),
                .. Pages(study.Find("page")),
            ],
            "chapter" =>
            [
                .. Known("citation_inbook_title", study.Find("container-title")),
                .. Known("citation_isbn", study.Find("ISBN")),
                .. Pages(study.Find("page")),
            ],
            "paper-conference" =>
            [
                .. Known("citation_conference_title", study.Find("container-title")),
                .. Known("citation_isbn", study.Find("ISBN")),
                .. Pages(study.Find("page")),
            ],
            "thesis" => Known("citation_dissertation_institution", study.Find("publisher")),
            "report" =>
            [
                .. Known("citation_technical_report_institution", study.Find("publisher")),
                .. Known("citation_technical_report_number", study.Find("number")),
            ],
            "book" => Known("citation_isbn", study.Find("ISBN")),
            _ => [],
        };

    private static IEnumerable<MetaTag> OfAuthor(PersonName author, bool alone) =>
        Known("citation_author", Written(author, alone))
            .Concat(author.WorksAt.Select(place => new MetaTag("citation_author_institution", place)))
            .Concat(Known("citation_author_orcid", author.OrcidAddress));

    /// <summary>
    /// The name with the family name first, except for a single author whose name has spaces on both sides of the
    /// comma, which Zotero reads as two authors.
    /// </summary>
    private static string Written(PersonName author, bool alone) =>
        alone && author.Short.Contains(' ') && author.Given?.Contains(' ') == true
            ? $"{author.Given} {author.Short}"
            : author.Inverted;

    /// <summary>
    /// The full date, or only the year if the day is unknown, because Google Scholar does not accept a month without a
    /// day.
    /// </summary>
    private static string? DateOf(EdtfPoint? point) =>
        point switch
        {
            null => null,
            _ when point.Digits.Contains('X') => null,
            { Month: { } month, Day: { } day } => string.Create(
                CultureInfo.InvariantCulture,
                $"{point.Digits}/{month}/{day}"
            ),
            _ => point.Digits,
        };

    private static IEnumerable<MetaTag> Pages(string? pages)
    {
        if (pages is null)
            return [];
        var ends = PageRange.Expanded(pages).Split('-', '–', ',');
        var first = new MetaTag("citation_firstpage", ends[0].Trim());
        return ends.Length > 1 ? [first, new("citation_lastpage", ends[^1].Trim())] : [first];
    }

    private static IEnumerable<MetaTag> Known(string name, string? content) =>
        content is null ? [] : [new(name, content)];
}
