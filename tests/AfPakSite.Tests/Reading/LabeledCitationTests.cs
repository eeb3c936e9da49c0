using AfPakSite.Diagnostics;

namespace AfPakSite.Tests.Reading;

/// <summary>Citations by the numbers of a list, and by keys as pandoc reads them, are citations like others.</summary>
public sealed class LabeledCitationTests
{
    private const string Entries =
        "1. Reed A. Tea. Ely: Hill Press; 2001.\n2. Moss B. Water. Ely: Hill Press; 2002.\n3. Lane C. Milk. Ely: Hill Press; 2003.";

    private const string Works = """
        references:
          - {id: reed-2001, type: book, author: [{family: Reed}], issued: "2001"}
          - {id: moss2003, type: book, author: [{family: Moss}], issued: "2003"}

        """;

    [Theory]
    [InlineData("Old [1].", "1: reed-2001")]
    [InlineData("Old [1–3].", "1–3: reed-2001 moss-2002 lane-2003")]
    [InlineData("Old [1, 3].", "1: reed-2001 | 3: lane-2003")]
    [InlineData("Old [1-2; 3].", "1-2: reed-2001 moss-2002 | 3: lane-2003")]
    [InlineData("As Reed et al. [1] say, old [2, p. 7].", "1: reed-2001 | 2: moss-2002")]
    [InlineData("Old [2, s. 77], [3: 5–6] and [1, § 4].", "2: moss-2002 | 3: lane-2003 | 1: reed-2001")]
    [InlineData("For x in [1, 3) it grows, and for (ref. 2] too.", "")]
    [InlineData("The array a[x] has no number, nor [12345].", "")]
    public void Reads_the_numbers_of_a_numbered_list(string text, string citations) =>
        Assert.Equal(citations, Citations(Numbered(text)));

    [Theory]
    [InlineData("Costs lie in [5, 10] euros [1].", "", "1: reed-2001 warning[citation-doubtful]")]
    [InlineData("Old is x[7], and y ∈ [2, 9].", "", "warning[citation-doubtful] warning[citation-doubtful]")]
    [InlineData("Old [1, p. 400], [2, 250].", "", "1: reed-2001 warning[citation-doubtful]")]
    [InlineData("Old [5, 10].", "", "5:  | 10:  error[citation-number-unlisted] error[citation-number-unlisted]")]
    [InlineData("The row x[1] is old.", "", "warning[citation-doubtful]")]
    [InlineData("Vitamin D[1] is old.", "", "1: reed-2001")]
    [InlineData("Old [5, 10].", "not-citations: [\"[5, 10]\"]\n", "")]
    public void Numbers_may_be_others(string text, string settings, string expected)
    {
        var site = SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}\nReferences\n{Entries}\n")
            .With("input/bibliography.yml", "references: []\n")
            .Change("input/site.yml", "language: en\n", $"language: en\n{settings}")
            .Compile();
        var reported = site
            .Diagnostics.Where(one =>
                one.Code.Contains("citation", StringComparison.Ordinal) && one.Severity != Severity.Note
            )
            .Select(one => $"{one.Severity.ToString().ToLowerInvariant()}[{one.Code}]");
        Assert.Equal(
            expected,
            string.Join(' ', new[] { Citations(site) }.Where(cited => cited.Length > 0).Concat(reported))
        );
    }

    [Theory]
    [InlineData("Old [@reed-2001].", "@reed-2001: reed-2001")]
    [InlineData("Old [@reed-2001, p. 4; see @moss2003].", "@reed-2001, p. 4: reed-2001 | @moss2003: moss2003")]
    [InlineData("Reed says [-@reed-2001].", "-@reed-2001: reed-2001")]
    [InlineData("@moss2003 [p. 7] says so.", "@moss2003 [p. 7]: moss2003")]
    [InlineData("Old [@reed2001].", "@reed2001: reed-2001")]
    [InlineData("Mail ada@moss2003.example or follow @planters.", "")]
    [InlineData("Old {cite}`reed-2001`.", "{cite}`reed-2001`: reed-2001")]
    [InlineData("Old {cite:p}`reed-2001,moss2003`.", "{cite:p}`reed-2001,moss2003`: reed-2001 moss2003")]
    [InlineData("Old {{< cite \"reed-2001\" >}}.", "{{< cite \"reed-2001\" >}}: reed-2001")]
    [InlineData("Old {{% citet moss2003 \"p. 4\" %}}.", "{{% citet moss2003 \"p. 4\" %}}: moss2003")]
    [InlineData("Old {% cite reed-2001 moss2003 %}.", "{% cite reed-2001 moss2003 %}: reed-2001 moss2003")]
    [InlineData("Old \\cite{reed-2001}.", "\\cite{reed-2001}: reed-2001")]
    [InlineData("\\citet[p. 4]{moss2003} says so.", "\\citet[p. 4]{moss2003}: moss2003")]
    [InlineData("\\nocite{*}Old {cite}`Reed 2001 <reed-2001>`.", "{cite}`Reed 2001 <reed-2001>`: reed-2001")]
    [InlineData(
        "Old \\autocites{reed-2001}[p. 4]{moss2003}.",
        "\\autocites{reed-2001}[p. 4]{moss2003}: reed-2001 moss2003"
    )]
    [InlineData("The code `cite` and \\cite{,} cite nothing.", "")]
    [InlineData("Old [@reed-2001]. Green (ibid., p. 4).", "@reed-2001: reed-2001 | ibid., p. 4: reed-2001")]
    [InlineData("Old [@reed-2001; @moss2003]. Green (ibid.).", "@reed-2001: reed-2001 | @moss2003: moss2003")]
    public void Reads_the_keys_of_a_bibliography(string text, string citations) =>
        Assert.Equal(citations, Citations(Keyed(text)));

    [Fact]
    public void Links_each_citation_to_its_work_and_back()
    {
        var site = Numbered("Tea is old [2].");
        Assert.Contains(
            site.Page("/study/").QuerySelectorAll("a[href$='#moss-2002']"),
            link => link.TextContent == "2"
        );
        Assert.Contains(
            "Tea is old [2].",
            site.Page("/bibliography/").GetElementById("moss-2002")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("study-markup-as-text", site.Codes);
    }

    /// <summary>Readers look for the number that they read, not for a name.</summary>
    [Fact]
    public void Lists_numbered_works_by_their_numbers()
    {
        var site = Numbered("Tea is old [2].");
        Assert.Equal(
            ["reed-2001", "moss-2002", "lane-2003"],
            site.Site.Annotations.Works.Select(work => work.Id.Value)
        );
        Assert.Equal(
            ["[1]", "[2]", "[3]"],
            site.Page("/bibliography/")
                .QuerySelectorAll(".bibliography .apa")
                .Select(reference => reference.TextContent.Trim()[..3])
        );
    }

    [Fact]
    public void Reports_numbers_of_a_study_without_a_numbered_list() =>
        Assert.Contains("study-markup-as-text", Keyed("Old [1].").Codes);

    private static string Citations(CompiledSite site) =>
        string.Join(
            " | ",
            site.Linked.Citations.Select(citation =>
                $"{citation.Citation.Range.Of(citation.Place.Paragraph.Text)}: {string.Join(' ', citation.Works.Select(work => work.Id.Value))}"
            )
        );

    private static CompiledSite Numbered(string text) => Compile($"{text}\nReferences\n{Entries}", "references: []\n");

    private static CompiledSite Keyed(string text) => Compile(text, Works);

    private static CompiledSite Compile(string text, string works) =>
        SmallSite
            .Tea.With("seeds/study.txt", $"On Tea\n1. Leaves\n{text}\n")
            .With("input/bibliography.yml", works)
            .Compile();
}
