using AfPakSite.Text;
using CsCheck;

namespace AfPakSite.Tests.Text;

public class UniformTextTests
{
    [Theory]
    [InlineData("Pakistan’s Taliban", "Pakistan's Taliban")]
    [InlineData("World\u00A0 Bank", "World Bank")]
    [InlineData("Tehrik\u2011i\u2011Taliban", "Tehrik-i-Taliban")]
    [InlineData("Tali\u00ADban", "Taliban")]
    [InlineData("Pasht\u016Bn", "Pashtu\u0304n")]
    [InlineData("U.S.–Taliban", "U.S.–Taliban")]
    public void Text_is_uniform(string text, string uniform) => Assert.Equal(uniform, UniformText.Of(text).Text);

    [Theory]
    [InlineData("The World\u00A0 Bank came.", "World Bank", "World\u00A0 Bank")]
    [InlineData("A Tali\u00ADban leader", "Taliban", "Tali\u00ADban")]
    [InlineData("The Pasht\u016Bn came.", "Pashtu\u0304n", "Pasht\u016Bn")]
    [InlineData("Tea is old.", "old", "old")]
    public void Range_leads_back_to_the_text(string text, string found, string original)
    {
        var uniform = UniformText.Of(text);
        var at = uniform.Text.IndexOf(found, StringComparison.Ordinal);
        Assert.Equal(original, uniform.Original(at, found.Length).Of(text));
    }

    [Fact]
    public void Whole_text_is_the_range_of_the_whole_uniform_text() =>
        Gen.String.Sample(text =>
        {
            var uniform = UniformText.Of(text);
            var range = uniform.Original(0, uniform.Text.Length);
            return uniform.Text.Length == 0 || (range.Start >= 0 && range.End <= text.Length && range.Length > 0);
        });
}
