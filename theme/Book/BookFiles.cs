using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Book;

/// <summary>The study as a single file: EPUB and PDF.</summary>
internal static class BookFiles
{
    /// <summary>The EPUB and, if requested, an empty PDF, which a browser prints later.</summary>
    public static ImmutableArray<OutputFile> Of(LinkedSite linked, SiteTheme theme, PageRenderer renderer)
    {
        var epub = new OutputFile(Routes.FileOf(Routes.Epub), Epub.Write(linked, theme, renderer));
        return linked.Site.Settings.HasPdf
            ? [epub, new(Routes.FileOf(Routes.Pdf), ImmutableArray<byte>.Empty)]
            : [epub];
    }
}
