using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>The works of a site come from files of reference managers, too.</summary>
public sealed class BibliographyFileTests
{
    private const string BibTex = """
        @comment{Nothing}
        @string{jh = "Journal of Hills"}
        @article{Reed:2001,
          author = {Reed, Ada and M{\"u}ller, J\'er\^ome and {Tea Board}},
          title = "The {Tea} of " # {Hills \& more},
          journal = jh, year = 2001, month = may, volume = 12, number = {3}, pages = {4--9},
          doi = {10.5555/tea}
        }
        @incollection{lane, author = {Ludwig van Lane}, title = {Milk}, crossref = {book}}
        @book{book, editor = {Moss, Jr, Ben}, title = {Drinks}, publisher = {Hill Press}, year = {2005}}

        """;

    private const string Ris =
        "TY  - JOUR\r\nID  - Reed:2001\r\nAU  - Reed, Ada\r\nAU  - Tea Board\r\nTI  - Tea\r\nT2  - Hills\r\nPY  - 2001\r\nDA  - 2001/05/\r\nSP  - 4\r\nEP  - 9\r\nVL  - 12\r\nDO  - 10.5555/tea\r\nER  - \r\n";

    private const string Json = """
        [{"id": "Reed:2001", "type": "book", "author": [{"family": "Reed", "given": "Ada"}], "title": "Tea",
          "issued": {"date-parts": [[2001, 5]]}, "keyword": ["tea", "hills, green"], "custom": {"status": "listed"}}]
        """;

    [Fact]
    public void Reads_BibTeX()
    {
        var works = Works("bib", BibTex);
        var reed = works.Single(work => work.Id.Value == "reed-2001");
        Assert.Equal("The Tea of Hills & more", reed.Title);
        Assert.Equal(
            "Reed, Ada; Müller, Jérôme; Tea Board",
            string.Join("; ", reed.Authors.Select(name => name.Inverted))
        );
        Assert.Equal("article-journal 2001-05", $"{reed.Type} {reed.Issued!.Text}");
        Assert.Equal(
            "10.5555/tea Journal of Hills 3 4–9 12",
            string.Join(' ', new[] { "DOI", "container-title", "issue", "page", "volume" }.Select(reed.Find))
        );
        var lane = works.Single(work => work.Id.Value == "lane");
        Assert.Equal(("van Lane", "Ludwig"), (lane.Authors[0].Family, lane.Authors[0].Given));
        Assert.Equal(
            ("Drinks", "Hill Press", "2005"),
            (lane.Find("container-title"), lane.Find("publisher"), lane.Year)
        );
        Assert.Equal("Moss, Ben, Jr", lane.Names.Single(role => role.Name == "editor").Names[0].Inverted);
    }

    /// <summary>Files of reference managers often list a work twice; its keys all mean it.</summary>
    [Fact]
    public void Keeps_one_of_two_entries_of_a_work()
    {
        var works = Works(
            "bib",
            """
            @book{Reed2001, author = {Reed, Ada}, title = {Tea}, year = 2001}
            @book{Reed2001, author = {Reed, A.}, title = {{Tea}}, year = 2001}
            @book{reed-2001, author = {Reed, Ada}, title = {Milk}, year = 2001}
            @book{reed_2001, author = {Reed, Ada}, title = {Milk}, year = 2001}
            @book{Reed:2001, author = {Reed, Ada}, title = {Water}, year = 2001}
            """
        );
        Assert.Equal(
            ["reed-2001 Milk reed-2001 reed_2001", "reed2001 Tea Reed2001", "reed-2001-2 Water Reed:2001"],
            works.Select(work => $"{work.Id.Value} {work.Title} {string.Join(' ', work.CitationKeys)}")
        );
    }

    [Theory]
    [InlineData("misc", "howpublished = {\\url{https://tea.example/a\\_b}}", "URL", "https://tea.example/a_b")]
    [InlineData("misc", "howpublished = {Talk in Assam}", "publisher", "Talk in Assam")]
    [InlineData("article", "eprint = {2001.01234}, archivePrefix = {arXiv}", "URL", "https://arxiv.org/abs/2001.01234")]
    [InlineData("online", "eprint = {12345}, eprinttype = {jstor}", "URL", "https://www.jstor.org/stable/12345")]
    [InlineData("patent", "number = {12}", "type", "patent")]
    [InlineData("inreference", "number = {12}", "type", "entry-encyclopedia")]
    public void Reads_fields_and_types_of_biblatex(string type, string field, string variable, string value)
    {
        var work = Works("bib", $"@{type}{{a, title = {{Tea}}, year = 2001, {field}}}").Single();
        Assert.Equal(value, variable == "type" ? work.Type : work.Find(variable));
    }

    [Theory]
    [InlineData("ris", Ris)]
    [InlineData("json", Json)]
    [InlineData("bib", BibTex)]
    public void Links_citations_by_names_and_by_keys(string ending, string file)
    {
        var site = Compile("Old [@Reed:2001].", ending, file);
        Assert.Equal("reed-2001", Assert.Single(Assert.Single(site.Linked.Citations).Works).Id.Value);
        Assert.DoesNotContain("file-unread", site.Codes);
    }

    [Fact]
    public void Reads_no_letter_in_a_decade_of_BibTeX() =>
        Assert.Equal("", Assert.Single(Works("bib", "@book{a, title = {Tea}, year = {1980s}}")).Record.YearSuffix);

    [Fact]
    public void Reads_the_subtitle_the_keywords_and_the_letter_of_the_year_in_BibTeX()
    {
        var work = Assert.Single(
            Works("bib", "@dataset{a, title = {Tea}, subtitle = {A count}, year = {2001a}, keywords = {leaves, cups}}")
        );
        Assert.Equal(
            ("Tea: A count", "2001", "a", "leaves, cups", "dataset"),
            (work.Title, work.Issued?.Text, work.YearSuffix, work.Find("keyword"), work.Type)
        );
    }

    [Fact]
    public void Reads_RIS()
    {
        var work = Assert.Single(Works("ris", Ris));
        Assert.Equal(
            "article-journal 2001-05 Tea Hills 12 4–9 10.5555/tea Reed+Tea Board",
            $"{work.Type} {work.Issued!.Text} {work.Title} {work.Find("container-title")} {work.Find("volume")} {work.Find("page")} {work.Find("DOI")} {string.Join('+', work.Authors.Select(name => name.Short))}"
        );
    }

    /// <summary>Services write CSL-JSON with types, lists and data of their own, and dates in words.</summary>
    [Theory]
    [InlineData("\"type\": \"journal-article\", \"container-title\": [\"Hills\"]", "article-journal Hills")]
    [InlineData(
        "\"type\": \"book-chapter\", \"title-short\": [\"Tea\"], \"container-title\": \"Cups\"",
        "chapter Cups"
    )]
    [InlineData("\"type\": \"book\", \"reference-count\": 3, \"link\": [{\"URL\": \"x\"}]", "book")]
    [InlineData(
        "\"type\": \"article\", \"container-title\": \"Hills &amp; &lt;i&gt;more&lt;/i&gt;\"",
        "article Hills & more"
    )]
    [InlineData("\"type\": \"book\", \"ISBN\": [\"1-2\", \"3-4\"]", "book 1-2, 3-4")]
    [InlineData("\"type\": \"book\", \"author\": [{\"name\": \"Tea Board\"}]", "book Tea Board")]
    [InlineData("\"type\": \"book\", \"author\": [{\"given\": \"Plato\"}]", "book Plato")]
    [InlineData(
        "\"type\": \"book\", \"author\": [{\"family\": \"Ash\", \"sequence\": \"first\", \"affiliation\": []}]",
        "book Ash"
    )]
    [InlineData("\"type\": \"book\", \"issued\": {\"date-parts\": [[null]]}", "book")]
    [InlineData("\"type\": \"book\", \"issued\": {\"date-parts\": [[2009, 0, 0]]}", "book 2009")]
    [InlineData("\"type\": \"book\", \"issued\": {\"literal\": \"n.d.\"}", "book")]
    [InlineData("\"type\": \"book\", \"issued\": {\"raw\": \"5 May 2001\"}", "book 2001-05-05")]
    [InlineData("\"type\": \"book\", \"issued\": \"May 2001\"", "book 2001-05")]
    [InlineData("\"type\": \"book\", \"issued\": \"5\u00A0May 2001\"", "book 2001-05-05")]
    [InlineData("\"type\": \"book\", \"issued\": \"2001\u201105\u201102\"", "book 2001-05-02")]
    [InlineData(
        "\"type\": \"book\", \"URL\": \"www.leaf.example/a\", \"DOI\": \"https://doi.org/10.5555/x\"",
        "book https://www.leaf.example/a 10.5555/x"
    )]
    public void Reads_CSL_JSON_of_services(string fields, string expected)
    {
        var site = Compile("Old.", "json", $"[{{\"id\": \"a\", \"title\": \"Tea\", {fields}}}]");
        var work = Assert.Single(site.Site.Annotations.Works);
        string?[] shown =
        [
            work.Type,
            work.Find("container-title"),
            work.Find("ISBN"),
            .. work.Authors.Select(name => name.Short),
            work.Issued?.Text,
            work.Find("URL"),
            work.Find("DOI"),
        ];
        Assert.Equal(expected, string.Join(' ', shown.OfType<string>()));
        Assert.Equal("", CodesOf(site));
    }

    /// <summary>What Crossref says of the work has a place in CSL, or is reported.</summary>
    [Theory]
    [InlineData("\"subtitle\": [\"A life\"]", "title", "Tea: A life", "")]
    [InlineData("\"subtitle\": []", "title", "Tea", "")]
    [InlineData("\"article-number\": \"e12\"", "page", "e12", "")]
    [InlineData("\"article-number\": \"e12\", \"page\": \"e12\"", "page", "e12", "")]
    [InlineData("\"article-number\": \"e12\", \"page\": \"1-9\"", "page", "1-9", "bibliography-field-unread")]
    [InlineData("\"degree\": [\"PhD\"]", "genre", "PhD", "")]
    [InlineData("\"edition-number\": \"2\"", "edition", "2", "")]
    [InlineData("\"institution\": [{\"name\": \"Tea School\"}]", "publisher", "Tea School", "")]
    [InlineData(
        "\"institution\": [{\"name\": \"Tea School\"}], \"publisher\": \"Hill Press\"",
        "publisher",
        "Hill Press",
        "bibliography-field-unread"
    )]
    [InlineData("\"archive_location\": \"Box 2\"", "archive_location", "Box 2", "")]
    [InlineData("\"keyword\": [\"tea\", \"hills, green\"]", "keyword", "tea; hills, green", "")]
    public void Reads_what_Crossref_says_of_a_work(string fields, string variable, string value, string codes)
    {
        var site = Compile("Old.", "json", $"[{{\"id\": \"a\", \"type\": \"book\", \"title\": \"Tea\", {fields}}}]");
        Assert.Equal(value, Assert.Single(site.Site.Annotations.Works).Find(variable));
        Assert.Equal(codes, CodesOf(site));
    }

    /// <summary>The codes of what is said about the file.</summary>
    private static string CodesOf(CompiledSite site) =>
        string.Join(
            ' ',
            site.Diagnostics.Where(found => found.Span?.Source.Path == "input/bibliography.json")
                .Select(found => found.Code)
        );

    [Theory]
    [InlineData("{\"items\": [{\"id\": \"a\", \"type\": \"book\", \"title\": \"Tea\"}]}", "")]
    [InlineData("{\"message\": {\"items\": [{\"id\": \"a\", \"type\": \"book\", \"title\": \"Tea\"}]}}", "")]
    [InlineData("[{\"id\": \"a\", \"type\": \"leaflet\", \"title\": \"Tea\"}]", "bibliography-type-unknown")]
    [InlineData(
        "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"Tea\", \"issued\": {\"literal\": \"one day\"}}]",
        "bibliography-field-unread"
    )]
    [InlineData(
        "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"Tea\", \"issued\": {\"date-parts\": [[-380]]}}]",
        "bibliography-field-unread"
    )]
    [InlineData(
        "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"Tea\", \"URL\": \"no where\"}]",
        "bibliography-field-unread"
    )]
    public void Reports_what_it_does_not_read_of_CSL_JSON(string file, string code)
    {
        var site = Compile("Old.", "json", file);
        Assert.Equal("Tea", Assert.Single(site.Site.Annotations.Works).Title);
        Assert.Equal(code, CodesOf(site));
    }

    [Fact]
    public void Corrects_a_file_by_the_bibliography()
    {
        var site = SmallSite
            .Tea.With("input/bibliography.json", Json)
            .With("input/bibliography.yml", "references:\n  - {id: reed-2001, type: book, title: Green Tea}\n")
            .Compile();
        var work = Assert.Single(site.Site.Annotations.Works);
        Assert.Equal(("Green Tea", "2001"), (work.Title, work.Year));
    }

    [Theory]
    [InlineData("bib", "@book{a, title = {Tea", 1)]
    [InlineData("bib", "@book{a, title = {Tea}}\n@comment{ {\n@book{b, title = {Milk}}", 2)]
    [InlineData("bib", "\n@book{a title}\n@book{b, title = {Tea}}", 2)]
    [InlineData("ris", "TY  - BOOK\nTI  - Tea\n", 1)]
    public void Reports_entries_that_do_not_end(string ending, string file, int line)
    {
        var fault = Assert.Single(
            Compile("Old.", ending, file).Diagnostics,
            fault => fault.Code == "bibliography-malformed"
        );
        Assert.Equal(line, fault.Span!.Value.Position.Line);
    }

    [Theory]
    [InlineData("DATA", "dataset")]
    [InlineData("VIDEO", "motion_picture")]
    [InlineData("GEN", "document")]
    public void Reads_the_type_and_the_whole_abstract_of_RIS(string written, string type)
    {
        var work = Assert.Single(
            Works("ris", $"TY  - {written}\nTI  - Tea\nAB  - It is old.\nAB  - It is green.\nER  - \n")
        );
        Assert.Equal((type, "It is old. It is green."), (work.Type, work.Find("abstract")));
    }

    private static ImmutableArray<Work> Works(string ending, string file) =>
        Compile("Old.", ending, file).Site.Annotations.Works;

    private static CompiledSite Compile(string text, string ending, string file) =>
        SmallSite.Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}\n").WithLibrary(ending, file).Compile();
}
