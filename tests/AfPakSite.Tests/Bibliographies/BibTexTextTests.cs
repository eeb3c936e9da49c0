using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>Entries of BibTeX and biblatex, as scholars and programs write them, become works.</summary>
public sealed class BibTexTextTests
{
    /// <summary>Names are separated by “and” in any case, on one line or at the end of it.</summary>
    [Theory]
    [InlineData("Ash, Mary and\n  Birch, John", "Ash, Mary; Birch, John")]
    [InlineData("Ash, Mary\nand Birch, John", "Ash, Mary; Birch, John")]
    [InlineData("Ash, Mary AND Birch, John", "Ash, Mary; Birch, John")]
    [InlineData("{Ludwig} van {Ash}", "van Ash, Ludwig")]
    [InlineData("{Hill and Dale, Inc.} and Ash, Mary", "Hill and Dale, Inc.; Ash, Mary")]
    [InlineData("family=Ash, given=Mary, prefix=de, useprefix=true", "de Ash, Mary")]
    [InlineData("family=Ash, given=Mary, prefix=von, useprefix=false", "Ash, Mary von")]
    [InlineData("al-Ash{\\={\\i}}r, Ab{\\=u}", "al-Ashīr, Abū")]
    [InlineData("given={Mary Ann}, family={Ash}, suffix=Jr.", "Ash, Mary Ann, Jr.")]
    [InlineData("Ash,", "Ash")]
    [InlineData("Ash, Mary and others", "Ash, Mary; others")]
    [InlineData("UNICEF Innocenti and Mary Ash", "UNICEF Innocenti; Ash, Mary")]
    [InlineData("NATO Strategic Communications", "NATO Strategic Communications")]
    [InlineData("JRR Ash and MARY BIRCH", "Ash, JRR; BIRCH, MARY")]
    public void Reads_names(string written, string names) =>
        Assert.Equal(names, string.Join("; ", Work($"author = {{{written}}}").Authors.Select(name => name.Inverted)));

    [Theory]
    [InlineData(@"\c{T}ea", "Ţea")]
    [InlineData(@"T\~{\^e}a", "Tễa")]
    [InlineData(@"T\d{u}", "Tụ")]
    [InlineData(@"\v{G}ar\'{\i}", "Ǧarí")]
    [InlineData(@"\H{u} \k a \=i \.z \r{u} \u g", "ű ą ī ż ů ğ")]
    [InlineData(@"{\th}e {\ng}", "þe ŋ")]
    [InlineData(@"10\,000 leaves\/ and tea\-pots", "10 000 leaves and teapots")]
    [InlineData(@"\textquotedblleft Tea\textquotedblright{} \enquote{and \emph{milk}}", "“Tea” “and milk”")]
    [InlineData(
        @"CO$_2$ and H\textsubscript{2}O at 3$^{\circ}$ of $\alpha$ and x\textsuperscript{2}",
        "CO₂ and H₂O at 3° of α and x²"
    )]
    [InlineData("Tea for $5 a pound", "Tea for $5 a pound")]
    [InlineData("From $5 to \\$7", "From $5 to $7")]
    [InlineData("Between $5 and $10", "Between $5 and $10")]
    [InlineData("At $5–$10 for CO$_2$", "At $5–$10 for CO₂")]
    [InlineData(@"{\em Tea} {\bf and} \textit{milk}", "Tea and milk")]
    [InlineData("Tea &amp; milk, Leaves {\\&} more", "Tea & milk, Leaves & more")]
    [InlineData("Tea {\\textless}i{\\textgreater}Camellia{\\textless}/i{\\textgreater}", "Tea Camellia")]
    [InlineData(@"\unheard{Tea} of \frobnicate", @"\unheard Tea of \frobnicate")]
    [InlineData(@"Tea~\~{}", "Tea ~")]
    [InlineData(@"Counts with {\{}lme4{\}} and {\{}tea-cups{\}}", "Counts with lme4 and tea-cups")]
    [InlineData(@"A set \{one, two\}", "A set {one, two}")]
    [InlineData("The *Camellia* of C*-algebras", "The Camellia of C*-algebras")]
    public void Reads_the_text_of_TeX(string written, string text) =>
        Assert.Equal(text, Work($"title = {{{written}}}", title: "").Title);

    [Theory]
    [InlineData("date = {2003-05-01T10:00}", "2003-05-01")]
    [InlineData("year = {2016--2018}", "2016/2018")]
    [InlineData("year = {1998/99}", "1998/1999")]
    [InlineData("date = {1998/99}", "1998/1999")]
    [InlineData("date = {1998/09}", "1998-09")]
    [InlineData("date = {1998/00/00}", "1998")]
    [InlineData("year = {ca. 1850}", "1850~")]
    [InlineData("year = {approx. 1850}", "1850~")]
    [InlineData("year = {© 1850}", "1850")]
    [InlineData("year = {[1899] 1960}", "1960")]
    [InlineData("year = {1960/1899}", "1960")]
    [InlineData("year = 2003, month = \"10~\" # jan", "2003-01-10")]
    [InlineData("year = 2003, month = {mar/apr}", "2003-03")]
    [InlineData("year = 2003, month = may, day = 7", "2003-05-07")]
    [InlineData("date = {1 May 2003}", "2003-05-01")]
    [InlineData("date = {May 2003}", "2003-05")]
    [InlineData("year = {2003}, month = {Spring}", "2003-21")]
    [InlineData("year = {n.d.}", "n.d.")]
    [InlineData("year = {forthcoming}", "forthcoming")]
    [InlineData("pubstate = {inpress}", "in press")]
    [InlineData("pubstate = {inpress}, year = {n.d.}", "in press")]
    public void Reads_dates(string fields, string date)
    {
        var work = Work(fields);
        Assert.Equal(date, work.Issued?.Text ?? work.Year);
    }

    /// <summary>A state counts only where it says that the work has not come out.</summary>
    [Theory]
    [InlineData("pubstate = {published}", false)]
    [InlineData("pubstate = {published}, year = {n.d.}", false)]
    [InlineData("pubstate = {inpress}, year = {n.d.}", false)]
    [InlineData("pubstate = {inpress}, year = {soon}", true)]
    public void Reports_unread_years(string fields, bool isReported) =>
        Assert.Equal(
            isReported,
            Compile("Old.", $"@book{{a, title = {{Tea}}, {fields}}}").Codes.Contains("bibliography-field-unread")
        );

    [Fact]
    public void Reads_the_dates_of_the_first_edition_and_of_the_visit()
    {
        var work = Work("year = 1960, origdate = {1899}, urldate = {2019-04-05}, url = {https://tea.example/}");
        Assert.Equal(("1899", "2019-04-05"), (work.OriginalDate?.Text, work.Record.Accessed?.Text));
    }

    [Theory]
    [InlineData(@"url = {\url{https://tea.example/a\_b}}", "URL", "https://tea.example/a_b")]
    [InlineData(@"url = {https://tea.example/{\_}{\%}20{\textasciitilde}b}", "URL", "https://tea.example/_%20~b")]
    [InlineData(@"url = {https://tea.example/a\textunderscore{}b}", "URL", "https://tea.example/a_b")]
    [InlineData(@"url = {https://tea.example/a{\textunderscore}b}", "URL", "https://tea.example/a_b")]
    [InlineData(@"url = {https://tea.example/a\textunderscore b}", "URL", "https://tea.example/a_b")]
    [InlineData(@"note = {At \url{https://tea.example/a{\_}b\textunderscore{}c}}", "URL", "https://tea.example/a_b_c")]
    [InlineData("doi = {10.5555/(1)49:8{$<$}693::AID-T1{$>$}3}", "DOI", "10.5555/(1)49:8<693::AID-T1>3")]
    [InlineData(@"doi = {10.5555/8{\textless}693{\textgreater}3}", "DOI", "10.5555/8<693>3")]
    [InlineData("url = {https://tea.example/1 https://tea.example/2}", "URL", "https://tea.example/1")]
    [InlineData("url = {+ https://tea.example/1}", "URL", "https://tea.example/1")]
    [InlineData("url = {www.tea.example/leaves}", "URL", "https://www.tea.example/leaves")]
    [InlineData(@"doi = {10.5555/978{\_}3{\_}4}", "DOI", "10.5555/978_3_4")]
    [InlineData(@"doi = {\url{https://doi.org/10.5555/tea}}", "DOI", "10.5555/tea")]
    [InlineData("doi = {10.5555/tea [doi]}", "DOI", "10.5555/tea")]
    [InlineData("doi = {https://tea.example/2}", "URL", "https://tea.example/2")]
    [InlineData("eid = {044003}", "page", "044003")]
    [InlineData("langid = {british}", "language", "en")]
    [InlineData("journal = {\\mnras}", "container-title", "Monthly Notices of the Royal Astronomical Society")]
    public void Reads_addresses_and_other_fields(string field, string variable, string value) =>
        Assert.Equal(value, Work(field).Find(variable));

    /// <summary>A space within an address or a DOI would cut it, so that it leads to another place.</summary>
    [Theory]
    [InlineData("url = {https://tea.example/my file.pdf}", "URL")]
    [InlineData("url = {+ https://tea.example/my file.pdf}", "URL")]
    [InlineData("doi = {10.5555/tea 12}", "DOI")]
    public void Reports_addresses_with_spaces(string field, string variable)
    {
        var site = Compile("Old.", $"@book{{a, title = {{Tea}}, {field}}}");
        Assert.Null(Assert.Single(site.Site.Annotations.Works).Find(variable));
        Assert.Contains("bibliography-field-unread", site.Codes);
    }

    [Theory]
    [InlineData("phdthesis", "school = {Hill University}", "genre", "PhD thesis")]
    [InlineData("thesis", "type = {mathesis}", "genre", "Master’s thesis")]
    [InlineData("report", "type = {Working paper}", "genre", "Working paper")]
    [InlineData("book", "series = {Leaves}, number = 4", "collection-number", "4")]
    [InlineData("book", "maintitle = {All of it}, volume = 2", "title", "All of it: Tea")]
    [InlineData("incollection", "booktitle = {Cups}, maintitle = {All of it}", "container-title", "All of it: Cups")]
    [InlineData("incollection", "booktitle = {Cups}, maintitle = {All of it}", "title", "Tea")]
    [InlineData("article", "titleaddon = {A reply to Ash}", "title", "Tea. A reply to Ash")]
    [InlineData("online", "titleaddon = {Leaf News}", "container-title", "Leaf News")]
    [InlineData("online", "titleaddon = {Leaf News}", "title", "Tea")]
    [InlineData("article", "number = 4", "issue", "4")]
    [InlineData("article", "issue = {Spring}", "issue", "Spring")]
    [InlineData("article", "number = 3, issue = {Summer}", "issue", "3, Summer")]
    [InlineData("book", "number = 4", "number", "4")]
    public void Reads_what_a_field_means_for_a_type(string type, string field, string variable, string value) =>
        Assert.Equal(value, Work(field, type).Find(variable));

    [Theory]
    [InlineData("movie", "director = {Ash, Mary}", "motion_picture director")]
    [InlineData("video", "editor = {Ash, Mary}, editortype = {director}", "motion_picture director")]
    [InlineData("article", "author = {Ash, Mary}, entrysubtype = {newspaper}", "article-newspaper author")]
    [InlineData("article", "author = {Ash, Mary}, entrysubtype = {magazine}", "article-magazine author")]
    public void Reads_who_made_a_work_of_a_type(string type, string fields, string expected)
    {
        var work = Work(fields, type);
        Assert.Equal(expected, $"{work.Type} {Assert.Single(work.Names).Name}");
    }

    /// <summary>An entry without a key is a work, and no other entry is a part of it.</summary>
    [Fact]
    public void Reads_entries_without_keys()
    {
        var works = Works("@book{, author = {Ash, Mary}, title = {Leaves}, year = 2001}\n@book{b, title = {Milk}}");
        Assert.Equal(
            ["ash-2001 Leaves ", "b Milk "],
            works.Select(work => $"{work.Id.Value} {work.Title} {work.Find("container-title")}")
        );
    }

    [Fact]
    public void Gives_parts_the_fields_of_their_book_and_of_shared_data()
    {
        var works = Works(
            """
            @incollection{part, author = {Ash, Mary}, title = {Cups}, crossref = {Whole}, ids = {cups, mugs}}
            @book{whole, editor = {Birch, Ed}, title = {Tea}, subtitle = {A life}, year = 2001, doi = {10.5555/w}, xdata = {press}}
            @xdata{press, publisher = {Hill Press}}
            """
        );
        var part = works.Single(work => work.Id.Value == "part");
        Assert.Equal(
            ("Cups", "Tea: A life", "Hill Press", "2001", null),
            (part.Title, part.Find("container-title"), part.Find("publisher"), part.Year, part.Find("DOI"))
        );
        Assert.Equal(["part", "cups", "mugs"], part.CitationKeys);
        Assert.Equal(2, works.Length);
    }

    /// <summary>The author of a book wrote its parts, too, unless they have another one (biblatex manual, appendix B).</summary>
    [Theory]
    [InlineData("inbook", "book", "author = {Ash, Mary}", "Ash", "Birch")]
    [InlineData("inbook", "book", "note = {Old}", "Birch", null)]
    [InlineData("suppbook", "mvbook", "author = {Ash, Mary}", "Ash", "Birch")]
    [InlineData("incollection", "book", "author = {Ash, Mary}", "Ash", null)]
    [InlineData("inbook", "collection", "author = {Ash, Mary}", "Ash", null)]
    public void Gives_parts_the_author_of_their_book(
        string part,
        string book,
        string field,
        string author,
        string? bookAuthor
    )
    {
        var work = Works(
                $"@{part}{{part, title = {{Cups}}, crossref = {{whole}}, {field}}}\n@{book}{{whole, author = {{Birch, Ed}}, title = {{Tea}}, year = 2001}}"
            )
            .Single(work => work.Id.Value == "part");
        Assert.Equal((author, "Tea"), (work.Authors.Single().Family, work.Find("container-title")));
        Assert.Equal(
            bookAuthor,
            work.Names.SingleOrDefault(role => role.Name == "container-author")?.Names.Single().Family
        );
        Assert.Equal(
            bookAuthor is not null,
            AfPakSite.Citing.BibTex.Write(work).Contains("bookauthor = {Birch, Ed}", StringComparison.Ordinal)
        );
    }

    /// <summary>Only a citation that could mean either of two works with one key is an error.</summary>
    [Theory]
    [InlineData("Old (Ash, 2001).", false)]
    [InlineData("Old [@a].", true)]
    public void Keeps_different_works_with_one_key(string text, bool isAmbiguous)
    {
        var site = Compile(
            text,
            "@book{a, author = {Ash, Mary}, title = {Leaves}, year = 2001}\n@book{a, author = {Birch, Ed}, title = {Milk}, year = 2002}"
        );
        Assert.Contains("bibliography-key-twice", site.Codes);
        Assert.Equal(isAmbiguous, site.Codes.Contains("citation-ambiguous"));
        Assert.Equal(2, site.Site.Annotations.Works.Length);
    }

    private static Work Work(string fields, string type = "book", string title = "title = {Tea}, ") =>
        Assert.Single(Works($"@{type}{{a, {title}{fields}}}"));

    private static ImmutableArray<Work> Works(string file) => Compile("Old.", file).Site.Annotations.Works;

    private static CompiledSite Compile(string text, string file) =>
        SmallSite.Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}\n").WithLibrary("bib", file).Compile();
}
