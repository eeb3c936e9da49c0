using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

public class LinkSchemeTests
{
    [Theory]
    [InlineData("/actors/")]
    [InlineData("actors/")]
    [InlineData("#tea")]
    [InlineData("?q=a:b")]
    [InlineData("/a:b")]
    [InlineData("")]
    [InlineData("https://tea.example/")]
    [InlineData("HTTP://tea.example/")]
    [InlineData("mailto:a@tea.example")]
    public void Address_is_allowed(string url) => Assert.True(LinkScheme.IsAllowed(url));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("javascript\n:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("data:text/html,tea")]
    [InlineData("vbscript:x")]
    [InlineData("//tea.example/")]
    [InlineData(@"\\tea.example\")]
    [InlineData(@"/\tea.example")]
    [InlineData("https:tea.example")]
    [InlineData("a:b")]
    [InlineData(":")]
    public void Address_is_refused(string url) => Assert.False(LinkScheme.IsAllowed(url));
}
