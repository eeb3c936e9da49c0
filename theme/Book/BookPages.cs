using System.Collections.Immutable;
using System.Xml.Linq;
using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Theme.Figures;

namespace AfPakSite.Theme.Book;

/// <summary>
/// The pages of the site about the study as chapters of the book: the same components render them, without what needs a
/// site, and with notes that reading systems open in a popup.
/// </summary>
internal sealed class BookPages(LinkedSite linked, SiteTheme theme, PageRenderer renderer, EpubAddresses addresses)
{
    /// <summary>What works only on a site: forms, menus, downloads, and data for programs.</summary>
    private static readonly HashSet<string> SiteElements = new(StringComparer.Ordinal)
    {
        "nav",
        "form",
        "fieldset",
        "button",
        "input",
        "label",
        "select",
        "output",
        "script",
    };

    private static readonly string[] SiteClasses =
    [
        "imprint",
        "filters",
        "cite-files",
        "Z3988",
        "rate",
        "brace",
        "share",
        "figure-files",
    ];

    /// <summary>The chapters in the order of the site's pages; entries with pages are below their kind.</summary>
    public ImmutableArray<EpubChapter> Chapters()
    {
        var pages = linked
            .Site.Pages.Where(EpubAddresses.IsInBook)
            .Select(page => (Page: page, Content: Render(page)))
            .ToList();
        foreach (var (page, content) in pages)
            addresses.AddPage(page.Route, content);
        var chapters = pages.Select(page => (page.Page, Chapter: Finish(page.Page, page.Content))).ToList();
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

    private XElement Render(Page page)
    {
        var content = Xhtml.Read(renderer.Render(new PageContext(linked, page, theme, InBook: true)).Text);
        content.Descendants().Where(IsOnlyForSites).Remove();
        content.Descendants().Attributes().Where(IsForScripts).Remove();
        foreach (var element in content.Descendants().ToList())
        {
            if (element.Attribute("lang") is { } language)
                element.SetAttributeValue(XNamespace.Xml + "lang", language.Value);
            if (element.Name.Namespace == Xhtml.Svg)
                SetStyle(element);
            if (element.Name == Xhtml.Html + "img")
                element.ReplaceWith((string?)element.Attribute("alt"));
            // A folded list would stay folded on paper and in many reading systems.
            if (element.Name == Xhtml.Html + "details")
                element.Name = Xhtml.Html + "div";
            else if (element.Name == Xhtml.Html + "summary")
                element.Name = Xhtml.Html + "p";
        }
        BookNotes.MoveToEnd(content);
        return content;
    }

    /// <summary>Sets what styles of a book must not set, or what converters of books change.</summary>
    private static void SetStyle(XElement element)
    {
        if (element.Name.LocalName == "a")
            element.SetAttributeValue("color", "inherit");
        if (element.Name.LocalName != "svg")
            return;
        element.SetAttributeValue("direction", "ltr");
        element.SetAttributeValue(
            "font-size",
            FigureSize.All.FirstOrDefault(size => size.Name == (string?)element.Attribute("class"))?.TextSize
        );
    }

    private static bool IsOnlyForSites(XElement element) =>
        SiteElements.Contains(element.Name.LocalName)
        || ((string?)element.Attribute("class"))?.Split(' ').Any(SiteClasses.Contains) == true;

    private static bool IsForScripts(XAttribute attribute) =>
        attribute.Name.LocalName.StartsWith("data-", StringComparison.Ordinal) && attribute.Name != "data-counted";

    /// <summary>The chapter of a page, whose links lead to places of the book as far as it contains them.</summary>
    private EpubChapter Finish(Page page, XElement content)
    {
        foreach (var link in content.Descendants().Where(element => element.Name.LocalName == "a"))
        {
            if (link.Attribute("href") is { } address)
                link.SetAttributeValue("href", addresses.OfTarget(page.Route, address.Value));
        }
        var isGlossary = page is Page.OfKind { Kind.Form: EntryForm.Term };
        if (isGlossary)
            content.Add(new XAttribute(Xhtml.Ops + "type", "glossary"), new XAttribute("role", "doc-glossary"));
        return new(
            EpubAddresses.NameOf(page.Route),
            page.Title,
            isGlossary ? "glossary" : null,
            content.ToString(SaveOptions.DisableFormatting),
            HasOwnTitle: !linked.Site.Settings.IsWord(page.Title)
        );
    }
}
