using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Exporting;

/// <summary>The course that the site offers for import: a link to each section of the study, nested as they are.</summary>
internal static class Courses
{
    public static OutputFile Study(LinkedSite linked)
    {
        var (site, settings) = (linked.Site, linked.Site.Settings);
        var title = site.Study.Title;
        return new(Routes.Course(null)[1..], CourseCartridge.Write($"{settings.Study.Id.Value}-course", title, settings.Language, Items(site, site.Study.Sections)));
    }

    private static ImmutableArray<CourseItem> Items(Site site, IEnumerable<Section> sections) =>
        [.. sections.Select(section => new CourseItem(section.Id, section.LinkText, site.Settings.Absolute(site.AddressOf(section)), Items(site, section.Subsections)))];
}
