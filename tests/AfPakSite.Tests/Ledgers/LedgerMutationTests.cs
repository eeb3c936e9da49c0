using System.Text.Json.Nodes;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Text;
using CsCheck;

namespace AfPakSite.Tests.Ledgers;

/// <summary>
/// Mutates the ledger's file at random: it is the same ledger, or it is refused. A file of format 1 has no digests, so
/// any ledger that is read from it must compile. Nothing throws.
/// </summary>
public sealed class LedgerMutationTests
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "1",
        "-1",
        "7",
        "2147483647",
        "1e9",
        "1.5",
        "\"\"",
        "\"s-222222\"",
        "\"h-222222\"",
        "\"2026-01-01\"",
        "\"2026-02-30\"",
        "\"/\"",
        "\"/study/\"",
        "\"/study/#p-222222\"",
        "\"//\"",
        "\"../\"",
        "\"section\"",
        "\"sentence\"",
        "\"paragraph\"",
        "\"code\"",
        "\"list-item\"",
        "[]",
        "{}",
        "[[0,1,1]]",
        "[[-1,1,1]]",
        "[1]",
        "\"\\u0000\"",
        "\"a\\nb\"",
    ];

    private static readonly Gen<Func<string, string>> OfText = Gen.Select(
        Gen.Int[0, 3],
        Gen.Double.Unit,
        Gen.Int[0, 40],
        Gen.OneOf(
            Gen.OneOf(Values),
            Gen.OneOf("\"\\ud800\"", "\uD83C", "{", "]", ",", "\0", "\uFEFF"),
            Gen.String[0, 4]
        ),
        ChangeText
    );

    private static readonly Gen<Func<string, string>> OfValues = Gen.Select(
        Gen.Int[0, 3],
        Gen.Double.Unit,
        Gen.Double.Unit,
        Gen.Int[0, Values.Length - 1],
        ChangeValue
    );

    [Fact]
    public void Reads_any_text() =>
        OfText
            .Array[1, 3]
            .Sample(
                edits =>
                {
                    Read(Edited(BeesLedger.Text, edits));
                    Read(Edited(LedgerFile1Tests.Bees, edits));
                },
                iter: Rounds.Of(2000),
                print: edits => Edited(LedgerFile1Tests.Bees, edits)
            );

    [Fact]
    public void Reads_any_values() =>
        OfValues
            .Array[1, 3]
            .Sample(
                edits =>
                {
                    Read(Edited(BeesLedger.Text, edits));
                    Read(Edited(LedgerFile1Tests.Bees, edits));
                },
                iter: Rounds.Of(2000),
                print: edits => Edited(LedgerFile1Tests.Bees, edits)
            );

    [Fact]
    public void Compiles_with_any_ledger_that_it_reads() =>
        OfValues
            .Array[1, 2]
            .Sample(
                edits =>
                {
                    var text = Edited(LedgerFile1Tests.Bees, edits);
                    if (Read(text) && text != LedgerFile1Tests.Bees)
                        Assert.DoesNotContain(
                            "ledger-malformed",
                            BeesLedger.Site.With(Ledger.Path, text).Compile().Codes
                        );
                },
                iter: Rounds.Of(150),
                print: edits => Edited(LedgerFile1Tests.Bees, edits)
            );

    private static string Edited(string file, Func<string, string>[] edits) =>
        edits.Aggregate(file, (text, edit) => edit(text));

    private static bool Read(string text)
    {
        var (source, diagnostics) = (new SourceText(Ledger.Path, text), new DiagnosticBag());
        var ledger = LedgerReader.Read(source, diagnostics);
        if (diagnostics.ToSorted(strict: false) is not [var found, ..] all)
        {
            if (!text.Contains("\"kind\"", StringComparison.Ordinal))
                LedgerText.AssertSame(LedgerText.Read(BeesLedger.Text), ledger);
            return true;
        }
        Assert.Same(Ledger.Empty, ledger);
        Assert.Equal("ledger-malformed", Assert.Single(all).Code);
        Assert.InRange(found.Span!.Value.End, 0, text.Length);
        Assert.DoesNotContain('\n', found.Message);
        return false;
    }

    private static Func<string, string> ChangeText(int kind, double at, int length, string other) =>
        text =>
        {
            var start = (int)(at * text.Length);
            var few = Math.Min(length, text.Length - start);
            return kind switch
            {
                0 => text[..start],
                1 => text.Remove(start, few),
                2 => text.Insert(start, other),
                _ => text.Remove(start, few).Insert(start, other),
            };
        };

    /// <summary>Removes, repeats, exchanges or overwrites one value of the JSON.</summary>
    private static Func<string, string> ChangeValue(int kind, double at, double from, int value) =>
        text =>
        {
            var root = JsonNode.Parse(text)!;
            var nodes = Below(root).ToList();
            if (nodes.Count == 0)
                return text;
            var (parent, key) = nodes[(int)(at * nodes.Count)];
            var (otherParent, otherKey) = nodes[(int)(from * nodes.Count)];
            var other = kind == 2 ? Child(otherParent, otherKey)?.DeepClone() : JsonNode.Parse(Values[value]);
            if (parent is JsonArray list)
                ChangeItem(list, (int)key, kind, other);
            else if (kind == 0)
                parent.AsObject().Remove((string)key);
            else
                parent.AsObject()[(string)key] = other;
            return root.ToJsonString();
        };

    private static void ChangeItem(JsonArray list, int index, int kind, JsonNode? other)
    {
        if (kind == 0)
            list.RemoveAt(index);
        else if (kind == 1)
            list.Insert(index, list[index]?.DeepClone());
        else
            list[index] = other;
    }

    private static JsonNode? Child(JsonNode parent, object key) =>
        key is int index ? parent[index] : parent[(string)key];

    /// <summary>All values inside another, each as its parent and its key.</summary>
    private static IEnumerable<(JsonNode Parent, object Key)> Below(JsonNode node) =>
        node switch
        {
            JsonObject map => map.SelectMany(pair =>
                (pair.Value is null ? [] : Below(pair.Value)).Prepend((map, pair.Key))
            ),
            JsonArray list => list.SelectMany(
                (item, index) => (item is null ? [] : Below(item)).Prepend((list, index))
            ),
            _ => [],
        };
}
