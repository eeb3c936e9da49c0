using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;

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
                .. path.Passages.Select(passage => Item(site, passage)),
                .. path.Steps.Select(step => Item(site, step.Name, step.FullTitleIn(site.Settings.Words), step)),
            ]
        );

    /// <summary>
    /// A passage by its first and its last sentence, which no other passage of the path has; a target of the path may
    /// have the id of one of them.
    /// </summary>
    private static CourseItem Item(Site site, LinkedPassage passage)
    {
        var words = site.Settings.Words;
        var title = words.Lists.Noted(passage.Passage.Title, passage.LabelIn(words));
        var id = $"passage-{passage.Sentences[0].Id}-{passage.Sentences[^1].Id}";
        return Item(site, id, title, passage.Target);
    }

    private static CourseItem Item(Site site, string id, string title, LinkTarget target) =>
        new(id, title, site.Settings.Permanent(target.PermanentRoute), []);

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
                site.Settings.Permanent(Routes.Permalink(section.Id)),
                Items(site, section.Subsections)
            )),
        ];
}
