using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Metadata;

/// <summary>Describes the study, its sections and the works that it cites.</summary>
internal static class JsonLdStudy
{
    public static StudyNode Of(Site site)
    {
        var (settings, study) = (site.Settings, WorkOf(site.Settings.Study, site.Settings.BaseUrl, site.Study.Title));
        return new(
            study.Type,
            study.Id,
            study.Name,
            site.Study.Title,
            settings.BaseUrl,
            settings.Language,
            JsonLdText.Known(settings.License.Url),
            IsAccessibleForFree: true,
            study.Author,
            study.DatePublished,
            study.SameAs,
            study.Isbn,
            study.IsPartOf,
            study.Publisher,
            [
                .. site
                    .PagedSections.Where(section => ParentOf(site, section) is null)
                    .Select(section => ReferenceTo(site, section)),
            ],
            [
                .. site
                    .Annotations.Works.Where(work => work is { IsKnown: true, Title: not null })
                    .Select(work => WorkOf(work, settings.Absolute(Routes.Of(work)), work.Title!)),
            ],
            settings.Study.Find("abstract"),
            Keywords.Of(settings.Study) is { IsEmpty: false } keywords ? keywords : null
        );
    }

    public static SectionNode SectionOf(Site site, Section section)
    {
        var (settings, page) = (site.Settings, ReferenceTo(site, section));
        var parent = ParentOf(site, section);
        return new(
            page.Type,
            page.Id,
            page.Name,
            page.Id,
            PositionIn(parent?.Subsections ?? site.Study.Sections, section),
            parent is null
                ? new(SchemaTypes.Of(settings.Study), settings.BaseUrl, site.Study.Title)
                : ReferenceTo(site, parent),
            settings.Language,
            JsonLdText.Known(settings.License.Url),
            IsAccessibleForFree: true,
            JsonLdText.AuthorsOf(settings.Study)
        );
    }

    private static WorkNode WorkOf(Work work, string id, string title)
    {
        var container = ContainerOf(work);
        return new(
            SchemaTypes.Of(work),
            id,
            title,
            JsonLdText.AuthorsOf(work),
            JsonLdText.DateOf(work.Issued?.Start),
            work.DoiAddress,
            work.Type is "book" or "report" ? JsonLdText.Known(work.Find("ISBN")) : null,
            container,
            container is null ? PublisherOf(work) : null
        );
    }

    private static ContainerNode? ContainerOf(Work work)
    {
        if (work.Find("container-title") is not { } container)
            return null;
        ImmutableArray<string> numbers = [.. new[] { work.Find("ISSN"), work.Find("eISSN") }.OfType<string>()];
        return new(
            work.Type.StartsWith("article", StringComparison.Ordinal) ? "Periodical" : "Book",
            container,
            numbers.IsEmpty ? null : numbers,
            PublisherOf(work)
        );
    }

    private static NamedNode? PublisherOf(Work work) =>
        work.Find("publisher") is { } publisher ? new("Organization", publisher) : null;

    private static ReferenceNode ReferenceTo(Site site, Section section) =>
        new(
            SchemaTypes.OfSectionIn(site.Settings.Study),
            site.Settings.Absolute(site.PageOf(section)),
            section.FullTitle
        );

    /// <summary>
    /// The parent of a section with its own page, which also has its own page; null for top-level sections.
    /// </summary>
    private static Section? ParentOf(Site site, Section section) =>
        section.Level == 1
            ? null
            : site.PagedSections.FirstOrDefault(other =>
                other.Subsections.Any(inner => ReferenceEquals(inner, section))
            );

    /// <summary>The position of a section among the body sections of its parent, from 1.</summary>
    private static int PositionIn(ImmutableArray<Section> siblings, Section section) =>
        siblings.TakeWhile(other => !ReferenceEquals(other, section)).Count(other => other.Kind == SectionKind.Body)
        + 1;
}
