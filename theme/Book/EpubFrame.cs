using System.Text;
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
                $"<p class=\"author\">{(author.OrcidAddress is { } orcid ? $"<a href=\"{orcid}\">{name}</a>" : name)}</p>\n"
            );
        }
        if (study.Find("container-title") is { } container)
            body.Append(
                $"<p><cite>{XmlText.Escape(container)}</cite>{(study.Issued is null ? "" : $", {study.Year}")}</p>\n"
            );
        return new("titlepage", site.Settings.Words.Book.TitlePage, "titlepage", body.Append("</section>").ToString());
    }

    public static EpubChapter Colophon(LinkedSite linked)
    {
        var (settings, words) = (linked.Site.Settings, linked.Site.Settings.Words);
        var text = new BookText(settings);
        var body = new StringBuilder(
            $"<section epub:type=\"colophon\" role=\"doc-colophon\">\n<h1>{text.Show(words.Book.Colophon)}</h1>\n"
        );
        body.Append(
            $"<p>{text.Show(words.Book.CitedAs)}</p>\n<p class=\"cite\">{EpubApparatus.Entry(settings.Study)}</p>\n"
        );
        if (linked.Site.Register.IsKept && linked.Site.History.Changes.LastRelease is { } date)
            body.Append($"<p>{text.Show(words.Book.Released(LedgerDate.InWords(date, words.Dates)))}</p>\n");
        if (!settings.HasPlaceholderHost)
            AppendAddresses(body, settings, text);
        body.Append(
            $"<p>{text.Show(words.Frame.License(License(settings.License)))} {XmlText.Escape(settings.License.Note ?? "")}</p>\n"
        );
        return new("colophon", words.Book.Colophon, "colophon", body.Append("</section>").ToString());
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
