using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Wording;

namespace AfPakSite.Exporting;

/// <summary>The course packages of the site: one of the study by section, and one of each reading path.</summary>
internal static class Courses
{
    public static IEnumerable<OutputFile> Of(LinkedSite linked) =>
        linked.Paths.Select(path => Path(linked.Site, path)).Prepend(Study(linked.Site));

    private static OutputFile Study(Site site) =>
        Course(site, Routes.StudyCourse, "course-study", site.Study.Title, Items(site, site.Study.Sections));

    private static OutputFile Path(Site site, LinkedPath path) =>
        Course(
            site,
            Routes.CourseOf(path.Path),
            $"course-path-{path.Path.Id.Value}",
            path.Path.Title,
            [
                .. path.Steps.Select(step => new CourseItem(
                    step.IsPassage ? step.Id : $"{step.Word}-{step.Id}",
                    TitleOf(step, site.Settings.Words),
                    site.Settings.Absolute(step.Url),
                    []
                )),
            ]
        );

    /// <summary>
    /// The title of a step. The first words of a paragraph or a sentence are not clear alone, so the section precedes
    /// them.
    /// </summary>
    private static string TitleOf(LinkTarget step, Words words) =>
        step.Kind is LinkKind.Paragraph or LinkKind.Sentence
            ? words.Lists.Labeled(step.Section!.LabelIn(words), step.Title)
            : step.Title;

    private static OutputFile Course(
        Site site,
        string route,
        string id,
        string title,
        ImmutableArray<CourseItem> items
    ) => new(Routes.FileOf(route), CourseCartridge.Write(id, title, site.Settings.Language, items));

    private static ImmutableArray<CourseItem> Items(Site site, IEnumerable<Section> sections) =>
        [
            .. sections.Select(section => new CourseItem(
                section.Id,
                section.LinkTextIn(site.Settings.Words),
                site.Settings.Absolute(site.AddressOf(section)),
                Items(site, section.Subsections)
            )),
        ];
}
