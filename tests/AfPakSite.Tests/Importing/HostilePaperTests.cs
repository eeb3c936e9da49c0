using System.IO.Compression;
using System.Text;
using AfPakSite.Importing;
using AfPakSite.Tests.Reading;
using AfPakSite.Text;
using static AfPakSite.Tests.Importing.WordFile;

namespace AfPakSite.Tests.Importing;

/// <summary>
/// Papers that are broken or meant to do harm: each ends soon, with a sentence or with a study. The limit is the
/// processor time of the whole process, so no other test runs at the same time.
/// </summary>
[Collection(nameof(PathologicalTests))]
public sealed class HostilePaperTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private const string Body =
        "<w:document><w:body><w:p><w:r><w:t>Title</w:t></w:r></w:p><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>";

    [Fact]
    public void Small_zip_that_unpacks_to_a_huge_part_is_refused() =>
        Assert.Contains(
            "unpacks to more than any paper needs",
            Refused(Zip(("word/document.xml", Body), ("word/styles.xml", new string(' ', 60_000_000)))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Zip_with_thousands_of_parts_is_refused() =>
        Assert.Contains(
            "more parts than any paper",
            Refused(
                Zip([("word/document.xml", Body), .. Enumerable.Range(0, 6000).Select(number => ($"{number}", ""))])
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Entities_are_not_expanded()
    {
        var names = Enumerable.Range(1, 30).Select(level => $"<!ENTITY e{level} \"&e{level - 1};&e{level - 1};\">");
        var type = $"<!DOCTYPE d [<!ENTITY e0 \"ha\">{string.Concat(names)}]>";
        Assert.Contains(
            "not XML that can be read",
            Refused(Zip(("word/document.xml", type + Body.Replace("Words.", "&e30;", StringComparison.Ordinal)))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    public void Parts_outside_the_document_are_not_read(string target)
    {
        var file = new WordFile(
            P(R("Title")) + P(R("Words.") + "<w:r><w:drawing><a:blip r:embed=\"rId1\"/></w:drawing></w:r>")
        )
        {
            Relations = $"<Relationship Id=\"rId1\" Type=\"x/image\" Target=\"{target}\"/>",
        };
        var paper = Understood(file.Write());
        Assert.Empty(paper.Images);
        Assert.NotEmpty(paper.Notes);
    }

    [Fact]
    public void Names_of_parts_are_not_names_of_files()
    {
        var paper = Understood(Zip(("../../evil.xml", "x"), ("word/document.xml", Body), ("C:\\evil", "x")));
        Assert.Equal("seeds/study.md", paper.Study.Path);
        Assert.Empty(paper.Images);
    }

    [Fact]
    public void Document_needs_only_its_main_part() =>
        Assert.Contains("Words.", TextOf(Understood(Zip(("word/document.xml", Body)))), StringComparison.Ordinal);

    [Fact]
    public void Zip_without_a_main_part_is_refused() =>
        Assert.Contains("not a document of Word", Refused(Zip(("readme.txt", "x"))), StringComparison.Ordinal);

    [Fact]
    public void Missing_note_is_reported()
    {
        var paper = Understood(new WordFile(P(R("Words.") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>")).Write());
        Assert.Contains(
            paper.Notes,
            note => note.Message.Contains("text of a note is missing", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Styles_that_follow_each_other_in_a_circle_end()
    {
        var styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";
        Assert.Contains(
            "Words.",
            TextOf(Understood(new WordFile(P(R("Title")) + P(R("Words."), "A")) { Styles = styles }.Write())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Tables_in_tables_end_soon()
    {
        const int depth = 40;
        var nested =
            string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth))
            + P(R("Cell"))
            + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));
        var body = string.Concat(Enumerable.Repeat(nested, 1_000_000 / nested.Length));
        Assert.Contains(
            "Cell",
            TextOf(Understood(new WordFile(P(R("Title")) + body).Write())),
            StringComparison.Ordinal
        );
    }

    /// <summary>The part with the notes is read once: once for each note, it would exceed every limit.</summary>
    [Fact]
    public void Thousands_of_notes_are_read_soon()
    {
        const int count = 4000;
        var marks = Enumerable
            .Range(1, count)
            .Select(id => P(R("Words.") + $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>"));
        var notes = Enumerable
            .Range(1, count)
            .Select(id => $"<w:footnote w:id=\"{id}\">{P(R($"Note {id}. {new string('x', 500)}"))}</w:footnote>");
        var paper = Understood(new WordFile(string.Concat(marks)) { Footnotes = string.Concat(notes) }.Write());
        Assert.Contains($"[^{count}]: Note {count}. x", TextOf(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_that_never_end_are_read_soon()
    {
        const string open =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        var body =
            string.Concat(Enumerable.Repeat(open, 50_000)) + string.Concat(Enumerable.Repeat(R("Word "), 50_000));
        var paragraphs = string.Concat(Enumerable.Repeat(P(R("End.")), 50_000));
        var paper = Understood(new WordFile(P(R("Title")) + P(body) + paragraphs).Write());
        Assert.Contains("Word Word Word", TextOf(paper), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Josias Wren of Larkhaven ", 40_000)]
    [InlineData("A Wren of the Board. ", 40_000)]
    [InlineData("Wren ", 200_000)]
    [InlineData("Wren (", 200_000)]
    public void Long_text_of_names_is_read_soon(string piece, int count)
    {
        var study = NameProposalTests.StudyOf("en", string.Concat(Enumerable.Repeat(piece, count)));
        Timed(() => NameProposals.In(study, "en", []));
    }

    private string Refused(SourceFile file) =>
        Assert.IsType<ImportResult.Refused>(Timed(() => PaperImporter.Import(file, _ => null))).Sentence;

    private ImportedPaper Understood(SourceFile file) =>
        Assert.IsType<ImportResult.Understood>(Timed(() => PaperImporter.Import(file, _ => null))).Paper;

    private static string TextOf(ImportedPaper paper) => Encoding.UTF8.GetString(paper.Study.Bytes.AsSpan());

    private T Timed<T>(Func<T> act)
    {
        var start = Environment.CpuUsage.TotalTime;
        var result = act();
        var time = Environment.CpuUsage.TotalTime - start;
        output.WriteLine($"{time}");
        Assert.InRange(time, TimeSpan.Zero, Limit);
        return result;
    }

    private static SourceFile Zip(params IEnumerable<(string Name, string Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content.Replace("<w:document>", "<w:document xmlns:w=\"w\">", StringComparison.Ordinal));
            }
        }
        return new("paper.docx", [.. bytes.ToArray()]);
    }
}
