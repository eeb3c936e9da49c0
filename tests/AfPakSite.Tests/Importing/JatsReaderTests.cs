using System.Text;
using System.Text.RegularExpressions;
using AfPakSite.Importing;

namespace AfPakSite.Tests.Importing;

/// <summary>Articles in JATS as studies.</summary>
public sealed class JatsReaderTests
{
    private static readonly string Tide = File.ReadAllText(
        Repository.PathOf("tests", "AfPakSite.Tests", "Importing", "Papers", "tide.xml")
    );

    private static readonly Lazy<ImportedPaper> Paper = new(() => Understood(Tide));

    [Fact]
    public void Reads_the_record()
    {
        var record = Paper.Value.Record;
        Assert.Equal("How spring tides move sand: Evidence from Port Aster", record.Title);
        Assert.Equal("0000-0002-1825-0097", record.Authors[0].Orcid);
        Assert.Equal("Port Aster Survey", record.Authors[1].Literal);
        Assert.Equal(("2021-05-07", "article-journal", "en"), (record.Issued, record.Type, record.Language));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", record.License?.Url);
        Assert.Equal(["University of Aster, Port Aster"], record.Authors[0].WorksAt);
        Assert.Empty(record.Authors[1].WorksAt);
        Assert.Empty(record.Affiliations);
        Assert.Contains(record.Variables, variable => variable is { Name: "DOI", Value: "10.5555/tide.2021.7" });
        Assert.Contains(record.Variables, variable => variable is { Name: "keyword", Value: "tides, sand" });
    }

    [Theory]
    [InlineData("## Abstract\n\nSpring tides move more sand than neap tides.\n")]
    [InlineData("## 1 Introduction\n\nTides move sand (Moreau, 2010), as Okafor and Lind (2015) showed.[^1] The")]
    [InlineData("counts *grains*; see [the data](<https://example.org/data>) and Figure 1.\n")]
    [InlineData("> Sand never rests.\n>\n> A fisher of Port Aster\n")]
    [InlineData("1. Measure the wave.\n2. Weigh the sand.\n")]
    [InlineData(
        "### 1.1 Model\n\nThe flux is $q=ku^{3}$ at the bed.\n\n$$\nQ = \\int q\\,dt \\tag{1}\n$$\n\nHere it holds.\n"
    )]
    [InlineData(
        "Table 1: Sand by tide.\n\n| Tide | Sand (t) |\n| --- | --- |\n| spring | 12 |\n|  | 14 |\n| neap | 3 \\| 4 |\n"
    )]
    [InlineData("![Figure 1: Sand at the pier.](figure-1.png){alt=\"A curve that rises twice a month\"}\n")]
    [InlineData("## Acknowledgements\n\nWe thank the fishers.\n")]
    [InlineData("## References\n\nChart of the harbor, 1911, unsigned.\n")]
    [InlineData("## Notes\n\nWe declare no conflict.\n")]
    [InlineData("\n[^1]: See also the **old** maps.\n")]
    public void Writes_the_study(string part) =>
        Assert.Contains(part, Encoding.UTF8.GetString(Paper.Value.Study.Bytes.AsSpan()), StringComparison.Ordinal);

    [Fact]
    public void Makes_works_of_the_references() =>
        Assert.Equal(
            ["lind-2018a Neap", "lind-2018b Spring", "moreau-2010 Sand & sea", "okafor-lind-2015 Waves"],
            Paper.Value.Works.Select(work =>
                $"{work.Id} {work.Variables.Single(variable => variable.Name == "title").Value}"
            )
        );

    /// <summary>SciELO has each reference twice: its words, and the same as a record.</summary>
    [Fact]
    public void Makes_one_work_of_two_forms_of_a_reference()
    {
        var paper = Understood(
            """
            <article><front><article-meta><title-group><article-title>Tea</article-title></title-group></article-meta></front>
            <body><p>Tea is old (Lee, <xref ref-type="bibr" rid="a">2010</xref>).</p></body><back><ref-list><ref id="a">
            <mixed-citation>LEE, K. Tea. Ely: Hill, 2010.</mixed-citation><element-citation publication-type="book">
            <person-group person-group-type="author"><name><surname>LEE</surname><given-names>K.</given-names></name></person-group>
            <source>Tea</source><year>2010</year></element-citation></ref></ref-list></back></article>
            """
        );
        Assert.Equal("lee-2010", Assert.Single(paper.Works).Id);
        Assert.DoesNotContain(
            "References",
            Encoding.UTF8.GetString(paper.Study.Bytes.AsSpan()),
            StringComparison.Ordinal
        );
    }

    /// <summary>A list stays with its numbers if a single citation is one of them.</summary>
    [Fact]
    public void Keeps_the_list_of_an_article_that_cites_by_number_and_by_name()
    {
        var paper = Understood(
            """
            <article><front><article-meta><title-group><article-title>Tea</article-title></title-group></article-meta></front>
            <body><p>Tea is old [<xref ref-type="bibr" rid="a">1</xref>], says <xref ref-type="bibr" rid="a">Lee (2010)</xref>
            (<xref ref-type="bibr" rid="a">Lee, 2010</xref>).</p></body><back><ref-list><ref id="a"><label>1</label>
            <element-citation publication-type="book"><person-group person-group-type="author"><name><surname>Lee</surname>
            <given-names>KJ</given-names></name><etal/></person-group><source>Tea</source><year>2010</year></element-citation></ref>
            </ref-list></back></article>
            """
        );
        Assert.Contains(
            "\\[1\\] Lee, K. J., et al. (2010). Tea.",
            Encoding.UTF8.GetString(paper.Study.Bytes.AsSpan()),
            StringComparison.Ordinal
        );
        Assert.Equal("1", Assert.Single(paper.Works).Number);
    }

    /// <summary>The words between the parts say who made a work, and when.</summary>
    [Theory]
    [InlineData(
        "[Lee|K], <source>Tea</source>. Translated by [Moss|B]. Fen, <year>2010</year>.",
        "author Lee, translator Moss"
    )]
    [InlineData("[Lee|K]. <source>Tea</source>, ed. by [Moss|B]. Ely: Fen, 2010.", "author Lee, editor Moss")]
    [InlineData("<source>Tea</source>. Trans. [Moss|B]. Ely: Fen, <year>2010</year>.", "translator Moss")]
    [InlineData("<source>Tea</source>, [Moss|B], <year>2010</year>.", "author Moss")]
    [InlineData("[Lee|K] (ed.). <source>Tea</source>. Ely: Fen, <year>2010</year>.", "editor Lee")]
    [InlineData(
        "[Lee|K] (2010). <chapter-title>Tea</chapter-title>. In [Moss|B] (Ed.), <source>Cups</source>. Fen.",
        "author Lee, editor Moss"
    )]
    [InlineData("[Lee|K]. <source>Tea</source>, in the house of [Moss|B], <year>2010</year>.", "author Lee", "B Moss")]
    [InlineData("<person-group>[Lee|K]</person-group> <source>Fen Journal</source>, 2010;3:4.", "author Lee")]
    public void Reads_who_made_a_work_from_the_words(string citation, string makers, string? unknown = null)
    {
        var names = Regex.Replace(
            citation,
            @"\[(\w+)\|(\w)\]",
            "<name><surname>$1</surname><given-names>$2</given-names></name>"
        );
        var paper = Understood(
            $"""
            <article><front><article-meta><title-group><article-title>Tea</article-title></title-group></article-meta></front>
            <body><p>Tea is old.</p></body><back><ref-list><ref><mixed-citation>{names}</mixed-citation></ref></ref-list></back></article>
            """
        );
        var work = Assert.Single(paper.Works);
        Assert.Equal("2010", work.Issued);
        Assert.Equal(makers, string.Join(", ", work.Names.Select(role => $"{role.Name} {role.Names.Single().Family}")));
        Assert.Equal(
            unknown is not null,
            paper.Notes.Any(note => note.Message.Contains($"“{unknown ?? "names"}”", StringComparison.Ordinal))
        );
    }

    /// <summary>What stays in the text of a list is not left out.</summary>
    [Fact]
    public void Reports_no_names_that_the_list_keeps()
    {
        var paper = Understood(
            """
            <article><front><article-meta><title-group><article-title>Tea</article-title></title-group></article-meta></front>
            <body><p>Old <xref ref-type="bibr" rid="a">[1]</xref>.</p></body><back><ref-list><ref id="a"><label>1</label>
            <mixed-citation><person-group person-group-type="sponsor"><name><surname>Lee</surname></name></person-group>.
            <source>Tea</source>, 2010.</mixed-citation></ref></ref-list></back></article>
            """
        );
        Assert.DoesNotContain(paper.Notes, note => note.Message.Contains("Lee", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_an_affiliation_that_no_author_has()
    {
        var paper = Understood(
            """
            <article><front><article-meta><title-group><article-title>Tea</article-title></title-group><contrib-group>
            <contrib><name><surname>Lee</surname></name><aff>Hill School</aff></contrib>
            <contrib><name><surname>Moss</surname></name><xref ref-type="aff" rid="x"/></contrib></contrib-group>
            <aff id="x"><label>1</label>Tea School</aff><aff id="y">Fen School</aff></article-meta></front>
            <body><p>Tea is 10<sup>6</sup> years old.</p></body></article>
            """
        );
        Assert.Equal(["Hill School", "Tea School"], paper.Record.Authors.SelectMany(author => author.WorksAt));
        Assert.Equal(["Fen School"], paper.Record.Affiliations);
        Assert.Contains(paper.Notes, note => note.Message.Contains("“Fen School”", StringComparison.Ordinal));
        Assert.Contains("10⁶", Encoding.UTF8.GetString(paper.Study.Bytes.AsSpan()), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_no_file_from_another_folder()
    {
        Assert.Equal("seeds/figure-1.png", Assert.Single(Paper.Value.Images).Path);
        Assert.Contains(Paper.Value.Notes, note => note.Message.Contains("../../etc/passwd", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<TEI/>", "not an article in JATS")]
    [InlineData("<article><body><p>One", "not XML that can be read")]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY b \"c\">]><article><body><p>&b;</p></body></article>",
        "not XML that can be read"
    )]
    [InlineData("<article><body/></article>", "contains no text")]
    public void Refuses_other_files(string xml, string reason) =>
        Assert.Contains(reason, RefusalOf(new("a.xml", [.. Encoding.UTF8.GetBytes(xml)])), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_depth_that_no_article_has() =>
        Assert.Contains(
            "deeper than any paper",
            RefusalOf(
                new(
                    "a.xml",
                    [.. Encoding.UTF8.GetBytes($"<article>{string.Concat(Enumerable.Repeat("<sec>", 100_000))}")]
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Refuses_documents_that_are_not_of_Word()
    {
        Assert.Contains("has a password", RefusalOf(new("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3])));
        Assert.Contains("not a whole document", RefusalOf(new("a.docx", [.. "text"u8])));
        var whole = new WordFile(WordFile.P(WordFile.R("Words."))).Write();
        Assert.Contains("not a whole document", RefusalOf(whole with { Bytes = whole.Bytes[..^40] }));
        Assert.Contains("contains no text", RefusalOf(new WordFile("").Write()));
        Assert.Contains("not XML", RefusalOf(new WordFile("<w:p>").Write()));
        Assert.Contains(
            "deeper than any paper",
            RefusalOf(new WordFile(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 5000))).Write())
        );
    }

    private static string RefusalOf(AfPakSite.Text.SourceFile file) =>
        Assert.IsType<ImportResult.Refused>(PaperImporter.Import(file, _ => null)).Sentence;

    private static ImportedPaper Understood(string xml) =>
        Assert
            .IsType<ImportResult.Understood>(
                PaperImporter.Import(
                    new("tide.xml", [.. Encoding.UTF8.GetBytes(xml)]),
                    name => name == "pier.png" ? [.. WordFile.Png] : null
                )
            )
            .Paper;
}
