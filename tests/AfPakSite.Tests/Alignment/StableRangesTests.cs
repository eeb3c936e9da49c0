using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>Tells passages that moved from passages that did not.</summary>
public sealed class StableRangesTests
{
    [Fact]
    public void Contain_passages_between_the_same_neighbors()
    {
        var (before, after) = (Passages.OfLetters("abcd").Paragraphs, Passages.OfLetters("axyd").Paragraphs);
        var matching = new Matching(before, after);
        matching.Match(before[0], after[0]);
        matching.Match(before[3], after[3]);
        var ranges = new StableRanges(matching);
        Assert.True(ranges.Contains(before[1], after[1]));
        Assert.True(ranges.Contains(before[1], after[2]));
        Assert.False(ranges.Contains(before[1], after[0]));
        Assert.False(ranges.Contains(before[1], after[3]));
    }

    [Fact]
    public void Ignore_a_neighbor_that_moved()
    {
        var (before, after) = (Passages.OfLetters("abcd").Paragraphs, Passages.OfLetters("xcda").Paragraphs);
        var matching = new Matching(before, after);
        matching.Match(before[0], after[3]);
        matching.Match(before[2], after[1]);
        matching.Match(before[3], after[2]);
        var ranges = new StableRanges(matching);
        Assert.True(ranges.Contains(before[1], after[0]));
        Assert.False(ranges.Contains(before[0], after[3]));
    }
}
