using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public class UniqueSlugsTests
{
    [Fact]
    public void First_wish_that_is_free_is_given_then_numbers()
    {
        var slugs = new UniqueSlugs();
        Assert.Equal("tea", slugs.Take("tea"));
        Assert.Equal("leaves-tea", slugs.Take("tea", "leaves-tea"));
        Assert.Equal("tea-2", slugs.Take("tea", "leaves-tea"));
        Assert.Equal("tea-3", slugs.Take("tea"));
    }

    [Fact]
    public void Number_that_a_title_already_has_is_skipped()
    {
        var slugs = new UniqueSlugs();
        slugs.Take("tea");
        slugs.Take("tea-2");
        Assert.Equal("tea-3", slugs.Take("tea"));
        Assert.Equal("tea-2-2", slugs.Take("tea-2"));
    }

    [Fact]
    public void Wish_that_is_too_long_is_passed_over()
    {
        var slugs = new UniqueSlugs();
        var longest = new string('a', Slug.Longest);
        slugs.Take(longest);
        Assert.Equal($"{longest[..^2]}-2", slugs.Take(longest, $"tea-{longest}"));
        Assert.Equal($"{longest[..^2]}-3", slugs.Take(longest));
    }
}
