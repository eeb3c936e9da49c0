using AfPakSite.Alignment;
using CsCheck;

namespace AfPakSite.Tests.Alignment;

/// <summary>Compares the longest increasing subsequence with a plain search.</summary>
public sealed class LongestIncreasingSubsequenceTests
{
    [Theory]
    [InlineData(new int[0], new int[0])]
    [InlineData(new[] { 7 }, new[] { 0 })]
    [InlineData(new[] { 3, 2, 1 }, new[] { 2 })]
    [InlineData(new[] { 1, 2, 3 }, new[] { 0, 1, 2 })]
    [InlineData(new[] { 0, 3, 4, 1, 2, 5, 6 }, new[] { 0, 3, 4, 5, 6 })]
    public void Returns_the_positions_of_its_members(int[] numbers, int[] places) =>
        Assert.Equal(places, LongestIncreasingSubsequence.Of(numbers));

    [Fact]
    public void Increases_and_is_as_long_as_any_other() =>
        Gen.Int[-20, 20]
            .Array[0, 40]
            .Sample(numbers =>
            {
                var places = LongestIncreasingSubsequence.Of(numbers).ToList();
                Assert.Equal(places.Distinct().Order(), places);
                var run = places.ConvertAll(place => numbers[place]);
                Assert.Equal(run.Distinct().Order(), run);
                Assert.Equal(LengthOfLongest(numbers), run.Count);
            });

    /// <summary>A plain search in quadratic time.</summary>
    private static int LengthOfLongest(int[] numbers)
    {
        var lengths = new int[numbers.Length];
        for (var index = 0; index < numbers.Length; index++)
            lengths[index] =
                1
                + Enumerable
                    .Range(0, index)
                    .Where(before => numbers[before] < numbers[index])
                    .Select(before => lengths[before])
                    .DefaultIfEmpty(0)
                    .Max();
        return lengths.DefaultIfEmpty(0).Max();
    }
}
