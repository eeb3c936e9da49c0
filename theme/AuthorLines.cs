using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Theme;

/// <summary>
/// The lines below the title of a text that name its authors. A title page shows them, so that it names the authors
/// once, unless the record links the names.
/// </summary>
internal static class AuthorLines
{
    /// <summary>The section that begins with them; null if the title page shows the names of the record.</summary>
    public static Section? Of(Site site) =>
        site.Study.Sections.FirstOrDefault() is { Kind: SectionKind.Preamble } opening
        && ParagraphsOf(site, opening) > 0
            ? opening
            : null;

    /// <summary>The number of paragraphs at the beginning of a section that are such lines.</summary>
    public static int ParagraphsOf(Site site, Section section)
    {
        var authors = site.Settings.Study.Authors;
        if (section.Kind != SectionKind.Preamble || authors.Any(author => author.OrcidAddress is not null))
            return 0;
        var names = authors.Select(author => Folding.Fold(author.Direct)).ToHashSet(StringComparer.Ordinal);
        return Math.Max(
            site.Study.Head.AuthorParagraphs,
            section.Paragraphs.TakeWhile(line => names.Contains(Folding.Fold(WhiteSpace.Collapse(line.Text)))).Count()
        );
    }
}
