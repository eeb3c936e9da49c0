using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Tests.Diagnostics;

/// <summary>Ten thousand faults are reported as the first hundred and a count.</summary>
public sealed class ManyFaultsTests
{
    private const int Many = 10_000;

    [Fact]
    public void Shows_the_first_hundred_and_counts_all()
    {
        var report = TextReport.Write(Copies(Faults.Evidence, Many), color: false);
        Assert.Equal(100, Regex.Count(report, "^error\\[", RegexOptions.Multiline));
        Assert.Contains("]: Fault 99.\n", report, StringComparison.Ordinal);
        Assert.EndsWith("\n10,000 errors; the first 100 are shown\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_all_of_a_hundred() =>
        Assert.EndsWith("\n100 errors\n", TextReport.Write(Copies(Faults.Evidence, 100), color: false));

    [Fact]
    public void Shows_errors_before_warnings_and_keeps_the_order()
    {
        var report = TextReport.Write(
            [.. Copies(Faults.Unread, Many), Faults.Evidence, Faults.NoSettings],
            color: false
        );
        Assert.Equal(98, Regex.Count(report, "^warning\\[", RegexOptions.Multiline));
        Assert.Equal(2, Regex.Count(report, "^error\\[", RegexOptions.Multiline));
        Assert.StartsWith("warning[", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Searches_for_a_hundred_hints_of_a_kind_in_a_file()
    {
        var (bag, searches) = (new DiagnosticBag(), 0);
        var file = new SourceText("input/a.yml", new string('a', Many));
        for (var at = 0; at < Many; at++)
            bag.AddSearched(Faults.Evidence.Kind, new(file, at, 1), Search);
        Assert.Equal(100, searches);
        var more = Assert.Single(bag.ToSorted(strict: false), found => found.Kind == Catalog.MoreOfTheSameKind);
        Assert.Equal("The file has 9,900 more places with “evidence-not-in-study”.", more.Message);

        Diagnostic Search() => Faults.Evidence with { Message = $"Fault {searches++}." };
    }

    /// <summary>A dead link of the navigation is on every page.</summary>
    [Fact]
    public void Counts_a_place_once()
    {
        var bag = new DiagnosticBag();
        var file = new SourceText("input/a.yml", "a");
        for (var page = 0; page < Many; page++)
            bag.AddSearched(Faults.Evidence.Kind, file.Whole, () => Faults.Evidence);
        Assert.Equal([Faults.Evidence], bag.ToSorted(strict: false));
    }

    [Fact]
    public void Lists_the_first_hundred_and_counts_the_others()
    {
        var sentences = string.Concat(Enumerable.Repeat(" So it is (Green, 1999).", 1500));
        var found = SmallSite
            .Tea.Change("seeds/study.txt", "The trade began in 1820.", "The trade began in 1820." + sentences)
            .Compile()
            .Diagnostics;
        Assert.Equal(100, found.Count(diagnostic => diagnostic.Kind == Catalog.CitationNotListedKind));
        var rest = Assert.Single(found, diagnostic => diagnostic.Kind == Catalog.MoreOfTheSameKind);
        Assert.Contains("1,400 more places", rest.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n1,500 errors; the first 100 are shown\n",
            TextReport.Write(found, color: false),
            StringComparison.Ordinal
        );
    }

    private static ImmutableArray<Diagnostic> Copies(Diagnostic fault, int count) =>
        [.. Enumerable.Range(0, count).Select(number => fault with { Message = $"Fault {number}." })];
}
