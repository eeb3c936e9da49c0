using System.IO.Compression;
using System.Text.Json;

namespace AfPakSite.Tests.Pages;

/// <summary>Formulas of a study, wherever the study is published.</summary>
public sealed class StudyFormulaTests
{
    private const string Text =
        "# On Tea\n\n## 1. Leaves\n\nTea is $t_1 < 2$ (Smith, 2001), as @eq-hills shows. A pot costs $5, and two $10.\n\n"
        + "$$h = \\frac{a}{b}$$ {.wide #eq-hills}\n\nIt is $\\ferment{x}$.\n\n$$a^2 \\tag{7}$$\n";

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
            ["$t_1 < 2$", "$$h = \\frac{a}{b}$$", "$$a^2 \\tag{7}$$"],
            page.QuerySelectorAll("main math annotation").Select(source => source.TextContent)
        );
        Assert.Equal("\\ferment{x}", page.QuerySelector("main code")!.TextContent.Trim('$'));
        Assert.Equal(
            ["(1)", "(7)"],
            page.QuerySelectorAll("p[data-name]").Select(formula => formula.GetAttribute("data-name"))
        );
        Assert.Equal("Equation 1", page.QuerySelector("a.cross-reference")!.TextContent);
    }

    [Fact]
    public void Are_MathMl_where_another_page_quotes_the_sentence()
    {
        var item = Site.Page("/bibliography/").QuerySelector("#smith-2001 li")!;
        Assert.Equal("$t_1 < 2$", Assert.Single(item.QuerySelectorAll("math annotation")).TextContent);
        Assert.Contains(", as Equation 1 shows.", item.TextContent, StringComparison.Ordinal);
        Assert.Equal("Smith, 2001", item.QuerySelector("b")!.TextContent);
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
    }

    [Fact]
    public void Are_alone_on_lines_of_the_twin_with_one_number()
    {
        var lines = Site["sections/leaves/index.html.md"].Split('\n');
        Assert.StartsWith("(1) [¶](", LineAfter("$$h = \\frac{a}{b}$$"), StringComparison.Ordinal);
        Assert.StartsWith("[¶](", LineAfter("$$a^2 \\tag{7}$$"), StringComparison.Ordinal);

        string LineAfter(string line) => lines[Array.IndexOf(lines, line) + 1];
    }

    [Fact]
    public void Have_their_numbers_at_the_end_in_the_book()
    {
        using var book = Book();
        var lines = book
            .Entries.Where(entry => entry.FullName.EndsWith(".xhtml", StringComparison.Ordinal))
            .SelectMany(entry => ReadAll(entry).Split('\n'))
            .Where(line => line.Contains("display=\"block\"", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(["</math></span> (1)</p>", "</math></span> (7)</p>"], lines.Select(line => line[^22..]));
        Assert.All(lines, line => Assert.Matches("^<p id=\"[^\"]+\"><span ", line));
    }

    private static ZipArchive Book() =>
        new(new MemoryStream([.. Site.Files.Single(file => file.Path == "study.epub").Bytes]));

    private static string ReadAll(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    [Fact]
    public void Make_the_book_say_that_it_has_MathMl()
    {
        using var book = Book();
        Assert.Contains("properties=\"mathml\"", ReadAll(book.GetEntry("EPUB/package.opf")!), StringComparison.Ordinal);
    }

    [Fact]
    public void That_are_not_understood_are_reported() =>
        Assert.Equal(
            ["formula-not-read"],
            Site.Codes.Where(code => code.StartsWith("formula", StringComparison.Ordinal))
        );
}
