using System.Text;
using AfPakSite.Importing;
using AfPakSite.Text;

namespace AfPakSite.Tests.Importing;

/// <summary>What papers in Markdown say about themselves between two lines <c>---</c>.</summary>
public sealed class MarkdownFrontTests
{
    /// <summary>Hugo writes TOML by default.</summary>
    [Fact]
    public void Reads_TOML()
    {
        var paper = Import(
            """
            +++
            title = "Ó tea: \u201Cold\u201D"
            date = 2019-08-20T10:00:00-03:00
            tags = ["hills", 'water'] # A comment
            draft = false
            license = { name = "CC BY 4.0" }
            [[authors]]
            name = "Beatriz de Almeida"
            affiliation = "School of Tea"
            [[authors]]
            name = "João da Silva Filho and Maëlle Le Goff"
            +++

            ## Leaves

            They are green.
            """
        );
        Assert.Equal(
            ["de Almeida, Beatriz", "da Silva Filho, João", "Le Goff, Maëlle"],
            paper.Record.Authors.Select(author => author.Inverted)
        );
        Assert.Equal(["School of Tea"], paper.Record.Authors[0].WorksAt);
        Assert.Equal("2019-08-20", paper.Record.Issued);
        Assert.Contains(paper.Record.Variables, variable => variable is { Name: "keyword", Value: "hills; water" });
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", paper.Record.License?.Url);
    }

    private const string Tea = """
        ---
        title: "Tea and Time"
        subtitle: A Study
        author:
          - Ada Brown
          - name: Ole Lind
            orcid: https://orcid.org/0000-0002-1825-0097
            affiliation: School of Tea
          - name: {given: Mira, family: van Beek}
        date: 2020-05-01
        lang: en-GB
        keywords: [tea, time]
        abstract: |
          We drink tea.
        output: pdf
        ---

        # Leaves

        Tea is green.
        """;

    [Fact]
    public void Stay_in_the_study() => Assert.Equal(Tea, Encoding.UTF8.GetString(Import(Tea).Study.Bytes.AsSpan()));

    [Fact]
    public void Become_the_record()
    {
        var record = Import(Tea).Record;
        Assert.Equal(["Brown, Ada", "Lind, Ole", "van Beek, Mira"], record.Authors.Select(author => author.Inverted));
        Assert.Equal("0000-0002-1825-0097", record.Authors[1].Orcid);
        Assert.Equal(["School of Tea"], record.Authors[1].WorksAt);
        Assert.Equal(("2020-05-01", "en-GB"), (record.Issued, record.Language));
        Assert.Contains(record.Variables, variable => variable is { Name: "keyword", Value: "tea; time" });
    }

    [Theory]
    [InlineData("2020-05-01", "last May", null, "en-GB")]
    [InlineData("en-GB", "English!", "2020-05-01", null)]
    public void Do_not_become_the_record_in_another_form(string before, string after, string? issued, string? language)
    {
        var record = Import(Tea.Replace(before, after, StringComparison.Ordinal)).Record;
        Assert.Equal((issued, language), (record.Issued, record.Language));
    }

    [Fact]
    public void Need_not_be_there() => Assert.Empty(Import("# Tea\n\nGreen.\n").Record.Authors);

    private static ImportedPaper Import(string text) =>
        Assert
            .IsType<ImportResult.Understood>(
                PaperImporter.Import(new SourceFile("tea.md", [.. Encoding.UTF8.GetBytes(text)]), _ => null)
            )
            .Paper;
}
