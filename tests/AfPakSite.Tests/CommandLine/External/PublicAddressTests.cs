using System.Net;
using AfPakSite.CommandLine.External;

namespace AfPakSite.Tests.CommandLine.External;

/// <summary>Which addresses a site's text may make the program ask.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    public void Knows_public_addresses(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://a.example/", true)]
    [InlineData("http://localhost:8080/", false)]
    [InlineData("http://tea.localhost/", false)]
    [InlineData("http://localhost./", false)]
    [InlineData("http://router/", false)]
    [InlineData("http://router./", false)]
    [InlineData("https://wiki.corp/", false)]
    [InlineData("https://printer.local/", false)]
    [InlineData("https://Tea.Internal/", false)]
    [InlineData("https://nas.lan/", false)]
    [InlineData("https://tea.localdomain/", false)]
    [InlineData("https://local.example/", true)]
    [InlineData("http://127.1/", false)]
    [InlineData("http://2130706433/", false)]
    [InlineData("http://[::1]/", false)]
    public void Knows_hosts_by_their_names(string address, bool mayAsk) =>
        Assert.Equal(mayAsk, PublicAddress.MayAsk(new(address)));
}
