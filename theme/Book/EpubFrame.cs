using System.Text;
using AfPakSite.Citing;
using AfPakSite.Ledgers;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>Writes the title page and the colophon.</summary>
internal static class EpubFrame
{
    public static EpubChapter TitlePage(Site site)
    {
        var study = site.Settings.Study;
        var body = new StringBuilder(
            $"<section epub:type=\"titlepage\" class=\"titlepage\">\n<h1>{XmlText.Escape(site.Study.Title)}</h1>\n"
        );
        foreach (var author in study.Authors)
        {
            var name = XmlText.Escape(author.Direct);
            body.Append(
                $"<p class=\"author\">{(author.OrcidAddress is { } orcid ? $"<a href=\"{XmlText.Escape(orcid)}\">{name}</a>" : name)}</p>\n"
            );
            foreach (var place in author.WorksAt)
                body.Append($"<p class=\"source\">{XmlText.Escape(place)}</p>\n");
        }
        if (Publication.Of(study, site.Settings.Words.Lists.Comma) is { IsEmpty: false } publication)
            body.Append($"<p class=\"source\">{ReferencePart.Html(publication)}</p>\n");
        if (study.DoiAddress is { } address)
            body.Append($"<p>{Link(address)}</p>\n");
        body.Append($"<p class=\"edition\">{XmlText.Escape(site.Settings.Title)}</p>\n");
        if (site.Settings.License.IsGranted)
            body.Append($"<p>{License(site.Settings.License)}</p>\n");
        return new("titlepage", site.Settings.Words.Book.TitlePage, "titlepage", body.Append("</section>").ToString());
    }

    /// <param name="authors">What the study says of its authors, as XHTML.</param>
    public static EpubChapter Colophon(LinkedSite linked, string authors)
    {
        var (settings, words) = (linked.Site.Settings, linked.Site.Settings.Words);
        var text = new BookText(settings);
        var body = new StringBuilder(
            $"<section epub:type=\"colophon\" role=\"doc-colophon\">\n<h1>{text.Show(words.Book.Colophon)}</h1>\n"
        );
        body.Append(
            $"<p>{text.Show(words.Book.CitedAs)}</p>\n<p class=\"cite\">{EpubBibliography.Entry(settings.Study)}</p>\n"
        );
        if (linked.Site.Register.IsKept && linked.Site.History.Changes.LastRelease is { } date)
            body.Append($"<p>{text.Show(words.Book.Released(LedgerDate.InWords(date, words.Dates)))}</p>\n");
        if (!settings.HasPlaceholderHost)
            AppendAddresses(body, settings, text);
        if (settings.License.IsGranted)
            body.Append(
                $"<p>{text.Show(words.Frame.License(License(settings.License)))} {XmlText.Escape(settings.License.Note ?? "")}</p>\n"
            );
        return new(
            EpubAddresses.Colophon,
            words.Book.Colophon,
            "colophon",
            body.Append(authors).Append("</section>").ToString()
        );
    }

    private static void AppendAddresses(StringBuilder body, SiteSettings settings, BookText text)
    {
        var words = settings.Words.Book;
        body.Append(
            $"<p>{text.Show(words.Newest(Link(settings.Absolute(Routes.Epub)), Link(settings.BaseUrl)))}</p>\n"
        );
        body.Append(
            $"<p>{text.Show(words.Addresses($"<code>{XmlText.Escape(settings.Absolute(Routes.Permalinks))}</code>"))}</p>\n"
        );
    }

    private static string License(License license) =>
        license.Url is { } url
            ? $"<a href=\"{XmlText.Escape(url)}\">{XmlText.Escape(license.Name)}</a>"
            : XmlText.Escape(license.Name);

    private static string Link(string address) =>
        $"<a href=\"{XmlText.Escape(address)}\">{XmlText.Escape(address)}</a>";
}
