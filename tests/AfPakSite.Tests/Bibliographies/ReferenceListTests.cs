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

    [Fact]
    public void Shows_an_entry_that_it_does_not_understand_as_the_study_writes_it()
    {
        const string entry = "Reed, A. (2001). Tea. Hill Press. zzz (qqq) 77 xxx";
        var reference = Compile("Old (Reed, 2001).", entry)
            .Page("/bibliography/")
            .QuerySelector("#reed-2001 .reference");
        Assert.Equal(entry, reference!.TextContent);
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
