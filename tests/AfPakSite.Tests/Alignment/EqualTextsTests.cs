using AfPakSite.Alignment;

namespace AfPakSite.Tests.Alignment;

/// <summary>
/// Matches equal texts. Each list is written as letters, one for each text, with a stroke before the next section:
/// <c>ab|a</c> is a text a and a text b in section 0, and a text a in section 1.
/// </summary>
public sealed class EqualTextsTests
{
    [Theory]
    [InlineData("abc", "abc", "0 1 2")]
    [InlineData("abc", "cab", "1 2 0")]
    [InlineData("abc", "axc", "0 - 2")]
    [InlineData("ab|c", "a|bc", "0 1 2")]
    public void Matches_a_text_that_occurs_once_wherever_it_goes(string before, string after, string positions) =>
        Assert.Equal(positions, NewPositions(before, after));

    [Theory]
    [InlineData("xay|zaw", "xay|zaw", "0 1 2 3 4 5")]
    [InlineData("xay|zaw", "zaw|xay", "3 4 5 0 1 2")]
    [InlineData("xay|zaw", "xay|zw", "0 1 2 3 - 4")]
    [InlineData("xay|zaw", "xy|zaw", "0 - 1 2 3 4")]
    [InlineData("xa|za", "xqa|qza", "0 2 4 5")]
    [InlineData("abx|aby|abz", "abx|abq|abz", "0 1 2 3 4 - 6 7 8")]
    public void Matches_a_text_that_occurs_twice_by_its_surroundings(string before, string after, string positions) =>
        Assert.Equal(positions, NewPositions(before, after));

    [Theory]
    [InlineData("xaxax", "ya")]
    [InlineData("pa|qa", "r|r|ra")]
    public void Does_not_guess_which_of_two_equal_texts_is_left(string before, string after) =>
        Assert.DoesNotContain(Matched(before, after).Matches, match => match.Old.Text == "a");

    [Theory]
    [InlineData("xay|zaw", "xay|zw")]
    [InlineData("abc", "c")]
    public void Matches_each_text_once(string before, string after)
    {
        var matching = Matched(before, after);
        Assert.Distinct(matching.Matches.Select(match => match.Old));
        Assert.Distinct(matching.Matches.Select(match => match.New));
        Assert.Equal(matching.OldItems.Except(matching.Matches.Select(match => match.Old)), matching.FreeOld);
        Assert.Equal(matching.NewItems.Except(matching.Matches.Select(match => match.New)), matching.FreeNew);
    }

    /// <summary>For each old text, the position of its match in the new list; a dash for none.</summary>
    private static string NewPositions(string before, string after)
    {
        var matching = Matched(before, after);
        return string.Join(' ', matching.OldItems.Select(item => matching.NewOf(item)?.Index.ToString() ?? "-"));
    }

    private static Matching Matched(string before, string after)
    {
        var matching = new Matching(Passages.OfLetters(before).Paragraphs, Passages.OfLetters(after).Paragraphs);
        EqualTexts.Match(matching, matching, new Surroundings(null));
        return matching;
    }
}
