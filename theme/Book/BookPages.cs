using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Book;

/// <summary>
/// The pages of the site about the study as chapters of the book: the same components render them, without what needs a
/// site, and with notes that reading systems open in a popup.
/// </summary>
internal sealed class BookPages(LinkedSite linked, SiteTheme theme, PageRenderer renderer, EpubAddresses addresses)
{
    /// <summary>The chapters in the order of the site's pages; entries with pages are below their kind.</summary>
    public ImmutableArray<EpubChapter> Chapters()
    {
        var pages = linked
            .Site.Pages.Where(EpubAddresses.IsInBook)
            .Select(page => (Page: page, Content: ChapterWriter.Write(Render(page), SemanticsOf(page))))
            .ToList();
        foreach (var (page, content) in pages)
            addresses.AddPage(page.Route, content.Ids);
        var chapters = pages.Select(page => (page.Page, Chapter: Finish(page.Page, page.Content.Markup))).ToList();
        var entries = chapters.ToLookup(
            chapter => (chapter.Page as Page.OfEntry)?.Entity.Kind.Id,
            chapter => chapter.Chapter
        );
        return
        [
            .. chapters
                .Where(chapter => chapter.Page is not Page.OfEntry)
                .Select(chapter =>
                    chapter.Page is Page.OfKind { Kind: var kind }
                        ? chapter.Chapter with
                        {
                            Inner = [.. entries[kind.Id]],
                        }
                        : chapter.Chapter
                ),
        ];
    }

    private string Render(Page page) => renderer.Render(new PageContext(linked, page, theme, InBook: true)).Text;

    /// <summary>The chapter of a page, whose links lead to places of the book as far as it contains them.</summary>
    private EpubChapter Finish(Page page, ChapterMarkup content)
    {
        return new(
            EpubAddresses.NameOf(page.Route),
            page.Title,
            IsGlossary(page) ? "glossary" : null,
            content.With(address => addresses.OfTarget(page.Route, address)),
            HasOwnTitle: !linked.Site.Settings.IsWord(page.Title)
        );
    }

    private static bool IsGlossary(Page page) => page is Page.OfKind { Kind.Form: EntryForm.Term };

    private static string SemanticsOf(Page page) =>
        IsGlossary(page) ? " epub:type=\"glossary\" role=\"doc-glossary\"" : "";
}
