using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Tests.Reading;

/// <summary>Line ends of Windows and unusual white space, which the spec files cannot show.</summary>
public class LineEndTests
{
    [Theory]
    [InlineData("study.txt", "On Tea\r\n1. Leaves\r\nTea is hot. It is green.\r\n")]
    [InlineData("study.md", "# On Tea\r\n\r\n## 1. Leaves\r\n\r\nTea is hot. It is green.\r\n")]
    public void Study_of_Windows_is_read_the_same(string path, string text)
    {
        var windows = Read(path, text);
        var unix = Read(path, text.Replace("\r\n", "\n"));
        Assert.Equal(Sentences(unix), Sentences(windows));
        Assert.Equal("On Tea", windows.Title);
        Assert.Equal("Leaves", Assert.Single(windows.Sections).Title);
    }

    [Fact]
    public void Line_end_inside_a_Markdown_paragraph_shifts_no_place()
    {
        var paragraph = Assert.Single(
            Assert
                .Single(Read("study.md", "# On Tea\r\n\r\n## Leaves\r\n\r\nTea is\r\nhot. It is\r\ngreen.").Sections)
                .Paragraphs
        );
        Assert.Equal("Tea is\nhot. It is\ngreen.", paragraph.Text);
        Assert.Equal("study.md:6:6", paragraph.SpanOf(paragraph.Sentences[1].Range).ToString());
    }

    [Fact]
    public void No_break_space_may_follow_a_number() =>
        Assert.Equal("Leaves", Assert.Single(Read("study.txt", "On Tea\n1.\u00A0Leaves\nTea is hot.").Sections).Title);

    [Fact]
    public void Tab_may_follow_a_number() =>
        Assert.Equal("1", Assert.Single(Read("study.txt", "On Tea\n1.\tLeaves\nTea is hot.").Sections).Number);

    [Theory]
    [InlineData("١. Leaves")]
    [InlineData("۱. Leaves")]
    public void Arabic_and_Persian_digits_number_a_section(string heading)
    {
        var section = Assert.Single(Read("study.txt", $"On Tea\n{heading}\nTea is hot.").Sections);
        Assert.Equal(("1", "Leaves"), (section.Number, section.Title));
    }

    /// <summary>Devanagari's one.</summary>
    [Fact]
    public void Digits_of_other_scripts_number_no_section() =>
        Assert.Equal(
            SectionKind.Preamble,
            Assert.Single(Read("study.txt", "On Tea\n१. Leaves\nTea is hot.").Sections).Kind
        );

    private static Study Read(string path, string text) => StudyReader.Read(new(path, text), "en", new());

    private static IEnumerable<(string, string)> Sentences(Study study) =>
        SentencePlace.AllOf(study).Select(place => (place.Text, place.Span.ToString()));
}
