using AfPakSite.Alignment;
using CsCheck;

namespace AfPakSite.Tests.Alignment;

/// <summary>Compares the longest common subsequence with its definition, on short lists of few numbers.</summary>
public sealed class LongestCommonSubsequenceTests
{
    private static readonly Gen<int[]> Words = Gen.Int[0, 4].Array[0, 9];

    [Fact]
    public void Is_as_long_as_the_recursive_definition() =>
        Gen.Select(Words, Words)
            .Sample((left, right) => Assert.Equal(Length(left, right), LongestCommonSubsequence.Length(left, right)));

    [Fact]
    public void Pairs_equal_words_in_order() =>
        Gen.Select(Words, Words)
            .Sample(
                (left, right) =>
                {
                    var counterparts = LongestCommonSubsequence.Match(left, right);
                    int[] places = [.. counterparts.Where(place => place >= 0)];
                    Assert.Equal(LongestCommonSubsequence.Length(left, right), places.Length);
                    Assert.Equal(places.Distinct().Order(), places);
                    Assert.Equal(
                        left.Where((_, index) => counterparts[index] >= 0),
                        places.Select(place => right[place])
                    );
                }
            );

    [Fact]
    public void Similarity_is_at_most_its_bound() =>
        Gen.Select(Words, Words)
            .Sample(
                (left, right) =>
                    Assert.InRange(
                        LongestCommonSubsequence.Similarity(left, right),
                        0,
                        LongestCommonSubsequence.Bound([.. left.Order()], [.. right.Order()])
                    )
            );

    [Fact]
    public void Similarity_is_one_for_equal_texts_and_zero_for_empty_ones()
    {
        Assert.Equal(1, LongestCommonSubsequence.Similarity([1, 2, 3], [1, 2, 3]));
        Assert.Equal(0, LongestCommonSubsequence.Similarity([], []));
    }

    private static int Length(ReadOnlySpan<int> left, ReadOnlySpan<int> right) =>
        left.IsEmpty || right.IsEmpty ? 0
        : left[0] == right[0] ? 1 + Length(left[1..], right[1..])
        : Math.Max(Length(left[1..], right), Length(left, right[1..]));
}
