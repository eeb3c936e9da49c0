namespace AfPakSite.Tests.Reading;

/// <summary>No words of a table of LaTeX are lost, whatever is in it or behind it.</summary>
public sealed class TexTableTests
{
    private const string Rows = "\\begin{tabular}{ll}\nTea & Milk \\\\\nGreen & Cow \\\\\n\\end{tabular}";

    public static TheoryData<string, string> Tables =>
        new()
        {
            { "\\begin{tabular", "begin{tabular" },
            { "\\begin{tab", "begin{tab" },
            { $"{Rows} and cups", "and cups" },
            { $"\\begin{{table}}\n\\caption{{One cup}}\n{Rows}\n\\caption{{Two cups}}\n\\end{{table}}", "Two cups" },
            { Rows.Replace("Cow", "https://x.example/~cow"), "https://x.example/~cow" },
            { Rows.Replace("Cow", "The~cow"), "The cow" },
        };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Keeps_all_words(string table, string words) =>
        Assert.Contains(words, Study(table), StringComparison.Ordinal);

    /// <summary>If each beginning were tried with each end, this would take a minute.</summary>
    [Fact]
    public void Reads_many_beginnings_and_ends() =>
        Assert.Contains(
            "tabular",
            Study(
                "\\begin{table}\n"
                    + string.Concat(Enumerable.Repeat("\\begin{tabular}{l}\n", 100))
                    + string.Concat(Enumerable.Repeat("\\end{tabular}\n", 500))
                    + "&\\end{table}"
            ),
            StringComparison.Ordinal
        );

    private static string Study(string table) =>
        SmallSite
            .Tea.Without("seeds/study.txt")
            .With(
                "seeds/study.md",
                $"# On Tea\n\n## Leaves\n\nTea is grown in the hills. The trade began in 1820 (Smith, 2001).\n\n{table}\n"
            )
            .Compile()["study.json"];
}
