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

    [Theory]
    [InlineData("https://tea.example/", true)]
    [InlineData("http://tea.example:8080/a?b#c", true)]
    [InlineData("https://", false)]
    [InlineData("https:///leaf", false)]
    [InlineData("https://tea.example:99999/", false)]
    [InlineData("https://tea example/", false)]
    [InlineData("https://tea.example/a leaf", false)]
    [InlineData("https://./", false)]
    [InlineData("/about/", false)]
    public void Web_address_has_a_host(string url, bool isWebAddress) =>
        Assert.Equal(isWebAddress, LinkScheme.IsWebAddress(url));

    [Theory]
    [InlineData("/about/", true)]
    [InlineData("mailto:a@tea.example", true)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("mailto:", false)]
    [InlineData("mailto:@tea.example", false)]
    [InlineData("mailto:a b@tea.example", false)]
    [InlineData("mailto:a@", false)]
    [InlineData("mailto:a@?subject=tea", false)]
    public void Link_has_a_target(string url, bool hasTarget) => Assert.Equal(hasTarget, LinkScheme.HasTarget(url));
}
