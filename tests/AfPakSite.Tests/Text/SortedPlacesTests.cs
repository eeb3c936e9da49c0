using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public sealed class SortedPlacesTests
{
    private static readonly TextRange[] Ranges = [new(2, 3), new(5, 1), new(8, 4)];

    [Theory]
    [InlineData(0, -1)]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(99, 2)]
    public void Finds_the_last_item_that_begins_before(int offset, int index) =>
        Assert.Equal(index, SortedPlaces.LastAtOrBefore(Ranges, offset, range => range.Start));

    [Theory]
    [InlineData(0, 2, "")]
    [InlineData(4, 2, "5 2")]
    [InlineData(6, 2, "")]
    [InlineData(0, 99, "8 5 2")]
    public void Finds_the_items_that_overlap(int start, int length, string found) =>
        Assert.Equal(
            found,
            string.Join(
                ' ',
                SortedPlaces
                    .Overlapping(Ranges, new TextRange(start, length), range => range)
                    .Select(range => range.Start)
            )
        );
}
