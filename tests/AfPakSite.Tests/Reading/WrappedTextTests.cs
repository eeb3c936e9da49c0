namespace AfPakSite.Tests.Reading;

/// <summary>The lines of a wrapped text are joined, although programs that read PDF leave rows of tables wider.</summary>
public sealed class WrappedTextTests
{
    private const string Wrapped =
        "The hills beyond the river are higher than all the people\nwho live below them ever say to others in the evening.\n\n";

    [Theory]
    [InlineData(80, true)]
    [InlineData(2, false)]
    public void Joins_lines_beside_a_few_wide_rows(int paragraphs, bool isWrapped)
    {
        var row = $"Hill{new string(' ', 90)}4,000{new string(' ', 90)}5,000";
        var text = string.Concat(Enumerable.Repeat(Wrapped, paragraphs));
        var site = SmallSite.Tea.With("seeds/study.txt", $"On Tea\n\n1. Leaves\n\n{text}{row}\n\n").Compile();
        Assert.Equal(isWrapped, site.Codes.Contains("study-wrapped"));
        Assert.Equal(!isWrapped, site.Codes.Contains("line-within-sentence"));
    }
}
