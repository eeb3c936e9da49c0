using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public class DoubleEncodingTests
{
    [Theory]
    [InlineData("Café")]
    [InlineData("Müller")]
    [InlineData("Mónaco")]
    [InlineData("Súper")]
    [InlineData("El Niño")]
    [InlineData("the hill’s tea")]
    [InlineData("a cup – or two")]
    [InlineData("Über alles")]
    [InlineData("maître d’hôtel")]
    [InlineData("20 °C")]
    [InlineData("10\u00A0km")]
    [InlineData("10 €")]
    [InlineData("çay, dağ, ışık")]
    [InlineData("чай")]
    [InlineData("چای")]
    [InlineData("日本のお茶")]
    [InlineData("चाय")]
    [InlineData("🙂")]
    public void Characters_encoded_twice_are_found(string text)
    {
        var twice = Windows1252.Decode(Encoding.UTF8.GetBytes(text)).Replace(Windows1252.None, '\u0081');
        var found = Assert.NotNull(DoubleEncoding.In(twice));
        Assert.Contains(DoubleEncoding.Meant(found.First.Of(twice)), text);
        Assert.Null(DoubleEncoding.In(text));
    }

    [Theory]
    [InlineData("« un café\u00A0» et « voilà\u00A0»")]
    [InlineData("“CAFÉ”—and “É…” – ‘À’")]
    [InlineData("KŘÍŽ, Úžas, LUKÁŠ, BLÍŽ")]
    [InlineData("3×½ and 2×²; Ø±1; Â, «Â», “Â”")]
    [InlineData("große…“ Fuß–Maß")]
    [InlineData("«Está»—dijo. «Está»…")]
    [InlineData("SOCIÉTÉ®, MENÜ–KARTE, naïf…», 5 Ω")]
    [InlineData("120 Å², la liberté¹², Fuß³, SOCIÉTÉ¹")]
    public void Characters_encoded_once_are_not(string text) => Assert.Null(DoubleEncoding.In(text));

    [Fact]
    public void Places_are_counted() => Assert.Equal((new(3, 2), 2), DoubleEncoding.In("CafÃ© and tÃ©"));
}
