using AfPakSite.Sites;

namespace AfPakSite.Tests.Hosting;

/// <summary>The security policy in the headers, and in pages for hosts that send none.</summary>
public sealed class PolicyTests
{
    private const string Beginning = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    [Fact]
    public void Is_in_each_page_the_same_as_in_the_headers()
    {
        var site = SmallSite.Tea.With(new BuildOptions(PolicyInPages: true)).Compile();
        var header = site["_headers"].Split('\n').Single(line => line.Contains("Content-Security-Policy: "));
        var policy = $"{Beginning}{header.Split(": ")[1]}\">";
        var pages = site.Files.Where(file => file.IsPage).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Single(page.Text.Split('\n'), line => line.Contains(policy)));
    }

    [Fact]
    public void Is_in_no_page_of_a_host_that_sends_headers() =>
        Assert.DoesNotContain(
            SmallSite.Tea.Compile().Files.Where(file => file.IsPage),
            page => page.Text.Contains(Beginning)
        );
}
