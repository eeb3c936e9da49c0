using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Sites;
using AfPakSite.Text;
using XmlWriter = System.Xml.XmlWriter;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// Writes a figure as an SVG file that needs nothing else: its title above the picture, its notes and the study's
/// reference below, styles for white paper, and the same reference as metadata (Dublin Core in RDF).
/// </summary>
internal static class FigureSheet
{
    private const int Margin = 24;
    private const int TitleSize = 16;
    private const int TitleLine = 21;
    private const int NoteSize = 12;
    private const int NoteLine = 16;

    /// <summary>Below a narrower picture, the lines of the reference would have few words.</summary>
    private static readonly int LeastWidth = FigureSize.Narrow.Width;

    public static string Write(FigureFile figure, string drawing, string styles, SiteSettings settings)
    {
        var address = settings.Permanent(figure.Page);
        var width = Math.Max(figure.Drawing.Width, Math.Max(LeastWidth, TextWidth.Of(address, NoteSize)));
        var title = TextWidth.Wrap(figure.Title, width, TitleSize);
        var notes = TextWidth.Wrap(string.Join(' ', figure.Notes), width, NoteSize);
        ImmutableArray<string> credit =
        [
            .. new[] { FigureFiles.ReferenceOf(settings), address, settings.License.InOneLine }.SelectMany(line =>
                TextWidth.Wrap(line, width, NoteSize)
            ),
        ];
        var top = Margin + (title.Length * TitleLine) + 6;
        var below = top + figure.Drawing.Height + 16;
        var rule = below + (notes.Length * NoteLine) + 6;
        var height = rule + 6 + (credit.Length * NoteLine) + Margin;
        return XmlText.Write(xml =>
        {
            xml.Start(
                "svg",
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                ("xmlns:dcterms", "http://purl.org/dc/terms/"),
                ("width", Pixels(width + (2 * Margin))),
                ("height", Pixels(height)),
                ("viewBox", $"0 0 {Pixels(width + (2 * Margin))} {Pixels(height)}"),
                ("class", figure.Drawing.Kind),
                ("xml:lang", settings.Language)
            );
            xml.Element("title", figure.Title);
            xml.Element("desc", $"{FigureFiles.ReferenceOf(settings)} {address}");
            WriteMetadata(xml, figure, settings);
            xml.Element("style", styles);
            xml.Empty("rect", ("class", "ground"), ("width", "100%"), ("height", "100%"));
            WriteLines(xml, "title", title, Margin + TitleSize, TitleLine);
            xml.Start("g", ("transform", $"translate({Margin} {Pixels(top)})"));
            xml.WriteRaw(drawing);
            xml.WriteEndElement();
            WriteLines(xml, "notes", notes, below + NoteSize, NoteLine);
            xml.Empty("path", ("class", "rule"), ("d", $"M{Pixels(Margin)} {Pixels(rule)}H{Pixels(Margin + width)}"));
            WriteLines(xml, "credit", credit, rule + 6 + NoteSize, NoteLine);
            xml.WriteEndElement();
        });
    }

    private static void WriteLines(XmlWriter xml, string kind, ImmutableArray<string> lines, int y, int height)
    {
        xml.Start("g", ("class", kind));
        for (var index = 0; index < lines.Length; index++)
            xml.Element("text", lines[index], ("x", Pixels(Margin)), ("y", Pixels(y + (index * height))));
        xml.WriteEndElement();
    }

    private static void WriteMetadata(XmlWriter xml, FigureFile figure, SiteSettings settings)
    {
        xml.Start("metadata");
        xml.Start("rdf:RDF");
        xml.Start("rdf:Description", ("rdf:about", settings.Permanent(Routes.FigureImage(figure.Name))));
        xml.Element("dcterms:title", figure.Title);
        foreach (var author in settings.Study.Authors)
            xml.Element("dcterms:creator", author.Direct);
        if (CitationsFigure.YearOf(settings.Study) is { } year)
            xml.Element("dcterms:date", year);
        xml.Element("dcterms:bibliographicCitation", FigureFiles.ReferenceOf(settings));
        if (settings.Study.DoiAddress is { } doi)
            xml.Empty("dcterms:source", ("rdf:resource", doi));
        xml.Empty("dcterms:isPartOf", ("rdf:resource", settings.Permanent(figure.Page)));
        if (settings.License.Url is { } license)
            xml.Empty("dcterms:license", ("rdf:resource", license));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Pixels(int pixels) => pixels.ToString(CultureInfo.InvariantCulture);
}
