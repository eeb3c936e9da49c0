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
    public static ImmutableArray<OutputFile> Render(LinkedSite linked, IEnumerable<OutputFile> exported) =>
        Render(linked, exported, file => file);

    /// <param name="keep">Returns a file that was made with its content where it is kept.</param>
    public static ImmutableArray<OutputFile> Render(
        LinkedSite linked,
        IEnumerable<OutputFile> exported,
        Func<OutputFile, OutputFile> keep
    ) => Render(linked, exported, keep, SiteTheme.Of(linked.Site), Environment.ProcessorCount, CancellationToken.None);

    /// <param name="cores">How many cores to use at most.</param>
    /// <param name="outdated">Stops before the next page when nobody needs the site any more.</param>
    public static ImmutableArray<OutputFile> Render(
        LinkedSite linked,
        IEnumerable<OutputFile> exported,
        Func<OutputFile, OutputFile> keep,
        SiteTheme theme,
        int cores,
        CancellationToken outdated
    )
    {
        // The book takes as long as a fifth of the pages, and the last part is begun first.
        ImmutableArray<Func<PageRenderer, IEnumerable<OutputFile>>> parts =
        [
            _ => exported,
            .. ContextsOf(linked, theme).Select(PartOf),
            _ => theme.Assets.Files,
            _ => ImageFiles.Of(linked.Site),
            renderer => FigureFiles.Of(linked, theme, renderer),
            _ => [Previews.Of(linked)],
            _ => ShortLinks.Of(linked, theme.Assets),
            _ => SharedPages.Of(linked, theme.Assets),
            _ => EntryRedirects.Pages(linked),
            _ => MarkdownTwin.Of(linked),
            _ => [new("llms.txt", LlmsText.Write(linked))],
            renderer => BookFiles.Of(linked, theme, renderer),
            _ => Host.Files(linked, theme.Assets),
        ];
        var files = AllCores
            .Run([.. parts.Select(Kept)], () => new PageRenderer(), cores, outdated)
            .SelectMany(part => part)
            .ToImmutableArray();
        return OfflineWorker.Complete(files);

        static Func<PageRenderer, IEnumerable<OutputFile>> PartOf(PageContext page) =>
            renderer => [renderer.Render(page)];

        Func<PageRenderer, ImmutableArray<OutputFile>> Kept(Func<PageRenderer, IEnumerable<OutputFile>> part) =>
            renderer => [.. part(renderer).Select(file => keep(Complete(file, linked.Site.Settings)))];
    }

    private static IEnumerable<PageContext> ContextsOf(LinkedSite linked, SiteTheme theme) =>
        linked.WithEditions.SelectMany(part => part.Site.Pages.Select(page => new PageContext(part, page, theme)));

    /// <summary>Renders a single page, with the same result as for the whole site.</summary>
    public static OutputFile RenderPage(PageContext page) => Complete(new PageRenderer().Render(page), page.Settings);

    private static OutputFile Complete(OutputFile file, SiteSettings settings) =>
        settings.PolicyInPages && file.IsPage ? WebFiles.WithPolicy(file) : file;
}
