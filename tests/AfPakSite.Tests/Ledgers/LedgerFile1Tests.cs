using System.Text.Json;
using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Reads files of format 1, which the tool wrote before it had digests, and converts them.</summary>
public sealed class LedgerFile1Tests
{
    private const string Edited =
        "\"text\":\"Nobody knows today who built it.\",\"first\":\"2026-01-01\",\"changed\":\"2026-02-01\"";

    public static readonly string Bees = File.ReadAllText(
        Repository.PathOf("tests", "AfPakSite.Tests", "Ledgers", "Format1", "bees.json")
    );

    [Fact]
    public void Contains_what_the_new_format_contains()
    {
        using var json = JsonDocument.Parse(Bees);
        Assert.Equal(1, json.RootElement.GetProperty("format").GetInt32());
        LedgerText.AssertSame(LedgerText.Read(BeesLedger.Text), LedgerText.Read(Bees));
        Assert.Equal(BeesLedger.Text, LedgerWriter.Write(LedgerText.Read(Bees)));
    }

    [Fact]
    public void Has_dates_and_addresses_that_follow_from_its_releases()
    {
        var converted = LedgerWriter.Write(LedgerText.Read(Bees));
        foreach (var property in new[] { "first", "changed", "was", "retired" })
            Assert.DoesNotContain($"\"{property}\":", converted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"first\":\"2026-01-01\"", "\"first\":\"2025-12-31\"")]
    [InlineData("\"changed\":\"2026-02-01\"", "\"changed\":\"2026-01-20\"")]
    [InlineData("\"changed\":\"2026-02-01\"", "\"changed\":\"2026-02-01\",\"was\":[\"/hive/\"]")]
    public void Keeps_what_does_not_follow_from_its_releases(string before, string after)
    {
        var parts = Bees.Split(Edited);
        Assert.Equal(2, parts.Length);
        var file = string.Join(Edited.Replace(before, after, StringComparison.Ordinal), parts);
        var ledger = LedgerText.Read(file);
        LedgerText.AssertSame(ledger, LedgerText.Read(LedgerWriter.Write(ledger)));
        Assert.NotEqual(BeesLedger.Text, LedgerWriter.Write(ledger));
    }

    [Fact]
    public void Is_converted_by_the_next_release()
    {
        var site = BeesLedger
            .Site.With(Ledger.Path, Bees)
            .Change("seeds/study.txt", "who built it.", "who once built it.");
        var ledger = site.Accept("2026-03-01")[Ledger.Path];
        Assert.StartsWith("{\n\"format\":2,\n", ledger, StringComparison.Ordinal);
        Assert.Equal(
            LedgerDigests.Of(LedgerText.Read(Bees)).Releases.AsEnumerable(),
            LedgerDigests.Of(LedgerText.Read(ledger)).Releases[..2]
        );
    }
}
