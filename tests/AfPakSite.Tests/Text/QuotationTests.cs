using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>
/// Quotation marks are part of the text, and nested ones alternate (Chicago Manual of Style, 18th edition, 6.9).
/// </summary>
public sealed class QuotationTests
{
    [Theory]
    [InlineData("a plain text", "“a plain text”")]
    [InlineData("the “Taliban 2.0”", "“the ‘Taliban 2.0’”")]
    [InlineData("she said “he said ‘no’ twice”", "“she said ‘he said “no” twice’”")]
    [InlineData("Pakistan’s “strategic depth” and the Taliban’s", "“Pakistan’s ‘strategic depth’ and the Taliban’s”")]
    [InlineData("begins ‘alone’", "“begins ‘alone’”")]
    [InlineData("ends inside” of one", "“ends inside’ of one”")]
    [InlineData("", "“”")]
    public void Turns_the_marks_inside(string text, string quoted)
    {
        Assert.Equal(quoted, Quotation.Of(text));
        Assert.Equal(text.Length + 2, quoted.Length);
    }
}
