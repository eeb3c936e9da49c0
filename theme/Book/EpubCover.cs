using System.Globalization;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;
using XmlWriter = System.Xml.XmlWriter;

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
            $"<section epub:type=\"cover\" class=\"cover\"><img role=\"doc-cover\" src=\"{Picture}\" alt=\"{XmlText.Escape(Description(site))}\"{new BookText(site.Settings).Attributes}/></section>"
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
        return XmlText.Write(xml =>
        {
            xml.Start(
                "svg",
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("viewBox", $"0 0 {Width} {Height}"),
                ("font-family", "Palatino, 'Palatino Linotype', 'Liberation Serif', serif"),
                ("fill", "#211d18")
            );
            xml.Element(
                "title",
                Description(site),
                ("lang", site.Settings.ForeignWords),
                ("xml:lang", site.Settings.ForeignWords)
            );
            WriteRectangle(xml, 0, 0, Width, Height, "#fbf9f4");
            WriteRectangle(xml, 0, 0, Width, 28, "#7a2e1d");
            WriteSentences(xml, linked, WriteTitle(xml, site, size) + 150);
            xml.WriteEndElement();
        });
    }

    /// <summary>Writes the title and the authors. Returns the baseline of the last line.</summary>
    private static double WriteTitle(XmlWriter xml, Site site, int size)
    {
        var y = 330.0;
        var longest = (int)((Width - 2 * Margin) / (size * LetterWidth));
        foreach (var line in LineWrap.Of(site.Study.Title, line => line.Length <= longest))
        {
            WriteText(xml, line, y, size);
            y += size * 1.22;
        }
        y += 40;
        foreach (var author in site.Settings.Study.Authors)
            WriteText(xml, author.Direct, y += 84, 64);
        return y;
    }

    private static string Description(Site site) =>
        site.Settings.Words.Book.CoverDescription(
            site.Study.Title,
            string.Join(site.Settings.Words.Lists.Comma, site.Settings.Study.Authors.Select(author => author.Direct))
        );

    private static void WriteSentences(XmlWriter xml, LinkedSite linked, double top)
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
                WriteRectangle(
                    xml,
                    Margin + at * step,
                    top + row * step,
                    step * 0.72,
                    step * 0.72,
                    citing.Contains(rows[row][at].Id) ? "#7a2e1d" : "#d9d1c2"
                );
        }
    }

    private static void WriteRectangle(XmlWriter xml, double x, double y, double width, double height, string fill) =>
        xml.Empty(
            "rect",
            ("x", Number(x)),
            ("y", Number(y)),
            ("width", Number(width)),
            ("height", Number(height)),
            ("fill", fill)
        );

    private static void WriteText(XmlWriter xml, string text, double y, int size) =>
        xml.Element("text", text, ("x", Number(Margin)), ("y", Number(y)), ("font-size", Number(size)));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
