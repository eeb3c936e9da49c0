using System.Globalization;
using System.Text;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>Draws the cover: title, authors, and a row for each section with a mark for each sentence.</summary>
internal static class EpubCover
{
    public const string Picture = "cover.svg";

    private const int Width = 1600;
    private const int Height = 2400;
    private const int Margin = 150;

    /// <summary>The average width of a letter as a fraction of the font size.</summary>
    private const double LetterWidth = 0.48;

    public static EpubChapter Chapter(Site site) =>
        new(
            "cover",
            site.Settings.Words.Book.Cover,
            "cover",
            $"<section epub:type=\"cover\" class=\"cover\"><img role=\"doc-cover\" src=\"{Picture}\" alt=\"{XmlText.Escape(Description(site))}\"/></section>"
        );

    public static string Draw(LinkedSite linked)
    {
        var site = linked.Site;
        var size = site.Study.Title.Length switch
        {
            <= 60 => 150,
            <= 120 => 112,
            _ => 88,
        };
        var svg = new StringBuilder(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="Palatino, 'Palatino Linotype', 'Liberation Serif', serif" fill="#211d18">
            <title>{XmlText.Escape(Description(site))}</title>
            <rect width="{Width}" height="{Height}" fill="#fbf9f4"/>
            <rect width="{Width}" height="28" fill="#7a2e1d"/>

            """
        );
        var y = 330.0;
        var longest = (int)((Width - 2 * Margin) / (size * LetterWidth));
        foreach (var line in LineWrap.Of(site.Study.Title, line => line.Length <= longest))
        {
            AppendText(svg, line, y, size);
            y += size * 1.22;
        }
        y += 40;
        foreach (var author in site.Settings.Study.Authors)
            AppendText(svg, author.Direct, y += 84, 64);
        AppendSentences(svg, linked, y + 150);
        return svg.Append("</svg>\n").ToString();
    }

    private static string Description(Site site) =>
        site.Settings.Words.Book.CoverDescription(
            site.Study.Title,
            string.Join(site.Settings.Words.Lists.Comma, site.Settings.Study.Authors.Select(author => author.Direct))
        );

    private static void AppendSentences(StringBuilder svg, LinkedSite linked, double top)
    {
        var rows = linked.Sentences.GroupBy(place => place.Section).Select(section => section.ToList()).ToList();
        if (rows.Count == 0)
            return;
        var citing = linked.Citations.Select(citation => citation.Place.Id).ToHashSet(StringComparer.Ordinal);
        var step = Math.Min(
            (Width - 2.0 * Margin) / rows.Max(row => row.Count),
            Math.Min(44, (Height - Margin - top) / rows.Count)
        );
        for (var row = 0; row < rows.Count; row++)
        {
            for (var at = 0; at < rows[row].Count; at++)
                svg.Append(
                    $"<rect x=\"{Number(Margin + at * step)}\" y=\"{Number(top + row * step)}\" width=\"{Number(step * 0.72)}\" height=\"{Number(step * 0.72)}\" fill=\"{(citing.Contains(rows[row][at].Id) ? "#7a2e1d" : "#d9d1c2")}\"/>\n"
                );
        }
    }

    private static void AppendText(StringBuilder svg, string text, double y, int size) =>
        svg.Append($"<text x=\"{Margin}\" y=\"{Number(y)}\" font-size=\"{size}\">{XmlText.Escape(text)}</text>\n");

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
