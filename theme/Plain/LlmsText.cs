using System.Text;
using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Plain;

/// <summary>
/// Writes <c>llms.txt</c>: an overview of the site for language models, with links to the Markdown twins (llmstxt.org).
/// </summary>
internal static class LlmsText
{
    /// <summary>The format defines this heading: programs may skip its links.</summary>
    private const string Optional = "Optional";

    public static string Write(LinkedSite linked)
    {
        var (site, settings) = (linked.Site, linked.Site.Settings);
        var words = settings.Words.Plain;
        var text = new StringBuilder($"# {MarkdownText.Escape(settings.Title)}\n\n");
        if (settings.Description.Length > 0)
            text.Append($"> {MarkdownText.Escape(settings.Description)}\n\n");
        text.Append(
            $"{MarkdownText.Escape(words.CitedAs(ReferencePart.PlainText(ReferenceFormatter.Format(settings.Study, ReferenceFormatter.Styles[0]))))}\n"
        );
        var license = settings.License.IsGranted
            ? $"{settings.Words.Frame.License(settings.License.Name).Join(part => part, part => part)} "
            : "";
        text.Append($"{MarkdownText.Escape($"{license}{words.Addresses}")}\n");
        Append(text, words.Study, Twins(page => page is Page.WholeStudy or Page.OfSection or Page.Argument));
        foreach (var kind in site.Kinds)
            Append(
                text,
                kind.PluralName,
                Twins(page => page is Page.OfEntry { Entity: var entity } && entity.Kind == kind)
            );
        Append(
            text,
            words.Data,
            [
                (words.StudyData, Routes.StudyData),
                (words.WorksData, Routes.WorksData),
                (words.LinksData, Routes.LinksData),
                (words.AnchorsData, Routes.AnchorsData),
            ]
        );
        Append(
            text,
            Optional,
            site.Pages.Where(page =>
                    page is Page.Timeline or Page.OfKind { Kind.HasPages: false } or Page.Bibliography or Page.About
                )
                .Select(page => (page.Title, page.Route))
        );
        return text.ToString();

        IEnumerable<(string Title, string Route)> Twins(Func<Page, bool> isWanted) =>
            site.Pages.Where(isWanted).Select(page => (page.Title, $"/{MarkdownTwin.FileOf(page.Route)}"));

        void Append(StringBuilder text, string title, IEnumerable<(string Title, string Route)> links)
        {
            var lines = links
                .Select(link => $"- {MarkdownText.Link(link.Title, settings.Absolute(link.Route))}\n")
                .ToList();
            text.Append(lines.Count == 0 ? "" : $"\n## {MarkdownText.Escape(title)}\n\n{string.Concat(lines)}");
        }
    }
}
