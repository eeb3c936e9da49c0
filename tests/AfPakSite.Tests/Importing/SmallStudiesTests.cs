using System.Text.Json;
using AfPakSite.CommandLine;
using AfPakSite.Reading;
using AfPakSite.Tests.CommandLine;
using AfPakSite.Text;

namespace AfPakSite.Tests.Importing;

/// <summary>
/// Small studies of several fields, in five languages and all formats, as scholars would try the program:
/// <c>init</c>, then <c>build</c>.
/// </summary>
public sealed class SmallStudiesTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("mill.txt", "en", 9, 2, 1, 9, 4)]
    [InlineData("barrio.txt", "es", 6, 0, 0, 5, 3)]
    [InlineData("moss.md", "en", 8, 2, 1, 7, 4)]
    [InlineData("accents.md", "fr", 4, 3, 0, 1, 0)]
    [InlineData("gewissen.md", "de", 3, 0, 0, 4, 3)]
    [InlineData("bagh.md", "fa", 4, 1, 0, 0, 0)]
    [InlineData("trams.docx", "de-DE", 7, 2, 1, 4, 3)]
    [InlineData("plaza.docx", "es", 5, 2, 1, 4, 2)]
    [InlineData("dunes.xml", "en", 8, 1, 1, 5, 3)]
    [InlineData("vaccin.xml", "fr", 6, 0, 1, 5, 3)]
    public void Becomes_a_site_with_each_of_its_words(
        string paper,
        string language,
        int headings,
        int notes,
        int tables,
        int citations,
        int works
    )
    {
        var made = Run(["init", "site", "--study", PathOf(paper), .. GivenBibliography(paper)]);
        output.WriteLine(made.Text);
        Assert.Equal(0, made.Code);
        string[] figures =
        [
            $"in the language {language}\n",
            $"\n{headings} heading",
            $" {notes} note",
            $" {tables} table",
            $" {citations} citation",
            $" {works} work",
        ];
        Assert.All(figures, figure => Assert.Contains(figure, made.Text, StringComparison.Ordinal));
        var built = Run(["build", "--root", "site"]);
        output.WriteLine(built.Text);
        Assert.Equal(0, built.Code);
        var study = JsonDocument.Parse(folder.Read("site/output/study.json")).RootElement;
        Assert.Equal(works, study.GetProperty("works").GetArrayLength());
        Assert.Equal(PaperText.WordsOf(PathOf(paper)), PaperText.WordsOfSite(study, OwnHeadings(paper, language)));
    }

    /// <summary>The site shows what an editor of the paper would miss, and nothing more.</summary>
    [Theory]
    [InlineData("mill.txt")]
    [InlineData("gewissen.md")]
    [InlineData("vaccin.xml")]
    public void First_build_has_few_warnings(string paper)
    {
        Assert.Equal(0, Run(["init", "site", "--study", PathOf(paper), .. GivenBibliography(paper)]).Code);
        var built = Run(["build", "--root", "site"]);
        Assert.Equal(0, built.Code);
        Assert.InRange(built.Text.Split("warning[").Length - 1, 0, 2);
    }

    [Theory]
    [InlineData("bagh.md", "No entries proposed: the program has no lists of words to find names in the language fa\n")]
    [InlineData("accents.md", null)]
    public void Says_where_names_cannot_be_found(string paper, string? said)
    {
        var made = Run(["init", "site", "--study", PathOf(paper)]);
        Assert.Equal(said is not null, made.Text.Contains("No entries proposed", StringComparison.Ordinal));
        Assert.Contains(said ?? "", made.Text, StringComparison.Ordinal);
    }

    private static string[] GivenBibliography(string paper) =>
        paper == "gewissen.md" ? ["--bibliography", PathOf("gewissen.bib")] : [];

    /// <summary>The headings that the site gives to the abstract and the notes of a paper without such headings.</summary>
    private static IEnumerable<string> OwnHeadings(string paper, string language)
    {
        var words = StudyLanguage.For(language);
        return Path.GetExtension(paper) switch
        {
            ".txt" => [],
            ".xml" =>
            [
                FirstLetter.Raise(words.NoteHeadings.Words[0]),
                FirstLetter.Raise(words.AbstractHeadings.Words[0]),
            ],
            _ => [FirstLetter.Raise(words.NoteHeadings.Words[0])],
        };
    }

    private static string PathOf(string paper) =>
        Repository.PathOf("tests", "AfPakSite.Tests", "Importing", "Papers", paper);

    private (int Code, string Text) Run(string[] arguments)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var code = CommandLineApp.Run(arguments, new(text, text, folder.Location));
        return (code, text.ToString());
    }
}
