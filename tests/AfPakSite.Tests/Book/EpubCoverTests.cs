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

    [Fact]
    public void Is_a_picture_of_any_study() =>
        Assert.NotEqual(EpubCover.Draw(SmallSite.RealSite.Linked), EpubCover.Draw(SmallSite.Tea.Compile().Linked));
}
