using AfPakSite.Alignment;
using CsCheck;

namespace AfPakSite.Tests.Alignment;

/// <summary>Compares two texts word by word.</summary>
public sealed class WordDiffTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.OneOf(
                new[] { "tea", "Tea", "is", "grown", "in", "the", "hills.", "", "\u00A0", "茶" }
                    .Select(Gen.Const)
                    .ToArray()
            )
            .Array[0, 12]
            .Select(words => string.Join(' ', words)),
        Gen.String[0, 12]
    );

    [Theory]
    [InlineData("Tea is grown.", "Tea is grown.", "=Tea is grown.")]
    [InlineData("Tea is grown in the hills.", "Tea is picked in the hills.", "=Tea is|-grown|+picked|=in the hills.")]
    [InlineData("Tea is grown.", "Green tea is rarely grown.", "-Tea|+Green tea|=is|+rarely|=grown.")]
    [InlineData("Tea is grown in the hills.", "Tea is grown.", "=Tea is|-grown in the hills.|+grown.")]
    [InlineData("Tea.", "", "-Tea.|+")]
    public void Finds_the_removed_and_added_words(string before, string after, string pieces) =>
        Assert.Equal(
            pieces,
            string.Join(
                '|',
                WordDiff
                    .Between(before, after)
                    .Select(piece =>
                        $"{piece.Kind switch { DiffKind.Kept => '=', DiffKind.Removed => '-', _ => '+' }}{piece.Text}"
                    )
            )
        );

    [Fact]
    public void Joins_to_both_texts() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (before, after) =>
                {
                    var pieces = WordDiff.Between(before, after);
                    Assert.Equal(before, Joined(pieces, DiffKind.Added));
                    Assert.Equal(after, Joined(pieces, DiffKind.Removed));
                    Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
                }
            );

    [Fact]
    public void Keeps_all_words_of_equal_texts() =>
        AnyText.Sample(text =>
            Assert.Equal([new DiffPiece(DiffKind.Kept, text)], WordDiff.Between(text, text).AsEnumerable())
        );

    private static string Joined(IEnumerable<DiffPiece> pieces, DiffKind without) =>
        string.Join(' ', pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text));
}
