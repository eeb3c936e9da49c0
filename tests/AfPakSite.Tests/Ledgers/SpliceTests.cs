using System.Collections.Immutable;
using AfPakSite.Ledgers;
using CsCheck;

namespace AfPakSite.Tests.Ledgers;

/// <summary>Goes back from a newer list of anchors to an older one.</summary>
public sealed class SpliceTests
{
    private const int MostIds = 30;

    private static readonly Gen<ImmutableArray<Anchor>> Lines = Gen.Select(
            Gen.Shuffle(Enumerable.Range(0, MostIds).ToArray()),
            Gen.Int[0, MostIds],
            Gen.Int[0, 2].Array[MostIds]
        )
        .Select((ids, count, texts) => ids[..count].Select(id => Line($"s-{id}", $"{texts[id]}")).ToImmutableArray());

    [Fact]
    public void Leads_from_any_list_back_to_any_other() =>
        Gen.Select(Lines, Lines)
            .Sample(
                (newer, older) => Assert.Equal(older.AsEnumerable(), Splice.Apply(Splice.Between(newer, older), newer))
            );

    [Fact]
    public void Is_in_order_and_removes_no_anchor_twice() =>
        Gen.Select(Lines, Lines)
            .Sample(
                (newer, older) =>
                {
                    var at = 0;
                    foreach (var splice in Splice.Between(newer, older))
                    {
                        Assert.InRange(splice.At, at, newer.Length - splice.Take);
                        Assert.True(splice.Take > 0 || splice.Put.Length > 0);
                        at = splice.At + splice.Take;
                    }
                }
            );

    [Fact]
    public void Is_empty_between_equal_lists() =>
        Lines.Sample(lines => Assert.Empty(Splice.Between(lines, [.. lines])));

    [Fact]
    public void Stores_only_the_anchors_that_differ()
    {
        ImmutableArray<Anchor> older = [Line("s-1", "a"), Line("s-2", "b"), Line("s-3", "c"), Line("s-4", "d")];
        ImmutableArray<Anchor> newer = [Line("s-1", "a"), Line("s-2", "B"), Line("s-4", "d"), Line("s-5", "e")];
        var splices = Splice.Between(newer, older);
        Assert.Equal([(1, 1, 2), (3, 1, 0)], splices.Select(splice => (splice.At, splice.Take, splice.Put.Length)));
        Assert.Equal([older[1], older[2]], splices[0].Put.AsEnumerable());
    }

    private static Anchor Line(string id, string text) =>
        new(id, AnchorKind.Sentence, "/", text, null, null, null, null, [], null);
}
