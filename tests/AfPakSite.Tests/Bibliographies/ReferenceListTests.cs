using AfPakSite.Annotations;

namespace AfPakSite.Tests.Bibliographies;

/// <summary>The works of a site come from the study’s own list of references, and the bibliography corrects them.</summary>
public sealed class ReferenceListTests
{
    private const string None = "references: []\n";

    [Fact]
    public void Links_citations_to_the_entries_of_the_list()
    {
        var site = Compile("Old (Reed & Moss, 2001).", "Reed, A., & Moss, B. (2001). Tea. Hill Press.");
        Assert.DoesNotContain("citation-not-listed", site.Codes);
        var work = Assert.Single(site.Linked.Citations[0].Works);
        Assert.Equal("reed-2001", work.Id.Value);
        Assert.Equal(WorkStatus.Listed, work.Status);
        var entry = site.Page("/bibliography/").GetElementById("reed-2001")!;
        Assert.Contains("Reed, A., & Moss, B. (2001). Tea. Hill Press.", entry.TextContent, StringComparison.Ordinal);
        Assert.NotNull(entry.QuerySelector("a[href*='#p-']"));
    }

    [Theory]
    [InlineData("Reed, A. (2001a). Tea. Hill Press.", "Reed, A. (2001b). Milk. Hill Press.", "reed-2001a reed-2001b")]
    [InlineData("Reed, A. (2001). Tea. Hill Press.", "Reed, B. (2001). Milk. Hill Press.", "reed-2001 reed-2001-milk")]
    [InlineData("Reed, A. 2001. Tea. Hill Press.", "———. 2003. Milk. Hill Press.", "reed-2001 reed-2003")]
    [InlineData("• Reed, A. (2001). Tea. Hill Press.", "– Moss, B. (2003). Milk. Hill Press.", "moss-2003 reed-2001")]
    [InlineData(
        "A Book of Tea, edited by Reed (2010), Ely.",
        "The World of Milk, edited by Moss (2011), Ely.",
        "a-book-of-2010 the-world-of-2011"
    )]
    [InlineData(
        "Reed, A. (2001). Tea. Hill Press.",
        "This book argues that tea is old, and criticizes Moss (1999), who held that it is new.",
        "reed-2001"
    )]
    [InlineData(
        "DUPONT Jean, 2010. Thé. Ely: Hill Press.",
        "LEROY Luc (2011). Lait. Hill Press.",
        "dupont-2010 leroy-2011"
    )]
    [InlineData(
        "DUPONT Jean et LE ROY Ann-Marie, 2010, Thé. Ely: Hill Press.",
        "D’ALEMBERT Jean (2011). Lait. Hill Press.",
        "dalembert-2011 dupont-2010"
    )]
    [InlineData(
        "BBC News. (2010). Tea. Ely: Hill Press.",
        "NATO Headquarters, 2011, Milk. Ely: Hill Press.",
        "bbc-news-2010 nato-headquarters-2011"
    )]
    [InlineData(
        "USAID Afghanistan. 2015. Tea. Ely: Hill Press.",
        "UNICEF Kenya (2016). Milk. Ely: Hill Press.",
        "unicef-kenya-2016 usaid-afghanistan-2015"
    )]
    [InlineData(
        "KUMAR Ramesh (2010). Tea. Ely: Hill Press.",
        "RAO Tristan (2011). Milk. Ely: Hill Press.",
        "kumar-2010 rao-2011"
    )]
    [InlineData(
        "1. Reed A. Tea. Ely: Hill Press; 2001.",
        "2. Moss B. Milk. Ely: Fen Press; 1999.",
        "reed-2001 moss-1999"
    )]
    public void Gives_each_entry_a_key(string first, string second, string keys) =>
        Assert.Equal(keys, Keys(Compile("Old.", $"{first}\n{second}")));

    [Fact]
    public void Reads_simple_formulas_in_titles()
    {
        var site = Compile("Old.", "Reed, A. (2001). Tea in $x^2$ cups. Hill Press.");
        var work = Assert.Single(site.Site.Annotations.Works);
        Assert.Equal(
            ("Tea in x² cups", true),
            (work.Title, work.Entry!.Text.Contains("$x^2$", StringComparison.Ordinal))
        );
    }

    /// <summary>The study cites persons by their family names, and institutions by the whole name.</summary>
    [Theory]
    [InlineData("Old (UNICEF Innocenti, 2015).", "UNICEF Innocenti, 2015. Tea. Hill Press.", "UNICEF Innocenti")]
    [InlineData("Old (UNICEF, 2015).", "UNICEF Innocenti, 2015. Tea. Hill Press.", "UNICEF, Innocenti")]
    [InlineData("Old (DUPONT, 2015).", "DUPONT Jean, 2015. Tea. Hill Press.", "DUPONT, Jean")]
    public void Tells_institutions_from_persons_by_their_citations(string text, string entry, string name)
    {
        var site = Compile(text, entry);
        Assert.Equal(name, Assert.Single(Assert.Single(site.Site.Annotations.Works).Authors).Inverted);
        Assert.NotEmpty(Assert.Single(site.Linked.Citations).Works);
    }

    /// <summary>
    /// A first name without a comma is that of an institution, unless the list writes all names so, or the study cites
    /// its family name.
    /// </summary>
    [Theory]
    [InlineData(
        "Old.",
        "Reed, A. (2001). Tea. Hill Press.\nTea Rights Watch. (2014). Milk. Ely.\nFen House. 2015. Cups. Ely: Hill Press.",
        "Reed, A. | Tea Rights Watch | Fen House"
    )]
    [InlineData("Old.", "Statistics Moorland. (2011). Tea. Ely.", "Statistics Moorland")]
    [InlineData(
        "Old.",
        "Caja Azul. (2011). Té. Ely.\nGobierno de la Colina. 2012. Leche. Ely.",
        "Caja Azul | Gobierno de la Colina"
    )]
    [InlineData(
        "Old.",
        "1. Reed AB. Tea. Ely: Fen; 2004.\n2. Tea Crisis Group. Milk. Ely: Fen; 2011.",
        "Reed, A. B. | Tea Crisis Group"
    )]
    [InlineData("Old (Wu, 2010).", "Wu Meilin. 2010. Tea. Ely: Hill Press.", "Wu, Meilin")]
    [InlineData("Old (Reed, 2001).", "Ada Reed. 2001. Tea. Ely.\nBen Moss. 2002. Milk. Ely.", "Reed, Ada | Moss, Ben")]
    [InlineData(
        "Old.",
        "Ada Reed, Green Tea (Ely: Fen, 2001).\nBen Moss and Kim Elm, Milk, 2004.\nTea International, Cups, 2005.",
        "Reed, Ada | Moss, Ben; Elm, Kim | Tea International"
    )]
    [InlineData(
        "Old (Moreau, 1979).",
        "Moreau Jean, 1979, Le thé, Paris, Héron.\nLe Roux Ève et Petit Luc, 1999, Le lait, Paris, Héron.",
        "Moreau, Jean | Le Roux, Ève; Petit, Luc"
    )]
    [InlineData(
        "Old.",
        "[1] F. Quill, Tea, 2003.\n[2] World Tea Bank, Milk Report. Ely: Fen, 2005.",
        "Quill, F. | World Tea Bank"
    )]
    public void Reads_first_names_as_the_list_writes_them(string text, string list, string authors) =>
        Assert.Equal(
            authors,
            string.Join(
                " | ",
                Compile(text, list)
                    .Site.Annotations.Works.OrderBy(work => work.Id.Span.Start)
                    .Select(work => string.Join("; ", work.Authors.Select(author => author.Inverted)))
            )
        );

    [Theory]
    [InlineData(
        "Ash, P. (2020). Tea. Hill Studies, 3(1), 4–5. https://doi.org/10.5555/x\nMoor Board. (2007). Milk. Ely.",
        "ash-2020 moor-board-2007"
    )]
    [InlineData(
        "Ash, P. (2020). Tea. https://tea.example/a\n\nMoor Parliament (2007). Milk\nin cups. Ely.",
        "ash-2020 moor-parliament-2007"
    )]
    [InlineData("Ash, P. (2020). Tea. https://tea.example/a\nAccessed May 3, 2021.", "ash-2020")]
    [InlineData("Ash, P. (2001). Tea. Ely.\nal-Harun, Y. (2009). Milk. Ely.", "al-harun-2009 ash-2001")]
    [InlineData(
        "Ash, P. (2001). Tea. Ely.\nal-Harun, Y. A. (2009). Milk. Ely.\nanna kell. (2010). Cups. Ely.",
        "al-harun-2009 anna-kell-2010 ash-2001"
    )]
    [InlineData(
        "Ash, P. (2001): Tee. Ely.\ndies. (2009): Milch. Ely.\no. A. (2011): Tassen. Ely.",
        "ash-2001 ash-2009 o-a-2011"
    )]
    [InlineData(
        "Talks\nTalk with Ali Moor, Ely, May 2001.\nBooks and papers\nReed, A. (2002). Tea. Ely.",
        "reed-2002 talk-with-ali-2001"
    )]
    public void Divides_the_list_into_its_entries(string list, string keys) =>
        Assert.Equal(keys, string.Join(' ', Keys(Compile("Old.", list)).Split(' ').Order(StringComparer.Ordinal)));

    /// <summary>The number of an entry may be that of the next section.</summary>
    [Fact]
    public void Entries_without_a_full_stop_are_not_headings()
    {
        var site = Compile(
            "Old.\n2. Cups\nOld.",
            "1. Reed A. Tea. Ely: Fen; 2001.\n2. Moss B. Milk. Ely: Fen; 2002.\n3. Ash P. Cups [Internet]. Ely: Fen; 2010. Available from: https://tea.example/cups\n4. Elm K. Pots. Ely: Fen; 2011."
        );
        Assert.Equal("reed-2001 moss-2002 ash-2010 elm-2011", Keys(site));
    }

    [Fact]
    public void Joins_the_lines_of_an_entry()
    {
        var site = Compile(
            "Old.",
            "Reed, A. (2001). Tea in the hills and the\nvalleys. Hill Press,\nhttps://tea.example/"
        );
        Assert.Equal("Tea in the hills and the valleys", Assert.Single(site.Site.Annotations.Works).Title);
    }

    [Fact]
    public void Reads_the_entries_of_a_Markdown_list()
    {
        var site = SmallSite
            .Tea.Without("seeds/study.txt")
            .With("input/bibliography.yml", None)
            .With(
                "seeds/study.md",
                "# On Tea\n\n## Leaves\n\nOld.\n\n## References\n\n### Books\n\n1. Reed, A. *Tea*. Hill Press, 2001.\n2. Moss, B. *Milk*. Fen Press, 1999.\n"
            )
            .Compile();
        Assert.Equal("reed-2001 moss-1999", Keys(site));
        Assert.Equal(["1", "2"], site.Site.Annotations.Works.Select(work => work.Entry!.Number));
    }

    /// <summary>A line break in Markdown is only a space, unless each line is an entry.</summary>
    [Theory]
    [InlineData(
        "1. Reed A, Moss B. Tea.\n   J Tea. 2001;12:3-4.\n\n   A good one.\n2. Moss B. Milk. 2nd ed.\n   Ely: Fen; 2002.",
        "reed-2001 1 Tea | moss-2002 2 Milk"
    )]
    [InlineData(
        "- Reed, A. (2001). *Tea*.\n  Hill Press.\n- Moss, B. (2002).\n  *Milk*.",
        "moss-2002  Milk | reed-2001  Tea"
    )]
    [InlineData(
        "Reed, A. (2001). *Tea in the hills*.\nFen Press.\n\nMoss, B. (2002). *Milk in the valleys and the\ntowns*. Fen Press.",
        "moss-2002  Milk in the valleys and the towns | reed-2001  Tea in the hills"
    )]
    [InlineData("Elm, K. (2003). *Cups*.\nEly: Fen Press. https://doi.org/10.5555/x", "elm-2003  Cups")]
    [InlineData("Reed, Ada. *Tea*.\nEly, KY: Fen Press, 2001.", "reed-2001  Tea")]
    [InlineData(
        "Reed, Ada. 2001. *Tea*. Hill Press.\nHill Board. 2003. *Cups*. Hill Press.\nMoss, B. n.d. *Milk*. Fen Press.",
        "hill-board-2003  Cups | moss-nd  Milk | reed-2001  Tea"
    )]
    public void Keeps_an_entry_of_several_lines_whole(string list, string works)
    {
        var site = SmallSite
            .Tea.Without("seeds/study.txt")
            .With("input/bibliography.yml", None)
            .With("seeds/study.md", $"# On Tea\n\n## Leaves\n\nOld.\n\n## References\n\n{list}\n")
            .Compile();
        Assert.Equal(
            works,
            string.Join(
                " | ",
                site.Site.Annotations.Works.Select(work => $"{work.Id.Value} {work.Entry!.Number} {work.Title}")
            )
        );
    }

    [Fact]
    public void Shows_an_entry_that_it_does_not_understand_as_the_study_writes_it()
    {
        const string entry = "Reed, A. (2001). Tea. Hill Press. zzz (qqq) 77 xxx";
        var reference = Compile("Old (Reed, 2001).", entry)
            .Page("/bibliography/")
            .QuerySelector("#reed-2001 .reference");
        Assert.Equal(entry, reference!.TextContent);
    }

    /// <summary>A dash repeats names, not that they are editors; “ders.” may have others behind it.</summary>
    [Theory]
    [InlineData("Reed, A. (ed.) (2001). Tea. Ely: Fen.\n———. (2003). Milk. Ely: Fen.", "Reed, A.")]
    [InlineData("Reed, A. (2001): Tee. Ely: Fen.\nDers./Moss, Ben (2003): Milch. Ely: Fen.", "Reed, A.; Moss, Ben")]
    public void Repeats_the_names_of_the_entry_before(string list, string authors) =>
        Assert.Equal(
            authors,
            string.Join(
                "; ",
                Compile("Old.", list)
                    .Site.Annotations.Works.Single(work => work.Record.Issued!.Text == "2003")
                    .Record.Names.Single(names => names.Name == "author")
                    .Names.Select(author => author.Inverted)
            )
        );

    [Theory]
    [InlineData("*Tea*. Fen Press. [DOI](https://doi.org/10.5555/tea).", "DOI", "10.5555/tea")]
    [InlineData("[Tea](https://tea.example/a). Fen Press.", "URL", "https://tea.example/a")]
    public void Reads_the_addresses_of_links(string rest, string variable, string value)
    {
        var site = SmallSite
            .Tea.Without("seeds/study.txt")
            .With("input/bibliography.yml", None)
            .With("seeds/study.md", $"# On Tea\n\n## Leaves\n\nOld.\n\n## References\n\nReed, A. (2001). {rest}\n")
            .Compile();
        var work = Assert.Single(site.Site.Annotations.Works);
        Assert.Equal((value, "Tea", "Fen Press"), (work.Find(variable), work.Title, work.Find("publisher")));
    }

    [Theory]
    [InlineData("reed-2001")]
    [InlineData("tea-book")]
    public void Corrects_an_entry_by_the_bibliography(string key)
    {
        var site = Compile(
            "Old (Reed, 2001).",
            "Reed, A. (2001). Tae. Hill Press.",
            $"references:\n  - {{id: {key}, type: book, author: [{{family: Reed}}], issued: '2001', title: Tea, ISBN: '1'}}\n"
        );
        var work = Assert.Single(site.Site.Annotations.Works);
        Assert.Equal(
            (key, "Tea", "Hill Press", "1"),
            (work.Id.Value, work.Title, work.Find("publisher"), work.Find("ISBN"))
        );
        Assert.NotNull(work.Entry);
    }

    [Fact]
    public void Skips_remarks_about_the_list() =>
        Assert.Equal("reed-2001", Keys(Compile("Old.", "The following were used.\nReed, A. (2001). Tea. Hill Press.")));

    private static string Keys(CompiledSite site) =>
        string.Join(' ', site.Site.Annotations.Works.Select(work => work.Id.Value));

    private static CompiledSite Compile(string text, string list, string bibliography = None) =>
        SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}\nReferences\n{list}\n")
            .With("input/bibliography.yml", bibliography)
            .Compile();
}
