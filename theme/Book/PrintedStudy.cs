using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Book;

/// <summary>
/// The whole study as a browser prints it. Its links are absolute, or omitted if the site has a placeholder address,
/// and its citations link to the works cited at its end.
/// </summary>
public static class PrintedStudy
{
    /// <summary>The paper size, which published pages leave to the reader, and the title page.</summary>
    internal static OutputFile Paper { get; } = new("assets/paper.css", ThemeSources.Own.Read("paper.css"));

    /// <summary>
    /// The notes of a printed study: works and terms. More notes would push each other and the marginal heads away from
    /// the lines that they belong to.
    /// </summary>
    internal static IReadOnlyDictionary<string, SentenceNote> Notes(LinkedSite linked) =>
        SentenceNotes
            .Of(linked, linked.Site.Study.AllSections)
            .Select(pair => (pair.Key, Note: pair.Value with { Places = [], Events = [] }))
            .Where(pair => !pair.Note.IsEmpty)
            .ToDictionary(pair => pair.Key, pair => pair.Note, StringComparer.Ordinal);

    /// <summary>The page, and the styles and images that it loads.</summary>
    /// <param name="numbers">The page of each section, from a first printing.</param>
    public static IEnumerable<OutputFile> Files(LinkedSite linked, PageNumbers numbers)
    {
        var theme = SiteTheme.Of(linked.Site);
        var study = linked.Site.Pages.OfType<Page.WholeStudy>().Single();
        return
        [
            SiteRenderer.RenderPage(new(linked, study, theme, numbers)),
            Paper,
            .. theme.Assets.Looks,
            .. ImageFiles.Of(linked.Site),
        ];
    }
}
