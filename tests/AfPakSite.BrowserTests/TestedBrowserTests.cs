namespace AfPakSite.BrowserTests;

/// <summary>Finds the browser of the tests, and skips or fails without one.</summary>
public sealed class TestedBrowserTests
{
    private static readonly string Program = Environment.ProcessPath!;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_the_one_that_is_named(bool isLinux) =>
        Assert.Equal(Program, TestedBrowser.Find(Variables(("AFPAKSITE_BROWSER", Program)), isLinux));

    [Fact]
    public void Is_not_looked_for_on_other_systems_than_Linux() =>
        Assert.Null(
            TestedBrowser.Find(Variables(("PATH", Environment.GetEnvironmentVariable("PATH")!)), isLinux: false)
        );

    [Theory]
    [InlineData("CI", "true", true, true)]
    [InlineData("CI", "true", false, false)]
    [InlineData("PATH", "", true, false)]
    [InlineData("AFPAKSITE_BROWSER", "/no/such/browser", false, true)]
    public void Is_required_in_CI_on_Linux_and_where_it_is_named(
        string name,
        string value,
        bool isLinux,
        bool required
    ) => Assert.Equal(required, TestedBrowser.MustExist(Variables((name, value)), isLinux));

    private static Func<string, string?> Variables((string Name, string Value) only) =>
        name => name == only.Name ? only.Value : null;
}
