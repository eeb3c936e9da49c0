using AfPakSite.Citing;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Figures;

/// <summary>Writes the files of the figures: each picture as SVG, and its numbers as CSV.</summary>
internal static class FigureFiles
{
    public static IEnumerable<OutputFile> Of(LinkedSite linked, SiteTheme theme, PageRenderer renderer)
    {
        var pages = linked.Site.Pages.ToDictionary(page => page.Route, StringComparer.Ordinal);
        foreach (var figure in FigureFile.Of(linked))
        {
            var context = new PageContext(linked, pages[figure.Page], theme, InFile: true);
            var drawing = renderer.Render(
                context,
                new(figure.Drawing.Component, (FigureDrawing.Parameter, figure.Drawing.Figure))
            );
            yield return new(
                Routes.FileOf(Routes.FigureImage(figure.Name)),
                FigureSheet.Write(figure, drawing, theme.Assets.Sources.FigureStyles, linked.Site.Settings)
            );
            yield return new(Routes.FileOf(Routes.FigureNumbers(figure.Name)), Table(figure, linked.Site.Settings));
        }
    }

    /// <summary>
    /// The records, and after an empty one the study's reference, the page and the license, so that a table that was
    /// copied to a disk says where it is from. All records have the same number of fields.
    /// </summary>
    private static string Table(FigureFile figure, SiteSettings settings)
    {
        var (words, fields) = (settings.Words.Figures, figure.Numbers[0].Length);
        return CsvText.Write([
            .. figure.Numbers,
            Filled(),
            Filled(words.Source, ReferenceOf(settings)),
            Filled(words.Address, settings.Permanent(figure.Page)),
            Filled(words.License, settings.License.InOneLine),
        ]);

        string[] Filled(params string[] first) => [.. first, .. Enumerable.Repeat("", fields - first.Length)];
    }

    /// <summary>The study's reference, with author, title, year and DOI.</summary>
    public static string ReferenceOf(SiteSettings settings) =>
        ReferencePart.PlainText(ReferenceFormatter.Format(settings.Study, ReferenceFormatter.Styles[0]));
}
