using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Theme.Book;
using AfPakSite.Theme.Figures;
using AfPakSite.Theme.Hosting;
using AfPakSite.Theme.Plain;

namespace AfPakSite.Theme;

/// <summary>Makes the files of a site: pages, assets, the book, Markdown twins and files for hosts.</summary>
public static class SiteRenderer
{
    /// <param name="exported">The site as data.</param>
    public static ImmutableArray<OutputFile> Render(LinkedSite linked, ImmutableArray<OutputFile> exported) =>
        Render(linked, exported, SiteTheme.Of(linked.Site), CancellationToken.None);

    /// <param name="outdated">Stops before the next page when nobody needs the site any more.</param>
    public static ImmutableArray<OutputFile> Render(
        LinkedSite linked,
        ImmutableArray<OutputFile> exported,
        SiteTheme theme,
        CancellationToken outdated
    )
    {
        var renderer = new PageRenderer();
        ImmutableArray<OutputFile> files =
        [
            .. exported,
            .. ContextsOf(linked, theme).Select(Render),
            .. theme.Assets.Files,
            .. FigureFiles.Of(linked, theme, renderer),
            Previews.Of(linked),
            .. ShortLinks.Of(linked, theme.Assets),
            .. SharedPages.Of(linked, theme.Assets),
            .. EntryRedirects.Pages(linked),
            .. MarkdownTwin.Of(linked),
            new("llms.txt", LlmsText.Write(linked)),
            .. BookFiles.Of(linked, theme, renderer),
            .. Host.Files(linked, theme.Assets),
        ];
        return OfflineWorker.Complete(
            linked.Site.Settings.PolicyInPages
                ? [.. files.Select(file => file.IsPage ? WebFiles.WithPolicy(file) : file)]
                : files
        );

        OutputFile Render(PageContext page)
        {
            outdated.ThrowIfCancellationRequested();
            return renderer.Render(page);
        }
    }

    private static IEnumerable<PageContext> ContextsOf(LinkedSite linked, SiteTheme theme) =>
        linked.WithEditions.SelectMany(part => part.Site.Pages.Select(page => new PageContext(part, page, theme)));

    /// <summary>Renders a single page, with the same result as for the whole site.</summary>
    public static OutputFile RenderPage(PageContext page)
    {
        var rendered = new PageRenderer().Render(page);
        return page.Settings.PolicyInPages ? WebFiles.WithPolicy(rendered) : rendered;
    }
}
