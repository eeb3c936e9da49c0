using AfPakSite.Sites;

namespace AfPakSite.Tests.Pages;

/// <summary>The page about the site says what readers may rely on, and only what is true of this site.</summary>
public sealed class PersistenceTests
{
    [Fact]
    public void Says_that_addresses_depend_on_the_host()
    {
        var said = Said(SmallSite.Tea.With(new BuildOptions("https://tea.org/")));
        Assert.Contains("depend on the host tea.org", said, StringComparison.Ordinal);
        Assert.DoesNotContain("w3id.org", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_permanent_base_instead()
    {
        var said = Said(
            SmallSite.Tea.With(
                "input/site.yml",
                $"permanent-base: https://w3id.org/tea/\n{SmallSite.Tea["input/site.yml"]}"
            )
        );
        Assert.Contains("begin with https://w3id.org/tea/", said, StringComparison.Ordinal);
        Assert.DoesNotContain("tea.example", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_no_placeholder_and_the_published_version()
    {
        var said = Said(SmallSite.Real);
        Assert.DoesNotContain("afpaksite.example", said, StringComparison.Ordinal);
        Assert.Contains("https://doi.org/10.1142/S2630531324500069", said, StringComparison.Ordinal);
    }

    private static string Said(SmallSite site) =>
        site.Compile().Page("/about/").GetElementById("_persistence")!.ParentElement!.TextContent;
}
