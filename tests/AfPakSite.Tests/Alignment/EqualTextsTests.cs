using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>
/// Which of equal texts is which. Each list is written as letters, a letter for a text, with a stroke before the next section:
/// <c>ab|a</c> is a text a and a text b in section 0, and a text a in section 1.
/// </summary>
public sealed class EqualTextsTests
{
    [Theory]
    [InlineData("abc", "abc", "0 1 2")]
    [InlineData("abc", "cab", "1 2 0")]
    [InlineData("abc", "axc", "0 - 2")]
    [InlineData("ab|c", "a|bc", "0 1 2")]
    public void Stands_once_and_is_known_wherever_it_goes(string old, string fresh, string pairs) =>
        AssertPairs(old, fresh, pairs);

    [Theory]
    [InlineData("xay|zaw", "xay|zaw", "0 1 2 3 4 5")]
    [InlineData("xay|zaw", "zaw|xay", "3 4 5 0 1 2")]
    [InlineData("xay|zaw", "xay|zw", "0 1 2 3 - 4")]
    [InlineData("xay|zaw", "xy|zaw", "0 - 1 2 3 4")]
    [InlineData("xa|za", "xqa|qza", "0 2 4 5")]
    public void Stands_twice_and_is_known_by_what_surrounds_it(string old, string fresh, string pairs) =>
        AssertPairs(old, fresh, pairs);

    [Theory]
    [InlineData("xaxax", "ya")]
    [InlineData("pa|qa", "r|r|ra")]
    public void Stands_twice_and_is_not_guessed_at(string old, string fresh) =>
        Assert.DoesNotContain('a', Matched(old, fresh));

    private static void AssertPairs(string old, string fresh, string pairs) =>
        Assert.Equal(pairs, string.Join(' ', FreshOf(old, fresh).Select(place => place < 0 ? "-" : $"{place}")));

    private static string Matched(string old, string fresh) =>
        string.Concat(
            old.Replace("|", "", StringComparison.Ordinal)
                .Zip(FreshOf(old, fresh))
                .Where(pair => pair.Second >= 0)
                .Select(pair => pair.First)
        );

    private static IEnumerable<int> FreshOf(string old, string fresh)
    {
        var (left, right) = (Passages(old), Passages(fresh));
        var matching = new Matching(left.Count, right.Count);
        EqualTexts.Match(
            left,
            right,
            index => $"section {left[index].Parent}",
            index => $"section {right[index].Parent}",
            matching
        );
        Assert.All(
            matching.FreeOld.Order(),
            index => Assert.DoesNotContain(index, Enumerable.Range(0, right.Count).Select(matching.OldOf))
        );
        return Enumerable.Range(0, left.Count).Select(matching.FreshOf);
    }

    private static List<Passage> Passages(string letters)
    {
        var passages = new List<Passage>();
        var section = 0;
        foreach (var letter in letters)
        {
            if (letter == '|')
                section++;
            else
                passages.Add(new(passages.Count, section, $"{letter}"));
        }
        return passages;
    }
}
