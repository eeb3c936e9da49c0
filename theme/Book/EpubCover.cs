using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Exporting;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Book;

/// <summary>Draws the cover: title, authors, and a row for each section with a mark for each sentence.</summary>
/// <remarks>
/// It is a raster picture, because shelves of reading systems show no other. A text with a letter that has no outline
/// here is left out: readers see it on the title page.
/// </remarks>
internal static class EpubCover
{
    public const string Picture = "cover.png";

    private const int Width = 1000;
    private const int Height = 1500;
    private const int Margin = 94;

    private static readonly int Paper = Color("paper");
    private static readonly int Ink = Color("ink");
    private const byte Accent = CoverCanvas.Tones;
    private const byte Mark = CoverCanvas.Tones + 1;

    private const int AuthorSize = 40;

    /// <summary>The sizes of the title in pixels; the first that fits is used.</summary>
    private static readonly ImmutableArray<int> TitleSizes = [96, 84, 72, 60];

    private const int MostTitleLines = 5;

    public static EpubChapter Chapter(Site site) =>
        new(
            "cover",
            site.Settings.Words.Book.Cover,
            "cover",
            $"<section epub:type=\"cover\" class=\"cover\"><img role=\"doc-cover\" src=\"{Picture}\" alt=\"{XmlText.Escape(Description(site))}\"{new BookText(site.Settings).Attributes}/></section>"
        );

    public static ImmutableArray<byte> Draw(LinkedSite linked)
    {
        var canvas = new CoverCanvas(Width, Height);
        canvas.Fill(new(0, 0, Width, 18), Accent);
        DrawSentences(canvas, linked, WriteTitle(canvas, linked.Site) + 100);
        return Png.Write(
            Width,
            Height,
            canvas.Pixels,
            [.. Enumerable.Range(0, CoverCanvas.Tones).Select(Tone), Color("accent"), Color("rule")]
        );
    }

    /// <summary>A color of the site on paper, by the name of its property.</summary>
    private static int Color(string name) =>
        int.Parse(ThemeSources.Own.Color(name).AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>A color between paper and ink.</summary>
    private static int Tone(int tone) => (Blend(16, tone) << 16) | (Blend(8, tone) << 8) | Blend(0, tone);

    private static int Blend(int shift, int tone)
    {
        var (paper, ink) = ((Paper >> shift) & 0xFF, (Ink >> shift) & 0xFF);
        return paper + (ink - paper) * tone / (CoverCanvas.Tones - 1);
    }

    /// <summary>Writes the title and the authors. Returns the baseline of the last line.</summary>
    private static int WriteTitle(CoverCanvas canvas, Site site)
    {
        var y = 120;
        if (CoverLetters.Have(site.Study.Title))
        {
            var sizes = TitleSizes.Select(size => (Size: size, Lines: LinesOf(site.Study.Title, size))).ToList();
            var (size, lines) = sizes.FirstOrDefault(fit => fit.Lines.Length <= MostTitleLines, sizes[^1]);
            foreach (var line in lines)
                CoverLetters.Write(canvas, line, Margin, y += size * 6 / 5, size);
        }
        y += 40;
        foreach (var author in site.Settings.Study.Authors.Select(author => author.Direct).Where(CoverLetters.Have))
            CoverLetters.Write(canvas, author, Margin, y += AuthorSize * 4 / 3, AuthorSize);
        return y;
    }

    private static ImmutableArray<string> LinesOf(string title, int size) =>
        LineWrap.Of(title, line => CoverLetters.WidthOf(line, size) <= Width - 2 * Margin);

    private static string Description(Site site) =>
        site.Settings.Words.Book.CoverDescription(
            site.Study.Title,
            string.Join(site.Settings.Words.Lists.Comma, site.Settings.Study.Authors.Select(author => author.Direct))
        );

    private static void DrawSentences(CoverCanvas canvas, LinkedSite linked, int top)
    {
        var rows = linked.Sentences.GroupBy(place => place.Section).Select(section => section.ToList()).ToList();
        if (rows.Count == 0)
            return;
        var citing = linked.Citations.Select(citation => citation.Place.Id).ToHashSet(StringComparer.Ordinal);
        // Marks are at least one pixel. Rows and marks that do not fit are left out.
        var step = Math.Max(
            2,
            Math.Min(
                (Width - 2 * Margin) / rows.Max(row => row.Count),
                Math.Min(28, (Height - Margin - top) / rows.Count)
            )
        );
        var size = Math.Max(1, step * 7 / 10);
        foreach (var (row, places) in rows.Index().TakeWhile(row => top + (row.Index + 1) * step <= Height - Margin))
        {
            foreach (
                var (at, place) in places
                    .Index()
                    .TakeWhile(place => Margin + (place.Index + 1) * step <= Width - Margin)
            )
                canvas.Fill(
                    new(Margin + at * step, top + row * step, size, size),
                    citing.Contains(place.Id) ? Accent : Mark
                );
        }
    }
}
