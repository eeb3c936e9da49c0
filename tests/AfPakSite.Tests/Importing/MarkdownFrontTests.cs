using System.Text;
using AfPakSite.Importing;
using AfPakSite.Text;

namespace AfPakSite.Tests.Importing;

/// <summary>What papers in Markdown say about themselves between two lines <c>---</c>.</summary>
public sealed class MarkdownFrontTests
{
    private const string Tea = """
        ---
        title: "Tea and Time"
        subtitle: A Study
        author:
          - Ada Brown
          - name: Ole Lind
            orcid: https://orcid.org/0000-0002-1825-0097
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
    public void Title_and_abstract_become_text_of_the_study() =>
        Assert.Equal(
            "# Tea and Time: A Study\n\n# Abstract\n\nWe drink tea.\n\n# Leaves\n\nTea is green.",
            TextOf(Understood(Tea))
        );

    [Fact]
    public void Other_keys_become_the_record()
    {
        var record = Understood(Tea).Record;
        Assert.Equal(["Brown, Ada", "Lind, Ole", "van Beek, Mira"], record.Authors.Select(author => author.Inverted));
        Assert.Equal("0000-0002-1825-0097", record.Authors[1].Orcid);
        Assert.Equal(("2020-05-01", "en-GB"), (record.Issued, record.Language));
        Assert.Contains(record.Variables, variable => variable is { Name: "keyword", Value: "tea, time" });
    }

    [Theory]
    [InlineData("output: pdf", "left out: output.")]
    [InlineData("date: 2020-05-01", "The date “last May” was left out", "date: last May")]
    [InlineData("lang: en-GB", "The lang “English!” was left out", "lang: English!")]
    public void What_is_left_out_is_reported(string before, string note, string? after = null) =>
        Assert.Contains(
            Understood(Tea.Replace(before, after ?? before, StringComparison.Ordinal)).Notes,
            found => found.Message.Contains(note, StringComparison.Ordinal)
        );

    [Fact]
    public void Title_that_the_study_repeats_is_written_once() =>
        Assert.Equal("# Tea\n\nGreen.\n", TextOf(Understood("---\ntitle: Tea\n---\n# Tea\n\nGreen.\n")));

    [Fact]
    public void Paper_without_front_matter_stays_as_it_is() =>
        Assert.Equal("# Tea\n\nGreen.\n", TextOf(Understood("# Tea\n\nGreen.\n")));

    [Fact]
    public void Front_matter_that_cannot_be_read_is_refused() =>
        Assert.Contains(
            "cannot be read",
            Assert.IsType<ImportResult.Refused>(Import("---\ntitle: [a\n---\n\nTea.\n")).Sentence,
            StringComparison.Ordinal
        );

    private static ImportedPaper Understood(string text) => Assert.IsType<ImportResult.Understood>(Import(text)).Paper;

    private static ImportResult Import(string text) =>
        PaperImporter.Import(new SourceFile("tea.md", [.. Encoding.UTF8.GetBytes(text)]), _ => null);

    private static string TextOf(ImportedPaper paper) => Encoding.UTF8.GetString(paper.Study.Bytes.AsSpan());
}
