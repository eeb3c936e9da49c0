using System.IO.Compression;
using System.Text.Json;

namespace AfPakSite.Tests.Pages;

/// <summary>Formulas of a study, wherever the study is published.</summary>
public sealed class StudyFormulaTests
{
    private const string Text =
        "# On Tea\n\n## 1. Leaves\n\nTea is $t_1 < 2$ (Smith, 2001), as @eq-hills shows. A pot costs $5, and two $10.\n\n"
        + "$$h = \\frac{a}{b}$$ {#eq-hills}\n\nIt is $\\ferment{x}$.\n";

    private static readonly CompiledSite Site = SmallSite
        .Tea.Without("seeds/study.txt")
        .With("seeds/study.md", Text)
        .Compile();

    [Theory]
    [InlineData("/study/")]
    [InlineData("/sections/leaves/")]
    public void Are_MathMl_on_pages(string route)
    {
        var page = Site.Page(route);
        Assert.Equal(
            ["$t_1 < 2$", "$$h = \\frac{a}{b}$$"],
            page.QuerySelectorAll("main math annotation").Select(source => source.TextContent)
        );
        Assert.Equal("\\ferment{x}", page.QuerySelector("main code")!.TextContent.Trim('$'));
        Assert.Equal("(1)", page.QuerySelector("p[data-name]")!.GetAttribute("data-name"));
        Assert.Equal("Equation 1", page.QuerySelector("a.cross-reference")!.TextContent);
    }

    [Fact]
    public void Are_source_in_the_data_and_the_twin()
    {
        using var study = JsonDocument.Parse(Site["study.json"]);
        var paragraphs = study.RootElement.GetProperty("sections")[0].GetProperty("paragraphs");
        Assert.StartsWith(
            "Tea is $t_1 < 2$ (",
            paragraphs[0].GetProperty("text").GetString()!,
            StringComparison.Ordinal
        );
        Assert.Contains(" is $t_1 < 2$ (", Site["sections/leaves/index.html.md"], StringComparison.Ordinal);
        Assert.Contains("$$h = \\frac{a}{b}$$", Site["sections/leaves/index.html.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Make_the_book_say_that_it_has_MathMl()
    {
        using var book = new ZipArchive(
            new MemoryStream([.. Site.Files.Single(file => file.Path == "study.epub").Bytes])
        );
        using var package = new StreamReader(book.GetEntry("EPUB/package.opf")!.Open());
        Assert.Contains("properties=\"mathml\"", package.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void That_are_not_understood_are_reported() =>
        Assert.Equal(
            ["formula-not-read"],
            Site.Codes.Where(code => code.StartsWith("formula", StringComparison.Ordinal))
        );
}
