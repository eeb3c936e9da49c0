using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Numbers with their nouns.</summary>
public sealed class QuantityTests
{
    [Theory]
    [InlineData(0, "0 links")]
    [InlineData(1, "1 link")]
    [InlineData(3214, "3,214 links")]
    public void Agrees_with_its_noun(int count, string expected) => Assert.Equal(expected, Quantity.Of(count, "link"));
}
