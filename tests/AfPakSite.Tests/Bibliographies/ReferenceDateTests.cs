using AfPakSite.Bibliographies;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>What reference lists write instead of a year, and before one.</summary>
public sealed class ReferenceDateTests
{
    [Theory]
    [InlineData("(im Druck)", "im Druck")]
    [InlineData("(Im Druck)", "im Druck")]
    [InlineData("(In Press)", "in press")]
    [InlineData("(submitted)", "submitted")]
    [InlineData("(accepted for publication)", "accepted for publication")]
    [InlineData("(sous presse)", "sous presse")]
    [InlineData("(N.D.)", "n.d.")]
    [InlineData("(Undated)", "n.d.")]
    [InlineData("(ohne Jahr)", "n.d.")]
    [InlineData("(©2010)", "2010")]
    [InlineData("(c2010)", "2010")]
    [InlineData("(Spring 2010)", "2010")]
    [InlineData("(primavera 2010)", "2010")]
    [InlineData("(Spring/Summer 2010)", "2010")]
    [InlineData("(350 BCE/2010)", "2010")]
    [InlineData("(ca. 2010)", "2010")]
    public void Date_is_not_the_title(string date, string expected)
    {
        var read = ReferenceReader.Read($"Lee, K. {date}. Tea of the hills. Ely: Hill Press.");
        Assert.Equal("Tea of the hills", read.Find("title"));
        Assert.Equal(expected, read.Record.Issued?.Start?.Digits ?? read.Record.Undated);
        Assert.Equal("Hill Press", read.Find("publisher"));
    }
}
