using AfPakSite.CommandLine;

namespace AfPakSite.Tests.CommandLine;

/// <summary>What <c>init</c> writes never makes the new site fail.</summary>
public sealed class FirstSiteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Quotes_more_words_where_a_title_has_the_same_ones()
    {
        folder.Write(
            "tea.md",
            """
            # On Tea

            ## Leaves

            We asked the Tea Growers Union (TGU) about green leaves in the hills near Ely.

            ## References

            Tea Growers Union (TGU). 2019. *Leaves of the hills*. Ely: Hill.
            """
        );
        Succeeds("init", "site", "--study", "tea.md");
        Assert.Contains(
            "evidence: \"We asked the Tea Growers Union (TGU) about green leaves in the hills",
            folder.Read("site/input/glossary.yml"),
            StringComparison.Ordinal
        );
        Succeeds("check", "--root", "site");
    }

    [Fact]
    public void Makes_one_work_of_a_name_with_and_without_a_word_that_may_be_its_particle()
    {
        folder.Write(
            "cha.md",
            """
            # O chá

            ## Folhas

            Ampliamos o modelo de Vargas et al. (2021) com novos dados. O chá é verde (Vargas et al., 2021).
            """
        );
        Succeeds("init", "site", "--study", "cha.md", "--language", "pt");
        Assert.Contains(
            "- id: vargas-et-al-2021\n",
            folder.Read("site/input/bibliography.yml"),
            StringComparison.Ordinal
        );
        Succeeds("check", "--root", "site");
    }

    [Fact]
    public void Leads_to_a_figure_with_a_long_caption()
    {
        var panels = string.Concat(Enumerable.Repeat(" The leaves of this panel are green in each of the hills.", 40));
        folder.Write("tea.md", $"# On Tea\n\n## Leaves\n\nTea is green (Figure 1).\n\nFigure 1: Leaves.{panels}\n");
        Succeeds("init", "site", "--study", "tea.md");
        Assert.DoesNotContain("cross-reference", Succeeds("check", "--root", "site"), StringComparison.Ordinal);
    }

    /// <summary>A list shortens the authors of a work, and a record names all of them.</summary>
    [Theory]
    [InlineData("Reed, A.B., et al. Leaves of the hills. Journal of Tea 2009;52(5):584-594.")]
    [InlineData("Reed, A. B. et al. (2009). Leaves of the hills. Journal of Tea, 52(5), 584–594.")]
    public void Finds_the_work_whose_entry_names_only_its_first_author(string entry)
    {
        folder.Write(
            "tea.md",
            $"# On Tea\n\n## Leaves\n\nTea is green (Reed et al., 2009).\n\n## References\n\n{entry}\n"
        );
        Succeeds("init", "site", "--study", "tea.md");
        Assert.Contains("references: []", folder.Read("site/input/bibliography.yml"), StringComparison.Ordinal);
        var alone = Succeeds("check", "--root", "site");
        Assert.DoesNotContain("work-not-cited", alone, StringComparison.Ordinal);
        folder.Write(
            "works.yml",
            "references:\n- id: leaves\n  type: article-journal\n  author: [{family: Reed, given: Ada}, {family: Lark}, "
                + "{family: Wren}]\n  issued: \"2009\"\n  title: Leaves of the hills\n  status: identified\n"
        );
        Succeeds("init", "both", "--study", "tea.md", "--bibliography", "works.yml");
        Assert.DoesNotContain("work-not-cited", Succeeds("check", "--root", "both"), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_page_breaks_of_a_text_for_line_breaks()
    {
        folder.Write("tea.txt", "On Tea\n1. Leaves\nTea is green.\n\fIt grows in the hills.\fIt is old.\n");
        Assert.Contains(
            "2 page breaks of the text became line breaks",
            Succeeds("init", "site", "--study", "tea.txt"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "On Tea\n1. Leaves\nTea is green.\nIt grows in the hills.\nIt is old.\n",
            folder.Read("site/seeds/study.txt")
        );
    }

    private string Succeeds(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLineApp.Run(arguments, new(output, error, folder.Location));
        Assert.True(code == 0, error.ToString());
        return error.ToString();
    }
}
