using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Recognizes the hosts that RFC 2606 and RFC 6761 reserve, and no others.</summary>
public sealed class ReservedHostTests
{
    [Theory]
    [InlineData("afpaksite.example")]
    [InlineData("deep.under.test")]
    [InlineData("site.invalid")]
    [InlineData("localhost")]
    [InlineData("preview.localhost")]
    [InlineData("example")]
    [InlineData("Tea.EXAMPLE")]
    [InlineData("tea.example.")]
    public void Includes_placeholders(string host) => Assert.True(ReservedHost.Includes(host));

    [Theory]
    [InlineData("example.org")]
    [InlineData("test.netlify.app")]
    [InlineData("afpak-example")]
    [InlineData("contest")]
    [InlineData("mylocalhost")]
    [InlineData("127.0.0.1")]
    [InlineData("")]
    public void Leaves_out_hosts_that_answer(string host) => Assert.False(ReservedHost.Includes(host));
}
