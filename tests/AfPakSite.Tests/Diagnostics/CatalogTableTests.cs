using System.Text;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>The table of diagnostics in <c>src/README.md</c> is the catalog.</summary>
public sealed class CatalogTableTests
{
    private const string Start = "<!-- diagnostics -->\n";
    private const string End = "<!-- /diagnostics -->";

    [Fact]
    public void The_README_lists_every_diagnostic()
    {
        var file = Repository.PathOf("src", "README.md");
        var text = File.ReadAllText(file);
        var (start, end) = (
            text.IndexOf(Start, StringComparison.Ordinal) + Start.Length,
            text.IndexOf(End, StringComparison.Ordinal)
        );
        if (Goldens.AreUpdated)
            File.WriteAllText(file, text[..start] + Table() + text[end..]);
        else
            Assert.Equal(Table(), text[start..end]);
    }

    private static string Table()
    {
        var table = new StringBuilder("\n| code, with an example | | meaning |\n|---|---|---|\n");
        foreach (var kind in CatalogTests.Kinds.Values.OrderBy(kind => kind.Code, StringComparer.Ordinal))
            table.Append(
                $"| [`{kind.Code}`](../tests/AfPakSite.Tests/Diagnostics/Gallery/{kind.Code}.txt) | {kind.Severity.ToString().ToLowerInvariant()} | {kind.Summary} |\n"
            );
        return table.Append('\n').ToString();
    }
}
