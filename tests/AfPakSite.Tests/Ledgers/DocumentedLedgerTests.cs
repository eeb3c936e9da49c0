using System.Text;
using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>
/// Computes the digests of written files by the documentation alone: that of <see cref="LedgerWriter"/> and
/// <see cref="LedgerDigests"/>.
/// </summary>
public sealed class DocumentedLedgerTests
{
    private const string Margin = "/// ";

    /// <summary>The file in the documentation, with two releases, an edit, a removal and an edition.</summary>
    private static string Example
    {
        get
        {
            var lines = File.ReadAllLines(Repository.PathOf("src", "AfPakSite.Core", "Ledgers", "LedgerWriter.cs"))
                .Where(line => line.StartsWith(Margin, StringComparison.Ordinal))
                .Select(line => line[Margin.Length..])
                .SkipWhile(line => line != "<code>")
                .Skip(1)
                .TakeWhile(line => line != "</code>");
            return string.Concat(lines.Select(line => $"{line}\n"));
        }
    }

    [Fact]
    public void The_documentation_tells_how_to_verify_a_ledger() => AssertVerified(BeesLedger.Text);

    [Fact]
    public void The_documentation_tells_how_to_verify_a_ledger_with_marks()
    {
        var ledger = BeesLedger.Site.ReadLedger();
        var marked = ledger.Anchors[^1].WithRetirement(new("2026-02-02", ledger.Anchors[0].Id, IsDecided: true));
        AssertVerified(
            LedgerWriter.Write(ledger with { Anchors = ledger.Anchors.SetItem(ledger.Anchors.Length - 1, marked) })
        );
    }

    [Fact]
    public void The_documentation_tells_how_to_verify_a_long_history()
    {
        var growing = new GrowingLedger(seed: 3, sectionCount: 4);
        for (var release = 2; release <= 60; release++)
            growing.Release();
        AssertVerified(LedgerWriter.Write(growing.Ledger));
    }

    [Fact]
    public void The_documentation_tells_how_to_verify_a_merged_history()
    {
        var start = BeesLedger.Site.ReadLedger();
        var merged = LedgerMerge.Merge(start, BranchOf("today", "2026-03-01"), BranchOf("now", "2026-02-15")).Ledger!;
        Assert.Contains(merged.Releases, release => !release.Merged.IsEmpty);
        var text = LedgerWriter.Write(merged);
        LedgerText.AssertSame(merged, LedgerText.Read(text));
        AssertVerified(text);

        static Ledger BranchOf(string word, string date) =>
            BeesLedger
                .Site.Change("seeds/study.txt", "Nobody knows today", $"Nobody knows {word} and then")
                .Accept(date)
                .ReadLedger();
    }

    [Fact]
    public void Verifies_the_second_edition_of_a_day()
    {
        var bees = LedgerText.Read(BeesLedger.Text).WithEdition("2026-02-01", 1);
        Assert.Equal("2026-02-01-2", $"{bees.Editions[^1].Name}");
        AssertVerified(LedgerWriter.Write(bees));
        LedgerText.AssertSame(bees, LedgerText.Read(LedgerWriter.Write(bees)));
    }

    [Fact]
    public void The_example_in_the_documentation_is_a_file_that_the_tool_writes()
    {
        Assert.Equal(Example, LedgerWriter.Write(LedgerText.Read(Example)));
        AssertVerified(Example);
    }

    private static void AssertVerified(string text)
    {
        var ledger = new DocumentedLedger(Encoding.UTF8.GetBytes(text));
        Assert.NotEmpty(ledger.StoredEditions);
        Assert.Equal(ledger.StoredReleases, ledger.Releases.SkipLast(1));
        Assert.Equal(ledger.StoredEditions, ledger.Editions);
        Assert.Equal(ledger.StoredHead, ledger.Head);
    }
}
