using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>The command <c>init</c>: a paper in, a site that builds out.</summary>
public sealed class InitCommandTests : IDisposable
{
    private const string Ducks = """
        A Study of Ducks
        Abstract
        We count ducks.
        1. Introduction
        Ducks swim (Cohen, 2004). The World Health Organization (WHO) counts them.
        2. Results
        Many ducks (Smith et al., 2011a, 2011b; Smith & Jones, 2012; Doe, n.d.).
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ducks.txt", "seeds/study.txt")]
    [InlineData("ducks.md", "seeds/study.md")]
    public void Makes_a_site_that_builds(string paper, string study)
    {
        var text = paper.EndsWith(".md", StringComparison.Ordinal)
            ? string.Join("\n\n", Ducks.Split('\n').Select((line, index) => Marked(line, index)))
            : Ducks;
        folder.Write(paper, text);
        var made = Run("init", "site", "--study", paper);
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Contains("5 works to complete in input/bibliography.yml", made.Output, StringComparison.Ordinal);
        Assert.Equal(text, folder.Read($"site/{study}"));
        var built = Run("build", "--root", "site");
        Assert.Equal(0, built.Code);
        Assert.DoesNotContain("error", built.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("citation", built.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_images_of_a_Markdown_paper_along_and_names_the_missing_ones()
    {
        folder
            .Write("paper/images/leaf 1.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
            .Write("secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
            .Write(
                "paper/tea.md",
                """
                # On Tea

                ## Leaves

                Tea is green, as Figure 1 shows.

                ![Figure 1. A leaf](images/leaf%201.svg)

                ![Figure 2. A cup](images/cup.png)

                ![Figure 3. A secret](../secret.svg)
                """
            );
        var made = Run("init", "site", "--study", "paper/tea.md");
        Assert.Equal(0, made.Code);
        Assert.Contains(" 1 image,", made.Output, StringComparison.Ordinal);
        Assert.Contains("warning[image-missing]", made.Error, StringComparison.Ordinal);
        Assert.Contains(
            "missing-images:\n  - \"images/cup.png\"\n",
            folder.Read("site/input/site.yml"),
            StringComparison.Ordinal
        );
        Assert.Contains("seeds/study.md:9:", made.Error, StringComparison.Ordinal);
        Assert.Contains("warning[image-outside]", made.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("site/seeds/images/leaf 1.svg")));
        Assert.Equal(
            3,
            Directory.GetFileSystemEntries(folder.At("site/seeds"), "*", SearchOption.AllDirectories).Length
        );
        var built = Run("build", "--root", "site");
        Assert.DoesNotContain("error[image-not-found]", built.Error, StringComparison.Ordinal);
        Assert.Contains("error[image-outside]", built.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("image “images/leaf", built.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_what_it_understood_and_shows_what_it_did_not()
    {
        folder.Write(
            "tea.md",
            """
            # On Tea

            ## Leaves

            Tea is green (Reed, 2008).[^1] It costs <q>more</q> than $x^2$.

            | Tea   | Cups |
            | ----- | ---- |
            | Green | 3    |

            [^1]: Or black.

            ## References

            Reed, A. (2008). *Water and work*. Hill Press.
            """
        );
        var made = Run("init", "site", "--study", "tea.md");
        Assert.Contains(
            "2 headings, 4 paragraphs, 1 note, 1 table, 0 images, 1 formula, 1 citation, 1 work, 0 acronyms",
            made.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("warning[study-markup-as-text]", made.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_a_site_of_a_document_of_Word()
    {
        var body = string.Concat(
            Importing.WordFile.P(Importing.WordFile.R("Die Enten"), "Title"),
            Importing.WordFile.P(Importing.WordFile.R("Einleitung"), "Heading1"),
            Importing.WordFile.P(
                Importing.WordFile.R("Die Enten sind in der Stadt (Müller et al., 2010) und das ist nicht neu.")
            )
        );
        var styles = Importing.WordFile.Style("Title", "Title") + Importing.WordFile.Style("heading 1", "Heading1");
        var paper = new Importing.WordFile(body) { Styles = styles }.Write();
        File.WriteAllBytes(folder.At("enten.docx"), [.. paper.Bytes]);
        AssertBuilds("enten.docx");
        Assert.Contains("\nlanguage: de\n", folder.Read("site/input/site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_a_site_of_an_article_in_JATS()
    {
        var papers = Repository.PathOf("tests", "AfPakSite.Tests", "Importing", "Papers");
        folder.Write("tide.xml", File.ReadAllText(Path.Combine(papers, "tide.xml")));
        File.WriteAllBytes(folder.At("pier.png"), Importing.WordFile.Png);
        AssertBuilds("tide.xml");
        Assert.True(File.Exists(folder.At("site/seeds/figure-1.png")));
        Assert.False(Directory.Exists(folder.At("etc")));
    }

    /// <summary>The numbers are those of the list, so the list stays a part of the study.</summary>
    [Fact]
    public void Makes_a_site_of_an_article_that_cites_by_numbers()
    {
        folder.Write(
            "sand.xml",
            """
            <article><front><article-meta><title-group><article-title>Sand</article-title></title-group></article-meta></front>
            <body><sec><title>Results</title><p>Sand moves<sup><xref ref-type="bibr" rid="r1">1</xref></sup> at night
            [<xref ref-type="bibr" rid="r2">2</xref>], and sinks [<xref ref-type="bibr" rid="r9">9</xref>].</p></sec></body>
            <back><ref-list>
            <ref id="r1"><element-citation publication-type="journal"><name><surname>Moreau</surname><given-names>Ana</given-names>
            </name><year>2010</year><article-title>Sand</article-title><source>Coastal Notes</source></element-citation></ref>
            <ref id="r2"><mixed-citation>Lind K. Waves. Coastal Notes. 2015;3:1-9.</mixed-citation></ref>
            </ref-list></back></article>
            """
        );
        AssertBuilds("sand.xml");
        var study = folder.Read("site/seeds/study.md");
        Assert.Contains(
            @"Sand moves\[1] at night \[2], and sinks \[9].",
            study.Replace(@"\]", "]"),
            StringComparison.Ordinal
        );
        Assert.Contains("Moreau, Ana. (2010). Sand. Coastal Notes.", study, StringComparison.Ordinal);
    }

    /// <summary>The records complete the entries of the list, and no institution or translator becomes an author.</summary>
    [Fact]
    public void Keeps_the_records_of_a_numbered_list()
    {
        folder.Write(
            "sand.xml",
            """
            <article><front><article-meta><title-group><article-title>Sand</article-title></title-group></article-meta></front>
            <body><sec><title>Results</title><p>Sand moves [<xref ref-type="bibr" rid="r1">1</xref>,
            <xref ref-type="bibr" rid="r2">2</xref>].</p></sec></body><back><ref-list>
            <ref id="r1"><element-citation publication-type="book"><person-group person-group-type="author"><name>
            <surname>Oak</surname><given-names>O</given-names><suffix>Jr</suffix></name></person-group><person-group person-group-type="translator"><name>
            <surname>Pine</surname><given-names>P</given-names></name></person-group><year>2013</year><source>Slow dunes</source>
            <edition>2</edition><publisher-name>Hill Press</publisher-name></element-citation></ref>
            <ref id="r2"><element-citation publication-type="thesis"><name><surname>Wang</surname><given-names>Wei</given-names></name>
            <year>2015</year><source>Fast dunes</source><institution>University of Aster</institution></element-citation></ref>
            </ref-list></back></article>
            """
        );
        AssertBuilds("sand.xml");
        var study = folder.Read("site/seeds/study.md");
        Assert.Contains("Oak, O., Jr. (2013). Slow dunes (2 ed.) (P. Pine, Trans.). Hill Press.", study);
        Assert.Contains("Wang, Wei. (2015). Fast dunes. University of Aster.", study, StringComparison.Ordinal);
        var works = folder.Read("site/input/bibliography.yml");
        Assert.Contains("  translator:\n      - family: \"Pine\"", works, StringComparison.Ordinal);
        Assert.Contains("publisher: \"University of Aster\"", works, StringComparison.Ordinal);
        Assert.DoesNotContain("literal", works, StringComparison.Ordinal);
        var built = Run("build", "--root", "site");
        Assert.DoesNotContain("work-not-cited", built.Error, StringComparison.Ordinal);
    }

    /// <summary>The bibliography that the paper names is beside it.</summary>
    [Fact]
    public void Reads_the_bibliographies_that_the_paper_names()
    {
        folder
            .Write(
                "tea.md",
                "---\ntitle: Tea\nbibliography: [a.bib, sub/b.bib, ../c.bib]\n---\n\n# Leaves\n\nGreen [@lee] [@moss].\n"
            )
            .Write("a.bib", "@book{lee, author = {Lee, Ada}, title = {Tea}, year = 2001}")
            .Write("sub/b.bib", "\ufeff@book{moss, author = {Moss, Ben}, title = {Cups}, year = 2002}");
        var made = Run("init", "site", "--study", "tea.md");
        Assert.Equal(0, made.Code);
        Assert.Contains("“../c.bib”, which the paper names,", made.Error, StringComparison.Ordinal);
        Assert.Contains(" 2 works,", made.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not-citations:\n  -", folder.Read("site/input/site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_no_file_to_which_a_link_leads_out_of_the_folder_of_the_paper()
    {
        folder
            .Write("u/secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
            .Write("paper/tea.qmd", "# On Tea\n\n## Leaves\n\nGreen.\n\n![A leaf](leaf.svg)\n\n![A cup](cup.svg)\n")
            .Write("paper/cup.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
            .Link("paper/leaf.svg", "../u/secret.svg");
        var made = Run("init", "site", "--study", "paper/tea.qmd");
        Assert.Contains("“leaf.svg” is a link to a place outside", made.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("site/seeds/leaf.svg")));
        Assert.True(File.Exists(folder.At("site/seeds/cup.svg")));
    }

    /// <summary>Quarto and R Markdown are Markdown with code, and the site says what it lacks.</summary>
    [Theory]
    [InlineData("tea.qmd")]
    [InlineData("tea.Rmd")]
    [InlineData("tea.markdown")]
    public void Makes_a_site_of_other_files_in_Markdown(string paper)
    {
        folder.Write(
            paper,
            """
            ---
            title   : "On Tea"
            date    : 2020
            ---

            # Leaves

            <!-- Ask Ada. -->

            We measured `r n` leaves, as Figure \@ref(fig:sizes) shows.

            ```{r sizes, echo=FALSE, fig.cap="Sizes of leaves"}
            plot(leaves)
            ```
            """
        );
        AssertBuilds(paper);
        var study = folder.Read("site/output/study.json");
        Assert.Contains("Sizes of leaves", study, StringComparison.Ordinal);
        Assert.DoesNotContain("plot(leaves)", study, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask Ada", study, StringComparison.Ordinal);
        Assert.Contains(
            "warning[study-markup-as-text]: The study contains code in place of its results.",
            Run("check", "--root", "site").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reads_the_forms_of_citations_that_a_build_reads()
    {
        folder
            .Write("ducks.txt", "Ducks\n1. Results\nDucks swim (Voss in Nye 2012).\n")
            .Write(
                "works.bib",
                "@book{nye, author = {Nye, Ann}, title = {Ponds}, year = 2012}\n@book{voss, author = {Voss, Al}, title = {Lakes}, year = 1900}\n"
            );
        var made = Run("init", "site", "--study", "ducks.txt", "--bibliography", "works.bib");
        Assert.True(made.Code == 0, made.Error);
        Assert.DoesNotContain("Voss in Nye", folder.Read("site/input/site.yml"), StringComparison.Ordinal);
    }

    /// <summary>The author corrects errors in the files of the new site, so the files must be there.</summary>
    [Fact]
    public void Makes_the_files_of_a_paper_with_errors()
    {
        folder.Write("ducks.txt", Ducks).Write("works.bib", "@book{a, title = {Ponds}}\n@book{b, title = {Lakes}\n");
        var made = Run("init", "site", "--study", "ducks.txt", "--bibliography", "works.bib");
        Assert.Equal(1, made.Code);
        Assert.Contains("error[bibliography-malformed]", made.Error, StringComparison.Ordinal);
        Assert.Contains("1 error to correct there before the site can be built", made.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("site/input/bibliography.bib")));
        folder.Write("site/input/bibliography.bib", "@book{a, title = {Ponds}}\n@book{b, title = {Lakes}}\n");
        Assert.Equal(0, Run("build", "--root", "site").Code);
    }

    [Fact]
    public void Writes_down_an_acronym_whose_words_are_on_two_lines()
    {
        folder.Write("ducks.md", "# Ducks\n\n## Results\n\nThe board of tea\ngrowers (BTG) met. The BTG is old.\n");
        AssertBuilds("ducks.md");
    }

    [Fact]
    public void Lists_citations_by_keys_that_no_work_has()
    {
        folder.Write("keys.md", "# Ducks\n\n## Results\n\nDucks swim [@nobody1999].\n");
        AssertBuilds("keys.md");
        Assert.Contains("not-citations:\n  - \"", folder.Read("site/input/site.yml"), StringComparison.Ordinal);
    }

    private void AssertBuilds(string paper)
    {
        var made = Run("init", "site", "--study", paper);
        Assert.True(made.Code == 0, made.Error);
        var built = Run("build", "--root", "site");
        Assert.True(built.Code == 0, built.Error);
    }

    [Fact]
    public void Writes_down_acronyms_and_works()
    {
        folder.Write("ducks.txt", Ducks);
        Run("init", "site", "--study", "ducks.txt");
        Assert.Contains(
            """
            - term: "WHO"
              expansion: "World Health Organization"
              evidence: "World Health Organization (WHO)"
            """,
            folder.Read("site/input/glossary.yml"),
            StringComparison.Ordinal
        );
        Assert.Contains("id: smith-et-al-2011b\n", folder.Read("site/input/bibliography.yml"));
    }

    [Fact]
    public void Keeps_a_given_bibliography_and_adds_to_it()
    {
        folder.Write("ducks.txt", Ducks);
        folder.Write(
            "works.yml",
            "references:\n- id: cohen-2004\n  type: book\n  author:\n    - family: Cohen\n  issued: \"2004\"\n"
        );
        var made = Run("init", "site", "--study", "ducks.txt", "--bibliography", "works.yml");
        Assert.Equal((0, ""), (made.Code, made.Error));
        var written = folder.Read("site/input/bibliography.yml");
        Assert.StartsWith(folder.Read("works.yml"), written, StringComparison.Ordinal);
        Assert.Contains("\n- id: doe\n", written, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", "--root", "site").Code);
    }

    [Theory]
    [InlineData("de", "Die Enten sind in der Stadt und das ist nicht von mir.")]
    [InlineData("fa", "اردک‌ها در شهر پرواز می‌کنند و چشم‌های ژرف دارند.")]
    public void Guesses_the_language(string language, string sentence)
    {
        folder.Write("paper.txt", $"A\n1. B\n{sentence}\n");
        Run("init", "site", "--study", "paper.txt");
        Assert.Contains($"\nlanguage: {language}\n", folder.Read("site/input/site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_language_of_the_option()
    {
        folder.Write("ducks.txt", Ducks);
        Run("init", "site", "--study", "ducks.txt", "--language", "de-AT");
        Assert.Contains("\nlanguage: de-AT\n", folder.Read("site/input/site.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Never_overwrites_a_folder()
    {
        folder.Write("ducks.txt", Ducks).Write("site/mine.txt", "mine");
        var made = Run("init", "site", "--study", "ducks.txt");
        Assert.Equal(2, made.Code);
        Assert.Contains("is not empty", made.Error, StringComparison.Ordinal);
        Assert.Equal(["ducks.txt", "site/", "site/mine.txt"], folder.List());
    }

    /// <summary>The next process may have the number of the killed one.</summary>
    [Fact]
    public void Deletes_what_a_killed_command_left()
    {
        folder
            .Write("ducks.txt", Ducks)
            .Write(".site.new-1/.afpaksite.json", "{\"generator\": \"AfPakSite\"}")
            .Write(".site.new-1/seeds/study.txt", "half")
            .Write($".site.new-{Environment.ProcessId}/mine.txt", "mine");
        Assert.Equal(0, Run("init", "site", "--study", "ducks.txt").Code);
        Assert.Equal(
            [$".site.new-{Environment.ProcessId}", "site"],
            Directory.GetDirectories(folder.Location).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.False(File.Exists(folder.At("site/.afpaksite.json")));
    }

    [Fact]
    public void Fills_an_empty_folder()
    {
        Directory.CreateDirectory(folder.At("site"));
        folder.Write("ducks.txt", Ducks);
        Assert.Equal(0, Run("init", "site", "--study", "ducks.txt").Code);
        Assert.True(File.Exists(folder.At("site/input/site.yml")));
        Assert.DoesNotContain(folder.List(), path => path.Contains(".new-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "site", "ducks.odt", "that can be read: .docx")]
    [InlineData(2, "site", "ducks.doc", "save it as .docx")]
    [InlineData(2, "ducks.txt", "ducks.txt", "is a file")]
    [InlineData(2, "ducks.txt/site", "ducks.txt", "inside “ducks.txt”, which is a file")]
    [InlineData(1, "site", "missing.txt", "There is no file “missing.txt”")]
    [InlineData(1, "site", "empty.txt", "contains no text")]
    [InlineData(1, "site", "latin1.txt", "UTF-8")]
    public void Refuses_what_it_cannot_import(int code, string site, string paper, string reason)
    {
        folder.Write("ducks.txt", Ducks).Write("empty.txt", " \n");
        File.WriteAllBytes(folder.At("latin1.txt"), [.. "Gr"u8, 0xFC, 0xDF, .. "e aus K"u8, 0xF6, .. "ln\n"u8]);
        var before = folder.List().ToList();
        var made = Run("init", site, "--study", paper);
        Assert.Equal(code, made.Code);
        Assert.Contains(reason, made.Error, StringComparison.Ordinal);
        Assert.Equal("", made.Output);
        Assert.Equal(before, folder.List());
    }

    [Fact]
    public void Requires_a_paper() => Assert.Equal(2, Run("init", "site").Code);

    [Fact]
    public void Refuses_a_language_that_is_not_a_tag()
    {
        folder.Write("ducks.txt", Ducks);
        Assert.Equal(2, Run("init", "site", "--study", "ducks.txt", "--language", "English!").Code);
    }

    /// <summary>A line of the paper as Markdown has it.</summary>
    private static string Marked(string line, int index) =>
        index == 0 ? $"# {line}"
        : line.Length < 20 && !line.EndsWith('.') ? $"## {line}"
        : line;

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLineApp.Run(arguments, new(output, error, folder.Location));
        return (code, output.ToString(), error.ToString());
    }
}
