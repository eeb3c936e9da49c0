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

    private string Succeeds(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLineApp.Run(arguments, new(output, error, folder.Location));
        Assert.True(code == 0, error.ToString());
        return error.ToString();
    }
}
