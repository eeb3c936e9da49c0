using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Writes the same text, given in different bytes, in one form.</summary>
public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData(
        "Les re\u0301fugie\u0301s a\u0300 l\u2019E\u0301lyse\u0301e",
        "Les r\u00E9fugi\u00E9s \u00E0 l\u2019\u00C9lys\u00E9e",
        "French, decomposed"
    )]
    [InlineData(
        "Nghie\u0302n cu\u031B\u0301u ve\u0302\u0300 quan he\u0323\u0302 giu\u031B\u0303a",
        "Nghi\u00EAn c\u1EE9u v\u1EC1 quan h\u1EC7 gi\u1EEFa",
        "Vietnamese, decomposed"
    )]
    [InlineData(
        "\u1112\u1161\u11AB\u1100\u1173\u11AF \u1106\u116E\u11AB\u110C\u1161\u11BC",
        "\uD55C\uAE00 \uBB38\uC7A5",
        "Korean, decomposed"
    )]
    [InlineData("Gro\u0308\u00DFe fu\u0308r O\u0308l", "Gr\u00F6\u00DFe f\u00FCr \u00D6l", "German, decomposed")]
    [InlineData(
        "\u0627\u0653\u062B\u0627\u0631 \u0627\u0654\u0648\u0631\u0648\u0628\u0627 \u0627\u0655\u0644\u0649",
        "\u0622\u062B\u0627\u0631 \u0623\u0648\u0631\u0648\u0628\u0627 \u0625\u0644\u0649",
        "Arabic, decomposed"
    )]
    [InlineData("\u091C\u093C\u092E\u0940\u0928", "\u091C\u093C\u092E\u0940\u0928", "Hindi, decomposed")]
    [InlineData(
        "\u0395\u03BB\u03BB\u03B1\u0301\u03B4\u03B1 \u03B9\u0308\u0301",
        "\u0395\u03BB\u03BB\u03AC\u03B4\u03B1 \u0390",
        "Greek, decomposed"
    )]
    [InlineData("\u0418\u0306 \u0438\u0300 \u0456\u0308", "\u0419 \u045D \u0457", "Cyrillic, decomposed")]
    [InlineData("e\u0302\u0323", "\u1EC7", "marks in another order")]
    [InlineData("\u0628\u0651\u064E", "\u0628\u064E\u0651", "Arabic vowels in another order")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01", "Hangul letters")]
    [InlineData("\uFB01nal \uFB02ow e\uFB00ect", "final flow effect", "ligatures")]
    [InlineData("a\u00A0b\u202Fc\u2009d\u0009e\u3000f", "a b c d e f", "all kinds of space")]
    [InlineData(
        "state\u00ADbuilding\u200B zero\u2060width\uFEFF",
        "statebuilding zerowidth",
        "characters that readers do not see"
    )]
    [InlineData("\u212B \u2126", "\u00C5 \u03A9", "signs that are letters")]
    [InlineData("e\u0323\u0301", "\u1EB9\u0301", "a mark that stays")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307", "marks that no letter has")]
    public void Has_one_form_for_the_same_text(string text, string form, string what)
    {
        Assert.Equal((what, form), (what, CanonicalText.Of(text)));
        Assert.Equal((what, form), (what, CanonicalText.Of(form)));
    }

    [Theory]
    [InlineData("e", "\u00E9")]
    [InlineData("co-op", "coop")]
    [InlineData("a\u0301\u0302", "a\u0302\u0301")]
    [InlineData("\u2013", "\u2014")]
    public void Distinguishes_other_texts(string text, string other) =>
        Assert.NotEqual(CanonicalText.Of(text), CanonicalText.Of(other));
}
