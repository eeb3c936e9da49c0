using System.Text;
using AfPakSite.CommandLine;
using AfPakSite.Importing;
using AfPakSite.Reading;
using AfPakSite.Tests.CommandLine;
using AfPakSite.Text;

namespace AfPakSite.Tests.Importing;

/// <summary>The names that <c>init</c> proposes as entries.</summary>
public sealed class NameProposalTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("The clerk Josias Wren wrote it down. Later, Josias Wren sold the book.", "Person Josias Wren 2")]
    [InlineData("So said Lord Pembury himself in spring. They asked Lord Pembury again.", "Person Pembury 2")]
    [InlineData(
        "The clerk, Josias Wren, wrote. They asked Josias Wren again. Then they asked Wren once more.",
        "Person Josias Wren 2 (Wren)"
    )]
    [InlineData(
        "A clerk of the Carrow River Board wrote. The Carrow River Board kept the books for all.",
        "Organization Carrow River Board 2"
    )]
    [InlineData(
        "It asked the Ministry of Works in vain. The Ministry of Works was slow.",
        "Organization Ministry of Works 2"
    )]
    [InlineData("Nine mills were in Larkhaven and none was new. In Larkhaven the walls are wet.", "Place Larkhaven 2")]
    [InlineData("They rowed over Lake Aster in the morning. Nobody owns Lake Aster any more.", "Place Lake Aster 2")]
    public void Proposes_names_by_kind(string text, string proposal) => Assert.Equal([proposal], In("en", text));

    [Theory]
    [InlineData("Mills are old. Mills are dear. People left the mills of Mills.")]
    [InlineData("They left in March and in March they came back. It was a Sunday, a dark Sunday.")]
    [InlineData("As Table 2 and Section 3 show, it is so. As Table 3 and Section 4 show, it is not.")]
    [InlineData("They spoke French in town. All the French maps are old. It is a French word.")]
    [InlineData("Many wrote about the Cold War in those years. After the Cold War few did so.")]
    [InlineData("It was once thought so by all. Once more, Climate Change is change of climate. See Climate Change.")]
    [InlineData("The NASA report was read by the GDP people. The NASA report and the GDP were few.")]
    [InlineData("Only Josias Wren wrote it down in the whole of the long winter of that year.")]
    public void Proposes_nothing_else(string text) => Assert.Empty(In("en", text));

    [Fact]
    public void Proposes_no_cited_author() =>
        Assert.Empty(
            In(
                "en",
                "Floods are old (Gerda Tolland 1974). As Gerda Tolland held, millers left. Others doubt what Gerda Tolland held, and Tolland too."
            )
        );

    [Theory]
    [InlineData(
        "de",
        "Das Wasser in Lindenau ist kalt, und die Wege sind lang. Wer nach Lindenau kommt, wartet.",
        "Place Lindenau 2"
    )]
    [InlineData("de", "Die Frage ist alt, und das Wasser ist kalt. In der Frage der Wege hilft das Wasser.", null)]
    [InlineData(
        "fr",
        "Le maire de l’Institut des Lacs parle. On écrit à l’Institut des Lacs sans réponse.",
        "Organization Institut des Lacs 2"
    )]
    [InlineData(
        "es",
        "Lo dijo Marta Quiroga, la presidenta. Nadie escucha a Marta Quiroga en el barrio.",
        "Person Marta Quiroga 2"
    )]
    [InlineData("fa", "باغ در شهر مهرآباد است. آب از شهر مهرآباد می‌گذرد.", null)]
    public void Proposes_names_in_other_languages(string language, string text, string? proposal) =>
        Assert.Equal(proposal is null ? [] : [proposal], In(language, text));

    /// <summary>Without the “# ” of their lines, all proposals are entries that the study names.</summary>
    [Theory]
    [InlineData("mill.txt", 4)]
    [InlineData("moss.md", 2)]
    [InlineData("barrio.txt", 4)]
    [InlineData("accents.md", 2)]
    [InlineData("plaza.docx", 2)]
    [InlineData("dunes.xml", 1)]
    public void Proposals_are_entries_once_they_are_not_comments(string paper, int fewest)
    {
        Run("init", "site", "--study", Repository.PathOf("tests", "AfPakSite.Tests", "Importing", "Papers", paper));
        Assert.DoesNotContain("/actors/", Run("build", "--root", "site"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("site/output/actors")));
        var (entries, files) = (0, folder.List().Where(IsOfProposals).ToList());
        foreach (var file in files)
        {
            var text = folder.Read(file);
            output.WriteLine(text);
            entries += text.Split("## Proposed").Length - 1;
            folder.Write(
                file,
                string.Join(
                    '\n',
                    text.Split('\n').Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line)
                )
            );
        }
        Assert.InRange(entries, fewest, 20);
        var built = Run("build", "--root", "site");
        output.WriteLine(built);
        Assert.DoesNotContain("error[", built, StringComparison.Ordinal);
        Assert.DoesNotContain("input/actors", built, StringComparison.Ordinal);
        Assert.DoesNotContain("input/places", built, StringComparison.Ordinal);
        var study = System.Text.Json.JsonDocument.Parse(folder.Read("site/output/study.json")).RootElement;
        Assert.Equal(
            entries,
            study.GetProperty("actors").GetArrayLength() + study.GetProperty("places").GetArrayLength()
        );
    }

    private static bool IsOfProposals(string path) =>
        path.StartsWith("site/input/actors/", StringComparison.Ordinal)
            && path.EndsWith(".md", StringComparison.Ordinal)
        || path == "site/input/places.yml";

    private static IEnumerable<string> In(string language, string text)
    {
        var study = StudyOf(language, text);
        var authors = study
            .AllSections.SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Citations)
            .SelectMany(citation => citation.Names);
        return NameProposals
            .In(study, language, authors)
            .Select(name =>
                $"{name.Kind} {name.Name} {name.Count}{(name.Aliases.IsEmpty ? "" : $" ({string.Join(", ", name.Aliases)})")}"
            );
    }

    internal static Studies.Study StudyOf(string language, string text) =>
        StudyReader.Read(new SourceText("seeds/study.md", $"# On Mills\n\n## Work\n\n{text}\n"), language, new());

    private string Run(params string[] arguments)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text) { NewLine = "\n" };
        CommandLineApp.Run(arguments, new(writer, writer, folder.Location));
        return text.ToString();
    }
}
