using AfPakSite.Diagnostics;
using AfPakSite.Reading;

namespace AfPakSite.Tests.Reading;

public class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: Tea\n---\nIt is hot.", "It is hot.")]
    [InlineData("---\r\ntitle: Tea\r\n---\r\nIt is hot.", "It is hot.")]
    [InlineData("---  \ntitle: Tea\n---  \nIt is hot.", "It is hot.")]
    [InlineData("---\ntitle: Tea\n---", "")]
    [InlineData("---\ntitle: Tea\n---\n", "")]
    [InlineData("---\ntitle: Tea\n---\n\n---\n", "\n---\n")]
    [InlineData("---\ntitle: Tea\ntext: >\n  a\n  ---\n---\nIt is hot.", "It is hot.")]
    public void File_is_split_into_fields_and_body(string text, string body)
    {
        var diagnostics = new DiagnosticBag();
        var (fields, rest) = FrontMatter.Read(new("page.md", text), diagnostics);
        Assert.Equal("Tea", fields!.Text("title").Value);
        Assert.Equal("page.md:2:8", fields.Text("title").Span.ToString());
        Assert.Equal(body, rest.Text);
        Assert.Equal(0, diagnostics.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\ntitle: Tea\n")]
    [InlineData("---\ntitle: Tea\n----\nIt is hot.")]
    [InlineData("\n---\ntitle: Tea\n---\n")]
    [InlineData("# Tea")]
    public void File_without_front_matter_is_reported_and_is_all_body(string text)
    {
        var diagnostics = new DiagnosticBag();
        var (fields, rest) = FrontMatter.Read(new("page.md", text), diagnostics);
        Assert.Null(fields);
        Assert.Equal(text, rest.Text);
        Assert.Equal("front-matter-missing", Assert.Single(diagnostics.ToSorted(strict: false)).Code);
    }

    [Fact]
    public void Fault_in_front_matter_has_its_place_in_the_file()
    {
        var diagnostics = new DiagnosticBag();
        FrontMatter.Read(new("page.md", "---\ntitle: Tea\nname: [a\n---\n"), diagnostics);
        Assert.Equal("page.md:4:1", Assert.Single(diagnostics.ToSorted(strict: false)).Span.ToString());
    }

    [Fact]
    public void Empty_front_matter_is_not_a_mapping()
    {
        var diagnostics = new DiagnosticBag();
        var (fields, rest) = FrontMatter.Read(new("page.md", "---\n---\nIt is hot."), diagnostics);
        Assert.Null(fields);
        Assert.Equal("It is hot.", rest.Text);
        Assert.Equal(
            "The front matter takes keys with values, but is empty.",
            Assert.Single(diagnostics.ToSorted(strict: false)).Message
        );
    }
}
