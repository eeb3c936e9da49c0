using AfPakSite.CommandLine.Serving;

namespace AfPakSite.Tests.CommandLine.Serving;

public sealed class EditorLinkTests
{
    [Theory]
    [InlineData("vscode://file/{file}:{line}:{column}", "vscode://file/home/a%20b/x.md:3:7")]
    [InlineData("idea://open?file={file}&line={line}", "idea://open?file=/home/a%20b/x.md&line=3")]
    public void Fills_in_the_place(string template, string address)
    {
        Assert.True(EditorLink.TryRead(template, out var link));
        Assert.Equal(address, link.Of("/home/a b/x.md", 3, 7));
        Assert.Equal(template, link.ToString());
    }

    [Fact]
    public void Has_an_address_for_a_path_of_Windows() =>
        Assert.Equal("vscode://file/C%3A/site/x.md:1:1", EditorLink.Usual.Of(@"C:\site\x.md", 1, 1));

    [Theory]
    [InlineData("vscode://file/")]
    [InlineData("{file}")]
    [InlineData(":{file}")]
    [InlineData("data:{file}")]
    [InlineData("JavaScript:{file}")]
    public void Refuses_what_opens_no_editor(string template) => Assert.False(EditorLink.TryRead(template, out _));
}
