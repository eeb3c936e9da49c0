using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public class ScalarsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("tea", 3)]
    [InlineData("𝔸", 1)]
    [InlineData("e\u0301", 2)]
    public void Scalar_values_are_counted(string text, int count) => Assert.Equal(count, Scalars.Count(text));

    [Fact]
    public void Lone_surrogate_counts_as_one() => Assert.Equal(3, Scalars.Count("\uDD38\uD835t"));
}
