using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Reads and writes the ledger's file, byte for byte.</summary>
public sealed class LedgerFileTests
{
    private static readonly string Real = SmallSite.Real[Ledger.Path];

    public static TheoryData<string> Files => ["real", "bees"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_written_as_it_was_read(string name) =>
        Assert.Equal(TextOf(name), LedgerWriter.Write(Read(TextOf(name))));

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_read_as_it_was_written(string name)
    {
        var ledger = Read(TextOf(name));
        var again = Read(LedgerWriter.Write(ledger));
        LedgerText.AssertSame(ledger, again);
    }

    [Fact]
    public void Contains_one_of_everything_in_the_test_ledger()
    {
        var ledger = Read(BeesLedger.Text);
        Assert.Contains(ledger.Gone, anchor => anchor.Retired!.To is null);
        Assert.Contains(ledger.Gone, anchor => anchor.Retired!.To is not null);
        Assert.Contains(ledger.Anchors, anchor => anchor.Form is not null);
        Assert.Contains(ledger.Anchors, anchor => anchor.Was.Length > 0);
        Assert.Contains(ledger.Releases, release => release.PreviousTitle is not null && release.Splices.Length > 1);
        Assert.Equal(2, ledger.Editions.Length);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_one_anchor_per_line_in_reading_order(string name)
    {
        var lines = TextOf(name).Split('\n');
        var anchors = lines[
            (Array.IndexOf(lines, "\"anchors\":[") + 1)..Array.IndexOf(
                lines,
                "],",
                Array.IndexOf(lines, "\"anchors\":[")
            )
        ];
        var ledger = Read(TextOf(name));
        Assert.Equal(
            ledger.Anchors.Select(anchor => anchor.Id),
            anchors.Select(line => JsonDocument.Parse(line.TrimEnd(',')).RootElement.GetProperty("id").GetString())
        );
        Assert.All(lines[1..^2], line => Assert.Contains(line[0], "\"{]"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_its_keys_in_a_fixed_order(string name)
    {
        string[] order =
        [
            "id",
            "after",
            "route",
            "level",
            "number",
            "slug",
            "page",
            "form",
            "styles",
            "gaps",
            "text",
            "first",
            "changed",
            "was",
            "retired",
            "to",
        ];
        using var json = JsonDocument.Parse(TextOf(name));
        Assert.Equal(
            ["format", "digest", "title", "releases", "editions", "anchors", "gone"],
            json.RootElement.EnumerateObject().Select(property => property.Name)
        );
        foreach (
            var anchor in json
                .RootElement.GetProperty("anchors")
                .EnumerateArray()
                .Concat(json.RootElement.GetProperty("gone").EnumerateArray())
                .Concat(json.RootElement.GetProperty("releases").EnumerateArray().SelectMany(LinesOf))
        )
        {
            var places = anchor.EnumerateObject().Select(property => Array.IndexOf(order, property.Name)).ToList();
            Assert.Equal(places.Order().Where(place => place >= 0), places);
        }
    }

    private static IEnumerable<JsonElement> LinesOf(JsonElement release) =>
        release.TryGetProperty("before", out var lines) ? lines.EnumerateArray() : [];

    [Fact]
    public void Keeps_the_letters_of_the_study()
    {
        var odd = "Tea \"&\" <b>\\ “ä” 茶 \uD83C\uDF75 \t end";
        var ledger = new Ledger(odd, [], [], [new("2026-01-01", null, []), new("2026-01-02", odd, [])], []);
        var again = Read(LedgerWriter.Write(ledger));
        Assert.Equal((odd, odd), (again.Title, again.Releases[1].PreviousTitle));
        Assert.Contains("“ä” 茶", LedgerWriter.Write(ledger), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_empty_without_a_file()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Same(Ledger.Empty, LedgerReader.Read(null, diagnostics));
        Assert.Empty(diagnostics.ToSorted(strict: false));
        Assert.Equal(
            $"{{\n\"format\":2,\n\"digest\":\"{LedgerDigests.Of(Ledger.Empty).Head}\",\n\"title\":\"\",\n\"releases\":[],\n\"editions\":[],\n\"anchors\":[],\n\"gone\":[]\n}}\n",
            LedgerWriter.Write(Ledger.Empty)
        );
    }

    private static string TextOf(string name) => name == "real" ? Real : BeesLedger.Text;

    private static Ledger Read(string text) => LedgerText.Read(text);
}
