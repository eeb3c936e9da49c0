using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public class TextRangeTests
{
    private static readonly TextRange Range = TextRange.Between(2, 5);

    [Fact]
    public void Range_is_a_piece_of_a_text() => Assert.Equal("cde", Range.Of("abcdefg"));

    [Theory]
    [InlineData(2, 5, true, true)]
    [InlineData(3, 4, true, true)]
    [InlineData(1, 3, false, true)]
    [InlineData(4, 6, false, true)]
    [InlineData(0, 2, false, false)]
    [InlineData(5, 6, false, false)]
    public void Ranges_contain_or_overlap_others(int start, int end, bool contains, bool overlaps)
    {
        Assert.Equal(contains, Range.Contains(TextRange.Between(start, end)));
        Assert.Equal(overlaps, Range.Overlaps(TextRange.Between(start, end)));
    }
}
