using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public sealed class SlipTests
{
    [Theory]
    [InlineData("planter", "planters")]
    [InlineData("plannters", "planters")]
    [InlineData("plantesr", "planters")]
    [InlineData("/timline/", "/timeline/")]
    [InlineData("shared-caer", "shared-care")]
    [InlineData("marsh-okley-1998", "marsh-oakley-1998")]
    [InlineData("marshoakley-1998", "marsh-oakley-1998")]
    public void Is_a_letter_that_is_missing_added_or_swapped(string wrong, string meant) =>
        Assert.True(Slip.Is(wrong, meant));

    [Theory]
    [InlineData("iraq", "iran")]
    [InlineData("not", "now")]
    [InlineData("typical", "atypical")]
    [InlineData("ahmed-2003", "ahmad-2003")]
    [InlineData("cohen-2004", "cohen-2005")]
    [InlineData("cohen-2004", "cohen-20041")]
    [InlineData("cohen-2012", "cohen-2021")]
    [InlineData("cohen-2012a", "cohen-2012")]
    [InlineData("cohen-2012", "cohen-2012b")]
    [InlineData("cohen-2012ab", "cohen-2012ba")]
    [InlineData("cohen-2012-a", "cohen-2012-aa")]
    [InlineData("cohen-1-2012", "cohen-12012")]
    [InlineData("reports-ii", "reports-iii")]
    [InlineData("li-2004", "lim-2004")]
    [InlineData("planters", "planters")]
    [InlineData("planters", "plant")]
    public void May_be_another_word_otherwise(string wrong, string meant) => Assert.False(Slip.Is(wrong, meant));

    [Fact]
    public void Has_one_meaning_or_none()
    {
        Assert.Equal("planters", Slip.Of("planter", ["planters", "traders"]));
        Assert.Null(Slip.Of("planter", ["planters", "plantear"]));
        Assert.Null(Slip.Of("sailor", ["planters"]));
    }

    [Theory]
    [InlineData("the organisation of trade", "the organization of trade", true)]
    [InlineData("an old habit", "an old habbit", true)]
    [InlineData("is now grown", "is not grown", false)]
    [InlineData("grown in 1820", "grown in 1821", false)]
    [InlineData("grown here", "not grown here", false)]
    public void Is_all_that_differs_between_two_texts(string one, string other, bool isAll) =>
        Assert.Equal(isAll, Slip.IsAllThatDiffers(one, other));
}
