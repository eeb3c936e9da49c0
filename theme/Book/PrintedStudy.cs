using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Book;

/// <summary>
/// The whole study as a browser prints it. Its links are absolute, or omitted if the site has a placeholder address,
/// and its citations link to the works cited at its end.
/// </summary>
public static class PrintedStudy
{
    /// <summary>The paper size, which published pages leave to the reader.</summary>
    internal static OutputFile Paper { get; } = new("assets/paper.css", "@page { size: A4 }\n");

    /// <summary>The page and the styles that it loads.</summary>
    public static IEnumerable<OutputFile> Files(LinkedSite linked)
    {
        var theme = SiteTheme.Of(linked.Site.Settings);
        var study = linked.Site.Pages.OfType<Page.WholeStudy>().Single();
        var styles = theme.Assets.Files.Where(file => file.Path.EndsWith(".css", StringComparison.Ordinal));
        return [SiteRenderer.RenderPage(new(linked, study, theme, OnPaper: true)), Paper, .. styles];
    }
}
