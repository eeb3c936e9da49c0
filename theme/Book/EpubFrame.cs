using System.Text;
using AfPakSite.Ledgers;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>Writes what stands before and after everything in the book: the title page, and whose text it is.</summary>
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
        return new("titlepage", "Title page", "titlepage", body.Append("</section>").ToString());
    }

    public static EpubChapter Colophon(LinkedSite linked)
    {
        var (settings, register) = (linked.Site.Settings, linked.Site.Register);
        var body = new StringBuilder(
            "<section epub:type=\"colophon\" role=\"doc-colophon\">\n<h1>About this edition</h1>\n"
        );
        body.Append($"<p>The study is cited as:</p>\n<p class=\"cite\">{EpubApparatus.Entry(settings.Study)}</p>\n");
        if (register.IsKept && linked.Site.History.Changes.LastRelease is { } date)
            body.Append($"<p>This is its text as the site released it on {LedgerDate.InWords(date)}.</p>\n");
        if (!settings.HasPlaceholderHost)
            AppendAddresses(body, settings);
        body.Append(
            $"<p>The text is published under {License(settings.License)}. {XmlText.Escape(settings.License.Note ?? "")}</p>\n"
        );
        return new("colophon", "About this edition", "colophon", body.Append("</section>").ToString());
    }

    private static void AppendAddresses(StringBuilder body, SiteSettings settings)
    {
        body.Append(
            $"<p>The newest edition is at {Link(settings.Absolute(Routes.Epub))}, the site with everything about it at {Link(settings.BaseUrl)}.</p>\n"
        );
        body.Append(
            $"<p>The address below each heading is permanent: it leads to the section wherever it is later. Paragraphs and sentences have such addresses too: <code>{XmlText.Escape(settings.Absolute("/l/"))}</code> and the id that each has in this file.</p>\n"
        );
    }

    private static string License(License license) =>
        license.Url is { } url
            ? $"<a href=\"{XmlText.Escape(url)}\">{XmlText.Escape(license.Name)}</a>"
            : XmlText.Escape(license.Name);

    private static string Link(string address) =>
        $"<a href=\"{XmlText.Escape(address)}\">{XmlText.Escape(address)}</a>";
}
