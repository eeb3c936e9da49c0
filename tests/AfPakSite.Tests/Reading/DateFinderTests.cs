using System.Text.RegularExpressions;
using AfPakSite.Reading;
using CsCheck;

namespace AfPakSite.Tests.Reading;

/// <summary>Finds the dates of citations without trying their pattern at each character.</summary>
public sealed class DateFinderTests
{
    private static readonly string[] Parts =
    [
        .. "Smith|(|)|[|]|,|;|.|-|/|:| |  |\n| |a|b|é|and|de|di|the|x|xn.d.|–|-a".Split('|'),
        .. "2010|1512|1867/1990|[1902] |2010a|99|20101|14|14.|1|c. |ca. |circa |circa|approximately |cerca de ".Split(
            '|'
        ),
        .. "hacia |um |yaklaşık |March |14 August |agosto de |Şubat |maio |n.d.|n. d.|no date|undated|s. f.".Split('|'),
        .. "s.d.|o. J.|o.D.|t.y.|in press|forthcoming|in preparation|in prep.|to appear|submitted|accepted".Split('|'),
        .. "under review|unpublished|im Druck|im Erscheinen|in Vorbereitung|sous presse|à paraître|en prensa".Split(
            '|'
        ),
        .. "en preparación|in corso di stampa|in stampa|no prelo|em preparação|baskıda".Split('|'),
        .. "nd|date unknown|unknown date|ohne Jahr|ohne Datum|sans date|sin fecha|senza data|sem data|tarihsiz".Split(
            '|'
        ),
        .. "o. D.|s.f.|t. y.|2012A|2012-05-03|14.08.2021|~2021|≈1900".Split('|'),
    ];

    private static readonly Regex Anywhere = new(CitationTokens.Date.ToString()["\\G".Length..]);

    [Fact]
    public void Finds_what_the_pattern_finds_anywhere() =>
        Gen.Int[0, Parts.Length - 1]
            .Array[0, 40]
            .Select(indexes => string.Concat(indexes.Select(index => Parts[index])))
            .Sample(text => Assert.Equal(Anywhere.Matches(text).Select(Described), Found(text).Select(Described)));

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

    private static string Described(Match date) =>
        $"{date.Index} {string.Join('|', date.Groups.Values.Select(group => $"{group.Name}={group.Value}"))}";
}
