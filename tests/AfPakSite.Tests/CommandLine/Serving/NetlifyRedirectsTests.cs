using AfPakSite.CommandLine.Serving;

namespace AfPakSite.Tests.CommandLine.Serving;

/// <summary>Redirects as Netlify reads them.</summary>
public sealed class NetlifyRedirectsTests
{
    private static readonly NetlifyRedirects Redirects = new(
        """
        /old/leaves/ /sections/leaves/ 301!
        /old/* /sections/:splat 301
        /:year/:title/notes/ /notes/:title/#y-:year 302
        """
    );

    [Theory]
    [InlineData("/old/leaves/", "/sections/leaves/")]
    [InlineData("/old/hills/", "/sections/hills")]
    [InlineData("/old/hills/green", "/sections/hills/green")]
    [InlineData("/old/", "/sections/")]
    [InlineData("/2020/tea/notes", "/notes/tea/#y-2020")]
    [InlineData("/2020/tea/", null)]
    [InlineData("/older/", null)]
    [InlineData("/", null)]
    public void Leads_to_the_target(string path, string? target) => Assert.Equal(target, Redirects.Find(path)?.To);
}
