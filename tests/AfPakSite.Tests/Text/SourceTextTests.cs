using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public class SourceTextTests
{
    [Theory]
    [InlineData("tea", 0, 1, 1)]
    [InlineData("tea", 3, 1, 4)]
    [InlineData("tea\nhot", 3, 1, 4)]
    [InlineData("tea\nhot", 4, 2, 1)]
    [InlineData("tea\r\nhot", 5, 2, 1)]
    [InlineData("tea\n", 4, 2, 1)]
    [InlineData("\n\n", 1, 2, 1)]
    [InlineData("", 0, 1, 1)]
    [InlineData("tea", 99, 1, 4)]
    [InlineData("tea", -1, 1, 1)]
    public void Lines_and_columns_count_from_1(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("study.txt", text).PositionOf(offset));

    [Theory]
    [InlineData("𝔸bc", 2, 2)]
    [InlineData("𝔸𝔸c", 4, 3)]
    [InlineData("éa", 1, 2)]
    [InlineData("e\u0301a", 2, 3)]
    [InlineData("’–a", 2, 3)]
    public void Columns_count_scalar_values(string text, int offset, int column) =>
        Assert.Equal(column, new SourceText("study.txt", text).PositionOf(offset).Column);

    [Fact]
    public void Columns_count_from_the_line_and_not_from_the_text() =>
        Assert.Equal(new LinePosition(2, 3), new SourceText("study.txt", "𝔸𝔸\n𝔸a!").PositionOf(8));

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 4)]
    [InlineData(2, 3, 6)]
    [InlineData(2, 99, 7)]
    [InlineData(99, 1, 4)]
    [InlineData(0, 0, 0)]
    public void Offset_is_found_by_line_and_column(int line, int column, int offset) =>
        Assert.Equal(offset, new SourceText("study.txt", "tea\nhot").OffsetOf(line, column));

    [Theory]
    [InlineData(1, "tea")]
    [InlineData(2, "hot")]
    [InlineData(3, "")]
    public void Line_has_no_line_end(int line, string text) =>
        Assert.Equal(text, new SourceText("study.txt", "tea\r\nhot\n").Line(line));

    [Fact]
    public void Span_knows_its_text_and_place()
    {
        var span = new SourceText("seeds/study.txt", "tea\nis hot").Whole.Slice(4, 6).Slice(3, 3);
        Assert.Equal("hot", span.Text);
        Assert.Equal("seeds/study.txt:2:4", span.ToString());
        Assert.Equal(new LinePosition(2, 7), span.EndPosition);
    }
}
