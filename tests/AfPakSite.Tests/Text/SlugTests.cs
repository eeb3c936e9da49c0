using AfPakSite.Text;
using CsCheck;

namespace AfPakSite.Tests.Text;

public class SlugTests
{
    [Theory]
    [InlineData("Introduction", "introduction")]
    [InlineData("The Taliban’s Resurgence", "the-talibans-resurgence")]
    [InlineData("The Taliban's Resurgence", "the-talibans-resurgence")]
    [InlineData(
        "Historical Context of Afghanistan–Pakistan Relations",
        "historical-context-of-afghanistan-pakistan-relations"
    )]
    [InlineData("Overview of relations pre-2021", "overview-of-relations-pre-2021")]
    [InlineData("  Tea & Coffee!  ", "tea-coffee")]
    [InlineData("Café — Übersicht", "cafe-uebersicht")]
    [InlineData("3.1. Tea", "3-1-tea")]
    [InlineData("茶", "untitled")]
    [InlineData("", "untitled")]
    [InlineData("---", "untitled")]
    public void Slug_is_made_of_a_title(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Theory]
    [InlineData(199, "", 199)]
    [InlineData(200, "", 200)]
    [InlineData(201, "", 200)]
    [InlineData(199, "-a", 199)]
    [InlineData(199, "-", 199)]
    [InlineData(150, "-tea-that-is-grown-in-the-hills-of-the-north-and-in-the-south", 198)]
    public void Slug_can_be_the_name_of_a_file(int letters, string rest, int length)
    {
        var title = new string('a', letters) + rest;
        Assert.Equal(title[..length], Slug.Of(title));
    }

    [Theory]
    [InlineData("tea", true)]
    [InlineData("isis-k", true)]
    [InlineData("9-11", true)]
    [InlineData("Tea", false)]
    [InlineData("tea_cup", false)]
    [InlineData("-tea", false)]
    [InlineData("tea--cup", false)]
    [InlineData("té", false)]
    [InlineData("", false)]
    public void Slugs_are_recognized(string text, bool isSlug) => Assert.Equal(isSlug, Slug.IsWellFormed(text));

    [Fact]
    public void Slug_of_anything_is_well_formed() => Gen.String.Sample(title => Slug.IsWellFormed(Slug.Of(title)));
}
