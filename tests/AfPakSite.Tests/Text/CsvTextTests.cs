using AfPakSite.Text;

namespace AfPakSite.Tests.Text;

/// <summary>Cells as spreadsheets read them.</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("“a”", "“a”")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1,A2)", "\"'@SUM(A1,A2)\"")]
    public void Writes_a_cell(string text, string cell) =>
        Assert.Equal(
            $"\uFEFFname,end\r\n{cell},end\r\n",
            CsvText.Write([
                ["name", "end"],
                [text, "end"],
            ])
        );
}
