using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Book;

/// <summary>
/// The sections that only identify the authors, with the ORCID of one in each paragraph. In a book, their text is where
/// readers look for it: with the author or with the data of the edition, and not in a chapter.
/// </summary>
internal static class AuthorSections
{
    public static IEnumerable<Section> Of(Site site)
    {
        var ids = site.Settings.Study.Authors.Select(author => author.Orcid).OfType<string>().ToList();
        return site.Study.Sections.Where(section =>
            section is { Kind: SectionKind.BackMatter, Paragraphs.IsEmpty: false, Subsections.IsEmpty: true }
            && section.Paragraphs.All(paragraph => ids.Any(id => paragraph.Text.Contains(id, StringComparison.Ordinal)))
        );
    }
}
