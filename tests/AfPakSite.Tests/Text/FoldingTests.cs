using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Waever", "waever")]
    [InlineData("Wæver", "waever")]
    [InlineData("Müller", "mueller")]
    [InlineData("Çelik", "celik")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Şahin", "sahin")]
    [InlineData("Ghazālī", "ghazali")]
    [InlineData("ÞÓR", "thor")]
    [InlineData("Ḥamās", "hamas")]
    [InlineData("Việt", "viet")]
    [InlineData("Phở", "pho")]
    [InlineData("e\u0301", "e")]
    [InlineData("İnönü", "inoenue")]
    [InlineData("茶 – Tea’s", "茶 – tea’s")]
    [InlineData("𝔸", "𝔸")]
    [InlineData("", "")]
    public void Latin_letters_become_plain(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));
}
