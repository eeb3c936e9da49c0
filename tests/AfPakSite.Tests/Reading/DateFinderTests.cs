using System.Text.RegularExpressions;
using AfPakSite.Reading;
using CsCheck;

namespace AfPakSite.Tests.Reading;

/// <summary>Finds the dates of citations without trying their pattern at each character.</summary>
public sealed class DateFinderTests
{
    /// <summary>An alternative; those in its groups, which do not nest, are a part of it.</summary>
    private static readonly Regex Alternative = new(@"(?:[^|(]|\([^)]*\))+");

    private static readonly Regex LookAhead = new(@"\(\?=(?:[^)\[]|\[(?:[^\]\\]|\\.)*\])*\)");

    /// <summary>A group, a class of letters, or an optional character.</summary>
    private static readonly Regex Choice = new(@"\(\?:(?<words>[^()]*)\)|\[(?<letters>\w+)\]|(?<space>\\s\?)|\\\.\?");

    private static readonly string[] Parts =
    [
        .. "Smith|(|)|[|]|,|;|.|-|/|:| |  |\n| |a|b|é|and|de|di|the|x|xn.d.|–|-a".Split('|'),
        .. "2010|1512|1867/1990|[1902] |2010a|99|20101|14|14.|1|c. |ca. |circa |circa|approximately |cerca de ".Split(
            '|'
        ),
        .. "hacia |um |yaklaşık |March |14 August |agosto de |Şubat |maio |2012A|2012-05-03|14.08.2021".Split('|'),
        .. "~2021|≈1900".Split('|'),
        .. DatesWithoutDigit,
    ];

    /// <summary>All texts that the patterns of dates without a digit match.</summary>
    private static IEnumerable<string> DatesWithoutDigit =>
        Alternative
            .Matches(LookAhead.Replace($"{CitationWords.NoDate}|{CitationWords.NotYet}", ""))
            .SelectMany(alternative => Spelled(alternative.Value));

    public static TheoryData<string> DatesInWords => [.. DatesWithoutDigit];

    private static readonly Regex Anywhere = new(
        $"{CitationTokens.Date.ToString()["\\G".Length..]}|{CitationTokens.OtherDate.ToString()["\\G".Length..]}"
    );

    [Fact]
    public void Finds_what_the_pattern_finds_anywhere() =>
        Gen.Int[0, Parts.Length - 1]
            .Array[0, 40]
            .Select(indexes => string.Concat(indexes.Select(index => Parts[index])))
            .Sample(text => Assert.Equal(Anywhere.Matches(text).Select(Described), Found(text).Select(Described)));

    /// <summary>A word that is added to the patterns must also be found.</summary>
    [Theory]
    [MemberData(nameof(DatesInWords))]
    public void Finds_each_date_without_a_digit(string date) =>
        Assert.Equal(date, Assert.Single(Found($"so they say (Smith, {date})")).Value);

    [Fact]
    public void Spells_out_what_is_optional()
    {
        string[] some = ["n.d.", "n. d", "nd", "s. f.", "in preparation", "in prep.", "baskıda"];
        Assert.Subset(DatesWithoutDigit.ToHashSet(), some.ToHashSet());
        Assert.All(DatesWithoutDigit, date => Assert.DoesNotContain(date, c => @"\?*()[]|".Contains(c)));
    }

    [Theory]
    [InlineData("approximately   agosto de 1512", "approximately   agosto de 1512")]
    [InlineData("said cerca de  14. de agosto de 1512, and", "cerca de  14. de agosto de 1512")]
    [InlineData("things grow. (Smith, n.d.-a)", "n.d.-a")]
    [InlineData("(Smith, [1902] 2002)", "[1902] 2002")]
    public void Finds_dates_of_several_words(string text, string date) =>
        Assert.Equal(date, Assert.Single(Found(text)).Value);

    [Fact]
    public void Finds_nothing_where_there_is_nothing() => Assert.Empty(Found("So they sow before they reap, in rows."));

    private static IEnumerable<Match> Found(string text)
    {
        var finder = new DateFinder(text);
        for (var date = finder.Next(0); date is not null; date = finder.Next(date.Index + date.Length))
            yield return date;
    }

    /// <summary>All texts that a pattern matches; it has no other operators than those of these patterns.</summary>
    private static IEnumerable<string> Spelled(string pattern) =>
        Choice.Match(pattern) is not { Success: true } choice
            ? [pattern.Replace(@"\b", "").Replace(@"\.", ".")]
            : OptionsOf(choice)
                .SelectMany(option =>
                    Spelled(pattern[..choice.Index] + option + pattern[(choice.Index + choice.Length)..])
                );

    private static IEnumerable<string> OptionsOf(Match choice) =>
        choice.Groups["words"] is { Success: true, Value: var words } ? words.Split('|')
        : choice.Groups["letters"] is { Success: true, Value: var letters } ? letters.Select(c => c.ToString())
        : choice.Groups["space"].Success ? ["", " "]
        : ["", "."];

    /// <summary>A match with its groups, which two patterns have in another order than one.</summary>
    private static string Described(Match date) =>
        string.Join(
            '|',
            date.Groups.Values.Where(group => group.Success)
                .OrderBy(group => group.Name, StringComparer.Ordinal)
                .Select(group => $"{group.Name} {group.Index}={group.Value}")
        );
}
