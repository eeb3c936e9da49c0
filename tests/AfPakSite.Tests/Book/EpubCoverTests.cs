using System.Text;
using AfPakSite.Linking;
using AfPakSite.Tests.Exporting;
using AfPakSite.Theme;
using AfPakSite.Theme.Book;

namespace AfPakSite.Tests.Book;

/// <summary>What the cover shows.</summary>
public sealed class EpubCoverTests
{
    [Fact]
    public void Writes_letters_inside_their_width()
    {
        var canvas = new CoverCanvas(200, 100);
        CoverLetters.Write(canvas, "Tea", 10, 70, 60);
        var inked = Enumerable.Range(0, 200 * 100).Where(at => canvas.Pixels[at] > 0).ToList();
        var width = CoverLetters.WidthOf("Tea", 60);
        Assert.InRange(width, 80, 120);
        Assert.InRange(inked.Min(at => at % 200), 10, 16);
        Assert.InRange(inked.Max(at => at % 200), width, 10 + width);
        Assert.InRange(inked.Max(at => at / 200), 69, 72); // on the baseline
        Assert.InRange(inked.Min(at => at / 200), 20, 35); // the top of the capital
        Assert.Contains(CoverCanvas.Tones - 1, canvas.Pixels.ToArray().Select(pixel => (int)pixel));
    }

    /// <summary>The inside of an “o” stays paper.</summary>
    [Fact]
    public void Leaves_counters_open()
    {
        var canvas = new CoverCanvas(100, 100);
        CoverLetters.Write(canvas, "o", 0, 90, 150);
        var middle = CoverLetters.WidthOf("o", 150) / 2;
        Assert.Equal(0, canvas.Pixels[55 * 100 + middle]);
        Assert.NotEqual(0, canvas.Pixels[55 * 100 + 12]);
    }

    [Theory]
    [InlineData("Dynamics of Afghanistan–Pakistan Relations: the Taliban’s", true)]
    [InlineData("چای", false)]
    public void Knows_which_texts_it_can_write(string text, bool can) => Assert.Equal(can, CoverLetters.Have(text));

    /// <summary>A row for each section, and in it a mark for each sentence, in the accent if it cites a work.</summary>
    [Theory]
    [InlineData("the real site")]
    [InlineData("tea")]
    [InlineData("bees")]
    public void Marks_each_sentence(string name)
    {
        var site = SampleSites.Get(name).Linked;
        var citing = site.Citations.Select(citation => citation.Place.Id).ToHashSet(StringComparer.Ordinal);
        var sections = site
            .Sentences.GroupBy(place => place.Section.Id)
            .Select(section => string.Concat(section.Select(place => citing.Contains(place.Id) ? 'c' : '.')));
        Assert.Equal(sections, RowsOf(Draw(site), MarksIn).Select(row => Assert.Single(row.What)));
    }

    /// <summary>Above the marks, in letters of full ink; the height of a line of capitals is two thirds of its size.</summary>
    [Theory]
    [InlineData("tea", 2, 96)]
    [InlineData("the real site", 6, 84)]
    public void Shows_the_title_and_the_author(string name, int lines, int size)
    {
        var cover = Draw(SampleSites.Get(name).Linked);
        var written = RowsOf(cover, InkIn);
        Assert.Equal(lines, written.Count);
        Assert.InRange(written[0].Bottom - written[0].Top, size * 6 / 10, size);
        Assert.InRange(written[^1].Bottom - written[^1].Top, 24, 40);
        Assert.True(written[^1].Bottom < RowsOf(cover, MarksIn)[0].Top);
    }

    /// <summary>A title and a name in letters without outlines are left out.</summary>
    [Fact]
    public void Leaves_out_what_it_cannot_write()
    {
        var site = SmallSite.Tea.Change("seeds/study.txt", "On Tea", "چای").Compile().Linked;
        var written = RowsOf(Draw(site), InkIn);
        var (top, bottom, _) = Assert.Single(written);
        Assert.InRange(bottom - top, 24, 40);
    }

    /// <summary>From paper to ink; then the accent and the marks of other sentences.</summary>
    [Fact]
    public void Has_the_colors_of_the_site()
    {
        var colors = Draw(SampleSites.Get("tea").Linked).Colors.Select(color => $"#{color:x6}").ToList();
        Assert.Equal(CoverCanvas.Tones + 2, colors.Count);
        Assert.Equal(
            [
                ThemeSources.Own.Color("paper"),
                ThemeSources.Own.Color("ink"),
                ThemeSources.Own.Color("accent"),
                ThemeSources.Own.Color("rule"),
            ],
            [colors[0], colors[CoverCanvas.Tones - 1], colors[Accent], colors[Accent + 1]]
        );
    }

    private const int Accent = CoverCanvas.Tones;

    private static PngFile Draw(LinkedSite site) => new([.. EpubCover.Draw(site)]);

    private static IEnumerable<int> PixelsIn(PngFile cover, int y) =>
        Enumerable.Range(0, cover.Width).Select(x => cover.At(x, y));

    private static string InkIn(PngFile cover, int y) =>
        PixelsIn(cover, y).Contains(CoverCanvas.Tones - 1) ? "ink" : "";

    /// <summary>The marks in a row of pixels: <c>c</c> for one in the accent; empty for the band at the top.</summary>
    private static string MarksIn(PngFile cover, int y)
    {
        var marks = new StringBuilder();
        var before = 0;
        foreach (var pixel in PixelsIn(cover, y).TakeWhile(_ => y >= 18))
        {
            if (pixel >= Accent && pixel != before)
                marks.Append(pixel == Accent ? 'c' : '.');
            before = pixel;
        }
        return marks.ToString();
    }

    /// <summary>The bands of pixels in which something is, and what is in them.</summary>
    private static List<(int Top, int Bottom, string[] What)> RowsOf(PngFile cover, Func<PngFile, int, string> read)
    {
        var rows = new List<(int Top, int Bottom, string[] What)>();
        for (var y = 0; y < cover.Height; y++)
        {
            var top = y;
            var what = new HashSet<string>(StringComparer.Ordinal);
            for (; y < cover.Height && read(cover, y) is { Length: > 0 } found; y++)
                what.Add(found);
            if (y > top)
                rows.Add((top, y, [.. what]));
        }
        return rows;
    }
}
