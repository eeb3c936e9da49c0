using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Tests.Reading.Specs;

/// <summary>
/// Reads each sentence in the tables of <c>own-parts.md</c>; with <c>UPDATE_GOLDENS=1</c> writes what it reads into
/// them.
/// </summary>
public sealed class OwnPartSpecTests
{
    private const string File = "own-parts.md";

    /// <summary>How many of the references to the study itself must be links, in each language.</summary>
    private const double LeastRecall = 0.9;

    private static readonly SpecFile Spec = new(File);

    public static TheoryData<string, string> Sentences =>
        [.. Spec.Rows.Select(row => (row.Cells[0].Trim(), row.Cells[2].Trim()))];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentence_is_read_as_written(string language, string sentence)
    {
        var row = Spec.Rows.Single(row => row.Cells[0].Trim() == language && row.Cells[2].Trim() == sentence);
        var read = ReadAs(language, sentence);
        if (Goldens.AreUpdated)
            new SpecFile(File).Rewrite(row.Line, 1, $"|{string.Join('|', row.Cells[..3].Append($" {read} "))}|");
        else
            Assert.Equal(row.Cells[3].Trim(), read);
    }

    /// <summary>Precision has no tolerance, because a wrong link is worse than none.</summary>
    [Fact]
    public void No_reference_to_something_else_is_a_link() =>
        Assert.DoesNotContain(Spec.Rows, row => row.Cells[1].Trim() == "other" && IsLink(row.Cells));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("it")]
    [InlineData("pt")]
    [InlineData("tr")]
    public void Nearly_all_references_to_the_study_are_links(string language)
    {
        var own = Spec.Rows.Where(row => row.Cells[0].Trim() == language && row.Cells[1].Trim() == "own").ToList();
        Assert.NotEmpty(own);
        Assert.InRange(own.Count(row => IsLink(row.Cells)), LeastRecall * own.Count, own.Count);
    }

    private static bool IsLink(string[] cells) => cells[3].Trim() == "link";

    private static string ReadAs(string language, string sentence)
    {
        var diagnostics = new DiagnosticBag();
        var study = StudyReader.Read(
            new SourceText(
                "study.txt",
                $"On Tea\n1. Leaves\n{sentence}\nTable 1. Leaves\nTable 2. Cups\nFigure 1. Hills\nFigure 2. Springs\n"
                    + "2. Hills\nHills are high.\nAppendix A: Lists\nLists are long.\n"
            ),
            language,
            diagnostics
        );
        var parts = StudyReferences.Of(study);
        var paragraph = study.AllSections.SelectMany(section => section.Paragraphs).First();
        Assert.Equal(sentence, paragraph.Text);
        if (paragraph.CrossReferences.Any(one => !one.IsDoubtful && parts.Find(one).Length == 1))
            return "link";
        return diagnostics.ToSorted(strict: false).Any(found => found.Code == "cross-reference-doubtful")
            ? "doubt"
            : "nothing";
    }
}
