using AfPakSite.Wording;

namespace AfPakSite.Tests.Wording;

/// <summary>
/// Checks the samples of Unicode CLDR's plural rules; a browser test compares the rules with the browser's.
/// </summary>
public sealed class PluralRuleTests
{
    [Theory]
    [InlineData("en", "1", "0 2 11 21 100")]
    [InlineData("de-AT", "1", "0 2 11 21 100")]
    [InlineData("fr", "0 1", "2 11 21 100")]
    [InlineData("es", "1", "0 2 11 100")]
    [InlineData("hi", "0 1", "2 11 100")]
    [InlineData("ja", "", "0 1 2 11 100")]
    [InlineData("xx", "", "0 1 2 11 100")]
    public void Uses_the_singular_for_one(string language, string one, string other)
    {
        Assert.All(Numbers(one), count => Assert.Equal(PluralCategory.One, PluralRule.CategoryOf(language, count)));
        Assert.All(Numbers(other), count => Assert.Equal(PluralCategory.Other, PluralRule.CategoryOf(language, count)));
    }

    [Theory]
    [InlineData("ru", "1 21 31 101", "2 3 4 22 24 102", "0 5 11 12 14 19 111 112")]
    [InlineData("uk", "1 21 31 101", "2 3 4 22 24 102", "0 5 11 12 14 19 111 112")]
    [InlineData("pl", "1", "2 3 4 22 24 102", "0 5 11 12 14 21 31 111")]
    public void Distinguishes_singular_and_plural(string language, string one, string few, string many)
    {
        Assert.All(Numbers(one), count => Assert.Equal(PluralCategory.One, PluralRule.CategoryOf(language, count)));
        Assert.All(Numbers(few), count => Assert.Equal(PluralCategory.Few, PluralRule.CategoryOf(language, count)));
        Assert.All(Numbers(many), count => Assert.Equal(PluralCategory.Many, PluralRule.CategoryOf(language, count)));
    }

    [Theory]
    [InlineData(0, PluralCategory.Zero)]
    [InlineData(1, PluralCategory.One)]
    [InlineData(2, PluralCategory.Two)]
    [InlineData(3, PluralCategory.Few)]
    [InlineData(110, PluralCategory.Few)]
    [InlineData(11, PluralCategory.Many)]
    [InlineData(199, PluralCategory.Many)]
    [InlineData(100, PluralCategory.Other)]
    [InlineData(102, PluralCategory.Other)]
    public void Knows_the_six_categories_of_Arabic(int count, PluralCategory category) =>
        Assert.Equal(category, PluralRule.CategoryOf("ar", count));

    [Theory]
    [InlineData("en", "One Other")]
    [InlineData("fr", "One Many Other")]
    [InlineData("ru", "One Few Many")]
    [InlineData("cs", "One Few Other")]
    [InlineData("ar", "Zero One Two Few Many Other")]
    [InlineData("he", "One Two Other")]
    [InlineData("ko", "Other")]
    public void Lists_the_categories_that_a_language_needs(string language, string categories) =>
        Assert.Equal(categories, string.Join(' ', PluralRule.CategoriesOf(language)));

    private static IEnumerable<int> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
}
